package app.werkbank.ui.chart;

import java.time.Duration;

/**
 * The part of the time axis that is in view: an immutable pair of instants in ms since the epoch.
 *
 * @param from at the left edge
 * @param to at the right edge, after {@code from}
 */
record TimeWindow(long from, long to) {

    /** Nobody needs to look closer than this; it keeps the arithmetic of a pixel above a millisecond. */
    static final long CLOSEST = Duration.ofMinutes(10).toMillis();

    private static final double MARGIN = 0.025;
    private static final long LEAST_MARGIN = Duration.ofDays(1).toMillis();
    private static final long LONE_MARGIN = Duration.ofDays(180).toMillis();

    TimeWindow {
        if (to <= from) {
            throw new IllegalArgumentException("a window ends after it begins, not " + from + " to " + to);
        }
    }

    /** All instants from {@code first} to {@code last} with a margin; half a year each side of a lone instant. */
    static TimeWindow around(long first, long last) {
        long margin = first == last ? LONE_MARGIN : Math.max(LEAST_MARGIN, Math.round((last - first) * MARGIN));
        return new TimeWindow(first - margin, last + margin);
    }

    long span() {
        return to - from;
    }

    boolean contains(long millis) {
        return from <= millis && millis <= to;
    }

    /** The instant at a fraction of the width, 0 left, 1 right. */
    long at(double fraction) {
        return from + Math.round(span() * fraction);
    }

    /** Closer ({@code factor} over 1) or farther about an instant, which keeps its place; never beyond {@code all}. */
    TimeWindow zoomed(double factor, long about, TimeWindow all) {
        double wanted = Math.clamp(span() / factor, Math.min(CLOSEST, all.span()), all.span());
        double share = Math.clamp((about - from) / (double) span(), 0, 1);
        long start = Math.round(about - share * wanted);
        return new TimeWindow(start, start + Math.max(1, Math.round(wanted))).within(all);
    }

    TimeWindow shifted(long millis, TimeWindow all) {
        return new TimeWindow(from + millis, to + millis).within(all);
    }

    /** The same span, moved as little as shows the instant with some room beside it. */
    TimeWindow showing(long millis, TimeWindow all) {
        long room = span() / 12;
        if (millis < from + room) {
            return shifted(millis - room - from, all);
        }
        return millis > to - room ? shifted(millis + room - to, all) : this;
    }

    /** Moved, and shortened where it is too long, so that nothing beyond {@code all} is in view. */
    TimeWindow within(TimeWindow all) {
        if (span() >= all.span()) {
            return all;
        }
        long shift = Math.max(0, all.from - from) - Math.max(0, to - all.to);
        return shift == 0 ? this : new TimeWindow(from + shift, to + shift);
    }
}
