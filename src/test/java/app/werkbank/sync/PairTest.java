package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a (ticket, equipment) pair is settled, and when it stays open (sync rule 7). */
class PairTest {
    private final MemoryLedger ledger = new MemoryLedger();
    private IntentRow add;
    private IntentRow remove;

    @BeforeEach
    void wishTwice() {
        add = Rows.stored(ledger, Rows.wish(ledger, 7, true, 0), IntentState.IN_DOUBT, null);
        remove = Rows.wish(ledger, 7, false, 1);
    }

    private IntentRow settled(@Nullable Instant verified, IntentRow wish) {
        UsedRow pair = new UsedRow(Rows.TICKET, 7, true, true, false, null, verified, null);
        return Pair.settle(ledger, wish, pair, Rows.NOW.plusSeconds(50), new Clocks(10_000, 1_000), Rows.GRACE);
    }

    @Test
    void aWishIsSupersededByALaterOneThatWaitsAndByNoOther() {
        assertTrue(Pair.superseded(ledger, add));
        assertFalse(Pair.superseded(ledger, remove), "nor by the earlier one, nor by itself");
        Rows.stored(ledger, remove, IntentState.CANCELLED, null);
        assertFalse(Pair.superseded(ledger, add), "what was taken back is no wish");
    }

    @Test
    void theLastWishThatWaitsSaysWhatBecomesOfThePair() {
        assertEquals(Optional.of(false), Pair.lastWish(ledger.lane(add.lane())));
        Rows.stored(ledger, remove, IntentState.CANCELLED, null);
        assertEquals(Optional.of(true), Pair.lastWish(ledger.lane(add.lane())));
        Rows.stored(ledger, add, IntentState.CONFIRMED, null);
        assertEquals(Optional.empty(), Pair.lastWish(ledger.lane(add.lane())));
    }

    @Test
    void aWishThatBothSidesAgreeOnIsConfirmedAndBothSidesAreRemembered() {
        IntentRow done = settled(null, remove);
        assertEquals(IntentState.CONFIRMED, done.state());
        UsedRow pair = ledger.used(Rows.TICKET, 7).orElseThrow();
        assertFalse(pair.observed() || pair.base());
        assertEquals(Rows.NOW.plusSeconds(50), pair.confirmedAt());
    }

    @Test
    void anAttemptOfUnknownOutcomeKeepsThePairOpenUntilAGraceTimeAfterItEnded() {
        ledger.put(Rows.lost(add, 1, null, 0, 20L));
        IntentRow open = settled(null, remove);
        assertEquals(IntentState.IN_DOUBT, open.state());
        assertEquals(Reason.VERIFYING, open.reason());
        assertEquals(Rows.NOW.plusSeconds(20 + 120 - 10), open.retryAt(), "by the local clock");
    }

    @Test
    void aReadThatBeganAfterThatGraceTimeClosesThePair() {
        ledger.put(Rows.lost(add, 1, null, 0, 20L));
        assertEquals(
                IntentState.IN_DOUBT, settled(Rows.NOW.plusSeconds(139), remove).state());
        assertEquals(
                IntentState.CONFIRMED,
                settled(Rows.NOW.plusSeconds(140), remove).state());
    }

    @Test
    void aWishBehindWhichAnotherWaitsIsNotKeptOpen() {
        ledger.put(Rows.lost(add, 1, null, 0, 20L));
        assertEquals(IntentState.CONFIRMED, settled(null, add).state());
    }

    @Test
    void anAttemptThatEndedNobodyKnowsWhenEndedAtTheLatestWhenThePairWasRead() {
        Instant read = Rows.NOW.plusSeconds(30);
        ledger.put(Rows.lost(add, 1, null, 0, null));
        ledger.put(Rows.lost(add, 2, null, 5, 10L));
        ledger.put(Rows.lost(add, 3, null, 5, 90L));
        ledger.put(Rows.lost(add, 4, null, 5, null).settled(AttemptOutcome.REJECTED));
        Pair.endedBy(ledger, add, read);
        assertEquals(read, ledger.attempts(add.id()).get(0).endedAtServer());
        assertEquals(Rows.NOW.plusSeconds(10), ledger.attempts(add.id()).get(1).endedAtServer());
        assertEquals(read, ledger.attempts(add.id()).get(2).endedAtServer(), "the local clock was set");
        assertNull(ledger.attempts(add.id()).get(3).endedAtServer(), "its outcome is known");
    }
}
