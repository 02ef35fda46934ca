package app.werkbank.ui.chart;

import java.util.Arrays;

/**
 * A series brought down to what a width of pixels can show: for each pixel column that holds readings the first, the
 * lowest, the highest and the last of them. Lines drawn through these four look the same as lines through all.
 *
 * <p>One object serves frame after frame and allocates only when the width grows. A frame is
 * O(width x log readings), so 1 000 000 readings cost about as much as 1 000.
 */
final class Reduction {
    private int[] column = {};
    private int[] first = {};
    private int[] lowest = {};
    private int[] highest = {};
    private int[] last = {};
    private int count;
    private int from;
    private int to;

    /**
     * Reduces what is in view; the columns of the call before are forgotten.
     *
     * @param width pixel columns, at least 1
     */
    void reduce(ChartSeries series, TimeWindow window, int width) {
        if (column.length < width) {
            grow(width);
        }
        count = 0;
        from = series.firstAtOrAfter(window.from());
        to = series.firstAtOrAfter(window.to() + 1);
        int start = from;
        while (start < to) {
            int at = columnOf(series.place(start), window, width);
            int end = firstBeyond(series, window, width, at, start);
            column[count] = at;
            first[count] = start;
            lowest[count] = series.values().lowest(start, end);
            highest[count] = series.values().highest(start, end);
            last[count] = end - 1;
            count++;
            start = end;
        }
    }

    /** The pixel column of an instant in view; the right edge belongs to the last one. */
    static int columnOf(long millis, TimeWindow window, int width) {
        return Math.min(width - 1, (int) ((millis - window.from()) * (double) width / window.span()));
    }

    /** How many columns hold readings. */
    int count() {
        return count;
    }

    /** The pixel column, from 0 at the left edge, of entry {@code k}. */
    int column(int k) {
        return column[k];
    }

    int first(int k) {
        return first[k];
    }

    int lowest(int k) {
        return lowest[k];
    }

    int highest(int k) {
        return highest[k];
    }

    int last(int k) {
        return last[k];
    }

    /** Index of the first reading in view. */
    int from() {
        return from;
    }

    /** Index after the last reading in view; {@link #from} where there is none. */
    int to() {
        return to;
    }

    /** Gallops from {@code start}, so that a full column costs the logarithm of what it holds. */
    private int firstBeyond(ChartSeries series, TimeWindow window, int width, int at, int start) {
        int low = start + 1;
        int stride = 1;
        while (low < to && columnOf(series.place(low), window, width) == at) {
            low += stride;
            stride *= 2;
        }
        int high = Math.min(low, to);
        low = Math.max(start + 1, low - stride / 2);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columnOf(series.place(middle), window, width) == at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void grow(int width) {
        column = Arrays.copyOf(column, width);
        first = Arrays.copyOf(first, width);
        lowest = Arrays.copyOf(lowest, width);
        highest = Arrays.copyOf(highest, width);
        last = Arrays.copyOf(last, width);
    }
}
