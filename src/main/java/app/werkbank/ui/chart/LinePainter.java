package app.werkbank.ui.chart;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/** Draws the lines: readings, running maximum where it differs from them, life line, and the dashed falls. */
final class LinePainter {
    static final double SHADE = 0.11;
    private static final double BEYOND = 3; // lines end outside the plot, where they are cut off

    private final Polyline line = new Polyline();
    private final Reduction lifeColumns = new Reduction();

    void paint(GraphicsContext g, Plot plot, Pen pen) {
        ChartSeries life = plot.content.life();
        if (life != null) {
            lifeColumns.reduce(life, plot.window, plot.columns());
            lifeStroke(g, pen);
            trace(g, plot, life, lifeColumns, false);
        }
        ChartSeries series = plot.content.series();
        boolean below = series.count(Mark.BELOW_EARLIER_MAXIMUM) > 0;
        if (plot.sparse()) {
            if (below) {
                maximum(g, plot, pen);
            }
            pen.stroke(g, pen.ink(Ink.LINE), 2 * pen.smallEm() / 12);
            trace(g, plot, series, plot.reduction, true);
        } else {
            if (below) {
                DensePainter.maximum(g, plot, pen);
            }
            DensePainter.line(g, plot, pen);
        }
        falls(g, plot, pen);
    }

    static void lifeStroke(GraphicsContext g, Pen pen) {
        double unit = pen.smallEm() / 12;
        pen.stroke(g, pen.ink(Ink.LINE), 1.75 * unit, 2 * unit, 3.5 * unit);
    }

    static void maximumStroke(GraphicsContext g, Pen pen) {
        double unit = pen.smallEm() / 12;
        pen.stroke(g, pen.ink(Ink.MAXIMUM), 1.25 * unit, 6 * unit, 2 * unit);
    }

    /** A line through every reading in view, and to the ones beyond its edges. */
    private void trace(GraphicsContext g, Plot plot, ChartSeries series, Reduction columns, boolean leaveOutFalls) {
        line.clear();
        if (columns.from() > 0 && columns.from() < series.size()) {
            addEdge(plot, series, columns.from(), plot.left - BEYOND);
        }
        for (int k = 0; k < columns.count(); k++) {
            for (int i = columns.first(k); i <= columns.last(k); i++) {
                if (leaveOutFalls && series.breaks(i)) {
                    line.strokeAndClear(g);
                }
                line.add(plot.x.pixel(series.place(i)), plot.y.pixel(series.km(i)));
            }
        }
        if (columns.to() > 0 && columns.to() < series.size()) {
            if (leaveOutFalls && series.breaks(columns.to())) {
                line.strokeAndClear(g);
            }
            addEdge(plot, series, columns.to(), plot.right + BEYOND);
        }
        line.strokeAndClear(g);
    }

    /** Where the line from the reading before {@code next} to {@code next} leaves the plot. */
    private void addEdge(Plot plot, ChartSeries series, int next, double px) {
        double x1 = plot.x.pixel(series.place(next - 1));
        double x2 = plot.x.pixel(series.place(next));
        double y1 = plot.y.pixel(series.km(next - 1));
        double y2 = plot.y.pixel(series.km(next));
        double share = x2 > x1 ? Math.clamp((px - x1) / (x2 - x1), 0, 1) : 0;
        line.add(x1 + share * (x2 - x1), y1 + share * (y2 - y1));
    }

    /** The stepped line of the highest so far, over the stretches that lie below it, which are lightly shaded. */
    private void maximum(GraphicsContext g, Plot plot, Pen pen) {
        ChartSeries series = plot.content.series();
        Reduction columns = plot.reduction;
        for (int i = columns.from(); i <= columns.to() && i < series.size(); i++) {
            stretch(g, plot, pen, series, i);
        }
        maximumStroke(g, pen);
        line.strokeAndClear(g);
    }

    /** From the reading before to this one. */
    private void stretch(GraphicsContext g, Plot plot, Pen pen, ChartSeries series, int index) {
        int before = Math.max(0, index - 1);
        double maximum = series.runningMaximum(before);
        if (series.km(index) >= maximum && series.km(before) >= maximum) {
            maximumStroke(g, pen);
            line.strokeAndClear(g);
            return;
        }
        double x1 = plot.x.pixel(series.place(before));
        double x2 = plot.x.pixel(series.place(index));
        double roof = plot.y.pixel(maximum);
        double y1 = plot.y.pixel(series.km(before));
        double y2 = plot.y.pixel(series.km(index));
        if (y2 < roof) { // the line climbs through the roof: both end where they meet
            x2 = x1 + (x2 - x1) * (y1 - roof) / (y1 - y2);
            y2 = roof;
        }
        shade(g, plot, pen, x1, x2, roof, y1, y2);
        line.add(Math.max(x1, plot.left - BEYOND), roof);
        line.add(Math.min(x2, plot.right + BEYOND), roof);
    }

    private static void shade(
            GraphicsContext g, Plot plot, Pen pen, double x1, double x2, double roof, double y1, double y2) {
        double from = Math.max(x1, plot.left);
        double to = Math.min(x2, plot.right);
        if (x2 <= x1 || to <= from) {
            return;
        }
        double slope = (y2 - y1) / (x2 - x1);
        double start = y1 + slope * (from - x1);
        double end = y1 + slope * (to - x1);
        g.setFill(pen.ink(Ink.MAXIMUM, SHADE));
        g.fillPolygon(new double[] {from, to, to, from}, new double[] {roof, roof, end, start}, 4);
    }

    /** The dashed way down to every break that is drawn by itself; a shared mark gets that of its deepest. */
    private static void falls(GraphicsContext g, Plot plot, Pen pen) {
        ChartSeries series = plot.content.series();
        double unit = pen.smallEm() / 12;
        int next = plot.reduction.to();
        g.beginPath();
        if (next < series.size() && series.breaks(next)) {
            fall(g, plot, next);
        }
        if (plot.sparse()) {
            for (int i = plot.reduction.from(); i < plot.reduction.to(); i++) {
                if (series.breaks(i)) {
                    fall(g, plot, i);
                }
            }
        } else {
            for (BreakGroup group : plot.breaks) {
                fall(g, plot, group.index());
            }
        }
        Glyphs.falls(g, pen, unit);
    }

    private static void fall(GraphicsContext g, Plot plot, int index) {
        if (index == 0) {
            return;
        }
        double x1 = plot.x(index - 1);
        double y1 = plot.y(index - 1);
        double x2 = plot.x(index);
        double y2 = plot.y(index);
        double from = Math.clamp(x1, plot.left - BEYOND, plot.right + BEYOND);
        double to = Math.clamp(x2, plot.left - BEYOND, plot.right + BEYOND);
        double slope = x2 == x1 ? 0 : (y2 - y1) / (x2 - x1);
        double start = x2 == x1 ? y1 : y1 + slope * (from - x1);
        double end = x2 == x1 ? y2 : y1 + slope * (to - x1);
        g.moveTo(from, start);
        g.lineTo(to, end);
    }

    /** Points that grow into one line; kept from frame to frame. */
    private static final class Polyline {
        private double[] xs = new double[512];
        private double[] ys = new double[512];
        private int size;

        void clear() {
            size = 0;
        }

        void add(double x, double y) {
            if (size == xs.length) {
                xs = Arrays.copyOf(xs, size * 2);
                ys = Arrays.copyOf(ys, size * 2);
            }
            xs[size] = x;
            ys[size] = y;
            size++;
        }

        void strokeAndClear(GraphicsContext g) {
            if (size > 1) {
                g.strokePolyline(xs, ys, size);
            }
            size = 0;
        }
    }
}
