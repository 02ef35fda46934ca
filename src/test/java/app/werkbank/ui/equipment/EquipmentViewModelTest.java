package app.werkbank.ui.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Reason;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.UsedRow;
import app.werkbank.ui.Background;
import app.werkbank.ui.Workshop;
import app.werkbank.ui.equipment.EquipmentLine.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquipmentViewModelTest {
    @TempDir
    Path folder;

    private Workshop workshop;
    private EquipmentViewModel model;
    private Ticket ticket;
    private Equipment bosch;
    private Equipment texa;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        ticket = workshop.inProgress(7440303);
        bosch = workshop.equipment(12, "Bosch KTS 590", null);
        texa = workshop.equipment(31, "TEXA Navigator TXTs", "78.1");
        workshop.equipment(32, "TEXA Navigator TXTs", "79");
        workshop.equipment(40, "", null);
        model = workshop.tools(Background.here());
        model.show(ticket.id());
    }

    @AfterEach
    void close() {
        model.close();
        workshop.close();
    }

    @Test
    void wordsAreFoundInAnyOrderInNameVersionAndNumber() {
        model.queryProperty().set("79 nav");
        assertEquals(List.of(32), ids(model.offers()));
        model.queryProperty().set("  kts BOSCH");
        assertEquals(List.of(12), ids(model.offers()));
        model.queryProperty().set("31");
        assertEquals(List.of(31), ids(model.offers()), "by its number, and no offer to add an unknown 31");
    }

    @Test
    @Proves("E1")
    void versionsOfOneNameAreLinesOfTheirOwn() {
        model.queryProperty().set("texa");
        assertEquals(List.of(31, 32), ids(model.offers()));
        assertEquals("no version", model.words().version(bosch));
        assertEquals("unnamed (no. 40)", model.words().name(new Equipment(40, "", null)));
    }

    @Test
    @Proves("E3")
    void aNumberThatNobodyKnowsCanBeAdded() {
        model.queryProperty().set("4711");
        Offer offer = model.offers().getFirst();
        assertFalse(offer.known());
        model.add(offer);
        assertEquals(4711, model.lines().getFirst().equipment().id());
    }

    @Test
    void whatIsAddedIsHeldAndCanBeTakenBackByTheNotice() {
        model.add(offer(bosch));
        EquipmentLine line = model.lines().getFirst();
        assertEquals(IntentState.HELD, line.state());
        assertEquals(Standing.ADDING, line.standing());
        assertEquals("Bosch KTS 590 added.", workshop.noticed());
        workshop.notices.accept();
        assertEquals(List.of(), model.lines());
        assertEquals("Taken back. Nothing was sent.", workshop.noticed());
    }

    @Test
    void twiceIsOnce() {
        model.add(offer(bosch));
        model.add(offer(bosch));
        assertEquals(1, model.lines().size());
        assertEquals("Bosch KTS 590 is on this ticket already.", workshop.noticed());
        assertEquals(1L, (long) workshop.store.read(db -> new Intents(db).pending()));
    }

    @Test
    @Proves({"I16", "E4"})
    void addedAndRemovedBeforeItLeftLeavesNothing() {
        model.add(offer(texa));
        model.remove(model.lines().getFirst());
        assertEquals(List.of(), model.lines());
        workshop.notices.accept();
        assertEquals(
                List.of(31), model.lines().stream().map(l -> l.equipment().id()).toList(), "undo of the removal");
    }

    @Test
    void theRemovalOfWhatTheServerHasIsShownUntilItIsSent() {
        present(bosch);
        assertEquals(Standing.PRESENT, model.lines().getFirst().standing());
        model.remove(model.lines().getFirst());
        assertEquals(Standing.REMOVING, model.lines().getFirst().standing());
        workshop.notices.accept();
        assertEquals(Standing.PRESENT, model.lines().getFirst().standing());
    }

    @Test
    void theTimeLeftCountsDown() {
        model.add(offer(bosch));
        EquipmentLine line = model.lines().getFirst();
        workshop.clock.move(Duration.ofMillis(2500));
        model.tick();
        assertEquals("Sends in 8 s", model.chip(line));
    }

    @Test
    void offlineTheChipPromisesNoSecondsAndTheConnectionChangesItAtOnce() {
        model.add(offer(bosch));
        EquipmentLine line = model.lines().getFirst();
        List<String> told = new ArrayList<>();
        model.momentProperty().subscribe(moment -> told.add(model.chip(line)));
        workshop.sync.online(false);
        workshop.sync.online(true);
        assertEquals(List.of("Sends in 10 s", "Undo possible", "Sends in 10 s"), told);
    }

    @Test
    @Proves("E2")
    void aTicketThatIsNotInProgressSaysWhyNothingCanBeDone() {
        Ticket closed = workshop.ticket(7440399, TicketState.CLOSED, Workshop.VIN);
        model.show(closed.id());
        assertEquals(
                "Equipment can be added and removed only while the ticket is in progress. This one: Closed.",
                model.lockedProperty().get());
        model.add(offer(bosch));
        assertEquals(List.of(), model.lines());
    }

    @Test
    void aTicketThatComesToLifeOpensThePicker() {
        Ticket pending = workshop.ticket(7440400, TicketState.PENDING, null);
        model.show(pending.id());
        assertFalse(model.lockedProperty().get().isEmpty());
        workshop.ticket(7440400, TicketState.IN_PROGRESS, null);
        assertEquals("", model.lockedProperty().get());
    }

    @Test
    void whatIsUsedMostIsOfferedFirstAndNotTwice() {
        model.add(offer(texa));
        Ticket other = workshop.inProgress(7440500);
        model.show(other.id());
        assertEquals(List.of(31), ids(model.quick()));
        model.add(model.quick().getFirst());
        assertEquals(List.of(), model.quick());
    }

    @Test
    void favouritesComeFirst() {
        model.queryProperty().set("texa");
        model.wishes().favour(model.offers().get(1));
        assertEquals(List.of(32, 31), ids(model.offers()));
        assertTrue(model.offers().getFirst().favourite());
    }

    @Test
    void equipmentUsedOnTheSameMakerIsMarked() {
        present(bosch);
        Ticket sameMaker = workshop.ticket(7440600, TicketState.IN_PROGRESS, Workshop.OTHER_VIN);
        model.show(sameMaker.id());
        model.queryProperty().set("bosch");
        assertTrue(model.offers().getFirst().forMaker());
        Ticket otherMaker = workshop.ticket(7440601, TicketState.IN_PROGRESS, "YY0TESTCAR0000001");
        model.show(otherMaker.id());
        model.queryProperty().set("bosch");
        assertFalse(model.offers().getFirst().forMaker());
    }

    @Test
    @Proves("F30")
    void aStrandedEntryCanMoveToAnotherTicketBeKeptOrBeDiscarded() {
        model.add(offer(bosch));
        strand();
        EquipmentLine line = model.lines().getFirst();
        assertTrue(line.stranded());
        Ticket other = workshop.inProgress(7440700);
        model.wishes().move(line, other);
        assertEquals(List.of(), model.lines());
        model.show(other.id());
        assertEquals(12, model.lines().getFirst().equipment().id());
    }

    @Test
    void aStrandedEntryThatIsDiscardedComesBackWithUndo() {
        model.add(offer(bosch));
        strand();
        model.wishes().discard(model.lines().getFirst());
        assertEquals(List.of(), model.lines());
        workshop.notices.accept();
        assertEquals(IntentState.REJECTED, model.lines().getFirst().state());
    }

    @Test
    void whatIsGoneOnTheServerIsToldUntilItIsAddedAgainOrTakenNoteOf() {
        gone(bosch);
        assertEquals(Standing.GONE, model.lines().getFirst().standing());
        model.wishes().forgetGone(model.lines().getFirst());
        assertEquals(List.of(), model.lines());
        gone(bosch);
        model.wishes().addAgain(model.lines().getFirst());
        assertEquals(Standing.ADDING, model.lines().getFirst().standing());
    }

    private void present(Equipment equipment) {
        workshop.store.writeNow(db -> {
            var ledger = new SqlLedger(db);
            ledger.put(UsedRow.unknown(ticket.id(), equipment.id()).wished(true).agreed(Workshop.START));
            ledger.put(ledger.used(ticket.id(), equipment.id()).orElseThrow().seen(true));
            return true;
        });
    }

    private void gone(Equipment equipment) {
        workshop.store.writeNow(db -> {
            new SqlLedger(db).put(UsedRow.unknown(ticket.id(), equipment.id()).gone(Workshop.START));
            return true;
        });
    }

    private void strand() {
        IntentRow intent = workshop.intent(model.lines().getFirst().openIntent().orElseThrow());
        workshop.ticket(7440303, TicketState.CLOSED, Workshop.VIN);
        workshop.in(intent, IntentState.REJECTED, Reason.TICKET_NOT_IN_PROGRESS);
    }

    private static Offer offer(Equipment equipment) {
        return new Offer(equipment, false, false, false, true);
    }

    private static List<Integer> ids(List<Offer> offers) {
        return offers.stream().map(offer -> offer.equipment().id()).toList();
    }
}
