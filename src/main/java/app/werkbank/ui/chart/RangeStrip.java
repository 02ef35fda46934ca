package app.werkbank.ui.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The whole history in a strip, with the part in view as a frame that can be moved, and widened at its sides. */
final class RangeStrip extends Region {
    private static final double GRIP = 8;
    private static final double TICK = 5;
    private static final double VEIL = 0.72;

    private enum Hold {
        NONE,
        FRAME,
        START,
        END
    }

    private final Canvas history = new Canvas();
    private final Canvas frame = new Canvas();
    private final Reduction reduction = new Reduction();
    private final Consumer<TimeWindow> look;
    private @Nullable ChartNavigation navigation;
    private List<Object> drawn = List.of();
    private double left;
    private double right;
    private Hold hold = Hold.NONE;
    private double heldAt;
    private @Nullable TimeWindow heldWindow;

    /** @param look told where a person wants to look */
    RangeStrip(Consumer<TimeWindow> look) {
        this.look = look;
        history.setMouseTransparent(true);
        frame.setMouseTransparent(true);
        getChildren().addAll(history, frame);
        setAccessibleRole(AccessibleRole.NODE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> hold = Hold.NONE);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(cursor(grip(event.getX()))));
    }

    /**
     * Draws the strip under a plot.
     *
     * @param plotLeft pixel of the plot's left edge
     * @param plotRight pixel of the plot's right edge
     */
    void draw(ChartNavigation shown, Pen pen, double plotLeft, double plotRight) {
        navigation = shown;
        left = plotLeft;
        right = plotRight;
        List<Object> wanted = List.of(shown.series(), shown.all(), pen, left, right, getWidth(), getHeight());
        if (!wanted.equals(drawn)) { // moving the frame leaves the history as it is
            drawn = wanted;
            readings(cleared(history), shown, pen);
        }
        frame(cleared(frame), frame(shown), pen);
    }

    private GraphicsContext cleared(Canvas canvas) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        return g;
    }

    private void readings(GraphicsContext g, ChartNavigation shown, Pen pen) {
        ChartSeries series = shown.series();
        if (series.isEmpty() || right <= left) {
            return;
        }
        TimeWindow all = shown.all();
        ValueRange range = new ChartContent(series, null, null).values(all);
        Scale x = new Scale(all.from(), all.to(), left, right);
        Scale y = new Scale(range.low(), range.high(), getHeight() - 3, TICK + 4);
        reduction.reduce(series, all, (int) (right - left));
        int count = reduction.count();
        double[] xs = new double[count * 2];
        double[] ys = new double[count * 2];
        for (int k = 0; k < count; k++) {
            boolean falls = reduction.highest(k) < reduction.lowest(k);
            int first = falls ? reduction.highest(k) : reduction.lowest(k);
            int second = falls ? reduction.lowest(k) : reduction.highest(k);
            xs[2 * k] = x.pixel(series.place(first));
            ys[2 * k] = y.pixel(series.km(first));
            xs[2 * k + 1] = x.pixel(series.place(second));
            ys[2 * k + 1] = y.pixel(series.km(second));
        }
        pen.stroke(g, pen.ink(Ink.LINE), 1.25);
        g.strokePolyline(xs, ys, count * 2);
        breaks(g, series, x, pen);
    }

    /** One small triangle for all breaks of the same three pixels. */
    private static void breaks(GraphicsContext g, ChartSeries series, Scale x, Pen pen) {
        g.setFill(pen.ink(Ink.BREAKING));
        double before = Double.NEGATIVE_INFINITY;
        for (int index : series.breaks()) {
            double at = x.pixel(series.place(index));
            if (at - before >= 3) {
                g.fillPolygon(new double[] {at - 3.5, at + 3.5, at}, new double[] {1, 1, 1 + TICK + 1}, 3);
                before = at;
            }
        }
    }

    private void frame(GraphicsContext g, Rectangle2D view, Pen pen) {
        g.setFill(pen.ink(Ink.GAP, VEIL));
        g.fillRect(left, 0, view.getMinX() - left, getHeight());
        g.fillRect(view.getMaxX(), 0, right - view.getMaxX(), getHeight());
        pen.stroke(g, pen.ink(Ink.AXIS), 1);
        g.strokeRect(left + 0.5, 0.5, right - left - 1, getHeight() - 1);
        pen.stroke(g, pen.ink(Ink.LINE), 1.5);
        g.strokeRect(view.getMinX() + 0.75, 0.75, view.getWidth() - 1.5, getHeight() - 1.5);
        g.setFill(pen.ink(Ink.LINE));
        double middle = getHeight() / 2;
        for (double at : new double[] {view.getMinX(), view.getMaxX()}) {
            g.fillRoundRect(at - 2.5, middle - 8, 5, 16, 4, 4);
        }
    }

    private Rectangle2D frame(ChartNavigation shown) {
        Scale x = new Scale(shown.all().from(), shown.all().to(), left, right);
        double from = x.pixel(shown.window().from());
        double to = x.pixel(shown.window().to());
        double width = Math.max(2, to - from);
        return new Rectangle2D(Math.min(from, right - width), 0, width, getHeight());
    }

    private void press(MouseEvent event) {
        ChartNavigation shown = navigation;
        if (shown == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        hold = grip(event.getX());
        TimeWindow window = shown.window();
        if (hold == Hold.NONE) { // beside the frame: it comes here, and is held
            window = window.shifted(timeAt(shown, event.getX()) - window.at(0.5), shown.all());
            hold = Hold.FRAME;
            look.accept(window);
        }
        heldAt = event.getX();
        heldWindow = window;
        event.consume();
    }

    private void drag(MouseEvent event) {
        ChartNavigation shown = navigation;
        TimeWindow start = heldWindow;
        if (shown == null || start == null || hold == Hold.NONE) {
            return;
        }
        long by = timeAt(shown, event.getX()) - timeAt(shown, heldAt);
        long least = Math.min(TimeWindow.CLOSEST, shown.all().span());
        switch (hold) {
            case FRAME -> look.accept(start.shifted(by, shown.all()));
            case START ->
                look.accept(new TimeWindow(
                        Math.clamp(start.from() + by, shown.all().from(), start.to() - least), start.to()));
            case END ->
                look.accept(new TimeWindow(
                        start.from(),
                        Math.clamp(
                                start.to() + by,
                                start.from() + least,
                                shown.all().to())));
            case NONE -> {}
        }
        event.consume();
    }

    private Hold grip(double px) {
        if (navigation == null) {
            return Hold.NONE;
        }
        Rectangle2D view = frame(navigation);
        double inside = Math.min(GRIP, view.getWidth() / 3); // a narrow frame can still be held in its middle
        if (px >= view.getMinX() - GRIP && px <= view.getMinX() + inside) {
            return Hold.START;
        }
        if (px >= view.getMaxX() - inside && px <= view.getMaxX() + GRIP) {
            return Hold.END;
        }
        return px > view.getMinX() && px < view.getMaxX() ? Hold.FRAME : Hold.NONE;
    }

    private static Cursor cursor(Hold grip) {
        return switch (grip) {
            case START, END -> Cursor.H_RESIZE;
            case FRAME -> Cursor.OPEN_HAND;
            case NONE -> Cursor.DEFAULT;
        };
    }

    private long timeAt(ChartNavigation shown, double px) {
        return shown.all().at((px - left) / (right - left));
    }
}
