package app.werkbank.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How long nothing was read: at the foot of a long pause, in the longest form that fits between its ends.
 *
 * @param x its middle, in pixels
 * @param y its middle, in pixels
 * @param box what it takes, so that no label is written over it
 */
record GapName(String text, double x, double y, LabelLayout.Box box) {

    static List<GapName> of(Plot plot, Pen pen) {
        List<GapName> names = new ArrayList<>();
        ChartSeries series = plot.content.series();
        for (int gap : series.gaps()) {
            long from = series.place(gap - 1);
            long to = series.place(gap);
            double start = Math.max(plot.left, plot.x.pixel(from));
            double end = Math.min(plot.right, plot.x.pixel(to));
            for (boolean brief : new boolean[] {false, true}) {
                String text = plot.words.gap(from, to, brief);
                double width = pen.width(text, pen.small());
                if (width + pen.smallEm() <= end - start) {
                    double x = (start + end) / 2;
                    double y = plot.bottom - 0.9 * pen.smallEm();
                    double half = pen.line() / 2;
                    names.add(new GapName(
                            text, x, y, new LabelLayout.Box(x - width / 2, y - half, x + width / 2, y + half)));
                    break;
                }
            }
        }
        return names;
    }
}
