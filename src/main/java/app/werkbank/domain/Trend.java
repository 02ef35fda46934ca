package app.werkbank.domain;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The trend of one vehicle's readings, judged once: which break it, which lie below an earlier maximum, which are
 * probably the mistaken ones, and which rise too fast. The four are distinct marks and never mixed.
 *
 * <p>Values are compared as 32-bit floats, as the wire carries them (domain rule 2).
 */
public final class Trend {
    private final int size;
    private final BitSet breaking = new BitSet();
    private final BitSet belowEarlierMaximum = new BitSet();
    private final BitSet tooHigh = new BitSet();
    private final BitSet culprits;

    private Trend(List<Reading> series, TrendLimits limits) {
        size = series.size();
        float[] values = new float[size];
        float maximum = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            Reading reading = series.get(i);
            values[i] = reading.value().wire();
            if (i > 0) {
                Reading previous = series.get(i - 1);
                breaking.set(i, breaks(previous.value(), reading.value()));
                tooHigh.set(i, limits.tooHigh(previous, reading));
            }
            belowEarlierMaximum.set(i, values[i] < maximum);
            maximum = Math.max(maximum, values[i]);
        }
        culprits = Culprits.find(values);
    }

    /**
     * Judges a series in the order given; see {@link #inOrder} for the order that the server's flag is based on.
     * O(n log n).
     */
    public static Trend of(List<Reading> series, TrendLimits limits) {
        return new Trend(series, limits);
    }

    /** The readings by instant, those of one instant in the order given (domain rule 2). */
    public static List<Reading> inOrder(List<Reading> readings) {
        return readings.stream().sorted(Comparator.comparing(Reading::at)).toList();
    }

    /**
     * The server's rule: a value breaks the trend where it is strictly lower than the previous registration of the same
     * VIN (seed: odometer-registrations, {@code is_breaking}). The first has no previous and cannot break; an equal one
     * does not.
     */
    public static boolean breaks(Kilometres previous, Kilometres value) {
        return value.wire() < previous.wire();
    }

    public int size() {
        return size;
    }

    /** Whether reading {@code i} is lower than the one before it (domain rule 2). */
    public boolean breaking(int i) {
        return breaking.get(i);
    }

    /** Whether any reading before {@code i} is higher: "is it still rolled back?" Never called breaking (domain rule 4). */
    public boolean belowEarlierMaximum(int i) {
        return belowEarlierMaximum.get(i);
    }

    /** Whether reading {@code i} is of the smallest set whose removal leaves a rising series (domain rule 5). */
    public boolean culprit(int i) {
        return culprits.get(i);
    }

    /** Whether reading {@code i} rises more than the limits allow for the time since the one before (domain rule 6). */
    public boolean tooHigh(int i) {
        return tooHigh.get(i);
    }

    /** All four answers about reading {@code i}. */
    public Mark mark(int i) {
        return new Mark(breaking(i), belowEarlierMaximum(i), culprit(i), tooHigh(i));
    }

    /** How many readings break. */
    public int breaks() {
        return breaking.cardinality();
    }
}
