package app.werkbank.ui.chart;

import javafx.scene.canvas.GraphicsContext;

/**
 * Draws the line and the stretches below the running maximum where a pixel column holds several readings: upright bars
 * instead of a line that would run up and down thousands of times.
 */
final class DensePainter {
    private static final double LINE_OPACITY = 0.75;
    private static final double LEAST_BAR = 1.5;

    private DensePainter() {}

    /** One bar for each column, from its lowest to its highest, that reaches to where the column before ended. */
    static void line(GraphicsContext g, Plot plot, Pen pen) {
        ChartSeries series = plot.content.series();
        Reduction columns = plot.reduction;
        g.setFill(pen.ink(Ink.LINE, LINE_OPACITY));
        pen.stroke(g, pen.ink(Ink.LINE, LINE_OPACITY), LEAST_BAR);
        for (int k = 0; k < columns.count(); k++) {
            double x = plot.left + columns.column(k);
            double top = plot.y(columns.highest(k));
            double bottom = plot.y(columns.lowest(k));
            if (k > 0 && !series.breaks(columns.first(k))) {
                double before = plot.y(columns.last(k - 1));
                if (columns.column(k) - columns.column(k - 1) == 1) {
                    top = Math.min(top, before);
                    bottom = Math.max(bottom, before);
                } else {
                    g.strokeLine(plot.x(columns.last(k - 1)), before, x, plot.y(columns.first(k)));
                }
            }
            g.fillRect(x, top - LEAST_BAR / 2, 1, bottom - top + LEAST_BAR);
        }
    }

    /** The roof of the highest so far over what lies below it, with the shade between. */
    static void maximum(GraphicsContext g, Plot plot, Pen pen) {
        ChartSeries series = plot.content.series();
        Reduction columns = plot.reduction;
        for (int k = 0; k < columns.count(); k++) {
            int end = columns.last(k);
            double maximum = series.runningMaximum(Math.max(0, columns.first(k) - 1));
            if (series.km(columns.lowest(k)) >= maximum) {
                continue;
            }
            double roof = plot.y.pixel(maximum);
            double from = k == 0 ? plot.left : plot.left + columns.column(k - 1) + 1;
            double to = plot.left + columns.column(k) + 1;
            g.setFill(pen.ink(Ink.MAXIMUM, LinePainter.SHADE));
            g.fillRect(from, roof, to - from, plot.y(columns.lowest(k)) - roof);
            if (series.km(end) < maximum) { // a roof only where the column does not climb out again
                g.setFill(pen.ink(Ink.MAXIMUM));
                g.fillRect(from, Math.floor(roof), to - from, 1);
            }
        }
    }
}
