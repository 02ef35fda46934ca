package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.werkbank.Proves;
import app.werkbank.domain.LifeLine.Noted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domain rule 13: the life of a vehicle over replaced meters, roll-overs and changed units. */
class LifeLineTest {

    /** {@code index:km} of each point. */
    private static String life(DistanceUnit unit, Map<Integer, BreakNote> notes, String... values) {
        List<Noted> series = new ArrayList<>();
        List<Reading> readings = Series.ofKm(values);
        for (int i = 0; i < values.length; i++) {
            Kilometres km = unit.toKilometres(new BigDecimal(values[i]));
            series.add(new Noted(new Reading(km, readings.get(i).at()), unit, notes.get(i)));
        }
        StringBuilder out = new StringBuilder();
        LifeLine.of(series)
                .forEach(point -> out.append(point.index())
                        .append(':')
                        .append(point.life().plain())
                        .append(' '));
        return out.toString().strip();
    }

    private static Map<Integer, BreakNote> note(int index, BreakReason reason) {
        return Map.of(index, BreakNote.of(reason));
    }

    @Test
    @Proves("O13")
    void rule13WithoutNotesTheLifeIsTheReadings() {
        assertEquals("0:100 1:120 2:90", life(DistanceUnit.KM, Map.of(), "100", "120", "90"));
        assertEquals("", life(DistanceUnit.KM, Map.of()));
    }

    @Test
    @Proves("O13")
    void rule13AReplacedMeterContinuesAtItsValue() {
        Map<Integer, BreakNote> notes = Map.of(1, new BreakNote(BreakReason.METER_REPLACED, Kilometres.of("182500")));
        assertEquals("0:182432 1:182500 2:183490", life(DistanceUnit.KM, notes, "182432", "10", "1000"));
    }

    @Test
    @Proves("O13")
    void rule13AReplacedMeterWithoutAValueContinuesAtTheLastOne() {
        assertEquals(
                "0:182432 1:182432 2:183422",
                life(DistanceUnit.KM, note(1, BreakReason.METER_REPLACED), "182432", "10", "1000"));
    }

    @Test
    @Proves("O13")
    void rule13ARollOverOfFiveDigitsAddsAHundredThousand() {
        assertEquals(
                "0:99900 1:100050 2:100300",
                life(DistanceUnit.KM, note(1, BreakReason.ROLL_OVER), "99900", "50", "300"));
    }

    @Test
    @Proves("O13")
    void rule13ARollOverOfSixDigitsAddsAMillion() {
        assertEquals("0:999900 1:1000050", life(DistanceUnit.KM, note(1, BreakReason.ROLL_OVER), "999900", "50"));
        assertEquals("0:100000 1:100000", life(DistanceUnit.KM, note(1, BreakReason.ROLL_OVER), "100000", "0"));
        assertEquals("0:100001 1:1000000", life(DistanceUnit.KM, note(1, BreakReason.ROLL_OVER), "100001", "0"));
    }

    @Test
    @Proves("O13")
    void rule13AMeterThatRollsOverTwiceIsFollowedTwice() {
        Map<Integer, BreakNote> notes =
                Map.of(1, BreakNote.of(BreakReason.ROLL_OVER), 2, BreakNote.of(BreakReason.ROLL_OVER));
        assertEquals("0:99900 1:199000 2:200010", life(DistanceUnit.KM, notes, "99900", "99000", "10"));
    }

    @Test
    @Proves("O13")
    void rule13AMeterInMilesRollsOverAtMiles() {
        assertEquals(
                "0:160773.4656 1:161094.932064",
                life(DistanceUnit.MI, note(1, BreakReason.ROLL_OVER), "99900", "99.75"));
    }

    @Test
    @Proves("O13")
    void rule13AMeterThatCountsMilesFromHereOnIsTakenAsMiles() {
        assertEquals(
                "0:160934.4 1:162543.744",
                life(DistanceUnit.KM, note(1, BreakReason.UNIT_CHANGED), "160934.4", "101000"));
    }

    @Test
    @Proves("O13")
    void rule13AMeterThatCountsKilometresAgainIsTakenAsKilometres() {
        Map<Integer, BreakNote> notes =
                Map.of(1, BreakNote.of(BreakReason.UNIT_CHANGED), 2, BreakNote.of(BreakReason.UNIT_CHANGED));
        assertEquals("0:160934 1:162543.744 2:165000", life(DistanceUnit.KM, notes, "160934", "101000", "165000"));
    }

    @Test
    @Proves("O13")
    void rule13AMeterThatCountsKilometresAtLastCountedMilesBefore() {
        assertEquals(
                "0:1609.344 1:3218.688 2:3300",
                life(DistanceUnit.KM, note(2, BreakReason.UNIT_CHANGED), "1000", "2000", "3300"));
    }

    @Test
    @Proves("O13")
    void rule13AMeterInMilesRollsOverFartherThanItShows() {
        Map<Integer, BreakNote> notes =
                Map.of(1, BreakNote.of(BreakReason.UNIT_CHANGED), 2, BreakNote.of(BreakReason.ROLL_OVER));
        assertEquals("0:150000 1:160773.4656 2:160950.49344", life(DistanceUnit.KM, notes, "150000", "99900", "10"));
    }

    @Test
    @Proves("O13")
    void rule13ATypingErrorAndAnotherModuleAreLeftOut() {
        assertEquals("0:100 2:120", life(DistanceUnit.KM, note(1, BreakReason.TYPING_ERROR), "100", "1200", "120"));
        assertEquals("0:100 2:120", life(DistanceUnit.KM, note(1, BreakReason.OTHER_MODULE), "100", "12", "120"));
    }

    @Test
    @Proves("O13")
    void rule13AReasonThatExplainsNothingLeavesTheReadingAsItIs() {
        assertEquals("0:100 1:12", life(DistanceUnit.KM, note(1, BreakReason.IMPORT), "100", "12"));
        assertEquals("0:100 1:12", life(DistanceUnit.KM, note(1, BreakReason.UNKNOWN), "100", "12"));
        assertEquals("0:100", life(DistanceUnit.KM, note(0, BreakReason.ROLL_OVER), "100"));
    }

    @Test
    @Proves("O13")
    void rule13OnlyAReplacedMeterHasAValueToContinueAt() {
        assertThrows(IllegalArgumentException.class, () -> new BreakNote(BreakReason.ROLL_OVER, Kilometres.of(1)));
    }
}
