// Over 300 lines: every act on every kind of line, each a short test on one set-up.
package app.werkbank.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.VehicleDraft;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Background;
import app.werkbank.ui.Confirmed;
import app.werkbank.ui.FakeSync;
import app.werkbank.ui.Workshop;
import app.werkbank.ui.outbox.LineWork.Doing;
import app.werkbank.ui.shell.Status;
import app.werkbank.ui.shell.StatusOfSync;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxViewModelTest {
    @TempDir
    Path folder;

    private final List<UUID> shownTickets = new ArrayList<>();
    private Workshop workshop;
    private OutboxViewModel model;
    private Ticket ticket;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        ticket = workshop.inProgress(7440303);
        model = workshop.outbox(Background.here(), shownTickets::add);
    }

    @AfterEach
    void close() {
        model.close();
        workshop.close();
    }

    @Test
    void entriesAreGroupedByTicketInTheOrderOfEntry() {
        Ticket second = workshop.ticket(7440310, TicketState.PENDING, Workshop.OTHER_VIN);
        workshop.reading(ticket, "100");
        workshop.reading(second, "200");
        workshop.reading(ticket, "150");
        assertEquals(
                List.of("Ticket 7440303", "100 km", "150 km", "Ticket 7440310", "200 km"),
                model.lines().stream()
                        .map(model.words()::what)
                        .map(OutboxViewModelTest::plain)
                        .toList());
    }

    @Test
    void whatWasSentLatelyIsListedOnWish() {
        IntentRow sent = workshop.reading(ticket, "18243");
        Confirmed.at(workshop.store, sent, workshop.clock.instant());
        assertEquals(List.of(), model.lines());
        model.sentTooProperty().set(true);
        assertEquals(
                List.of("Sent in the last 7 days", "18,243 km"),
                model.lines().stream()
                        .map(model.words()::what)
                        .map(OutboxViewModelTest::plain)
                        .toList());
        workshop.clock.move(Duration.ofDays(8));
        model.sentTooProperty().set(false);
        model.sentTooProperty().set(true);
        assertEquals(List.of(), model.lines());
    }

    @Test
    void aMistakeInASentReadingIsReportedWithATextForTheBackOffice() {
        IntentRow sent = workshop.reading(ticket, "18243");
        OdometerRow row = Confirmed.at(workshop.store, sent, workshop.clock.instant());
        model.sentTooProperty().set(true);
        model.work().act(Act.REPORT_MISTAKE, model.lines().getLast());
        assertEquals(Doing.REPORTING, model.work().doingProperty().get());
        assertEquals("", model.work().mistake().reportProperty().get());
        assertEquals(
                "This is the value that was sent. Type the right one.",
                model.work().mistake().messageProperty().get());
        model.work().mistake().right().textProperty().set("182432");
        String text = plain(model.work().mistake().reportProperty().get());
        for (String part : List.of(
                String.valueOf(row.remoteId()), Workshop.VIN, "7440303", "18,243 km", "Right value: 182,432 km")) {
            assertTrue(text.contains(part), () -> part + " is missing in " + text);
        }
        model.work().mistake().copied();
        assertEquals(
                "Mistake reported; right: 182,432 km",
                plain(model.words().reason(model.lines().getLast())));
    }

    @Test
    void milesAreShownAsTypedWithTheKilometresThatAreSent() {
        IntentRow intent = workshop.reading(ticket, "100");
        workshop.desk
                .edit(intent.id(), new BigDecimal("100000"), DistanceUnit.MI, ticket.id())
                .join();
        assertEquals("100,000 mi = 160,934.4 km", plain(model.words().what(line(intent))));
    }

    @Test
    void anEntryThatIsConfirmedLeaves() {
        IntentRow intent = workshop.reading(ticket, "100");
        assertEquals(2, model.lines().size());
        workshop.in(intent, IntentState.CONFIRMED, null);
        assertEquals(List.of(), model.lines());
    }

    @Test
    void undoTakesAHeldEntryBack() {
        IntentRow intent = workshop.reading(ticket, "100");
        model.work().act(Act.UNDO, line(intent));
        assertEquals(IntentState.CANCELLED, workshop.intent(intent.id()).state());
        assertEquals(List.of(), model.lines());
        assertEquals("Taken back. Nothing was sent.", workshop.noticed());
        workshop.notices.accept();
        assertEquals(IntentState.HELD, workshop.intent(intent.id()).state());
    }

    @Test
    void whatWaitsAndNeverLeftIsUndoneAsOnTheTicketAndWhatWasTriedIsDiscarded() {
        IntentRow waits = workshop.in(workshop.reading(ticket, "100"), IntentState.QUEUED, null);
        IntentRow tried = workshop.in(workshop.reading(ticket, "110"), IntentState.QUEUED, null);
        workshop.attempt(tried, AttemptOutcome.NOT_SENT, null, null, null, null);
        workshop.in(tried, IntentState.QUEUED, null);
        assertEquals(List.of(Act.UNDO, Act.EDIT, Act.SHOW_TICKET), Act.on(line(waits)));
        assertEquals(List.of(Act.DISCARD, Act.EDIT, Act.SHOW_TICKET), Act.on(line(tried)));
        model.work().act(Act.UNDO, line(waits));
        model.work().act(Act.DISCARD, line(tried));
        assertEquals(IntentState.CANCELLED, workshop.intent(waits.id()).state());
        assertEquals(IntentState.DISCARDED, workshop.intent(tried.id()).state());
    }

    @Test
    void aRefusedReadingThatWasChangedIsDiscardedInItsUndoWindow() {
        IntentRow intent = workshop.refused(workshop.reading(ticket, "1824"), 400, "No", "", null);
        workshop.desk
                .edit(intent.id(), new BigDecimal("182432"), DistanceUnit.KM, ticket.id())
                .join();
        assertEquals(List.of(Act.DISCARD, Act.SEND_NOW, Act.EDIT, Act.SHOW_TICKET), Act.on(line(intent)));
        model.work().act(Act.DISCARD, line(intent));
        assertEquals(IntentState.DISCARDED, workshop.intent(intent.id()).state());
        workshop.notices.accept();
        assertEquals(IntentState.HELD, workshop.intent(intent.id()).state());
    }

    @Test
    void sendNowEndsTheUndoWindowOfOneOrAll() {
        IntentRow first = workshop.reading(ticket, "100");
        IntentRow other = workshop.reading(ticket, "110");
        model.work().act(Act.SEND_NOW, line(first));
        assertEquals(IntentState.QUEUED, workshop.intent(first.id()).state());
        assertEquals(IntentState.HELD, workshop.intent(other.id()).state());
        model.wishes().sendAllNow();
        assertEquals(IntentState.QUEUED, workshop.intent(other.id()).state());
    }

    @Test
    void aRefusalSaysWhatTheServerSaid() {
        IntentRow intent = workshop.refused(
                workshop.reading(ticket, "100"),
                400,
                "Bad request",
                "The request violates one or more constraints.",
                """
                {"title": "Bad request", "violations": [{"property": "value", "message": "is too low"}, "see manual"]}
                """);
        OutboxLine line = line(intent);
        assertEquals(
                "The server refused it: Bad request: The request violates one or more constraints.",
                model.words().reason(line));
        model.selectedProperty().set(line);
        assertEquals(
                List.of("value: is too low", "see manual"),
                model.detailProperty().get().violations());
        assertTrue(model.copyText().contains("status 400"), model.copyText());
        assertTrue(model.copyText().contains("request id"), model.copyText());
        assertEquals(List.of(Act.EDIT, Act.RETRY, Act.DISCARD, Act.SHOW_TICKET), Act.on(line));
    }

    @Test
    void retryAllReachesEverythingThatWasRefused() {
        IntentRow first = workshop.refused(workshop.reading(ticket, "100"), 400, "No", "", null);
        IntentRow second = workshop.refused(workshop.reading(ticket, "110"), 422, "No", "", null);
        model.wishes().retryAll();
        assertEquals(IntentState.QUEUED, workshop.intent(first.id()).state());
        assertEquals(IntentState.QUEUED, workshop.intent(second.id()).state());
        assertEquals("2 entries are tried again.", workshop.noticed());
    }

    @Test
    void whatWasDiscardedComesBackWithUndo() {
        IntentRow intent = workshop.refused(workshop.reading(ticket, "100"), 400, "No", "", null);
        model.work().act(Act.DISCARD, line(intent));
        assertEquals(List.of(), model.lines());
        workshop.notices.accept();
        assertEquals(IntentState.REJECTED, workshop.intent(intent.id()).state());
        assertEquals(2, model.lines().size());
    }

    @Test
    void editAndResendKeepsTheEntryAndHoldsItAgain() {
        IntentRow intent = workshop.refused(workshop.reading(ticket, "1824"), 400, "No", "", null);
        model.work().act(Act.EDIT, line(intent));
        assertEquals(Doing.EDITING, model.work().doingProperty().get());
        assertEquals("1824", model.work().edit().textProperty().get());
        model.work().edit().textProperty().set("182432.42");
        assertEquals(
                "= 182,432.42 km", plain(model.work().edit().messageProperty().get()));
        model.work().saveEdit();
        assertEquals(Doing.LOOKING, model.work().doingProperty().get());
        IntentRow changed = workshop.intent(intent.id());
        assertEquals(IntentState.HELD, changed.state());
        assertEquals(new BigDecimal("182432.42"), changed.value().value());
    }

    @Test
    void aWrongNumberIsExplainedAndNotSaved() {
        IntentRow intent = workshop.reading(ticket, "100");
        model.work().act(Act.EDIT, line(intent));
        for (String wrong : List.of("", "0", "-5", "12a", "1.2.3", "2000000000")) {
            model.work().edit().textProperty().set(wrong);
            assertFalse(model.work().edit().validProperty().get(), wrong);
            assertFalse(model.work().edit().messageProperty().get().isEmpty(), wrong);
        }
        model.work().saveEdit();
        assertEquals(Doing.EDITING, model.work().doingProperty().get());
        assertEquals(new BigDecimal("100"), workshop.intent(intent.id()).value().value());
    }

    @Test
    void anEditCanChangeTheTicket() {
        Ticket other = workshop.ticket(7440310, TicketState.IN_PROGRESS, Workshop.VIN);
        IntentRow intent = workshop.in(workshop.reading(ticket, "100"), IntentState.REJECTED, Reason.TICKET_GONE);
        model.work().act(Act.EDIT, line(intent));
        model.work().chooseForEdit();
        assertEquals(Doing.CHOOSING, model.work().doingProperty().get());
        model.work().chosen(other);
        assertEquals(Doing.EDITING, model.work().doingProperty().get());
        assertEquals("7440310", model.work().editTicketLabel());
        model.work().saveEdit();
        assertEquals(other.id(), workshop.intent(intent.id()).ticketId());
    }

    @Test
    void aReadingWithoutATicketIsListedFirstAndGetsOne() {
        workshop.reading(ticket, "90");
        VehicleDraft draft = workshop.desk
                .saveDraft(new NewReading(
                        new Vin(Workshop.VIN), new BigDecimal("100"), DistanceUnit.KM, workshop.clock.instant()))
                .join();
        assertTrue(model.lines().getFirst() instanceof OutboxLine.DraftHead);
        OutboxLine line = model.lines().get(1);
        assertEquals(List.of(Act.CHOOSE_TICKET, Act.DISCARD), Act.on(line));
        model.work().act(Act.CHOOSE_TICKET, line);
        assertEquals(ticket, model.work().choice().tickets().getFirst(), "the vehicle's own ticket first");
        model.work().chosen(ticket);
        assertEquals(
                List.of("Ticket 7440303", "90 km", "100 km"),
                model.lines().stream()
                        .map(model.words()::what)
                        .map(OutboxViewModelTest::plain)
                        .toList());
        assertEquals(draft.vin(), Workshop.VIN);
    }

    @Test
    void aDraftThatIsThrownAwayComesBackWithUndo() {
        workshop.desk
                .saveDraft(new NewReading(
                        new Vin(Workshop.VIN), new BigDecimal("100"), DistanceUnit.KM, workshop.clock.instant()))
                .join();
        model.work().act(Act.DISCARD, model.lines().get(1));
        assertEquals(List.of(), model.lines());
        workshop.notices.accept();
        assertEquals(2, model.lines().size());
    }

    @Test
    void anEntryThatCannotBeToldApartShowsItsCandidatesAndTakesTheChosenOne() {
        IntentRow intent = workshop.reading(ticket, "100");
        workshop.attempt(intent, AttemptOutcome.UNKNOWN, null, null, null, null);
        OdometerRow candidate = workshop.onServer(Workshop.VIN, "100", workshop.clock.instant());
        IntentRow asking = workshop.in(intent, IntentState.NEEDS_USER, Reason.SEVERAL_CANDIDATES);
        model.selectedProperty().set(line(asking));
        assertEquals(List.of(candidate), model.detailProperty().get().candidates());
        assertFalse(Act.on(line(asking)).contains(Act.EDIT));
        model.wishes().pick(intent.id(), candidate);
        assertEquals(IntentState.CONFIRMED, workshop.intent(intent.id()).state());
    }

    @Test
    void aLaterReadingCanBeSentAnywayOrKeptAsANote() {
        IntentRow first = workshop.in(workshop.reading(ticket, "100"), IntentState.NEEDS_USER, Reason.LATER_READING);
        IntentRow second = workshop.in(workshop.reading(ticket, "90"), IntentState.NEEDS_USER, Reason.LATER_READING);
        assertEquals(List.of(Act.SEND_ANYWAY, Act.KEEP_NOTE, Act.DISCARD, Act.SHOW_TICKET), Act.on(line(first)));
        model.work().act(Act.SEND_ANYWAY, line(first));
        assertEquals(IntentState.QUEUED, workshop.intent(first.id()).state());
        model.work().act(Act.KEEP_NOTE, line(second));
        assertEquals(IntentState.DISCARDED, workshop.intent(second.id()).state());
    }

    @Test
    void anUnknownOutcomeIsExplainedInOneSentence() {
        IntentRow intent = workshop.in(workshop.reading(ticket, "100"), IntentState.IN_DOUBT, Reason.ANSWER_LOST);
        assertEquals(
                "The answer got lost. The program reads from the server, and sends it again only once it is certain that"
                        + " it did not arrive.",
                model.words().reason(line(intent)));
        assertEquals(List.of(Act.DISCARD, Act.SHOW_TICKET), Act.on(line(intent)));
    }

    @Test
    void strandedEquipmentGoesToAnotherTicketInProgress() {
        Equipment bosch = workshop.equipment(12, "Bosch KTS 590", null);
        IntentRow intent = workshop.desk.addEquipment(ticket.id(), bosch).join().orElseThrow();
        workshop.in(intent, IntentState.REJECTED, Reason.TICKET_NOT_IN_PROGRESS);
        Ticket other = workshop.inProgress(7440310);
        workshop.ticket(7440311, TicketState.CLOSED, Workshop.VIN);
        workshop.ticket(7440303, TicketState.CLOSED, Workshop.VIN);
        assertEquals(Act.OTHER_TICKET, Act.on(line(intent)).getFirst());
        model.work().act(Act.OTHER_TICKET, line(intent));
        assertEquals(List.of(other), model.work().choice().tickets());
        model.work().chosen(other);
        assertEquals(IntentState.DISCARDED, workshop.intent(intent.id()).state());
        assertEquals("Ticket 7440310", model.words().what(model.lines().getFirst()));
    }

    @Test
    void aPossibleDuplicateHasATextForTheBackOfficeAndCanBeDismissed() {
        IntentRow intent = workshop.reading(ticket, "100");
        workshop.in(intent, IntentState.CONFIRMED, null);
        OdometerRow copy = workshop.onServer(Workshop.VIN, "100", workshop.clock.instant());
        workshop.store.writeNow(db -> {
            new SqlLedger(db).flagDuplicate(copy.number(), intent.id(), workshop.clock.instant());
            return true;
        });
        OutboxLine line = model.lines().getLast();
        model.selectedProperty().set(line);
        assertTrue(model.copyText().contains(String.valueOf(copy.remoteId())), model.copyText());
        assertTrue(model.copyText().contains(Workshop.VIN), model.copyText());
        assertEquals(1, workshop.store.read(LooseEnds::count));
        model.work().act(Act.DISMISS, line);
        assertEquals(List.of(), model.lines());
        assertEquals(0, workshop.store.read(LooseEnds::count));
        workshop.notices.accept();
        assertEquals(2, model.lines().size());
    }

    @Test
    void onlyWhatNeedsAPersonCanBeListed() {
        workshop.reading(ticket, "100");
        IntentRow refused = workshop.refused(workshop.reading(ticket, "110"), 400, "No", "", null);
        model.onlyMineProperty().set(true);
        assertEquals(List.of(refused.id()), entries());
        assertEquals(
                new OutboxContent.Counts(2, 1, 1, 1, 1), model.countsProperty().get());
    }

    @Test
    void theHeadingCountsAsTheWindowsStatusDoesAndInItsWords() {
        workshop.reading(ticket, "100");
        workshop.in(workshop.reading(ticket, "90"), IntentState.NEEDS_USER, Reason.LATER_READING);
        workshop.refused(workshop.reading(ticket, "110"), 400, "No", "", null);
        workshop.desk
                .saveDraft(new NewReading(
                        new Vin(Workshop.OTHER_VIN), new BigDecimal("10"), DistanceUnit.KM, workshop.clock.instant()))
                .join();
        Status status = StatusOfSync.of(
                FakeSync.said(false, null, null, workshop.store.read(db -> new Intents(db).counts())),
                workshop.store.read(LooseEnds::count));
        assertEquals("2 changes wait, 3 need you", counted());
        assertEquals(2, status.pending());
        assertEquals(3, status.needsYou());
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.of("nl"))) {
            workshop.texts.speak(locale);
            assertEquals(
                    workshop.texts.get("shell.banner.wait", status.pending()) + ", "
                            + workshop.texts.get("shell.status.needs", status.needsYou()),
                    counted().replace(", ", "., "));
        }
    }

    @Test
    void theHeadingOfWhatOnlyNeedsAPersonSaysNothingOfWaiting() {
        assertEquals("nothing waits", counted());
        workshop.refused(workshop.reading(ticket, "110"), 400, "No", "", null);
        assertEquals("1 needs you", counted());
    }

    private String counted() {
        return model.words().counted(model.countsProperty().get());
    }

    @Test
    void theSelectionStaysWithItsEntryAndMovesOnWhenItIsGone() {
        IntentRow first = workshop.reading(ticket, "100");
        IntentRow second = workshop.reading(ticket, "110");
        model.selectedProperty().set(line(first));
        workshop.in(first, IntentState.QUEUED, null);
        assertEquals(first.id(), ((OutboxLine.Entry) model.selectedProperty().get()).id());
        workshop.in(first, IntentState.CONFIRMED, null);
        assertEquals(second.id(), ((OutboxLine.Entry) model.selectedProperty().get()).id());
    }

    @Test
    void showOnTheTicketOpensIt() {
        model.work().act(Act.SHOW_TICKET, line(workshop.reading(ticket, "100")));
        assertEquals(List.of(ticket.id()), shownTickets);
    }

    @Test
    void theWordsFollowTheLanguage() {
        IntentRow intent = workshop.in(workshop.reading(ticket, "182432.42"), IntentState.QUEUED, null);
        workshop.texts.speak(Locale.GERMANY);
        assertEquals("182.432,42 km", plain(model.words().what(line(intent))));
        assertEquals("", model.words().reason(line(intent)), "the chip says enough");
        assertEquals(
                "Wartet",
                new IntentWords(workshop.texts)
                        .chip(
                                IntentState.QUEUED,
                                Workshop.START,
                                model.momentProperty().get()));
    }

    @Test
    void aCountdownStopsWithTheConnectionAndGoesOnWithIt() {
        IntentRow intent = workshop.reading(ticket, "182432");
        List<String> told = new ArrayList<>();
        model.momentProperty()
                .subscribe(moment ->
                        told.add(new IntentWords(workshop.texts).chip(intent.state(), intent.dueAt(), moment)));
        workshop.sync.online(false);
        workshop.clock.move(Duration.ofSeconds(3));
        model.tick();
        workshop.sync.online(true);
        assertEquals(List.of("Sends in 10 s", "Undo possible", "Undo possible", "Sends in 7 s"), told);
    }

    private OutboxLine line(IntentRow intent) {
        return model.lines().stream()
                .filter(line -> line.key().equals(intent.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> entries() {
        return model.lines().stream()
                .filter(OutboxLine.Entry.class::isInstance)
                .map(line -> ((OutboxLine.Entry) line).id())
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
