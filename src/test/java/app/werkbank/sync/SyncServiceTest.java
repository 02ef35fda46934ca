package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.reference.Fault;
import app.werkbank.reference.FaultPlan;
import app.werkbank.reference.Faults;
import app.werkbank.reference.Operation;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Odometer;
import app.werkbank.store.Reason;
import app.werkbank.store.TicketSearch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SyncServiceTest {
    private static final Duration GRACE = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void theFirstPullBringsTicketsHistoriesAndEquipmentWithTheFewestRequests() throws Exception {
        try (Workplace work = new Workplace(folder, 60, 900, GRACE)) {
            RunReport report = work.oneRound();
            assertEquals(60, report.tickets());
            assertTrue(report.odometer() > 0);
            assertTrue(report.equipment() > 0);
            Ticket ticket = work.openTickets().getFirst();
            String vin = ticket.entryVin().orElseThrow().text();
            assertEquals(
                    work.server.registrations(vin).size(),
                    work.store.read(db -> new Odometer(db).history(vin)).size());
            assertEquals(1, work.server.requests(Operation.REQUEST_TOKEN));
            assertEquals(1, work.server.requests(Operation.LIST_TICKETS));
            assertEquals(1, work.server.requests(Operation.LIST_USED_EQUIPMENT));
            int requests = work.server.requests();
            RunReport second = work.oneRound();
            assertEquals(0, second.tickets() + second.odometer() + second.equipment());
            assertTrue(work.server.requests() - requests < requests, "nothing changed, so probes are enough");
        }
    }

    @Test
    @Proves("T3")
    void rowsOfAnotherVehicleAreLeftOutWhereTheServerDoesNotFilter() throws Exception {
        try (Workplace work = new Workplace(folder, 12, 150, GRACE)) {
            work.server.faults(FaultPlan.parse("odometer.list.ignore_filter=1"));
            work.oneRound();
            for (Ticket ticket : work.openTickets()) {
                String vin = ticket.entryVin().orElseThrow().text();
                assertEquals(
                        work.server.registrations(vin).size(),
                        work.store.read(db -> new Odometer(db).history(vin)).size());
            }
            Ticket first = work.openTickets().getFirst();
            IntentRow intent = work.enter(first, "999182.42");
            work.untilSettled();
            assertEquals(IntentState.CONFIRMED, work.state(intent.id()));
            assertEquals(1, work.copies(first.entryVin().orElseThrow().text(), "999182.42"));
        }
    }

    @Test
    @Proves("E3")
    void everyToolInAnyAnswerIsKnownAfterAPull() throws Exception {
        try (Workplace work = new Workplace(folder, 30, 300, GRACE)) {
            work.oneRound();
            Set<Integer> used = work.store.read(db -> new TicketSearch(db).search("", null, 1000)).stream()
                    .flatMap(ticket -> work.server.usedEquipment(ticket.id()).stream())
                    .collect(Collectors.toSet());
            assertFalse(used.isEmpty());
            assertEquals(
                    used, Catalogue.of(work.store).stream().map(Equipment::id).collect(Collectors.toSet()));
        }
    }

    @Test
    void aRunDoesNotWaitForWhatStandsBehindAnEntryThatNeedsAPerson() throws Exception {
        try (Workplace work = new Workplace(folder, 20, 300, GRACE)) {
            work.oneRound();
            Ticket ticket = work.openTickets().getFirst();
            Instant now = Instant.now();
            work.enter(ticket, "999182", now);
            work.untilSettled();
            IntentRow asking = work.enter(ticket, "999180", now.minusSeconds(20));
            IntentRow behind = work.enter(ticket, "999181", now.minusSeconds(10));
            RunReport report = work.untilSettled();
            assertEquals(IntentState.NEEDS_USER, work.state(asking.id()));
            assertEquals(IntentState.QUEUED, work.state(behind.id()));
            assertTrue(report.durationMs() < Workplace.PATIENCE.toMillis(), "it waited until its time was over");
        }
    }

    @Test
    void anEntryIsSentOnceAndTheServersWordIsKept() throws Exception {
        try (Workplace work = new Workplace(folder, 20, 300, GRACE)) {
            work.oneRound();
            Ticket ticket = work.openTickets().getFirst();
            String vin = ticket.entryVin().orElseThrow().text();
            IntentRow intent = work.enter(ticket, "999182.42");
            work.untilSettled();
            assertEquals(IntentState.CONFIRMED, work.state(intent.id()));
            assertEquals(1, work.copies(vin, "999182.42"));
            HistoryRow row =
                    work.store.read(db -> new Odometer(db).history(vin)).getLast();
            assertEquals(Boolean.FALSE, row.row().serverBreaking());
            assertEquals("999182.42", row.row().typed());
            IntentRow lower = work.enter(ticket, "120.5");
            work.untilSettled();
            HistoryRow breaking =
                    work.store.read(db -> new Odometer(db).history(vin)).getLast();
            assertEquals(lower.registration(), breaking.row().number());
            assertEquals(Boolean.TRUE, breaking.row().serverBreaking());
            assertEquals(Boolean.TRUE, breaking.row().predictedBreaking());
        }
    }

    @Test
    @Proves({"I4", "F5"})
    void twoHundredLostAnswersMakeTwoHundredRows() throws Exception {
        try (Workplace work = new Workplace(folder, 80, 300, GRACE)) {
            work.oneRound();
            List<Ticket> tickets = work.openTickets();
            work.server.faults(Faults.always(Operation.ADD_ODOMETER_REGISTRATION, Fault.Cut.AFTER));
            long before = work.server.countRegistrations();
            List<IntentRow> intents = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                intents.add(work.enter(tickets.get(i % tickets.size()), Integer.toString(500_000 + i)));
            }
            work.untilSettled();
            assertEquals(before + 200, work.server.countRegistrations());
            for (IntentRow intent : intents) {
                assertEquals(IntentState.CONFIRMED, work.state(intent.id()));
                assertEquals(1, work.copies(intent.vehicle(), intent.value().plain()));
            }
        }
    }

    @Test
    @Proves({"I8", "F6"})
    void aRequestThatNeverArrivedIsSentAgainOnlyAfterTheGraceTime() throws Exception {
        try (Workplace work = new Workplace(folder, 20, 300, GRACE)) {
            work.oneRound();
            Ticket ticket = work.openTickets().getFirst();
            work.server.faults(Faults.once(Operation.ADD_ODOMETER_REGISTRATION, Fault.Cut.BEFORE));
            IntentRow intent = work.enter(ticket, "700001");
            work.oneRound();
            assertEquals(IntentState.IN_DOUBT, work.state(intent.id()));
            assertEquals(1, work.server.requests(Operation.ADD_ODOMETER_REGISTRATION));
            work.untilSettled();
            assertEquals(2, work.server.requests(Operation.ADD_ODOMETER_REGISTRATION));
            assertEquals(1, work.copies(intent.vehicle(), "700001"));
        }
    }

    @Test
    @Proves({"I4", "F29"})
    void whatWasBeingSentWhenTheProgramEndedIsLookedUpBeforeAnythingIsSentAgain() throws Exception {
        try (Workplace work = new Workplace(folder, 20, 300, GRACE)) {
            work.oneRound();
            Ticket ticket = work.openTickets().getFirst();
            work.server.faults(Faults.always(
                    Operation.ADD_ODOMETER_REGISTRATION, new Fault.Silence(false, Duration.ofSeconds(20))));
            IntentRow intent = work.enter(ticket, "700002");
            Waiting.until(
                    "the request is under way",
                    () -> work.state(intent.id()) == IntentState.SENDING
                            && work.copies(intent.vehicle(), "700002") == 1);
            work.shut();
            work.server.faults(Faults.NONE);
            work.open();
            work.untilSettled();
            assertEquals(IntentState.CONFIRMED, work.state(intent.id()));
            assertEquals(1, work.copies(intent.vehicle(), "700002"));
        }
    }

    @Test
    @Proves({"I16", "E4"})
    void anEquipmentIsAddedAndRemovedAndOneThatWasTakenBackIsNeverSent() throws Exception {
        try (Workplace work = new Workplace(folder, 30, 300, GRACE)) {
            work.oneRound();
            Ticket ticket = work.openTickets().getFirst();
            List<Equipment> free = free(work, ticket);
            work.sync.online(false);
            work.desk.addEquipment(ticket.id(), free.get(0)).join();
            work.desk.addEquipment(ticket.id(), free.get(1)).join();
            work.desk.addEquipment(ticket.id(), free.get(2)).join();
            work.desk.removeEquipment(ticket.id(), free.get(2).id()).join();
            work.sync.online(true);
            work.untilSettled();
            assertEquals(2, work.server.requests(Operation.ADD_USED_EQUIPMENT));
            assertEquals(0, work.server.requests(Operation.REMOVE_USED_EQUIPMENT));
            work.desk.removeEquipment(ticket.id(), free.get(0).id()).join();
            work.untilSettled();
            List<Integer> now = work.server.usedEquipment(ticket.id());
            assertTrue(
                    now.contains(free.get(1).id()) && !now.contains(free.get(0).id()));
        }
    }

    @Test
    @Proves("F5")
    void aLostAnswerToAnEquipmentIsReadBackAfterTheGraceTime() throws Exception {
        try (Workplace work = new Workplace(folder, 30, 300, GRACE)) {
            work.oneRound();
            Ticket ticket = work.openTickets().getFirst();
            Equipment tool = free(work, ticket).getFirst();
            work.server.faults(Faults.once(Operation.ADD_USED_EQUIPMENT, Fault.Cut.AFTER));
            IntentRow intent = work.desk.addEquipment(ticket.id(), tool).join().orElseThrow();
            work.untilSettled();
            assertEquals(IntentState.CONFIRMED, work.state(intent.id()));
            assertTrue(work.server.usedEquipment(ticket.id()).contains(tool.id()));
            assertEquals(1, work.server.requests(Operation.ADD_USED_EQUIPMENT));
        }
    }

    @Test
    @Proves("F30")
    void aToolOnATicketThatLeftInProgressIsRejectedWithThatReason() throws Exception {
        try (Workplace work = new Workplace(folder, 30, 300, GRACE)) {
            work.oneRound();
            Ticket ticket = work.openTickets().getFirst();
            Equipment tool = free(work, ticket).getFirst();
            work.server.setTicketState(ticket.id(), "closed");
            IntentRow intent = work.desk.addEquipment(ticket.id(), tool).join().orElseThrow();
            work.untilSettled();
            assertEquals(IntentState.REJECTED, work.state(intent.id()));
            assertEquals(Reason.TICKET_NOT_IN_PROGRESS, work.intent(intent.id()).reason());

            work.server.setTicketState(ticket.id(), "in_progress");
            assertEquals(1, work.desk.retry(List.of(intent.id())).join(), "back in progress, one click sends it");
            work.untilSettled();
            assertEquals(IntentState.CONFIRMED, work.state(intent.id()));
            assertTrue(work.server.usedEquipment(ticket.id()).contains(tool.id()));
        }
    }

    @Test
    void offlineNothingIsAskedAndEntriesWait() throws Exception {
        try (Workplace work = new Workplace(folder, 20, 300, GRACE)) {
            work.oneRound();
            Ticket ticket = work.openTickets().getFirst();
            work.sync.online(false);
            int requests = work.server.requests();
            IntentRow intent = work.enter(ticket, "700003");
            work.oneRound();
            assertEquals(IntentState.QUEUED, work.state(intent.id()));
            assertEquals(requests, work.server.requests());
            assertTrue(work.sync.status().offline());
            assertEquals(1, work.sync.status().pending());
            work.sync.online(true);
            work.untilSettled();
            assertEquals(IntentState.CONFIRMED, work.state(intent.id()));
            assertEquals(0, work.sync.status().pending());
        }
    }

    /** The known tools that the ticket does not use. */
    private static List<Equipment> free(Workplace work, Ticket ticket) {
        List<Integer> used = work.server.usedEquipment(ticket.id());
        return Catalogue.of(work.store).stream()
                .filter(equipment -> !used.contains(equipment.id()))
                .toList();
    }
}
