package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A vehicle's own pace, by which the entry field warns (domain rule 7). */
class PaceTest {

    /** Readings {@code days} apart, each so many km further. */
    private static List<Reading> steps(int days, long... km) {
        List<Reading> series = new ArrayList<>();
        long sum = 1_000;
        series.add(new Reading(Kilometres.of(sum), Series.START));
        for (long step : km) {
            sum += step;
            series.add(
                    new Reading(Kilometres.of(sum), Series.START.plus(Duration.ofDays((long) days * series.size()))));
        }
        return series;
    }

    private static double median(List<Reading> series) {
        return Math.exp(Pace.of(series).logMedian());
    }

    @Test
    void withoutAHistoryTheFleetsMedianCounts() {
        assertEquals(40, median(List.of()), 1e-9);
        assertEquals(40, median(steps(10)), 1e-9);
        assertFalse(Pace.of(List.of()).wellKnown());
        assertEquals(Math.sqrt(0.36 + 0.49), Pace.of(List.of()).logSpread(), 1e-9);
    }

    @Test
    void oneStretchIsHalfBelieved() {
        double one = Math.log(median(steps(10, 1_000)));
        double weight = 1 / (1.3 * 0.36);
        assertEquals((weight * Math.log(100) + Math.log(40) / 0.49) / (weight + 1 / 0.49), one, 1e-9);
        assertEquals(
                Math.sqrt(0.36 + 1 / (weight + 1 / 0.49)),
                Pace.of(steps(10, 1_000)).logSpread(),
                1e-9);
    }

    @Test
    void manyStretchesAreBelieved() {
        Pace pace = Pace.of(steps(10, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000));
        assertEquals(100, Math.exp(pace.logMedian()), 5);
        assertEquals(8, pace.stretches());
        assertTrue(pace.wellKnown());
        assertTrue(pace.logSpread() < 0.4);
    }

    @Test
    void threeStretchesAreEnoughToBeKnownTwoAreNot() {
        assertTrue(Pace.of(steps(10, 1, 1, 1)).wellKnown());
        assertFalse(Pace.of(steps(10, 1, 1)).wellKnown());
    }

    @Test
    void oneTypingErrorInTheHistoryDoesNotMoveIt() {
        double clean = median(steps(10, 400, 400, 400, 400, 400));
        double spoilt = median(steps(10, 400, 400, 400_000, 400, 400));
        assertEquals(clean, spoilt, clean * 0.05);
    }

    @Test
    void anEvenNumberOfStretchesHasItsMedianBetweenTheMiddleTwo() {
        double between = Math.log(median(steps(10, 100, 400, 900, 1_600)));
        double own = (Math.log(40) + Math.log(90)) / 2;
        assertTrue(between > Math.log(40) && between < own, () -> "e^" + between);
    }

    @Test
    void fallingAndShortStretchesSayNothing() {
        assertEquals(0, Pace.of(steps(10, -500, 0)).stretches());
        List<Reading> minutes = new ArrayList<>(steps(1, 5));
        minutes.add(new Reading(Kilometres.of(5_000), minutes.getLast().at().plus(Duration.ofHours(23))));
        assertEquals(1, Pace.of(minutes).stretches());
    }

    @Test
    void onlyTheNewestThirtyStretchesCount() {
        long[] km = new long[60];
        for (int i = 0; i < km.length; i++) {
            km[i] = i < 30 ? 10_000 : 100;
        }
        assertEquals(30, Pace.of(steps(10, km)).stretches());
        assertEquals(10, median(steps(10, km)), 1);
    }

    @Test
    void anIrregularCarHasAWiderSpreadButNoStretchCountsMoreThanItsShare() {
        double regular = Pace.of(steps(10, 400, 400, 400, 400, 400)).logSpread();
        double irregular = Pace.of(steps(10, 400, 100, 1_600, 400, 400)).logSpread();
        assertTrue(irregular > regular, () -> irregular + " > " + regular);
        double wild = Pace.of(steps(10, 400, 400, 400_000, 400, 400)).logSpread();
        double variance = (4 * 0.36 + 1.8 * 1.8) / (4 + 4);
        assertEquals(Math.sqrt(variance + 1 / (5 / (1.3 * variance) + 1 / 0.49)), wild, 1e-6);
    }

    @Test
    void noKilometresAreExpectedInNoTime() {
        Pace pace = Pace.of(steps(10, 400, 400, 400));
        assertEquals(0, pace.likeliestKm(Duration.ZERO));
        assertEquals(0, pace.likeliestKm(Duration.ofDays(-5)));
        assertEquals(0, pace.rarelyExceededKm(Duration.ofDays(-5)));
        double day = pace.likeliestKm(Duration.ofDays(1));
        assertEquals(10 * day, pace.likeliestKm(Duration.ofDays(10)), 1e-9);
        assertTrue(day < Math.exp(pace.logMedian()));
        assertTrue(pace.rarelyExceededKm(Duration.ofDays(1)) > 3 * Math.exp(pace.logMedian()));
    }
}
