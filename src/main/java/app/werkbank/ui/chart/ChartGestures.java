package app.werkbank.ui.chart;

import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns wheel, pointer and keys into moves of the {@link ChartNavigation}; knows what the pointer is over. */
final class ChartGestures {
    private static final double NOTCH = 40;
    private static final double ZOOM_PER_NOTCH = 1.25;
    private static final double ZOOM_PER_KEY = 1.6;
    private static final double PAN_PER_KEY = 0.25;
    private static final double DRAG_FROM = 4;
    private static final double REACH = 10;
    private static final int NOWHERE = -1;

    private final OdometerChart chart;
    private int pointed = ChartNavigation.NONE;
    private double pressedAt = NOWHERE;
    private double draggedTo = NOWHERE;
    private boolean drawsSpan;
    private ChartNavigation pressed;

    ChartGestures(OdometerChart chart) {
        this.chart = chart;
        this.pressed = ChartNavigation.over(ChartSeries.EMPTY, new TimeWindow(0, 1));
    }

    void install() {
        chart.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        chart.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> forget());
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        chart.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Index of the reading under the pointer, or {@link ChartNavigation#NONE}. */
    int pointed() {
        return pointed;
    }

    /** The pointer is nowhere. */
    void forget() {
        pointed = ChartNavigation.NONE;
        chart.redrawOverlay();
    }

    void paintSpan(GraphicsContext g, Plot plot, Pen pen) {
        if (drawsSpan && draggedTo != NOWHERE) {
            OverlayPainter.span(g, plot, pen, pressedAt, draggedTo);
        }
    }

    private void point(double x, double y) {
        Plot plot = chart.plot();
        pointed = plot != null && plot.contains(x, y) ? plot.nearest(x, y, REACH) : ChartNavigation.NONE;
        chart.redrawOverlay();
    }

    private void scroll(ScrollEvent event) {
        Plot plot = chart.plot();
        if (plot == null) {
            return;
        }
        ChartNavigation at = chart.navigation();
        if (event.getDeltaY() != 0) {
            chart.go(at.zoom(Math.pow(ZOOM_PER_NOTCH, event.getDeltaY() / NOTCH), plot.timeAt(event.getX())));
        } else {
            chart.go(at.pan(-event.getDeltaX() / plot.columns()));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        Plot plot = chart.plot();
        if (plot != null) {
            chart.go(chart.navigation().zoom(event.getZoomFactor(), plot.timeAt(event.getX())));
            event.consume();
        }
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        Plot plot = chart.plot();
        if (plot == null || event.getButton() != MouseButton.PRIMARY || !plot.contains(event.getX(), event.getY())) {
            return;
        }
        pressedAt = event.getX();
        draggedTo = NOWHERE;
        pressed = chart.navigation();
        drawsSpan = event.isShiftDown() || pressed.whole();
        event.consume();
    }

    /** Moves what is in view; with Shift, and where all is in view, draws a span to look at. */
    private void drag(MouseEvent event) {
        Plot plot = chart.plot();
        if (plot == null || pressedAt == NOWHERE) {
            return;
        }
        if (draggedTo == NOWHERE && Math.abs(event.getX() - pressedAt) < DRAG_FROM) {
            return;
        }
        draggedTo = event.getX();
        pointed = ChartNavigation.NONE;
        if (drawsSpan) {
            chart.redrawOverlay();
        } else {
            chart.setCursor(Cursor.CLOSED_HAND);
            chart.go(pressed.select(chart.navigation().selected())
                    .look(pressed.window())
                    .pan((pressedAt - draggedTo) / plot.columns()));
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        Plot plot = chart.plot();
        if (plot == null || pressedAt == NOWHERE) {
            return;
        }
        if (draggedTo == NOWHERE) {
            click(event, plot);
        } else if (drawsSpan) {
            long from = plot.timeAt(Math.min(pressedAt, draggedTo));
            long to = plot.timeAt(Math.max(pressedAt, draggedTo));
            chart.go(chart.navigation().look(new TimeWindow(from, Math.max(to, from + TimeWindow.CLOSEST))));
        }
        pressedAt = NOWHERE;
        draggedTo = NOWHERE;
        drawsSpan = false;
        chart.setCursor(Cursor.DEFAULT);
        chart.redrawOverlay();
        event.consume();
    }

    private void click(MouseEvent event, Plot plot) {
        if (event.getClickCount() > 1) {
            chart.showAll();
            return;
        }
        int index = plot.nearest(event.getX(), event.getY(), REACH);
        if (index != ChartNavigation.NONE) {
            chart.go(chart.navigation().select(index));
        }
    }

    private void key(KeyEvent event) {
        ChartNavigation at = chart.navigation();
        boolean shift = event.isShiftDown();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        ChartNavigation next = switch (event.getCode()) {
            case LEFT, KP_LEFT -> shift ? at.pan(-PAN_PER_KEY) : at.previous();
            case RIGHT, KP_RIGHT -> shift ? at.pan(PAN_PER_KEY) : at.next();
            case HOME -> at.first();
            case END -> at.last();
            case B -> shift ? at.previousBreak() : at.nextBreak();
            case ESCAPE -> at.select(ChartNavigation.NONE);
            default -> null;
        };
        boolean escapes = next != null && next.equals(at) && event.getCode() == javafx.scene.input.KeyCode.ESCAPE;
        if (next != null && !escapes) { // an Escape with nothing to clear is somebody else's
            pointed = ChartNavigation.NONE;
            chart.go(next);
            event.consume();
        }
    }

    /** As characters, because plus and minus are on other keys in every layout. */
    private void typed(KeyEvent event) {
        ChartNavigation at = chart.navigation();
        ChartNavigation next = switch (event.getCharacter()) {
            case "+", "=" -> at.zoom(ZOOM_PER_KEY);
            case "-" -> at.zoom(1 / ZOOM_PER_KEY);
            case "0" -> at.reset();
            default -> at;
        };
        if (!next.equals(at)) {
            chart.go(next);
            event.consume();
        }
    }
}
