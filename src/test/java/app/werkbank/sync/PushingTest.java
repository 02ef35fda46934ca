// Over 300 lines: every way in which a write can end, each in a few lines.
package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import app.werkbank.store.UsedRow;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A write, its answer, and the reads that settle what the answer leaves open (sync rules 2 to 7). */
class PushingTest {
    private static final int TOOL = 7;
    private static final Call.GetUsed PAIR = new Call.GetUsed(Rows.TICKET, TOOL);
    private static final Call.GetTicket TICKET = new Call.GetTicket(Rows.TICKET);

    private final Bench bench = new Bench();

    private IntentRow told(IntentRow row) {
        bench.step(new Event.Told(List.of(row.id())));
        return row;
    }

    /** A wish that has just left. */
    private IntentRow adding() {
        bench.started();
        IntentRow add = told(Rows.wish(bench.ledger, TOOL, true, 0));
        assertInstanceOf(Call.PostUsed.class, bench.call());
        return add;
    }

    private IntentRow removing() {
        bench.ledger.put(new UsedRow(Rows.TICKET, TOOL, true, true, true, null, null, null));
        bench.started();
        bench.ledger.put(new UsedRow(Rows.TICKET, TOOL, true, true, true, null, null, null));
        IntentRow remove = told(Rows.wish(bench.ledger, TOOL, false, 0));
        assertInstanceOf(Call.DeleteUsed.class, bench.call());
        return remove;
    }

    private IntentRow now(IntentRow row) {
        return bench.ledger.intent(row.id()).orElseThrow();
    }

    private IntentState state(IntentRow row) {
        return now(row).state();
    }

    private AttemptRow attempt(IntentRow row) {
        return bench.ledger.attempts(row.id()).getLast();
    }

    private static Answer<UsedEquipment> present() {
        return Bench.ok(new UsedEquipment(Rows.TICKET, new Equipment(TOOL, "", null)));
    }

    private IntentRow reading(String km, long seconds) {
        return told(Rows.reading(bench.ledger, Bench.VIN, km, seconds));
    }

    private static Call.ListOdometer list(int limit) {
        return new Call.ListOdometer(new Vin(Bench.VIN), limit, 0);
    }

    /** The first reading of a vehicle whose list is empty; its request has just left. */
    private IntentRow posting() {
        bench.started();
        IntentRow row = reading("100", 0);
        bench.answer(Bench.empty());
        assertInstanceOf(Call.PostOdometer.class, bench.call());
        return row;
    }

    @Test
    void whatIsAnsweredAsAddedIsConfirmed() {
        IntentRow add = adding();
        assertEquals(IntentState.SENDING, state(add));
        bench.answer(present());
        assertEquals(IntentState.CONFIRMED, state(add));
        assertEquals(List.of(), bench.calls());
    }

    @Test
    void aRemovalOfWhatIsNotThereIsFulfilled() {
        IntentRow remove = removing();
        bench.answer(Bench.refused(404));
        assertEquals(IntentState.CONFIRMED, state(remove));
        assertEquals(List.of(), bench.calls());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 499})
    void aRefusedAdditionIsFulfilledWhereThePairIsThereAllTheSame(int status) {
        IntentRow add = adding();
        bench.answer(Bench.refused(status));
        assertEquals(PAIR, bench.call());
        assertEquals(IntentState.SENDING, state(add));
        bench.answer(present());
        assertEquals(IntentState.CONFIRMED, state(add));
    }

    @Test
    void aRefusedRemovalIsFulfilledWhereThePairIsGone() {
        IntentRow remove = removing();
        bench.answer(Bench.refused(400));
        assertEquals(PAIR, bench.call());
        bench.answer(Bench.refused(404));
        assertEquals(IntentState.CONFIRMED, state(remove));
    }

    @ParameterizedTest
    @CsvSource({"in_progress, REFUSED", "closed, TICKET_NOT_IN_PROGRESS"})
    void theTicketSaysWhyAWishIsRefusedAndIsStored(String ticketState, Reason reason) {
        IntentRow add = adding();
        bench.answer(Bench.refused(400)).answer(Bench.refused(404));
        assertEquals(TICKET, bench.call());
        bench.answer(Bench.ok(Bench.ticket(Rows.TICKET, new TicketState(ticketState))));
        assertEquals(IntentState.REJECTED, state(add));
        assertEquals(reason, now(add).reason());
        assertEquals(400, attempt(add).status());
        assertTrue(bench.ledger.ticket(Rows.TICKET).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"404, TICKET_GONE", "422, REFUSED"})
    void whereTheTicketIsNotAnsweredItsStatusSaysWhetherItIsGone(int status, Reason reason) {
        IntentRow add = adding();
        bench.answer(Bench.refused(400)).answer(Bench.refused(404)).answer(Bench.refused(status));
        assertEquals(IntentState.REJECTED, state(add));
        assertEquals(reason, now(add).reason());
    }

    @Test
    void aConflictThatThePairDoesNotSettleStaysInDoubt() {
        IntentRow add = adding();
        bench.answer(Bench.refused(409)).answer(Bench.refused(404));
        assertEquals(IntentState.IN_DOUBT, state(add));
        assertEquals(AttemptOutcome.UNKNOWN, attempt(add).outcome());
    }

    @Test
    void aRefusalWhosePairCannotBeReadStaysInDoubt() {
        IntentRow add = adding();
        bench.answer(Bench.refused(400)).answer(Bench.refused(500));
        assertEquals(IntentState.IN_DOUBT, state(add));
        assertEquals(400, attempt(add).status(), "what was answered is kept");
    }

    @Test
    void aRefusalWhosePairMayNotBeAskedForNowStaysInDoubt() {
        IntentRow other = adding();
        IntentRow add = told(Rows.wish(bench.ledger, TOOL + 1, true, 0));
        bench.answer(Bench.refused(429, Duration.ofSeconds(60)));
        assertEquals(IntentState.QUEUED, state(other));
        bench.answer(Bench.refused(400));
        assertEquals(IntentState.IN_DOUBT, state(add));
        assertEquals(List.of(), bench.calls());
    }

    @Test
    void aRefusalWhoseTicketMayNotBeAskedForStaysInDoubt() {
        bench.open().answer(Call.ListTickets.class, Bench.refused(403));
        bench.answer(Bench.empty());
        IntentRow add = told(Rows.wish(bench.ledger, TOOL, true, 0));
        bench.answer(Bench.refused(400)).answer(Bench.refused(404));
        assertEquals(IntentState.IN_DOUBT, state(add));
        assertFalse(bench.calls().contains(TICKET));
    }

    @Test
    void anErrorOfTheServerIsNoRefusal() {
        IntentRow add = adding();
        bench.answer(Bench.refused(500));
        assertEquals(IntentState.IN_DOUBT, state(add));
        assertEquals(Rows.NOW, now(add).retryAt(), "it is read at once");
        assertEquals(PAIR, bench.call());
    }

    @Test
    void whatTheServiceDoesNotLetInWaitsWithoutAFailureUntilItsPartIsOpen() {
        IntentRow add = adding();
        bench.answer(Bench.refused(403));
        assertEquals(IntentState.QUEUED, state(add));
        assertEquals(AttemptOutcome.NOT_SENT, attempt(add).outcome());
        assertNull(now(add).retryAt());
        assertEquals(List.of(), bench.calls());
        bench.at(300);
        assertTrue(bench.calls().stream().anyMatch(Call.PostUsed.class::isInstance));
    }

    @Test
    void whatIsInDoubtIsReadOnceAtATimeAndAgainAfterAFailure() {
        IntentRow add = adding();
        bench.answer(Bench.refused(500)).at(1);
        assertEquals(PAIR, bench.call());
        bench.answer(Bench.refused(500));
        long again = bench.engine.wakeAt(bench.now());
        assertTrue(again > 1000, "not at once");
        bench.atMillis(again);
        assertEquals(PAIR, bench.call());
        bench.answer(present());
        assertEquals(IntentState.IN_DOUBT, state(add), "the lost attempt may still end");
        assertEquals(Reason.VERIFYING, now(add).reason());
        bench.at(200).answer(Call.GetUsed.class, present());
        assertEquals(IntentState.CONFIRMED, state(add));
    }

    @Test
    void noMorePairsAreReadAtOnceThanThereAreLanes() {
        int lanes = Bench.SETTINGS.lanes();
        for (int tool = 1; tool <= lanes + 2; tool++) {
            IntentRow add = Rows.wish(bench.ledger, tool, true, 0);
            Rows.stored(bench.ledger, add, IntentState.IN_DOUBT, Reason.ANSWER_LOST);
        }
        bench.open().at(1).at(2);
        assertEquals(
                lanes,
                bench.calls().stream().filter(Call.GetUsed.class::isInstance).count());
    }

    @Test
    void anEntryIsMarkedOnceThoughItsMarkTakesLong() {
        bench.started();
        bench.stores = false;
        IntentRow add = told(Rows.wish(bench.ledger, TOOL, true, 0));
        bench.storeOne();
        bench.at(1).at(2);
        assertEquals(1, bench.transactions());
        bench.stores = true;
        bench.store();
        assertEquals(1, bench.ledger.attempts(add.id()).size());
        assertInstanceOf(Call.PostUsed.class, bench.call());
    }

    @Test
    void anEntryWhoseMarkIsStoredAfterTheGateClosedDidNotLeaveAndIsTriedOnceItIsOpen() {
        bench.started();
        told(Rows.wish(bench.ledger, TOOL, true, 0));
        bench.stores = false;
        IntentRow late = told(Rows.wish(bench.ledger, TOOL + 1, true, 0));
        bench.storeOne();
        assertEquals(1, bench.transactions(), "its mark");
        bench.answer(Bench.refused(403));
        bench.stores = true;
        bench.store();
        assertEquals(List.of(), bench.calls());
        assertEquals(IntentState.QUEUED, state(late));
        assertEquals(AttemptOutcome.NOT_SENT, attempt(late).outcome());
        assertNull(now(late).retryAt());
    }

    @Test
    void aReadingIsSentWithoutAnotherReadWithinAMinuteOfTheLast() {
        IntentRow first = posting();
        bench.answer(Bench.ok(Bench.registration(1, "100", Rows.NOW)));
        assertEquals(IntentState.CONFIRMED, state(first));
        bench.at(60);
        reading("200", 60);
        assertInstanceOf(Call.PostOdometer.class, bench.call());
    }

    @Test
    void aReadingIsSentOnlyAfterAReadWhereTheLastIsOlderThanAMinute() {
        posting();
        bench.answer(Bench.ok(Bench.registration(1, "100", Rows.NOW)));
        bench.atMillis(60_001);
        reading("200", 60);
        assertEquals(list(0), bench.call(), "whether the total has changed");
    }

    @Test
    void anEntryThatFailedBeforeIsSentOnlyAfterAFullRead() {
        posting();
        bench.answer(Bench.ok(Bench.registration(1, "100", Rows.NOW)));
        bench.at(61);
        IntentRow failed = Rows.reading(bench.ledger, Bench.VIN, "200", 60);
        bench.ledger.put(failed.retrying(null, 1));
        told(failed);
        assertEquals(list(Bench.SETTINGS.pageRows()), bench.call());
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, 0", "UNREADABLE, 201"})
    void afterALostAnswerTheListIsReadAnewThoughItWasReadJustNow(Outcome outcome, int status) {
        IntentRow lost = posting();
        bench.answer(new Answer<>(outcome, null, status, null, 0, null, null, "", 1));
        assertEquals(IntentState.IN_DOUBT, state(lost));
        assertEquals(list(Bench.SETTINGS.pageRows()), bench.call());
        bench.answer(Bench.refused(422));
        new Decisions(Clock.fixed(Rows.NOW, ZoneOffset.UTC)).discard(bench.ledger, now(lost));
        told(lost);
        bench.at(5);
        bench.calls().forEach(call -> bench.answer(Bench.refused(422)));
        reading("200", 5);
        bench.at(20);
        assertTrue(bench.calls().stream().noneMatch(Call.PostOdometer.class::isInstance), "" + bench.calls());
        assertTrue(bench.calls().stream().anyMatch(Call.ListOdometer.class::isInstance), "" + bench.calls());
    }

    @Test
    void aRefusedReadingIsRejectedWithoutAnyFurtherRead() {
        IntentRow row = posting();
        bench.answer(Bench.refused(422));
        assertEquals(IntentState.REJECTED, state(row));
        assertEquals(List.of(), bench.calls());
    }
}
