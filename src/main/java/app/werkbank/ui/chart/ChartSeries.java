package app.werkbank.ui.chart;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one vehicle in the order in which they are judged, with everything that makes a frame cheap: marks by
 * kind, running maximum, long gaps, and an index for the lowest and highest of any run.
 *
 * <p>Immutable, kept in columns (about 40 bytes a reading). Building is O(n): 1 000 000 readings take some 50 ms, so a
 * long series is built off the FX thread; showing a built one costs nothing.
 */
public final class ChartSeries {

    /** A pause longer than this many months is shaded (screens 16). */
    public static final int GAP_MONTHS = 18;

    public static final ChartSeries EMPTY = builder(0).build();

    private static final int STATE_SHIFT = Mark.values().length;
    private static final IntentState[] STATES = IntentState.values();

    private final long[] at;
    private final long[] place;
    private final double[] km;
    private final short[] bits;
    private final double[] maximum;
    private final int[][] marked;
    private final int[] breaks;
    private final int[] gaps;
    private final RunExtremes values;
    private final RunExtremes falls;

    private ChartSeries(long[] at, double[] km, short[] bits) {
        this.at = at;
        this.km = km;
        this.bits = bits;
        this.place = neverFalling(at);
        this.maximum = runningMaximum(km);
        this.marked = new int[Mark.values().length][];
        for (Mark mark : Mark.values()) {
            marked[mark.ordinal()] = indicesWith(mark.bit());
        }
        this.breaks = indicesWith(Mark.BREAKING.bit() | Mark.PREDICTED_BREAKING.bit());
        this.gaps = gaps(place);
        this.values = new RunExtremes(km);
        double[] depths = new double[breaks.length];
        for (int k = 0; k < depths.length; k++) {
            depths[k] = difference(breaks[k]);
        }
        this.falls = new RunExtremes(depths);
    }

    /** A builder that expects about so many readings. */
    public static Builder builder(int expected) {
        return new Builder(expected);
    }

    public int size() {
        return km.length;
    }

    public boolean isEmpty() {
        return km.length == 0;
    }

    /** @throws IndexOutOfBoundsException where there is no such reading */
    public ChartPoint point(int index) {
        int state = bits[index] >>> STATE_SHIFT;
        return new ChartPoint(
                index,
                Instant.ofEpochMilli(at[index]),
                km[index],
                index == 0 ? null : difference(index),
                Mark.of(bits[index]),
                state == 0 ? null : STATES[state - 1]);
    }

    /** How many readings carry the mark. */
    public int count(Mark mark) {
        return marked[mark.ordinal()].length;
    }

    /** How many readings the server or we call breaking. */
    public int breakCount() {
        return breaks.length;
    }

    /**
     * Where a reading stands on the time axis, in ms since the epoch. It never falls: an entry that was observed before
     * the reading it is judged after stands at that one's instant, because order is what the trend is about.
     */
    long place(int index) {
        return place[index];
    }

    double km(int index) {
        return km[index];
    }

    boolean is(int index, Mark mark) {
        return mark.in(bits[index]);
    }

    boolean breaks(int index) {
        return (bits[index] & (Mark.BREAKING.bit() | Mark.PREDICTED_BREAKING.bit())) != 0;
    }

    /** Value minus the value before, in km; 0 for the first. */
    double difference(int index) {
        return index == 0 ? 0 : km[index] - km[index - 1];
    }

    /** The highest value up to and including this reading, in km. */
    double runningMaximum(int index) {
        return maximum[index];
    }

    /** Indices of the readings with the mark, ascending. Not to be changed. */
    int[] marked(Mark mark) {
        return marked[mark.ordinal()];
    }

    /** Indices of the breaking readings, the server's and the predicted ones, ascending. Not to be changed. */
    int[] breaks() {
        return breaks;
    }

    /** Over the positions of {@link #breaks()}: which falls deepest. */
    RunExtremes falls() {
        return falls;
    }

    /** Over all readings: which is lowest and highest. */
    RunExtremes values() {
        return values;
    }

    /** Indices of the readings that follow a pause of more than {@link #GAP_MONTHS} months, ascending. */
    int[] gaps() {
        return gaps;
    }

    /** The first index whose place is at or after {@code millis}; {@link #size()} where there is none. */
    int firstAtOrAfter(long millis) {
        int low = 0;
        int high = place.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @SuppressWarnings("ReferenceEquality") // copied once, where it has to be changed
    private static long[] neverFalling(long[] at) {
        long[] place = at;
        for (int i = 1; i < at.length; i++) {
            if (at[i] < place[i - 1]) {
                if (place == at) {
                    place = at.clone();
                }
                place[i] = place[i - 1];
            }
        }
        return place;
    }

    private static double[] runningMaximum(double[] km) {
        double[] maximum = km.clone();
        for (int i = 1; i < maximum.length; i++) {
            maximum[i] = Math.max(maximum[i], maximum[i - 1]);
        }
        return maximum;
    }

    private int[] indicesWith(int mask) {
        int count = 0;
        for (short each : bits) {
            count += (each & mask) != 0 ? 1 : 0;
        }
        int[] indices = new int[count];
        for (int i = 0, k = 0; k < count; i++) {
            if ((bits[i] & mask) != 0) {
                indices[k++] = i;
            }
        }
        return indices;
    }

    private static int[] gaps(long[] place) {
        int[] gaps = new int[place.length];
        int count = 0;
        long least = 30L * GAP_MONTHS * 86_400_000L; // months are at least this long on average; spares the calendar
        for (int i = 1; i < place.length; i++) {
            if (place[i] - place[i - 1] >= least && longerThanGap(place[i - 1], place[i])) {
                gaps[count++] = i;
            }
        }
        return Arrays.copyOf(gaps, count);
    }

    private static boolean longerThanGap(long from, long to) {
        var end = Instant.ofEpochMilli(from).atOffset(ZoneOffset.UTC).plusMonths(GAP_MONTHS);
        return Instant.ofEpochMilli(to).isAfter(end.toInstant());
    }

    /** Collects readings in the order in which they are judged. */
    public static final class Builder {
        private long[] at;
        private double[] km;
        private short[] bits;
        private int size;

        private Builder(int expected) {
            at = new long[expected];
            km = new double[expected];
            bits = new short[expected];
        }

        /** A reading that is none of this computer's intents. */
        public Builder add(Instant at, Kilometres value, Set<Mark> marks) {
            return add(at, value, marks, null);
        }

        /**
         * @param at UTC; kept to the millisecond
         * @param state where the intent stands of a reading made here
         */
        public Builder add(Instant at, Kilometres value, Set<Mark> marks, @Nullable IntentState state) {
            return add(at.toEpochMilli(), value.value().doubleValue(), marks, state);
        }

        Builder add(long millis, double value, Set<Mark> marks, @Nullable IntentState state) {
            if (size == km.length) {
                int room = Math.max(16, size * 2);
                at = Arrays.copyOf(at, room);
                km = Arrays.copyOf(km, room);
                bits = Arrays.copyOf(bits, room);
            }
            at[size] = millis;
            km[size] = value;
            bits[size] = (short) (Mark.bits(marks) | (state == null ? 0 : state.ordinal() + 1) << STATE_SHIFT);
            size++;
            return this;
        }

        public ChartSeries build() {
            return new ChartSeries(Arrays.copyOf(at, size), Arrays.copyOf(km, size), Arrays.copyOf(bits, size));
        }
    }
}
