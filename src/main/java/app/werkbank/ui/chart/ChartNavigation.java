package app.werkbank.ui.chart;

import java.util.Arrays;

/**
 * Where a person is in the chart: what is in view and which reading is selected. Immutable; every move answers the next
 * state, in which the selected reading is in view (screens 14).
 *
 * @param all the whole axis; nothing beyond it is ever in view
 * @param window what is in view
 * @param selected index of the selected reading, or {@link #NONE}
 */
record ChartNavigation(ChartSeries series, TimeWindow all, TimeWindow window, int selected) {

    static final int NONE = -1;

    /** The whole series in view, nothing selected. */
    static ChartNavigation over(ChartSeries series, TimeWindow all) {
        return new ChartNavigation(series, all, all, NONE);
    }

    /** The same place in a series that was read again: the window stays unless it showed everything. */
    ChartNavigation with(ChartSeries newer, TimeWindow newAll) {
        TimeWindow kept = window.equals(all) ? newAll : window.within(newAll);
        return new ChartNavigation(newer, newAll, kept, selected < newer.size() ? selected : NONE);
    }

    boolean whole() {
        return window.equals(all);
    }

    ChartNavigation next() {
        return step(1);
    }

    ChartNavigation previous() {
        return step(-1);
    }

    ChartNavigation first() {
        return series.isEmpty() ? this : select(0);
    }

    ChartNavigation last() {
        return series.isEmpty() ? this : select(series.size() - 1);
    }

    /** The next breaking reading after the selected one; from none, the first in the series. Stays at the last. */
    ChartNavigation nextBreak() {
        int[] breaks = series.breaks();
        int k = upperBound(breaks, selected);
        return k < breaks.length ? select(breaks[k]) : this;
    }

    /** The breaking reading before the selected one; from none, the last in the series. Stays at the first. */
    ChartNavigation previousBreak() {
        int[] breaks = series.breaks();
        int k = selected == NONE ? breaks.length - 1 : upperBound(breaks, selected - 1) - 1;
        return k >= 0 ? select(breaks[k]) : this;
    }

    /** @param index of a reading, or {@link #NONE} */
    ChartNavigation select(int index) {
        if (index == NONE) {
            return new ChartNavigation(series, all, window, NONE);
        }
        if (index < 0 || index >= series.size()) {
            throw new IndexOutOfBoundsException("no reading " + index + " in a series of " + series.size());
        }
        return new ChartNavigation(series, all, window.showing(series.place(index), all), index);
    }

    /** @param about the instant that keeps its place, in ms since the epoch */
    ChartNavigation zoom(double factor, long about) {
        return look(window.zoomed(factor, about, all));
    }

    /** About the selected reading where it is in view, else about the middle. */
    ChartNavigation zoom(double factor) {
        boolean seen = selected != NONE && window.contains(series.place(selected));
        return zoom(factor, seen ? series.place(selected) : window.at(0.5));
    }

    /** @param fraction of the span in view; positive looks at later readings */
    ChartNavigation pan(double fraction) {
        return look(window.shifted(Math.round(window.span() * fraction), all));
    }

    /** @throws IllegalArgumentException where the window is empty */
    ChartNavigation look(TimeWindow at) {
        return new ChartNavigation(series, all, at.within(all), selected);
    }

    ChartNavigation reset() {
        return look(all);
    }

    private ChartNavigation step(int by) {
        if (series.isEmpty()) {
            return this;
        }
        if (selected == NONE) {
            int seen = series.firstAtOrAfter(by > 0 ? window.from() : window.to() + 1) - (by > 0 ? 0 : 1);
            return select(Math.clamp(seen, 0, series.size() - 1));
        }
        return select(Math.clamp((long) selected + by, 0, series.size() - 1));
    }

    /** How many entries are at most {@code key}. */
    private static int upperBound(int[] ascending, int key) {
        int found = Arrays.binarySearch(ascending, key);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
