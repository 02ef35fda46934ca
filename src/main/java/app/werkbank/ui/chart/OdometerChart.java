package app.werkbank.ui.chart;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The odometer readings of one vehicle over time, in which a reading that breaks the trend cannot be overlooked.
 *
 * <p>Its marks are named by a {@link ChartLegend} beside it, which leaves the height to the readings. Wheel, drag, {@code +} and {@code -} zoom and move; arrow keys, Home and End walk the readings; B and Shift+B go
 * from break to break; a double click shows everything again. Used on the FX thread; a long {@link ChartSeries} is
 * built off it.
 */
public final class OdometerChart extends Region implements Look.Looking {

    /** The value of {@link #selectedIndexProperty} while nothing is selected. */
    public static final int NONE = ChartNavigation.NONE;

    private static final int LONG_HISTORY = 40;
    private static final double STRIP_IN_EM = 3;
    private static final double ROOM_FOR_LEGEND_IN_EM = 28;

    private final ObjectProperty<ChartSeries> series = new SimpleObjectProperty<>(this, "series", ChartSeries.EMPTY);
    private final ObjectProperty<@Nullable ChartSeries> lifeLine = new SimpleObjectProperty<>(this, "lifeLine");
    private final ObjectProperty<@Nullable Ghost> ghost = new SimpleObjectProperty<>(this, "ghost");
    private final ObjectProperty<DistanceUnit> unit = new SimpleObjectProperty<>(this, "unit", DistanceUnit.KM);
    private final IntegerProperty selectedIndex = new SimpleIntegerProperty(this, "selectedIndex", NONE);

    private final Texts texts;
    private final Look look = new Look(this, this::lookChanged);
    private final Canvas picture = new Canvas();
    private final Canvas overlay = new Canvas();
    private final RangeStrip strip = new RangeStrip(window -> go(navigation().look(window)));
    private final ChartPainter painter = new ChartPainter();
    private final Reduction reduction = new Reduction();
    private final ChartGestures gestures = new ChartGestures(this);

    private ChartContent content = new ChartContent(ChartSeries.EMPTY, null, null);
    private ChartNavigation navigation = ChartNavigation.over(content.series(), content.all());
    private Pen pen;
    private @Nullable Plot plot;
    private boolean stale = true;

    public OdometerChart(Texts texts) {
        this.texts = texts;
        this.pen = new Pen(look, look.font(), 1);
        getStyleClass().add("odometer-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleRoleDescriptionProperty().bind(texts.of("chart.role"));
        accessibleHelpProperty().bind(texts.of("chart.help"));
        setFocusTraversable(true);
        picture.setMouseTransparent(true);
        overlay.setMouseTransparent(true);
        setMinSize(160, 120);
        getChildren().addAll(picture, overlay, strip);
        for (var shown : List.of(series, lifeLine, ghost)) {
            shown.subscribe(this::contentChanged);
        }
        unit.subscribe(this::redraw);
        texts.localeProperty().subscribe(this::redraw);
        focusedProperty().subscribe(this::redrawOverlay);
        selectedIndex.subscribe(index -> {
            if (index.intValue() != navigation.selected()) {
                go(navigation.select(index.intValue()));
            }
        });
        gestures.install();
    }

    /** The readings; never null. A new series keeps the window unless that showed everything. */
    public ObjectProperty<ChartSeries> seriesProperty() {
        return series;
    }

    /** The readings continued over a replaced meter, as a second quiet line; null where there is none. */
    public ObjectProperty<@Nullable ChartSeries> lifeLineProperty() {
        return lifeLine;
    }

    /** What is being typed; null where nothing is. */
    public ObjectProperty<@Nullable Ghost> ghostProperty() {
        return ghost;
    }

    /** The unit in which values are shown. */
    public ObjectProperty<DistanceUnit> unitProperty() {
        return unit;
    }

    /**
     * Index of the selected reading, or {@link #NONE}; to be tied to the table's. Setting it brings the reading into
     * view; an index that the series does not have is refused with an {@link IndexOutOfBoundsException}, so the series
     * is set first.
     */
    public IntegerProperty selectedIndexProperty() {
        return selectedIndex;
    }

    /** Shows the whole history. */
    public void showAll() {
        go(navigation.reset());
    }

    /**
     * What is in view as a picture on the ground of the theme, with its legend, without crosshair and strip; on the FX
     * thread.
     *
     * @param scale pixels per unit; it is drawn anew, not magnified
     */
    public WritableImage picture(double scale) {
        double width = Math.max(320, getWidth());
        double height = Math.max(ROOM_FOR_LEGEND_IN_EM * pen.smallEm(), getHeight());
        return ChartPictures.draw(content, navigation.window(), words(), pen, width, height, scale);
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

    ChartNavigation navigation() {
        return navigation;
    }

    /** The frame that was drawn last; null before the first. */
    @Nullable
    Plot plot() {
        return plot;
    }

    /** Goes where a gesture or a key leads. */
    void go(ChartNavigation next) {
        if (next.equals(navigation)) {
            return;
        }
        boolean moved = !next.window().equals(navigation.window());
        navigation = next;
        selectedIndex.set(next.selected());
        say();
        if (moved) {
            redraw();
        } else {
            redrawOverlay();
        }
    }

    /** Draws what follows the pointer again with the next frame. */
    void redrawOverlay() {
        setNeedsLayout(true);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        double stripHeight = strip.isVisible() ? Math.round(STRIP_IN_EM * pen.smallEm()) : 0;
        double height = getHeight() - (stripHeight > 0 ? stripHeight + 8 : 0);
        if (getWidth() < 1 || height < 1) {
            return;
        }
        if (picture.getWidth() != getWidth() || picture.getHeight() != height) {
            for (Canvas canvas : new Canvas[] {picture, overlay}) {
                canvas.setWidth(getWidth());
                canvas.setHeight(height);
            }
            stale = true;
        }
        strip.resizeRelocate(0, getHeight() - stripHeight, getWidth(), stripHeight);
        if (stale) {
            drawPicture();
        }
        drawOverlay();
    }

    private void drawPicture() {
        GraphicsContext g = picture.getGraphicsContext2D();
        g.setFill(pen.ink(Ink.GROUND));
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        Plot drawn = new Plot(
                content, navigation.window(), words(), pen, reduction, picture.getWidth(), picture.getHeight(), false);
        painter.paint(g, drawn, pen);
        if (strip.isVisible()) {
            strip.draw(navigation, pen, drawn.left, drawn.right);
        }
        plot = drawn;
        stale = false;
    }

    private void drawOverlay() {
        GraphicsContext g = overlay.getGraphicsContext2D();
        g.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        Plot drawn = plot;
        if (drawn == null) {
            return;
        }
        gestures.paintSpan(g, drawn, pen);
        int selected = navigation.selected();
        if (selected != NONE) {
            OverlayPainter.selected(g, drawn, pen, selected);
        }
        int pointed = gestures.pointed();
        if (pointed != NONE && pointed < content.series().size()) {
            OverlayPainter.readout(g, drawn, pen, pointed);
        } else if (selected != NONE && isFocused()) {
            OverlayPainter.readout(g, drawn, pen, selected);
        }
        if (isFocused()) {
            OverlayPainter.focus(g, drawn, pen);
        }
    }

    private void contentChanged() {
        content = new ChartContent(series.get(), lifeLine.get(), ghost.get());
        navigation = navigation.with(content.series(), content.all());
        selectedIndex.set(navigation.selected());
        gestures.forget();
        strip.setVisible(content.series().size() >= LONG_HISTORY);
        redraw();
    }

    private void lookChanged() {
        pen = new Pen(look, look.font(), 1);
        redraw();
    }

    private void redraw() {
        stale = true;
        say();
        setNeedsLayout(true);
    }

    private void say() {
        int selected = navigation.selected();
        ChartSeries readings = content.series();
        setAccessibleText(
                selected == NONE
                        ? words().spoken(readings)
                        : words().spoken(readings.point(selected), readings.size()));
    }

    private ChartWords words() {
        return new ChartWords(texts, unit.get());
    }
}
