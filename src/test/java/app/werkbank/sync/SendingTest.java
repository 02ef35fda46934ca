package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Vin;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is marked as being sent, and what is found to need no sending (sync rules 2 and 7). */
class SendingTest {
    private static final String VIN = "SIMULATED00000001";
    private static final UUID REQUEST = new UUID(1, 1);

    private final MemoryLedger ledger = new MemoryLedger();
    private final IntentRow first = Rows.reading(ledger, VIN, "100", 0);

    private Op.Result send(IntentRow row) {
        return new Sending(row.id(), REQUEST, Rows.at(5), Rows.EXACT, Rows.GRACE).on(ledger);
    }

    private IntentRow now(IntentRow row) {
        return ledger.intent(row.id()).orElseThrow();
    }

    @Test
    void theHeadOfALaneIsMarkedWithItsAttemptBeforeItsRequestLeaves() {
        Rows.pulled(ledger, VIN, "90", -5);
        Op.Result result = send(Rows.stored(ledger, first, IntentState.QUEUED, Reason.ANSWER_LOST));
        assertEquals(
                new Call.PostOdometer(first.id(), 1, REQUEST, new Vin(VIN), first.value(), Rows.TICKET), result.call());
        assertEquals(IntentState.SENDING, now(first).state());
        assertNull(now(first).reason());
        assertEquals(
                ledger.highestNumber(VIN),
                ledger.attempts(first.id()).getFirst().baseline());
    }

    @Test
    void whatDoesNotWaitOrStandsBehindAnotherIsNotSentAndItsLaneIsTold() {
        IntentRow second = Rows.reading(ledger, VIN, "200", 1);
        assertEquals(Op.Result.of(List.of(first, second)), send(second));
        IntentRow held = Rows.stored(ledger, first, IntentState.HELD, null);
        assertEquals(Op.Result.of(List.of(held, second)), send(held));
        assertEquals(List.of(), ledger.attempts(second.id()));
    }

    @Test
    void aReadingThatALaterOneHasOvertakenIsAPersonsToDecide() {
        IntentRow later = Rows.reading(ledger, VIN, "200", 1);
        Rows.stored(ledger, later, IntentState.CONFIRMED, null);
        Op.Result result = send(first);
        assertNull(result.call());
        assertEquals(IntentState.NEEDS_USER, now(first).state());
        assertEquals(Reason.LATER_READING, now(first).reason());
    }

    @Test
    void aReadingThatAPersonSendsInSpiteOfALaterOneIsSentAndStaysMarkedSo() {
        Rows.stored(ledger, Rows.reading(ledger, VIN, "200", 1), IntentState.CONFIRMED, null);
        Op.Result result = send(Rows.stored(ledger, first, IntentState.QUEUED, Reason.LATER_READING));
        assertEquals(IntentState.SENDING, now(first).state());
        assertEquals(Reason.LATER_READING, now(first).reason());
        assertEquals(List.of(now(first)), result.intents());
    }

    @Test
    void neitherAnEarlierReadingNorALaterOneThatIsRefusedOvertakes() {
        IntentRow second = Rows.reading(ledger, VIN, "200", 1);
        Rows.stored(ledger, Rows.reading(ledger, VIN, "300", 2), IntentState.REJECTED, null);
        Rows.stored(ledger, first, IntentState.CONFIRMED, null);
        send(second);
        assertEquals(IntentState.SENDING, now(second).state());
    }

    @Test
    void aWishThatBothSidesAgreeOnIsNotSent() {
        IntentRow add = Rows.wish(ledger, 7, true, 0);
        ledger.put(new UsedRow(Rows.TICKET, 7, true, true, false, null, null, null));
        assertNull(send(add).call());
        assertEquals(IntentState.CONFIRMED, now(add).state());
        assertEquals(List.of(), ledger.attempts(add.id()));
    }

    @Test
    void aWishOfAPairThatIsNotKnownIsSent() {
        IntentRow add = Rows.wish(ledger, 7, true, 0);
        MemoryLedger fresh = new MemoryLedger();
        fresh.put(add);
        Op.Result result = new Sending(add.id(), REQUEST, Rows.at(5), Rows.EXACT, Rows.GRACE).on(fresh);
        assertEquals(new Call.PostUsed(add.id(), 1, REQUEST, Rows.TICKET, 7), result.call());
    }

    @Test
    void aWishToRemoveIsSentAsARemovalOfItsPart() {
        ledger.put(new UsedRow(Rows.TICKET, 7, true, true, true, null, null, null));
        IntentRow remove = Rows.wish(ledger, 7, false, 0);
        Call.Write call = Objects.requireNonNull(send(remove).call());
        assertEquals(new Call.DeleteUsed(remove.id(), 1, REQUEST, Rows.TICKET, 7), call);
        assertEquals(Call.Group.EQUIPMENT, call.group());
    }
}
