package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.Prediction.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Domain rules 2, 3, 4 and 6 while a value is typed. */
class TypingTrendTest {
    private static final Instant LAST = Series.START.plus(Duration.ofDays(30));

    private final TypingTrend trend = TypingTrend.of(Series.ofKm("100", "120"), TrendLimits.DEFAULT);

    private Outcome outcome(String km, Duration later) {
        return trend.predict(Kilometres.of(km), LAST.plus(later)).outcome();
    }

    @Test
    @Proves("O2")
    void rule2TheFirstReadingCannotBreak() {
        TypingTrend none = TypingTrend.of(List.of(), TrendLimits.DEFAULT);
        assertEquals(Prediction.FIRST, none.predict(Kilometres.of(1), LAST));
        assertNull(none.last());
        assertNull(none.maximum());
    }

    @Test
    @Proves("O2")
    void rule2LowerBreaksEqualIsAHintHigherRises() {
        assertEquals(Outcome.BREAKS, outcome("119.9", Duration.ofDays(1)));
        assertEquals(Outcome.EQUAL, outcome("120", Duration.ofDays(1)));
        assertEquals(Outcome.EQUAL, outcome("120.000001", Duration.ofDays(1)));
        assertEquals(Outcome.EQUAL, outcome("119.999999", Duration.ofDays(1)));
        assertEquals(Outcome.RISES, outcome("120.1", Duration.ofDays(1)));
    }

    @Test
    @Proves("O6")
    void rule6TooHighForTheDaysElapsedIsSaidWithTheKilometresPerDay() {
        assertEquals(Outcome.RISES, outcome("920", Duration.ofDays(2)));
        assertEquals(Outcome.TOO_HIGH, outcome("920.1", Duration.ofDays(2)));
        Prediction prediction = trend.predict(Kilometres.of(1_120), LAST.plus(Duration.ofDays(2)));
        assertEquals(500, prediction.kmPerDay());
        assertEquals(Duration.ofDays(2), prediction.elapsed());
        assertEquals(
                1_000, trend.predict(Kilometres.of(1_120), LAST.plusSeconds(60)).kmPerDay());
    }

    @Test
    @Proves("O6")
    void rule6TheLimitsAreSettings() {
        TypingTrend strict = TypingTrend.of(Series.ofKm("100"), new TrendLimits(5, 2));
        assertEquals(
                Outcome.RISES, strict.predict(Kilometres.of(105), Series.START).outcome());
        assertEquals(
                Outcome.TOO_HIGH,
                strict.predict(Kilometres.of(106), Series.START).outcome());
        assertEquals(
                Outcome.RISES,
                strict.predict(Kilometres.of(106), Series.START.plus(Duration.ofDays(3)))
                        .outcome());
        assertThrows(IllegalArgumentException.class, () -> new TrendLimits(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new TrendLimits(0, -1));
        assertEquals(0, new TrendLimits(0, 0).freeKm());
    }

    @Test
    void theAllowedIncreaseGrowsWithTheDays() {
        assertEquals(500, TrendLimits.DEFAULT.allowedKm(Duration.ofDays(1)));
        assertEquals(600, TrendLimits.DEFAULT.allowedKm(Duration.ofHours(36)));
        assertEquals(500, TrendLimits.DEFAULT.allowedKm(Duration.ofDays(-9)));
    }

    @Test
    void theDifferenceHasASign() {
        assertEquals(
                new BigDecimal("-20"), trend.predict(Kilometres.of(100), LAST).difference());
        assertEquals(
                new BigDecimal("30.5"),
                trend.predict(Kilometres.of("150.5"), LAST).difference());
    }

    @Test
    @Proves("O3")
    void rule3AnEntryThatWaitsInTheLaneIsTheOneToCompareWith() {
        Reading waiting = new Reading(Kilometres.of(90), LAST.minus(Duration.ofDays(3)));
        Prediction prediction = trend.then(waiting).predict(Kilometres.of(95), LAST);
        assertEquals(Outcome.RISES, prediction.outcome());
        assertEquals(waiting, prediction.previous());
        assertTrue(prediction.belowEarlierMaximum());
        assertFalse(trend.then(waiting).predict(Kilometres.of(120), LAST).belowEarlierMaximum());
    }

    @Test
    @Proves("O4")
    void rule4TheMaximumMayLieAnywhereBefore() {
        TypingTrend fallen = TypingTrend.of(Series.ofKm("100", "130", "120"), TrendLimits.DEFAULT);
        assertTrue(fallen.predict(Kilometres.of(125), LAST).belowEarlierMaximum());
        assertFalse(fallen.predict(Kilometres.of(130), LAST).belowEarlierMaximum());
        assertEquals(Kilometres.of("130"), fallen.maximum());
    }

    @Test
    void nothingTypedHasNothingToCompare() {
        assertEquals(Outcome.NONE, Prediction.NONE.outcome());
        assertNull(Prediction.NONE.previous());
    }

    @Test
    void aRegistrationIsAReadingAtTheInstantItReachedTheServer() {
        OdometerRegistration registration =
                new OdometerRegistration(new UUID(1, 2), LAST, false, Kilometres.of(7), "JH4KA7630PC007649");
        assertEquals(new Reading(Kilometres.of(7), LAST), Reading.of(registration));
    }
}
