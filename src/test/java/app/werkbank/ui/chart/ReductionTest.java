package app.werkbank.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a width of pixels shows, against what one finds by looking at every reading. */
class ReductionTest {
    private static final int ROUNDS = 150;
    private final Reduction reduction = new Reduction();

    @Test
    void everyColumnHasTheFirstLowestHighestAndLastThatBruteForceFinds() {
        SplittableRandom random = new SplittableRandom(20260115);
        for (int round = 0; round < ROUNDS; round++) {
            ChartSeries series = Histories.many(random.nextInt(0, 3000), random.nextDouble(0, 0.3), random.nextLong());
            TimeWindow window = anyWindow(series, random);
            int width = random.nextInt(1, 900);
            reduction.reduce(series, window, width);
            compare(series, window, width, "round " + round);
        }
    }

    private void compare(ChartSeries series, TimeWindow window, int width, String round) {
        int k = -1;
        int column = -1;
        for (int i = 0; i < series.size(); i++) {
            if (!window.contains(series.place(i))) {
                assertTrue(i < reduction.from() || i >= reduction.to(), round);
                continue;
            }
            int at = Reduction.columnOf(series.place(i), window, width);
            assertTrue(at >= 0 && at < width, round);
            if (at != column) {
                k++;
                column = at;
                assertEquals(at, reduction.column(k), round);
                assertEquals(i, reduction.first(k), round);
            }
            assertTrue(series.km(reduction.lowest(k)) <= series.km(i), round);
            assertTrue(series.km(reduction.highest(k)) >= series.km(i), round);
            assertTrue(reduction.last(k) >= i, round);
        }
        assertEquals(k + 1, reduction.count(), round);
        for (int c = 0; c < reduction.count(); c++) {
            for (int index : new int[] {reduction.lowest(c), reduction.highest(c), reduction.last(c)}) {
                assertEquals(reduction.column(c), Reduction.columnOf(series.place(index), window, width), round);
            }
        }
    }

    @Test
    void everyBreakInViewIsInExactlyOneMarkAtAnyZoom() {
        SplittableRandom random = new SplittableRandom(7440303);
        for (int round = 0; round < ROUNDS; round++) {
            ChartSeries series = Histories.many(random.nextInt(0, 3000), random.nextDouble(0, 0.6), random.nextLong());
            TimeWindow window = anyWindow(series, random);
            List<BreakGroup> groups = groups(series, window, random.nextInt(60, 1500));
            long inView = 0;
            for (int index : series.breaks()) {
                inView += window.contains(series.place(index)) ? 1 : 0;
            }
            assertEquals(inView, groups.stream().mapToInt(BreakGroup::count).sum(), "round " + round);
            BitSet seen = new BitSet();
            for (BreakGroup group : groups) {
                assertTrue(series.breaks(group.index()), "round " + round);
                assertTrue(window.contains(series.place(group.index())), "round " + round);
                assertTrue(!seen.get(group.index()), "round " + round);
                seen.set(group.index());
            }
        }
    }

    @Test
    void aMarkStandsAtTheDeepestFallOfThoseItStandsFor() {
        ChartSeries.Builder builder = ChartSeries.builder(7);
        double[] km = {100, 90, 95, 40, 60, 55, 70};
        for (int i = 0; i < km.length; i++) {
            boolean breaks = i > 0 && km[i] < km[i - 1];
            builder.add(1000 + i, km[i], breaks ? Set.of(Mark.BREAKING) : Set.of(), null);
        }
        List<BreakGroup> groups = groups(builder.build(), new TimeWindow(-1_000_000, 1_000_000), 100);
        assertEquals(1, groups.size());
        assertEquals(3, groups.getFirst().count());
        assertEquals(3, groups.getFirst().index());
    }

    @Test
    void marksDoNotTouchEachOther() {
        SplittableRandom random = new SplittableRandom(99);
        for (int round = 0; round < ROUNDS; round++) {
            ChartSeries series = Histories.many(random.nextInt(10, 4000), random.nextDouble(0, 0.3), random.nextLong());
            List<BreakGroup> groups = groups(series, anyWindow(series, random), 900);
            for (int k = 1; k < groups.size(); k++) {
                BreakGroup one = groups.get(k - 1);
                BreakGroup other = groups.get(k);
                boolean apart = other.x() - one.x() >= 13.99 || Math.abs(other.y() - one.y()) >= 13.99;
                assertTrue(apart, "round " + round + ": " + one + " and " + other);
            }
        }
    }

    @Test
    void aGroupIsConfirmedWhereTheServerCalledOneOfItBreaking() {
        ChartSeries.Builder builder = ChartSeries.builder(4);
        builder.add(0, 100, Set.of(), null);
        builder.add(1000, 90, Set.of(Mark.PREDICTED_BREAKING), null);
        TimeWindow window = new TimeWindow(-1_000_000, 1_000_000);
        assertTrue(!groups(builder.build(), window, 100).getFirst().confirmed());
        builder.add(2000, 80, Set.of(Mark.BREAKING), null);
        List<BreakGroup> both = groups(builder.build(), window, 100);
        assertEquals(1, both.size());
        assertTrue(both.getFirst().confirmed());
    }

    private static List<BreakGroup> groups(ChartSeries series, TimeWindow window, int width) {
        ValueRange range = new ChartContent(series, null, null).values(window);
        Scale x = new Scale(window.from(), window.to(), 0, width);
        Scale y = new Scale(range.low(), range.high(), 300, 0);
        return BreakGroup.of(series, window, x, y, 14, count -> 14 + 6 * Math.floor(Math.log10(count)));
    }

    private static TimeWindow anyWindow(ChartSeries series, SplittableRandom random) {
        TimeWindow all = new ChartContent(series, null, null).all();
        TimeWindow window = all;
        for (int step = random.nextInt(0, 6); step > 0; step--) {
            window = window.zoomed(random.nextDouble(0.5, 20), window.at(random.nextDouble()), all);
        }
        return window;
    }
}
