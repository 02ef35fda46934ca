package app.werkbank.ui.chart;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** The legend of an {@link OdometerChart}, to stand beside it: one kind of mark or line below the other. */
public final class ChartLegend extends Region implements Look.Looking {
    private final OdometerChart chart;
    private final Texts texts;
    private final Look look = new Look(this, this::requestLayout);
    private final Canvas canvas = new Canvas();

    public ChartLegend(OdometerChart chart, Texts texts) {
        this.chart = chart;
        this.texts = texts;
        getStyleClass().add("chart-legend");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(texts.of("chart.legend"));
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
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
    protected double computePrefWidth(double height) {
        return legend().width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return legend().height();
    }

    @Override
    protected void layoutChildren() {
        Legend legend = legend();
        canvas.setWidth(getWidth());
        canvas.setHeight(legend.height());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        legend.paint(g, pen(), 0, 0);
    }

    private Legend legend() {
        ChartContent content = new ChartContent(
                chart.seriesProperty().get(),
                chart.lifeLineProperty().get(),
                chart.ghostProperty().get());
        return Legend.inColumn(content, new ChartWords(texts, DistanceUnit.KM), pen());
    }

    private Pen pen() {
        return new Pen(look, look.font(), 1);
    }
}
