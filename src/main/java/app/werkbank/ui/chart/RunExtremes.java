package app.werkbank.ui.chart;

/**
 * Finds the lowest and the highest of any run of values in O(log n), by a pyramid in which every stone remembers the
 * lowest and highest of the {@value #FAN} below it. Built once, O(n), about half a byte a value.
 */
final class RunExtremes {
    private static final int FAN = 16;

    private final double[] values;
    private final int[][] lowest;
    private final int[][] highest;

    /** @param values kept, not copied: they must not change any more, and none is NaN */
    RunExtremes(double[] values) {
        this.values = values;
        int levels = 0;
        for (int n = values.length; n > FAN; n = stones(n)) {
            levels++;
        }
        lowest = new int[levels][];
        highest = new int[levels][];
        for (int level = 0, below = values.length; level < levels; level++) {
            int stones = stones(below);
            lowest[level] = new int[stones];
            highest[level] = new int[stones];
            for (int s = 0; s < stones; s++) {
                int end = Math.min(below, (s + 1) * FAN);
                lowest[level][s] = scan(level - 1, s * FAN, end, true, at(level - 1, s * FAN, true));
                highest[level][s] = scan(level - 1, s * FAN, end, false, at(level - 1, s * FAN, false));
            }
            below = stones;
        }
    }

    /** The index of the lowest value in {@code [from, to)}; the run must not be empty. */
    int lowest(int from, int to) {
        return find(from, to, true);
    }

    /** The index of the highest value in {@code [from, to)}; the run must not be empty. */
    int highest(int from, int to) {
        return find(from, to, false);
    }

    private int find(int from, int to, boolean low) {
        if (from < 0 || from >= to || to > values.length) {
            throw new IndexOutOfBoundsException("no run [" + from + ", " + to + ") in " + values.length + " values");
        }
        int best = from;
        int level = -1;
        int start = from;
        int end = to;
        while (end - start > 2 * FAN && level + 1 < lowest.length) {
            int head = Math.min(end, stones(start) * FAN);
            best = scan(level, start, head, low, best);
            int tail = Math.max(head, end / FAN * FAN);
            best = scan(level, tail, end, low, best);
            start = head / FAN;
            end = tail / FAN;
            level++;
        }
        return scan(level, start, end, low, best);
    }

    private int scan(int level, int start, int end, boolean low, int best) {
        int found = best;
        for (int k = start; k < end; k++) {
            int candidate = at(level, k, low);
            if (low ? values[candidate] < values[found] : values[candidate] > values[found]) {
                found = candidate;
            }
        }
        return found;
    }

    private int at(int level, int k, boolean low) {
        return level < 0 ? k : low ? lowest[level][k] : highest[level][k];
    }

    private static int stones(int below) {
        return (below + FAN - 1) / FAN;
    }
}
