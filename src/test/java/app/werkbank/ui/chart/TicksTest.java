package app.werkbank.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.ui.Formats;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final Formats DUTCH = new Formats(Locale.of("nl", "NL"), ZoneId.of("Europe/Amsterdam"));
    private static final Formats ENGLISH = new Formats(Locale.UK, ZoneId.of("Europe/London"));

    @Test
    void valuesAreRoundInKilometresAndGroupedAsTheLocaleDoes() {
        List<Tick> ticks = ValueTicks.of(new Scale(0, 182_000, 300, 0), DistanceUnit.KM, 40, DUTCH);
        assertEquals(List.of("0", "50.000", "100.000", "150.000"), labels(ticks));
    }

    @Test
    void inMilesTheNumbersAreRoundAndStandWhereTheKilometresAre() {
        List<Tick> ticks = ValueTicks.of(new Scale(0, 170_000, 300, 0), DistanceUnit.MI, 100, ENGLISH);
        assertEquals(List.of("0", "50,000", "100,000"), labels(ticks));
        assertEquals(160_934.4, ticks.get(2).at(), 1e-6);
    }

    @Test
    void aRangeOfMetresHasDecimalsAndAMilliardHasNone() {
        List<Tick> fine = ValueTicks.of(new Scale(99.9, 100.1, 300, 0), DistanceUnit.KM, 60, DUTCH);
        assertEquals(List.of("99,9", "99,95", "100", "100,05", "100,1"), labels(fine));
        List<Tick> coarse = ValueTicks.of(new Scale(0, 1e9, 300, 0), DistanceUnit.KM, 100, ENGLISH);
        assertEquals(List.of("0", "500,000,000", "1,000,000,000"), labels(coarse));
    }

    @Test
    void aStepIsOneTwoOrFiveTimesAPowerOfTen() {
        assertEquals(0, new BigDecimal("2000").compareTo(ValueTicks.roundStep(1001)));
        assertEquals(0, new BigDecimal("1000").compareTo(ValueTicks.roundStep(1000)));
        assertEquals(0, new BigDecimal("10000").compareTo(ValueTicks.roundStep(5001)));
        assertEquals(0, new BigDecimal("0.01").compareTo(ValueTicks.roundStep(1e-9)));
    }

    @Test
    void manyYearsHaveYearsAndOneYearHasMonthsWithTheYearBeneath() {
        assertEquals(
                List.of("2015", "2020", "2025"),
                labels(times(DUTCH, "2014-03-01T00:00:00Z", "2026-01-15T00:00:00Z", 200)));
        List<Tick> months = times(DUTCH, "2023-01-15T00:00:00Z", "2023-05-15T00:00:00Z", 400);
        List<String> names =
                labels(months).stream().map(label -> label.replace(".", "")).toList();
        assertEquals(List.of("feb", "mrt", "apr", "mei"), names);
        assertEquals("2023", months.getFirst().context());
    }

    @Test
    void aDayHasHoursOfThePersonsTimeZone() {
        List<Tick> hours = times(DUTCH, "2023-03-15T05:00:00Z", "2023-03-15T12:00:00Z", 300);
        assertEquals("06:00", hours.getFirst().label());
        assertEquals(
                DUTCH.date(Instant.parse("2023-03-15T08:00:00Z")),
                hours.getFirst().context());
    }

    @Test
    void theNightTheClocksChangeHasNoTickTwice() {
        for (String night : new String[] {"2023-03-25T22:00:00Z", "2023-10-28T20:00:00Z"}) {
            Instant from = Instant.parse(night);
            List<Tick> hours =
                    times(DUTCH, night, from.plus(Duration.ofHours(10)).toString(), 900);
            assertTrue(hours.size() >= 9, hours::toString);
        }
    }

    @Test
    void atAnyZoomTicksRiseAndAreNeitherCrowdedNorAbsent() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 2000; round++) {
            long from = random.nextLong(0, Instant.parse("2040-01-01T00:00:00Z").toEpochMilli());
            long span = (long) Math.exp(random.nextDouble(Math.log(600_000), Math.log(3e12)));
            int width = random.nextInt(200, 1800);
            List<Tick> ticks = new TimeTicks(ENGLISH).of(new TimeWindow(from, from + span), width, 12);
            assertTrue(ticks.size() <= width / 20, () -> ticks.size() + " ticks on " + width + " px");
            assertTrue(width < 400 || !ticks.isEmpty(), () -> "no tick on " + width + " px for " + span + " ms");
            for (int k = 1; k < ticks.size(); k++) {
                double distance = (ticks.get(k).at() - ticks.get(k - 1).at()) / span * width;
                assertTrue(distance >= 18, () -> "ticks " + distance + " px apart: " + ticks);
            }
        }
    }

    private static List<Tick> times(Formats formats, String from, String to, double width) {
        TimeWindow window = new TimeWindow(
                Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli());
        return new TimeTicks(formats).of(window, width, 12);
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }
}
