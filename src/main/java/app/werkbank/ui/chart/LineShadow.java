package app.werkbank.ui.chart;

import java.util.Arrays;

/** Where the line of the readings runs, column by column, so that labels can keep away from it. */
final class LineShadow {
    private static final double THICKNESS = 2;

    private final double left;
    private final double[] top;
    private final double[] bottom;

    LineShadow(Plot plot) {
        left = plot.left;
        top = new double[plot.columns() + 1];
        bottom = new double[plot.columns() + 1];
        Arrays.fill(top, Double.POSITIVE_INFINITY);
        Arrays.fill(bottom, Double.NEGATIVE_INFINITY);
        Reduction columns = plot.reduction;
        int before = Math.max(0, columns.from() - 1);
        for (int k = 0; k < columns.count(); k++) {
            add(plot, before, columns.first(k));
            take(columns.column(k), plot.y(columns.lowest(k)));
            take(columns.column(k), plot.y(columns.highest(k)));
            before = columns.last(k);
        }
        if (columns.to() < plot.content.series().size()) {
            add(plot, before, columns.to());
        }
    }

    /** Whether the line runs through the box. */
    boolean crosses(LabelLayout.Box box) {
        int from = Math.max(0, (int) (box.left() - left));
        int to = Math.min(top.length - 1, (int) (box.right() - left));
        for (int column = from; column <= to; column++) {
            if (top[column] - THICKNESS < box.bottom() && bottom[column] + THICKNESS > box.top()) {
                return true;
            }
        }
        return false;
    }

    private void add(Plot plot, int one, int other) {
        double x1 = plot.x(one) - left;
        double x2 = plot.x(other) - left;
        double y1 = plot.y(one);
        double y2 = plot.y(other);
        int from = (int) Math.clamp(x1, 0, top.length - 1);
        int to = (int) Math.clamp(x2, 0, top.length - 1);
        for (int column = from; column <= to; column++) {
            double share = x2 > x1 ? Math.clamp((column - x1) / (x2 - x1), 0, 1) : 1;
            take(column, y1 + share * (y2 - y1));
            double next = x2 > x1 ? Math.clamp((column + 1 - x1) / (x2 - x1), 0, 1) : 0;
            take(column, y1 + next * (y2 - y1));
        }
    }

    private void take(int column, double y) {
        top[column] = Math.min(top[column], y);
        bottom[column] = Math.max(bottom[column], y);
    }
}
