package app.werkbank.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * What there is to draw.
 *
 * @param series the readings
 * @param life the readings continued over a replaced meter (domain rule 13); null where no meter was replaced
 * @param ghost what is being typed; null where nothing is
 */
record ChartContent(
        ChartSeries series,
        @Nullable ChartSeries life,
        @Nullable Ghost ghost) {

    /** The whole time axis: every reading and the ghost, with a margin; the days about now where there is nothing. */
    TimeWindow all() {
        if (series.isEmpty() && ghost == null) {
            long now = System.currentTimeMillis();
            return TimeWindow.around(now, now);
        }
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        if (!series.isEmpty()) {
            first = series.place(0);
            last = series.place(series.size() - 1);
        }
        if (ghost != null) {
            first = Math.min(first, ghost.at().toEpochMilli());
            last = Math.max(last, ghost.at().toEpochMilli());
        }
        return TimeWindow.around(first, last);
    }

    /** The values in view, of the series and of all that is drawn beside it. */
    ValueRange values(TimeWindow window) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (ChartSeries each : life == null ? new ChartSeries[] {series} : new ChartSeries[] {series, life}) {
            int from = each.firstAtOrAfter(window.from());
            int to = each.firstAtOrAfter(window.to() + 1);
            if (from < to) {
                least = Math.min(least, each.km(each.values().lowest(from, to)));
                greatest = Math.max(greatest, each.km(each.values().highest(from, to)));
            }
            for (double edge : new double[] {edge(each, from, window.from()), edge(each, to, window.to())}) {
                least = Math.min(least, edge);
                greatest = Math.max(greatest, Double.isFinite(edge) ? edge : greatest);
            }
        }
        if (ghost != null && window.contains(ghost.at().toEpochMilli())) {
            least = Math.min(least, ghost.km());
            greatest = Math.max(greatest, ghost.km());
        }
        return least > greatest ? new ValueRange(0, 100) : ValueRange.fit(least, greatest);
    }

    /** Where the line from reading {@code next - 1} to {@code next} crosses an instant; infinite where it does not. */
    private static double edge(ChartSeries series, int next, long millis) {
        if (next == 0 || next == series.size()) {
            return Double.POSITIVE_INFINITY;
        }
        long before = series.place(next - 1);
        long after = series.place(next);
        double share = after == before ? 0 : (millis - before) / (double) (after - before);
        return series.km(next - 1) + (series.km(next) - series.km(next - 1)) * Math.clamp(share, 0, 1);
    }
}
