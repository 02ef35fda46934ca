package app.werkbank.ui.chart;

import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The last readings beside an entry field, with the typed value as a ghost point and the segment that would fall,
 * before anything is saved (screens 7). It only shows: no focus, no pointer.
 */
public final class MiniCurve extends Region implements Look.Looking {
    private static final int SHOWN = 10;
    private static final double ROOM = 10;

    private final ObjectProperty<ChartSeries> series = new SimpleObjectProperty<>(this, "series", ChartSeries.EMPTY);
    private final ObjectProperty<@Nullable Ghost> ghost = new SimpleObjectProperty<>(this, "ghost");
    private final Look look = new Look(this, () -> setNeedsLayout(true));
    private final Canvas canvas = new Canvas();
    private final Texts texts;

    public MiniCurve(Texts texts) {
        this.texts = texts;
        getStyleClass().add("mini-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
        setMinSize(80, 32);
        getChildren().add(canvas);
        series.subscribe(this::changed);
        ghost.subscribe(this::changed);
        texts.localeProperty().subscribe(this::changed);
    }

    /** The readings, of which the last {@value #SHOWN} are shown; never null. */
    public ObjectProperty<ChartSeries> seriesProperty() {
        return series;
    }

    /** What is being typed; null where nothing is. */
    public ObjectProperty<@Nullable Ghost> ghostProperty() {
        return ghost;
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
        return 200;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 48;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        ChartSeries readings = series.get();
        if (readings.isEmpty() && ghost.get() == null || getWidth() <= 2 * ROOM || getHeight() <= 2 * ROOM) {
            return;
        }
        int from = Math.max(0, readings.size() - SHOWN);
        TimeWindow window = window(readings, from);
        ValueRange range = new ChartContent(readings, null, ghost.get()).values(window);
        Scale x = new Scale(window.from(), window.to(), ROOM, getWidth() - ROOM);
        Scale y = new Scale(range.low(), range.high(), getHeight() - ROOM / 2, ROOM / 2);
        draw(g, readings, from, x, y);
    }

    /** From the first shown reading to the ghost or the last reading, without a margin: the scale brings its own. */
    private TimeWindow window(ChartSeries readings, int from) {
        Ghost typed = ghost.get();
        long last = readings.isEmpty() ? Long.MIN_VALUE : readings.place(readings.size() - 1);
        last = typed == null ? last : Math.max(last, typed.at().toEpochMilli());
        long first = readings.isEmpty() ? last : readings.place(from);
        return first == last ? TimeWindow.around(first, last) : new TimeWindow(first, last);
    }

    private void draw(GraphicsContext g, ChartSeries readings, int from, Scale x, Scale y) {
        Pen pen = new Pen(look, look.font(), 1);
        double unit = 0.75 * pen.smallEm() / 12;
        for (int i = from + 1; i < readings.size(); i++) {
            double x1 = x.pixel(readings.place(i - 1));
            double y1 = y.pixel(readings.km(i - 1));
            double x2 = x.pixel(readings.place(i));
            double y2 = y.pixel(readings.km(i));
            if (readings.breaks(i)) {
                Glyphs.fall(g, pen, x1, y1, x2, y2, unit);
            } else {
                pen.stroke(g, pen.ink(Ink.LINE), 2 * unit);
                g.strokeLine(x1, y1, x2, y2);
            }
        }
        Ghost typed = ghost.get();
        if (typed != null && !readings.isEmpty()) {
            int last = readings.size() - 1;
            Glyphs.ghostLine(
                    g,
                    pen,
                    x.pixel(readings.place(last)),
                    y.pixel(readings.km(last)),
                    x.pixel(typed.at().toEpochMilli()),
                    y.pixel(typed.km()),
                    unit,
                    typed.breaks());
        }
        for (int i = from; i < readings.size(); i++) {
            mark(g, pen, readings, i, x.pixel(readings.place(i)), y.pixel(readings.km(i)), unit);
        }
        if (typed != null) {
            Glyphs.ghost(g, pen, x.pixel(typed.at().toEpochMilli()), y.pixel(typed.km()), unit, typed.breaks());
        }
    }

    private static void mark(GraphicsContext g, Pen pen, ChartSeries readings, int i, double x, double y, double unit) {
        if (readings.is(i, Mark.BREAKING)) {
            Glyphs.breaking(g, pen, x, y, unit);
        } else if (readings.is(i, Mark.PREDICTED_BREAKING)) {
            Glyphs.predicted(g, pen, x, y, unit);
        } else if (readings.is(i, Mark.UNSENT)) {
            Glyphs.unsent(g, pen, x, y, unit);
        } else {
            Glyphs.reading(g, pen, x, y, 3 * unit);
        }
    }

    private void changed() {
        setAccessibleText(
                series.get().isEmpty()
                        ? texts.get("chart.empty")
                        : texts.get(
                                "chart.summary",
                                series.get().size(),
                                series.get().breakCount()));
        setNeedsLayout(true);
    }
}
