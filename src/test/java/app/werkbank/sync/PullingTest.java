package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.api.Page;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.domain.Vin;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.UsedRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reads: how a list comes to be applied, and when it is not (sync rules 8 and 9). */
class PullingTest {
    private static final long EVERY = Bench.SETTINGS.pullEvery().toSeconds();

    private final Bench bench = new Bench();

    private static Call.ListOdometer list(int limit) {
        return new Call.ListOdometer(new Vin(Bench.VIN), limit, 0);
    }

    private static Call.ListOdometer full() {
        return list(Bench.SETTINGS.pageRows());
    }

    private static Answer<Page<UsedEquipment>> used(int from, int to) {
        return Bench.page(IntStream.rangeClosed(from, to)
                .mapToObj(tool -> new UsedEquipment(Rows.TICKET, new Equipment(tool, "", null)))
                .toList());
    }

    private Bench opened() {
        return bench.started().step(new Event.VehicleOpened(Bench.VIN));
    }

    /** The vehicle was read with one row, and more than a minute has passed. */
    private Bench openedAgain() {
        opened().answer(Bench.page(List.of(Bench.registration(1, "100", Rows.NOW))));
        return bench.at(61).step(new Event.VehicleOpened(Bench.VIN));
    }

    private static Answer<Page<OdometerRegistration>> total(@Nullable Long total) {
        return Bench.ok(new Page<>(List.of(), total, Map.of(), 0));
    }

    private int rows() {
        return bench.ledger.pulled(Bench.VIN).size();
    }

    @Test
    void aRowOfAnotherCarIsNeverTakenForThisOnes() {
        OdometerRegistration strange =
                new OdometerRegistration(new UUID(0x0D0, 2), Rows.NOW, false, Kilometres.of(5), "SIMULATED00000002");
        opened().answer(Bench.page(List.of(Bench.registration(1, "100", Rows.NOW), strange)));
        assertEquals(1, rows());
        assertEquals(1, bench.engine.totals().odometer());
    }

    @Test
    void aVehicleThatIsKnownIsAskedForItsTotalAndAnUnchangedOneIsAnswerEnough() {
        openedAgain();
        assertEquals(list(0), bench.call());
        bench.answer(total(1L));
        assertEquals(List.of(), bench.calls());
        assertTrue(bench.engine.quiet(bench.now()));
    }

    @Test
    void theNextListsAreAskedForWhileThoseBeforeWaitForTheDiskButNotEndlesslyMany() {
        bench.started();
        bench.stores = false;
        int vehicles = 1_000;
        for (int vehicle = 0; vehicle < vehicles; vehicle++) {
            bench.step(new Event.VehicleOpened("SIMULATED%08d".formatted(vehicle)));
        }
        int lanes = Bench.SETTINGS.lanes();
        assertEquals(lanes, bench.calls().size());
        int answered = 0;
        while (!bench.calls().isEmpty()) {
            assertTrue(bench.calls().size() <= lanes, "so many are asked for at once");
            bench.answer(Bench.page(List.of()));
            answered++;
        }
        assertTrue(answered > 100 && answered < vehicles / 2, answered + " wait for the disk");
        bench.stores = true;
        bench.store();
        while (!bench.calls().isEmpty()) {
            bench.answer(Bench.page(List.of()));
            answered++;
        }
        assertEquals(vehicles, answered);
        assertTrue(bench.engine.quiet(bench.now()));
    }

    @Test
    void ofLongListsFewerWaitForTheDisk() {
        bench.started();
        bench.stores = false;
        for (int vehicle = 0; vehicle < 100; vehicle++) {
            bench.step(new Event.VehicleOpened("SIMULATED%08d".formatted(vehicle)));
        }
        List<OdometerRegistration> thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> Bench.registration(i, "100", Rows.NOW))
                .toList();
        int answered = 0;
        while (!bench.calls().isEmpty()) {
            bench.answer(Bench.page(thousand));
            answered++;
        }
        assertTrue(answered > 10 && answered < 50, answered + " lists of 1000 wait for the disk");
    }

    @Test
    void aTotalThatHasChangedOrIsMissingIsFollowedByTheList() {
        openedAgain().answer(total(2L));
        assertEquals(full(), bench.call());
        bench.answer(Bench.page(List.of(
                Bench.registration(1, "100", Rows.NOW), Bench.registration(2, "200", Rows.NOW.plusSeconds(1)))));
        assertEquals(2, rows());
        bench.at(130).step(new Event.VehicleOpened(Bench.VIN));
        bench.answer(total(null));
        assertEquals(full(), bench.call());
    }

    @Test
    void aTotalThatCannotBeReadIsAFailureThatIsTriedAgain() {
        openedAgain().answer(Bench.refused(422));
        assertEquals(List.of(), bench.calls());
        long again = bench.engine.wakeAt(bench.now());
        assertTrue(again <= 62_000, "" + again);
        assertEquals(list(0), bench.atMillis(again).call());
    }

    @Test
    void aVehicleThatIsBeingReadIsNotReadASecondTime() {
        opened().step(new Event.VehicleOpened(Bench.VIN)).at(1);
        assertEquals(full(), bench.call());
    }

    @Test
    void whereOverAFifthWouldVanishTheListIsReadAgainAtOnceAndOnlyTheSameAnswerCounts() {
        IntStream.rangeClosed(1, 10)
                .forEach(tool -> bench.ledger.put(new UsedRow(Rows.TICKET, tool, true, true, true, null, null, null)));
        bench.open().answer(Call.ListTickets.class, Bench.empty());
        bench.answer(used(1, 5));
        assertEquals(Call.ListUsed.class, bench.call().getClass());
        bench.answer(used(1, 6));
        assertEquals(Call.ListUsed.class, bench.call().getClass(), "it was another answer");
        assertTrue(bench.ledger.used(Rows.TICKET, 10).orElseThrow().observed());
        bench.answer(used(1, 6));
        assertEquals(List.of(), bench.calls());
        assertFalse(bench.ledger.used(Rows.TICKET, 7).orElseThrow().observed());
        assertTrue(bench.ledger.used(Rows.TICKET, 6).orElseThrow().observed());
    }

    @Test
    void anAgreementIsForgottenOnceItIsApplied() {
        IntStream.rangeClosed(1, 10)
                .forEach(tool -> bench.ledger.put(new UsedRow(Rows.TICKET, tool, true, true, true, null, null, null)));
        bench.open().answer(Call.ListTickets.class, Bench.empty());
        bench.answer(used(1, 5)).answer(used(1, 5));
        bench.at(EVERY).answer(Call.ListUsed.class, used(1, 10));
        bench.answer(Bench.empty());
        bench.at(2 * EVERY).answer(Call.ListUsed.class, used(1, 5));
        assertTrue(bench.ledger.used(Rows.TICKET, 10).orElseThrow().observed(), "one read alone");
    }

    @Test
    void everyReadIsANewOne() {
        bench.started().at(EVERY);
        bench.answer(Call.ListUsed.class, used(1, 1));
        bench.answer(Call.ListTickets.class, Bench.page(List.of(Bench.ticket(Rows.TICKET, TicketState.CLOSED))));
        assertTrue(bench.ledger.used(Rows.TICKET, 1).isPresent());
        long used = bench.ledger.scope(ScopeRow.USED).orElseThrow().readNumber();
        long tickets = bench.ledger.scope(ScopeRow.TICKETS).orElseThrow().readNumber();
        assertEquals(7, used + tickets, "the third and the fourth");
    }

    @Test
    void aListThatBeginsAfterAStopIsRead() {
        bench.open().step(new Event.PullStopped());
        bench.answer(Bench.empty()).answer(Bench.empty());
        bench.at(EVERY)
                .answer(Call.ListTickets.class, Bench.page(List.of(Bench.ticket(Rows.TICKET, TicketState.CLOSED))));
        assertTrue(bench.ledger.ticket(Rows.TICKET).isPresent());
    }

    @Test
    void aStopReachesOneListAndTheNextFailureIsAFailureAgain() {
        bench.open().step(new Event.PullStopped());
        bench.answer(Bench.empty()).answer(Bench.empty());
        bench.at(EVERY).answer(Call.ListTickets.class, Bench.refused(422));
        assertTrue(bench.engine.wakeAt(bench.now()) <= (EVERY + 1) * 1000, "tried again soon");
    }

    @Test
    void noMoreListsAreReadAtOnceThanThereAreLanes() {
        int lanes = Bench.SETTINGS.lanes();
        bench.started();
        for (int car = 1; car <= lanes + 1; car++) {
            bench.step(new Event.VehicleOpened("SIMULATED0000009" + car));
        }
        assertEquals(lanes, bench.calls().size());
        bench.answer(Bench.empty());
        assertEquals(lanes, bench.calls().size(), "one ends and the next begins");
        bench.answer(Bench.failed(Outcome.NOT_CONNECTED));
        assertEquals(lanes - 1, bench.calls().size(), "offline begins none");
    }
}
