package app.werkbank.domain;

import java.util.BitSet;

/**
 * Finds the readings that are most likely mistaken in a series that breaks (domain rule 5): the smallest set whose
 * removal leaves a series that never falls. A hint beside the flag, never instead of it.
 */
final class Culprits {
    private Culprits() {}

    /**
     * The indices of the smallest set to remove; of several such sets the one that keeps the earlier readings, that is,
     * whose kept indices come first in dictionary order. O(n log n) time, O(n) memory.
     *
     * @param values wire values in the order of the series; none of them NaN
     */
    static BitSet find(float[] values) {
        int[] longest = longestRiseFrom(values);
        int wanted = 0;
        for (int length : longest) {
            wanted = Math.max(wanted, length);
        }
        BitSet culprits = new BitSet(values.length);
        float kept = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (wanted > 0 && longest[i] == wanted && values[i] >= kept) {
                kept = values[i];
                wanted--;
            } else {
                culprits.set(i);
            }
        }
        return culprits;
    }

    /** For each index the length of the longest non-decreasing subsequence that starts there. */
    private static int[] longestRiseFrom(float[] values) {
        int[] lengths = new int[values.length];
        float[] heads = new float[values.length]; // heads[k]: the highest first value of a rise of k + 1 readings
        int known = 0;
        for (int i = values.length - 1; i >= 0; i--) {
            int continued = countAtLeast(heads, known, values[i]);
            heads[continued] = values[i];
            known = Math.max(known, continued + 1);
            lengths[i] = continued + 1;
        }
        return lengths;
    }

    /** How many of the first {@code known} heads, which never rise, are at least {@code value}. */
    private static int countAtLeast(float[] heads, int known, float value) {
        int low = 0;
        int high = known;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (heads[middle] >= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
