package app.werkbank.ui.chart;

import java.util.Arrays;
import java.util.List;

/**
 * A long pause between two readings, as far as a plot shows it.
 *
 * @param from the place of the reading before it in time
 * @param to the place of the reading after it
 * @param start where it begins in the plot, px
 * @param end where it ends, px; before {@code start} where the plot shows nothing of it
 */
record Gap(long from, long to, double start, double end) {

    /** All of a plot, oldest first. */
    static List<Gap> of(Plot plot) {
        ChartSeries series = plot.content.series();
        return Arrays.stream(series.gaps())
                .mapToObj(next -> of(plot, series.place(next - 1), series.place(next)))
                .toList();
    }

    private static Gap of(Plot plot, long from, long to) {
        return new Gap(from, to, Math.max(plot.left, plot.x.pixel(from)), Math.min(plot.right, plot.x.pixel(to)));
    }

    double width() {
        return end - start;
    }

    double middle() {
        return (start + end) / 2;
    }
}
