package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.OdometerCheck.Warning;
import app.werkbank.domain.Prediction.Outcome;
import app.werkbank.domain.Suggestion.Slip;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Domain rules 6 and 7 in the entry field. */
class OdometerCheckTest {

    /** A car that is read every 30 days and drives so many km a day, last at {@code lastKm}. */
    private static TypingTrend car(long lastKm, int kmPerDay, int readings) {
        List<Reading> series = new ArrayList<>();
        for (int i = readings - 1; i >= 0; i--) {
            series.add(new Reading(
                    Kilometres.of(lastKm - 30L * kmPerDay * i), Series.START.minus(Duration.ofDays(30L * i))));
        }
        return TypingTrend.of(series, TrendLimits.DEFAULT);
    }

    private static OdometerCheck after(TypingTrend trend, int days, String typed) {
        Instant now = Series.START.plus(Duration.ofDays(days));
        return OdometerCheck.of(trend, new BigDecimal(typed), DistanceUnit.KM, now);
    }

    private static List<String> values(OdometerCheck check) {
        return check.suggestions().stream()
                .map(suggestion -> suggestion.value().toPlainString())
                .toList();
    }

    @Test
    @Proves("O7")
    void rule7AUsualValueHasNoWarningAndNoSuggestion() {
        OdometerCheck check = after(car(182_000, 40, 6), 30, "183200");
        assertEquals(Outcome.RISES, check.prediction().outcome());
        assertEquals(Set.of(), check.warnings());
        assertEquals(List.of(), check.suggestions());
        assertFalse(check.digitMayBeMissing());
    }

    @Test
    void theFirstReadingHasNoWarning() {
        OdometerCheck check = after(TypingTrend.of(List.of(), TrendLimits.DEFAULT), 0, "1");
        assertEquals(Prediction.FIRST, check.prediction());
        assertEquals(Set.of(), check.warnings());
    }

    @Test
    @Proves("O7")
    void rule7ALowerValueIsWarnedAboutWithTheSwapFirst() {
        OdometerCheck check = after(car(182_000, 40, 6), 30, "138200");
        assertEquals(Set.of(Warning.BREAKS), check.warnings());
        Suggestion first = check.suggestions().getFirst();
        assertEquals(new BigDecimal("183200"), first.value());
        assertEquals(Slip.SWAPPED, first.slip());
        assertEquals(1, first.digit());
        assertEquals(2, first.digits());
    }

    @Test
    @Proves("O7")
    void rule7AWrongDigitIsMarkedInItsPlace() {
        Suggestion wrong =
                after(car(182_000, 40, 6), 30, "143200").suggestions().getFirst();
        assertEquals(new Suggestion(new BigDecimal("183200"), Kilometres.of("183200"), Slip.WRONG, 1, 1), wrong);
    }

    @Test
    @Proves("O7")
    void rule7ADigitTooManyIsTakenOutAndTheOneBesideTheGapIsMarked() {
        assertEquals(
                new Suggestion(new BigDecimal("183200"), Kilometres.of("183200"), Slip.DOUBLED, 1, 1),
                after(car(182_000, 40, 6), 30, "1883200").suggestions().getFirst());
        assertEquals(
                new Suggestion(new BigDecimal("183200"), Kilometres.of("183200"), Slip.INSERTED, 2, 1),
                after(car(182_000, 40, 6), 30, "1873200").suggestions().stream()
                        .filter(s -> s.value().intValueExact() == 183_200)
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                new Suggestion(new BigDecimal("183200"), Kilometres.of("183200"), Slip.INSERTED, 5, 1),
                after(car(182_000, 40, 6), 30, "1832007").suggestions().stream()
                        .filter(s -> s.value().intValueExact() == 183_200)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    @Proves("O7")
    void rule7SuggestionsLieBetweenTheLastReadingAndThePlausibleMaximumNearestFirst() {
        TypingTrend trend = car(182_000, 40, 6);
        OdometerCheck check = after(trend, 30, "82300");
        assertTrue(check.digitMayBeMissing());
        OdometerCheck wrong = after(trend, 30, "143210");
        PlausibleWindow window = PlausibleWindow.of(
                Objects.requireNonNull(trend.last()),
                trend.pace(),
                trend.limits(),
                Series.START.plus(Duration.ofDays(30)));
        assertFalse(wrong.suggestions().isEmpty());
        double nearest = 0;
        for (Suggestion suggestion : wrong.suggestions()) {
            assertTrue(window.contains(suggestion.kilometres()), suggestion::toString);
            assertTrue(window.distance(suggestion.kilometres()) >= nearest);
            nearest = window.distance(suggestion.kilometres());
        }
    }

    @Test
    @Proves("O7")
    void rule7AtMostThreeAreSuggested() {
        OdometerCheck check = after(car(182_000, 60, 6), 200, "1922222");
        assertEquals(Set.of(Warning.TOO_HIGH), check.warnings());
        assertTrue(check.suggestions().size() <= 3);
        assertEquals(values(check).stream().distinct().toList(), values(check));
        assertEquals("192222", values(check).getFirst());
    }

    @Test
    @Proves("O7")
    void rule7AMissingDigitIsAnnouncedNotGuessed() {
        OdometerCheck check = after(car(182_000, 40, 6), 30, "18320");
        assertTrue(check.digitMayBeMissing());
        assertEquals(List.of(), check.suggestions());
        assertFalse(after(car(182_000, 40, 6), 30, "138").digitMayBeMissing());
    }

    @Test
    @Proves("O7")
    void rule7DecimalsAreKeptAsTyped() {
        assertEquals(
                "183200.42", values(after(car(182_000, 40, 6), 30, "138200.42")).getFirst());
    }

    @Test
    @Proves("O8")
    void rule8SuggestionsAreInTheUnitThatWasTyped() {
        Instant now = Series.START.plus(Duration.ofDays(30));
        OdometerCheck check = OdometerCheck.of(car(160_934, 40, 6), new BigDecimal("10700"), DistanceUnit.MI, now);
        assertEquals(Set.of(Warning.BREAKS), check.warnings());
        assertTrue(check.digitMayBeMissing());
        OdometerCheck swapped = OdometerCheck.of(car(160_934, 40, 6), new BigDecimal("010700"), DistanceUnit.MI, now);
        assertEquals(check, swapped);
        Suggestion first = OdometerCheck.of(car(160_934, 40, 6), new BigDecimal("1007000"), DistanceUnit.MI, now)
                .suggestions()
                .getFirst();
        assertEquals(new BigDecimal("100700"), first.value());
        assertEquals("162060.9408", first.kilometres().plain());
    }

    @Test
    void ownPaceASlowCarIsWarnedAboutLongBeforeTheGeneralLimit() {
        OdometerCheck slow = after(car(182_000, 15, 8), 100, "192000");
        assertEquals(Outcome.RISES, slow.prediction().outcome());
        assertEquals(Set.of(Warning.UNUSUAL), slow.warnings());
        assertEquals(Set.of(), after(car(182_000, 60, 8), 100, "192000").warnings());
    }

    @Test
    void ownPaceACarKnownToBeFastIsNotWarnedAboutForBeingFast() {
        OdometerCheck fast = after(car(482_000, 380, 8), 30, "494900");
        assertEquals(Outcome.TOO_HIGH, fast.prediction().outcome());
        assertEquals(Set.of(), fast.warnings());
        OdometerCheck unknown = after(car(482_000, 380, 3), 30, "494900");
        assertEquals(Set.of(Warning.TOO_HIGH), unknown.warnings());
    }

    @Test
    @Proves("O6")
    void rule6WithAShortHistoryTheGeneralLimitHolds() {
        assertEquals(Set.of(), after(car(1_000, 40, 1), 2, "1800").warnings());
        assertEquals(
                Set.of(Warning.TOO_HIGH), after(car(1_000, 40, 1), 2, "1801").warnings());
    }

    @Test
    void aShortTripIsPlausibleAtOnce() {
        assertEquals(Set.of(), after(car(1_000, 40, 6), 0, "1100").warnings());
        assertEquals(
                Set.of(Warning.UNUSUAL), after(car(1_000, 40, 6), 0, "1101").warnings());
    }
}
