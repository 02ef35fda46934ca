package app.werkbank.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * One mark for the breaking readings that lie too close together for a mark each (screens 15). Every break in view is
 * in exactly one group.
 *
 * @param count how many it stands for
 * @param index the reading that falls deepest of them
 * @param confirmed whether the server called at least one of them breaking
 * @param held whether the mark keeps to the middle of its cell, so that it cannot touch the next one
 * @param x pixel of the mark's middle: at the reading, or near it where the mark stands for several
 * @param y pixel of the mark's middle
 */
record BreakGroup(int count, int index, boolean confirmed, boolean held, double x, double y) {
    private static final double SLACK = 1.25;

    /**
     * Groups the breaks in view by cells a little wider than a mark. Cells are counted from the epoch, so that groups
     * do not change while the axis is dragged.
     *
     * @param height of a mark, in pixels
     * @param widths the width in pixels of a mark that stands for so many breaks; must not fall
     */
    static List<BreakGroup> of(
            ChartSeries series, TimeWindow window, Scale x, Scale y, double height, IntToDoubleFunction widths) {
        double width = widths.applyAsDouble(1);
        while (true) {
            List<BreakGroup> groups = withoutOverlap(inCells(series, window, x, y, width), series, height, width);
            double needed = 0;
            for (BreakGroup group : groups) {
                needed = Math.max(needed, widths.applyAsDouble(group.count));
            }
            if (needed <= width) {
                return groups;
            }
            width = needed;
        }
    }

    private static List<BreakGroup> inCells(ChartSeries series, TimeWindow window, Scale x, Scale y, double width) {
        double cellMillis = SLACK * width * window.span() / (x.end() - x.start());
        int[] breaks = series.breaks();
        int start = position(breaks, series.firstAtOrAfter(window.from()));
        int end = position(breaks, series.firstAtOrAfter(window.to() + 1));
        List<BreakGroup> groups = new ArrayList<>();
        while (start < end) {
            double cell = Math.floor(series.place(breaks[start]) / cellMillis);
            int beyond = firstBeyond(series, breaks, cell, cellMillis, start, end);
            int deepest = breaks[series.falls().lowest(start, beyond)];
            boolean several = beyond - start > 1;
            double at = x.pixel(series.place(deepest));
            if (several) {
                double play = (SLACK - 1) / 2 * width;
                double middle = x.pixel((cell + 0.5) * cellMillis);
                at = Math.clamp(at, middle - play, middle + play);
            }
            boolean confirmed = anyConfirmed(series, breaks[start], breaks[beyond - 1]);
            groups.add(new BreakGroup(beyond - start, deepest, confirmed, several, at, y.pixel(series.km(deepest))));
            start = beyond;
        }
        return groups;
    }

    private static int firstBeyond(
            ChartSeries series, int[] breaks, double cell, double cellMillis, int start, int end) {
        int low = start + 1;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Math.floor(series.place(breaks[middle]) / cellMillis) == cell) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean anyConfirmed(ChartSeries series, int first, int last) {
        int[] confirmed = series.marked(Mark.BREAKING);
        return position(confirmed, first) < position(confirmed, last + 1);
    }

    /** Two neighbours whose marks would touch become one; two that are held in their cells never do. */
    private static List<BreakGroup> withoutOverlap(
            List<BreakGroup> groups, ChartSeries series, double height, double width) {
        List<BreakGroup> kept = new ArrayList<>(groups.size());
        for (BreakGroup group : groups) {
            BreakGroup before = kept.isEmpty() ? null : kept.getLast();
            if (before != null
                    && !(before.held && group.held)
                    && group.x - before.x < width
                    && Math.abs(group.y - before.y) < height) {
                kept.set(kept.size() - 1, before.and(group, series));
            } else {
                kept.add(group);
            }
        }
        return kept;
    }

    private BreakGroup and(BreakGroup other, ChartSeries series) {
        BreakGroup deeper = series.difference(index) <= series.difference(other.index) ? this : other;
        double at = held ? x : other.held ? other.x : deeper.x;
        return new BreakGroup(
                count + other.count, deeper.index, confirmed || other.confirmed, held || other.held, at, deeper.y);
    }

    /** How many entries are below {@code key}. */
    private static int position(int[] ascending, int key) {
        int found = Arrays.binarySearch(ascending, key);
        return found >= 0 ? found : -found - 1;
    }
}
