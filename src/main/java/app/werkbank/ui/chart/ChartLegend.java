package app.werkbank.ui.chart;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * The legend of an {@link OdometerChart} by itself, for places where there is room: a chart in which it would take more
 * than a fifth of the height leaves it out, as large text in a small window does.
 */
public final class ChartLegend extends Region implements Look.Looking {
    private final OdometerChart chart;
    private final Texts texts;
    private final Look look = new Look(this, this::requestLayout);
    private final Canvas canvas = new Canvas();

    /** Shown while the chart leaves its own out. */
    public ChartLegend(OdometerChart chart, Texts texts) {
        this.chart = chart;
        this.texts = texts;
        getStyleClass().add("chart-legend");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(texts.of("chart.legend"));
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        visibleProperty().bind(chart.legendInsideProperty().not());
        managedProperty().bind(visibleProperty());
        chart.seriesProperty().subscribe(this::requestLayout);
        chart.lifeLineProperty().subscribe(this::requestLayout);
        chart.ghostProperty().subscribe(this::requestLayout);
        texts.localeProperty().subscribe(this::requestLayout);
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Look.cssMetaData();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ThemeManager.roomSheet("chart");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        return legend(width < 0 ? computePrefWidth(-1) : width).height();
    }

    @Override
    protected void layoutChildren() {
        Legend legend = legend(getWidth());
        canvas.setWidth(getWidth());
        canvas.setHeight(legend.height());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        legend.paint(g, pen(), 0, 0);
    }

    private Legend legend(double width) {
        ChartContent content = new ChartContent(
                chart.seriesProperty().get(),
                chart.lifeLineProperty().get(),
                chart.ghostProperty().get());
        return new Legend(content, new ChartWords(texts, DistanceUnit.KM), pen(), width);
    }

    private Pen pen() {
        return new Pen(look, look.font(), 1);
    }
}
