package app.werkbank.ui.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.BreakReason;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.TrendLimits;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.Odometer;
import app.werkbank.store.OdometerRow;
import app.werkbank.ui.chart.Mark;
import app.werkbank.ui.vehicle.HistoryLine.Disagreement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VehicleHistoryTest {
    private static final String VIN = "JH4KA7630PC007649";
    private static final Instant START = Instant.parse("2023-03-15T08:00:00Z");
    private int number;

    @Test
    void theFourMarksAreDistinct() {
        VehicleHistory history =
                history(Map.of(), pulled(100, false), pulled(120, false), pulled(90, true), pulled(95, false));
        assertEquals(Set.of(), history.lines().get(1).marks());
        assertEquals(
                Set.of(Mark.BREAKING, Mark.BELOW_EARLIER_MAXIMUM, Mark.CULPRIT),
                history.lines().get(2).marks());
        assertEquals(
                Set.of(Mark.BELOW_EARLIER_MAXIMUM, Mark.CULPRIT),
                history.lines().get(3).marks());
        assertEquals(new BigDecimal(-30), history.lines().get(2).difference());
        assertEquals(4, history.series().size());
    }

    @Test
    void anUnsentLowerReadingIsAPredictionAndNotTheServersWord() {
        VehicleHistory history = history(Map.of(), pulled(100, false), made(90, IntentState.QUEUED));
        assertEquals(
                Set.of(Mark.PREDICTED_BREAKING, Mark.BELOW_EARLIER_MAXIMUM, Mark.CULPRIT, Mark.UNSENT, Mark.MADE_HERE),
                history.lines().get(1).marks());
        assertEquals(1, history.unsent());
    }

    @Test
    void aRefusedEntryStandsInTheTableAndIsNoPartOfTheTrend() {
        VehicleHistory history =
                history(Map.of(), pulled(100, false), made(5, IntentState.REJECTED), made(110, IntentState.HELD));
        HistoryLine refused = history.lines().get(1);
        assertEquals(HistoryLine.NO_POINT, refused.point());
        assertNull(refused.difference());
        assertEquals(new BigDecimal(10), history.lines().get(2).difference());
        assertEquals(1, history.lines().get(2).point());
        assertEquals(2, history.series().size());
    }

    @Test
    void aDisagreementNamesTheReadingThatArrivedBeforeOursWasSent() {
        Instant observed = START.plus(Duration.ofDays(1));
        HistoryRow between = new HistoryRow(pulled(190, false, observed.plusSeconds(60)), null);
        OdometerRow ours = OdometerRow.entered(
                        VIN, Kilometres.of(150), "150", DistanceUnit.KM, UUID.randomUUID(), observed, false)
                .confirmed(UUID.randomUUID(), observed.plusSeconds(120), Kilometres.of(150), 2, true);
        VehicleHistory history = VehicleHistory.of(
                new Odometer.Recent(
                        List.of(
                                new HistoryRow(pulled(100, false, START), null),
                                between,
                                entry(ours, IntentState.CONFIRMED)),
                        true),
                new VehicleHistory.Notes(Map.of(), Map.of()),
                TrendLimits.DEFAULT,
                START);
        assertEquals(new Disagreement(true, between), history.lines().get(2).disagreement());
    }

    @Test
    void whatReachedTheServerLongAfterItWasReadIsALateUpload() {
        Instant observed = START.plus(Duration.ofDays(1));
        OdometerRow row = OdometerRow.entered(
                VIN, Kilometres.of(150), "150", DistanceUnit.KM, UUID.randomUUID(), observed, false);
        OdometerRow late =
                row.confirmed(UUID.randomUUID(), observed.plus(Duration.ofHours(5)), Kilometres.of(150), 0, false);
        OdometerRow soon = row.confirmed(UUID.randomUUID(), observed.plusSeconds(30), Kilometres.of(150), 0, false);
        assertTrue(history(Map.of(), entry(late, IntentState.CONFIRMED))
                .lines()
                .getFirst()
                .marks()
                .contains(Mark.LATE_UPLOAD));
        assertTrue(!history(Map.of(), entry(soon, IntentState.CONFIRMED))
                .lines()
                .getFirst()
                .marks()
                .contains(Mark.LATE_UPLOAD));
    }

    @Test
    void aReplacedMeterContinuesTheLifeLine() {
        HistoryRow first = pulled(100_000, false);
        HistoryRow replaced = pulled(10, true);
        VehicleHistory history = history(
                Map.of(replaced.row().number(), BreakNote.of(BreakReason.METER_REPLACED)),
                first,
                replaced,
                pulled(60, false));
        var life = history.life();
        assertNotNull(life);
        assertEquals(100_050, life.point(2).km());
        assertNull(history(Map.of(), first, replaced).life());
    }

    private VehicleHistory history(Map<Long, BreakNote> notes, HistoryRow... rows) {
        return VehicleHistory.of(
                new Odometer.Recent(List.of(rows), true),
                new VehicleHistory.Notes(notes, Map.of()),
                TrendLimits.DEFAULT,
                START);
    }

    private HistoryRow pulled(long km, boolean breaking) {
        return new HistoryRow(pulled(km, breaking, START.plus(Duration.ofDays(number))), null);
    }

    private OdometerRow pulled(long km, boolean breaking, Instant at) {
        number++;
        return OdometerRow.pulled(VIN, Kilometres.of(km), UUID.randomUUID(), at, number, breaking)
                .numbered(number);
    }

    private HistoryRow made(long km, IntentState state) {
        Instant observed = START.plus(Duration.ofDays(100 + ++number));
        return entry(
                OdometerRow.entered(
                        VIN, Kilometres.of(km), Long.toString(km), DistanceUnit.KM, UUID.randomUUID(), observed, false),
                state);
    }

    private static HistoryRow entry(OdometerRow row, IntentState state) {
        return new HistoryRow(row, new HistoryRow.Entry(UUID.randomUUID(), state, null, START));
    }
}
