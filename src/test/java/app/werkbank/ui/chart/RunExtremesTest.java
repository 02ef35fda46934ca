package app.werkbank.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RunExtremesTest {

    @Test
    void theLowestAndHighestOfAnyRunAreThoseOfBruteForce() {
        SplittableRandom random = new SplittableRandom(42);
        for (int size : new int[] {1, 2, 15, 16, 17, 31, 33, 255, 256, 257, 4097, 20_000}) {
            double[] values = random.doubles(size, -5, 5).toArray();
            RunExtremes extremes = new RunExtremes(values);
            for (int round = 0; round < 300; round++) {
                int from = random.nextInt(size);
                int to = random.nextInt(from, size) + 1;
                double[] run = Arrays.copyOfRange(values, from, to);
                int lowest = extremes.lowest(from, to);
                int highest = extremes.highest(from, to);
                assertEquals(Arrays.stream(run).min().orElseThrow(), values[lowest]);
                assertEquals(Arrays.stream(run).max().orElseThrow(), values[highest]);
                assertEquals(true, lowest >= from && lowest < to && highest >= from && highest < to);
            }
        }
    }

    @Test
    void anEmptyRunAndARunBeyondTheEndAreRefused() {
        RunExtremes extremes = new RunExtremes(new double[] {3, 1, 2});
        assertThrows(IndexOutOfBoundsException.class, () -> extremes.lowest(1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> extremes.highest(0, 4));
    }
}
