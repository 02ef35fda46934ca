// Over 300 lines: every rule of one entry field, each a short test on the same set-up.
package app.werkbank.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.BreakReason;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.BreakNotes;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Odometer;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.StoreException;
import app.werkbank.sync.Entries;
import app.werkbank.sync.Trouble;
import app.werkbank.ui.Tone;
import app.werkbank.ui.Tried;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdometerEntryViewModelTest {
    private static final Vin VIN = new Vin("JH4KA7630PC007649");

    @TempDir
    Path folder;

    private EntryWorkshop workshop;
    private OdometerEntryViewModel entry;
    private Ticket ticket;

    @BeforeEach
    void openTheWorkshop() {
        workshop = EntryWorkshop.withoutWindow(folder);
        ticket = workshop.ticket(7_440_303, TicketState.IN_PROGRESS, VIN.text());
        workshop.pulled(VIN, 170_000, 174_000, 178_000, 182_432);
        entry = shown(new EntrySubject(VIN, ticket.id()));
    }

    @AfterEach
    void closeTheWorkshop() {
        entry.close();
        workshop.close();
    }

    @Test
    void anOrdinaryReadingIsSavedWithOneEnterAndToldWithItsUndo() {
        type("184100");
        assertEquals(List.of(), entry.messages());
        assertEquals(
                "+\u00a01,668\u00a0km",
                entry.words().difference(entry.judgementProperty().get()));
        enter();
        assertEquals("", entry.textProperty().get());
        assertEquals(
                "Saved 184,100\u00a0km on ticket 7440303. Sends in 10 s.",
                entry.saved().sentenceProperty().get());
        workshop.clock.move(Duration.ofMillis(2_500));
        entry.saved().tick();
        assertEquals(
                "Saved 184,100\u00a0km on ticket 7440303. Sends in 8 s.",
                entry.saved().sentenceProperty().get());
        assertEquals(IntentState.HELD, lastEntry().state());
    }

    @Test
    void offlineNothingIsSaidToBeSentInSomeSeconds() {
        workshop.sync.offline(EntryWorkshop.NOW);
        type("184100");
        enter();
        assertEquals(
                "Saved 184,100\u00a0km on ticket 7440303. Sends once online.",
                entry.saved().sentenceProperty().get());
        assertTrue(entry.saved().savedProperty().get().undoable());
        assertEquals(
                "You are offline. It is sent once there is a connection.",
                entry.saved().obstacleProperty().get());
        workshop.sync.stopped(Trouble.Kind.CREDENTIALS);
        entry.saved().tick();
        assertEquals("", entry.saved().obstacleProperty().get());
        assertEquals(
                "Saved 184,100\u00a0km on ticket 7440303. It waits to be sent.",
                entry.saved().sentenceProperty().get());
    }

    @Test
    void aVehicleWhoseHistoryWasNeverReadIsNotSaidToHaveNone() {
        Vin unread = new Vin("JH4KA7630PC000001");
        entry.show(new EntrySubject(unread, null));
        workshop.settle();
        assertTrue(
                entry.messages().getFirst().text().startsWith("This car’s history was not read yet"),
                entry.messages().toString());
        assertEquals("", entry.words().last(entry.basisProperty().get()));
        workshop.insert(unread, List.of());
        workshop.settle();
        assertEquals("No reading yet", entry.words().last(entry.basisProperty().get()));
        assertEquals(
                "First reading for this car: it cannot break a trend.",
                entry.messages().getFirst().text());
    }

    @Test
    void anEqualReadingIsAHintAndOneTooHighForTheDaysIsAWarningWithTheKilometresADay() {
        type("182432");
        assertEquals(Tone.INFO, entry.messages().getFirst().tone());
        assertTrue(
                entry.messages().getFirst().text().startsWith("The same as the last reading of "),
                entry.messages().toString());
        type("999999");
        assertEquals(Tone.WARNING, entry.messages().getFirst().tone());
        assertTrue(
                entry.messages().getFirst().text().startsWith("9,084 km a day since "),
                entry.messages().toString());
    }

    @Test
    void aBreakingReadingSaysHowMuchLowerAndIsKeptWithASecondEnter() {
        type("145022");
        assertEquals(Tone.BREAKING, entry.messages().getFirst().tone());
        assertEquals(
                "37,410\u00a0km lower than 182,432\u00a0km (17 Feb 2024 10:00): it would break the trend."
                        + " Most breaks are typing errors.",
                entry.messages().getFirst().text());
        enter();
        assertEquals(4, history().size(), "the first Enter only asks");
        assertTrue(entry.armedProperty().get());
        assertEquals(
                "Press Enter once more to keep it.", entry.messages().getLast().text());
        enter();
        assertEquals(5, history().size());
    }

    @Test
    void anotherKeystrokeAfterTheFirstEnterAsksAgain() {
        type("145022");
        enter();
        type("145023");
        assertFalse(entry.armedProperty().get());
        enter();
        assertEquals(4, history().size());
    }

    @Test
    void aSuggestionIsTakenOnlyWhenAsked() {
        type("148100");
        var value = assertInstanceOf(
                Judgement.Value.class, entry.judgementProperty().get());
        List<String> offered = value.check().suggestions().stream()
                .map(each -> each.value().toPlainString())
                .toList();
        assertEquals("148100", entry.textProperty().get(), "nothing by itself");
        entry.apply(offered.indexOf("184100"));
        workshop.settle();
        assertEquals("184100", entry.textProperty().get());
        assertEquals(4, history().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 cannot be registered, even for a new car.",
                "-5|A reading has no plus or minus.",
                "12a|Letters are not part of a reading.",
                "1.2.3|Only one decimal separator.",
                "1e10|Write the number out, without an exponent.",
                "1000000001|Too high."
            })
    void whatIsNoReadingIsRefusedInPlaceWithTheRangeAndStaysInTheField(String typed, String reason) {
        type(typed);
        enter();
        assertEquals(
                List.of(new Message(Tone.DANGER, reason + " A reading is 1 to 1,000,000,000\u00a0km.")),
                entry.messages());
        assertEquals(typed, entry.textProperty().get());
        assertEquals(4, history().size());
    }

    @Test
    void undoTakesTheReadingBackAndPutsItIntoTheField() {
        type("184100");
        enter();
        entry.undo();
        workshop.settle();
        assertEquals("184100", entry.textProperty().get());
        assertNull(entry.saved().savedProperty().get());
        assertEquals(4, history().size());
    }

    @Test
    void sendNowEndsTheUndoWindow() {
        type("184100");
        enter();
        entry.saved().sendNow();
        workshop.settle();
        assertEquals(IntentState.QUEUED, lastEntry().state());
        assertEquals(
                "Saved 184,100\u00a0km on ticket 7440303. It waits to be sent.",
                entry.saved().sentenceProperty().get());
    }

    @Test
    void whatWaitsCanBeUndoneUntilItWasTried() {
        type("184100");
        enter();
        entry.saved().sendNow();
        workshop.settle();
        assertTrue(entry.saved().savedProperty().get().undoable());
        UUID id = lastEntry().intent();
        IntentRow waits =
                workshop.store.read(db -> new SqlLedger(db).intent(id)).orElseThrow();
        Tried.at(
                workshop.store,
                waits,
                EntryWorkshop.NOW,
                AttemptOutcome.NOT_SENT,
                null,
                null,
                "no route to host",
                null);
        workshop.store.writeNow(db -> {
            new SqlLedger(db).put(waits.retrying(EntryWorkshop.NOW.plusSeconds(30), 1));
            return true;
        });
        workshop.settle();
        assertEquals(IntentState.QUEUED, lastEntry().state());
        assertFalse(entry.saved().savedProperty().get().undoable());
    }

    @Test
    void aReadingInItsUndoWindowIsFoundAgainByWhoComesBack() {
        type("184100");
        enter();
        entry.show(null);
        entry.show(new EntrySubject(VIN, ticket.id()));
        workshop.settle();
        assertEquals(
                "Saved 184,100\u00a0km on ticket 7440303. Sends in 10 s.",
                entry.saved().sentenceProperty().get());
    }

    @Test
    void unsavedTextAndItsUnitAreThereAfterARestart() {
        entry.unitProperty().set(DistanceUnit.MI);
        type("1145");
        entry.close();
        workshop.close();
        workshop = EntryWorkshop.withoutWindow(folder);
        entry = shown(new EntrySubject(VIN, ticket.id()));
        assertEquals("1145", entry.textProperty().get());
        assertEquals(DistanceUnit.MI, entry.unitProperty().get());
    }

    @Test
    void aSavedTextIsNotThereAfterARestart() {
        type("184100");
        enter();
        OdometerEntryViewModel again = shown(new EntrySubject(VIN, ticket.id()));
        assertEquals("", again.textProperty().get());
        again.close();
    }

    @Test
    void milesAreShownWithTheirKilometres() {
        entry.unitProperty().set(DistanceUnit.MI);
        type("114400");
        assertEquals(
                "114,400\u00a0mi = 184,108.95\u00a0km",
                entry.words().echo(entry.judgementProperty().get()));
        enter();
        assertEquals("184108.9536", history().getLast().row().km().plain());
        assertEquals("114400", history().getLast().row().typed());
    }

    @Test
    void whatPeopleElsewhereReadDifferentlyIsShownBackGrouped() {
        workshop.texts.speak(Locale.GERMANY);
        type("182.900");
        assertEquals(
                "Wird als 182.900\u00a0km gespeichert.",
                entry.messages().getFirst().text());
    }

    @Test
    void aSecondReadingOnTheTicketWithinTheHourIsAHint() {
        type("184100");
        enter();
        workshop.clock.move(Duration.ofMinutes(20));
        type("184101");
        assertEquals(
                "This ticket already has 184,100\u00a0km (20 min ago).",
                entry.messages().getFirst().text());
    }

    @Test
    void theReasonOfABreakStaysHereAsANoteOnTheReading() {
        type("145022");
        entry.why().reasonProperty().set(BreakReason.METER_REPLACED);
        entry.keep();
        workshop.settle();
        long number = history().getLast().row().number();
        assertEquals(
                BreakReason.METER_REPLACED,
                workshop.store
                        .read(db -> new BreakNotes(db).on(number))
                        .orElseThrow()
                        .reason());
    }

    @Test
    void oneTicketInProgressTakesTheReadingOfTheVehicle() {
        entry.show(new EntrySubject(VIN, null));
        workshop.settle();
        assertEquals(ticket, entry.ticketProperty().get());
    }

    @Test
    void ofSeveralTicketsOneIsChosenFirstTheNewestOnTop() {
        Ticket newer = workshop.ticket(7_440_310, TicketState.IN_PROGRESS, VIN.text());
        entry.show(new EntrySubject(VIN, null));
        workshop.settle();
        assertEquals(List.of(newer, ticket), entry.tickets());
        type("184100");
        enter();
        assertEquals(4, history().size());
        assertEquals(
                "Several tickets are in progress for this vehicle: choose one first.",
                entry.messages().getFirst().text());
        entry.ticketProperty().set(newer);
        enter();
        assertEquals(newer.id(), history().getLast().row().ticketId());
    }

    @Test
    void withoutATicketTheReadingIsKeptForTheVehicleAndSentOnceThereIsOne() {
        Vin other = new Vin("JH4KA7630PC000001");
        entry.show(new EntrySubject(other, null));
        workshop.settle();
        type("12000");
        enter();
        assertEquals(
                "Kept 12,000\u00a0km for this vehicle. No ticket is in progress; it is sent once you choose one.",
                entry.saved().sentenceProperty().get());
        Ticket late = workshop.ticket(7_440_399, TicketState.IN_PROGRESS, other.text());
        workshop.settle();
        assertEquals(late, entry.ticketProperty().get());
        entry.sendKept(entry.basisProperty().get().waiting().getFirst().id());
        workshop.settle();
        assertEquals(List.of(), entry.basisProperty().get().waiting());
        assertEquals(
                late.id(),
                workshop.store
                        .read(db -> new Odometer(db).history(other.text()))
                        .getLast()
                        .row()
                        .ticketId());
    }

    @Test
    @Proves("I29")
    void onAFullDiskTheTextStaysAndItIsSaid() {
        entry.close();
        entry = new OdometerEntryViewModel(onAFullDisk(workshop.place));
        entry.show(new EntrySubject(VIN, ticket.id()));
        workshop.settle();
        type("184100");
        enter();
        assertEquals("184100", entry.textProperty().get());
        assertEquals(
                new Message(Tone.DANGER, "Not saved: The disk is full. Your text is still here; try again."),
                entry.messages().getFirst());
        type("184101");
        assertEquals(List.of(), entry.messages());
    }

    private static Workplace onAFullDisk(Workplace place) {
        Entries full = (Entries) Proxy.newProxyInstance(
                Entries.class.getClassLoader(),
                new Class<?>[] {Entries.class},
                (proxy, method, arguments) -> CompletableFuture.failedFuture(
                        new StoreException(StoreException.Kind.FULL, "The disk is full.")));
        return new Workplace(
                place.store(),
                full,
                place.sync(),
                place.background(),
                place.texts(),
                place.preferences(),
                place.limits(),
                place.clock());
    }

    private OdometerEntryViewModel shown(EntrySubject subject) {
        OdometerEntryViewModel model = new OdometerEntryViewModel(workshop.place);
        model.show(subject);
        workshop.settle();
        return model;
    }

    private void type(String text) {
        entry.textProperty().set(text);
        workshop.settle();
    }

    private void enter() {
        entry.enter();
        workshop.settle();
    }

    private List<HistoryRow> history() {
        return workshop.store.read(db -> new Odometer(db).history(VIN.text()));
    }

    private HistoryRow.Entry lastEntry() {
        return Objects.requireNonNull(history().getLast().entry());
    }
}
