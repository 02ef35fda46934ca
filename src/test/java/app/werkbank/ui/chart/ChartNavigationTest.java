package app.werkbank.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChartNavigationTest {
    private final ChartSeries series = Histories.values(100, 120, 90, 95, 130, 20, 25, 24, 400);
    private final TimeWindow all = new ChartContent(series, null, null).all();
    private final ChartNavigation start = ChartNavigation.over(series, all);

    @Test
    void arrowsWalkTheReadingsAndStopAtTheEnds() {
        assertEquals(0, start.next().selected());
        assertEquals(8, start.previous().selected());
        assertEquals(1, start.next().next().selected());
        assertEquals(8, start.last().next().selected());
        assertEquals(0, start.first().previous().selected());
    }

    @Test
    void fromNowhereTheArrowsBeginInWhatIsInView() {
        ChartNavigation close = start.zoom(4, series.place(4));
        int first = series.firstAtOrAfter(close.window().from());
        assertTrue(first > 0);
        assertEquals(first, close.next().selected());
        assertEquals(
                series.firstAtOrAfter(close.window().to() + 1) - 1,
                close.previous().selected());
    }

    @Test
    void bGoesFromBreakToBreakAndStaysAtTheLast() {
        ChartNavigation at = start.nextBreak();
        assertEquals(2, at.selected());
        assertEquals(5, at.nextBreak().selected());
        assertEquals(7, at.nextBreak().nextBreak().selected());
        assertEquals(7, at.nextBreak().nextBreak().nextBreak().selected());
        assertEquals(5, start.last().previousBreak().previousBreak().selected());
        assertEquals(7, start.previousBreak().selected());
        assertEquals(2, at.previousBreak().selected());
        assertEquals(5, start.select(3).nextBreak().selected());
    }

    @Test
    void atAnyZoomWhatIsSelectedComesIntoView() {
        SplittableRandom random = new SplittableRandom(11);
        ChartSeries many = Histories.many(2000, 0.05, 1);
        ChartNavigation at = ChartNavigation.over(many, new ChartContent(many, null, null).all());
        for (int step = 0; step < 3000; step++) {
            at = switch (random.nextInt(7)) {
                case 0 -> at.next();
                case 1 -> at.previous();
                case 2 -> at.nextBreak();
                case 3 -> at.previousBreak();
                case 4 -> at.zoom(random.nextDouble(0.2, 6)).select(at.selected());
                case 5 -> random.nextBoolean() ? at.first() : at.last();
                default -> at.select(random.nextInt(many.size()));
            };
            if (at.selected() != ChartNavigation.NONE) {
                assertTrue(at.window().contains(many.place(at.selected())), "step " + step);
            }
            assertTrue(
                    at.window().from() >= at.all().from()
                            && at.window().to() <= at.all().to(),
                    "step " + step);
        }
    }

    @Test
    void zoomingAboutAnInstantLeavesItWhereItIs() {
        long about = all.at(0.3);
        ChartNavigation close = start.zoom(5, about);
        assertEquals(
                0.3, (about - close.window().from()) / (double) close.window().span(), 1e-6);
        assertEquals(all.span() / 5.0, close.window().span(), 2);
        assertEquals(all, close.zoom(1 / 50.0, about).window());
    }

    @Test
    void panningStopsAtTheEdgeWithTheSameSpan() {
        ChartNavigation close = start.zoom(4, all.at(0.5));
        ChartNavigation edge = close.pan(100);
        assertEquals(all.to(), edge.window().to());
        assertEquals(close.window().span(), edge.window().span());
    }

    @Test
    void aNewSeriesKeepsTheWindowUnlessItShowedEverything() {
        ChartSeries longer = Histories.values(100, 120, 90, 95, 130, 20, 25, 24, 400, 500, 600);
        TimeWindow wider = new ChartContent(longer, null, null).all();
        assertEquals(wider, start.with(longer, wider).window());
        ChartNavigation close = start.zoom(3, all.at(0.4)).select(3);
        assertEquals(close.window(), close.with(longer, wider).window());
        assertEquals(3, close.with(longer, wider).selected());
        assertEquals(
                ChartNavigation.NONE,
                start.select(8).with(Histories.values(1, 2), all).selected());
    }

    @Test
    void nothingToWalkIsNoError() {
        ChartSeries none = ChartSeries.EMPTY;
        ChartNavigation at = ChartNavigation.over(none, new ChartContent(none, null, null).all());
        assertEquals(at, at.next().previous().first().last().nextBreak().previousBreak());
        assertThrows(IndexOutOfBoundsException.class, () -> at.select(0));
    }
}
