package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.werkbank.Proves;
import app.werkbank.api.Problem;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import app.werkbank.sync.sim.MemoryLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the end of an attempt makes of its entry. */
class EndingTest {
    private static final String VIN = "SIMULATED00000001";
    private static final UUID REMOTE = new UUID(0x0D0, 1);

    private final List<Equipment> harvested = new ArrayList<>();
    private final MemoryLedger ledger = new MemoryLedger() {
        @Override
        public void harvest(Equipment equipment) {
            harvested.add(equipment);
        }
    };
    private IntentRow intent;

    @BeforeEach
    void enter() {
        intent = Rows.reading(ledger, VIN, "100", 0);
    }

    private void send(long seconds) {
        new Sending(intent.id(), new UUID(1, seconds), Rows.at(seconds), Rows.EXACT, Rows.GRACE).on(ledger);
        ledger.commit();
    }

    private IntentRow end(
            int attempt, AttemptOutcome outcome, @Nullable UUID remote, @Nullable Problem problem, long seconds) {
        Adoption.Told told = remote == null
                ? null
                : new Adoption.Told(remote, Rows.NOW.plusSeconds(seconds), Kilometres.of(100), false);
        int status = problem == null ? 0 : 422;
        new Ending(
                        intent.id(),
                        attempt,
                        outcome,
                        told,
                        null,
                        status,
                        problem,
                        "detail",
                        null,
                        0,
                        false,
                        Rows.at(seconds),
                        Rows.EXACT,
                        Rows.GRACE)
                .on(ledger);
        ledger.commit();
        return ledger.intent(intent.id()).orElseThrow();
    }

    @Test
    @Proves({"F10", "I9"})
    void aLate201OfAnAttemptThatWasGivenUpStillWins() {
        send(0);
        assertEquals(
                IntentState.IN_DOUBT,
                end(1, AttemptOutcome.UNKNOWN, null, null, 5).state());
        IntentRow confirmed = end(1, AttemptOutcome.CONFIRMED, REMOTE, null, 6);
        assertEquals(IntentState.CONFIRMED, confirmed.state());
        assertEquals(REMOTE, ledger.registration(intent.row()).orElseThrow().remoteId());
    }

    @Test
    @Proves({"F10", "I4"})
    void aLate201OfAnEarlierAttemptIsMatchedByItsNumberAndTheSecondRowIsTold() {
        send(0);
        end(1, AttemptOutcome.UNKNOWN, null, null, 5);
        ledger.put(ledger.intent(intent.id()).orElseThrow().in(IntentState.QUEUED, null));
        send(200);
        end(2, AttemptOutcome.CONFIRMED, REMOTE, null, 201);
        UUID second = new UUID(0x0D0, 2);
        IntentRow still = end(1, AttemptOutcome.CONFIRMED, second, null, 202);
        assertEquals(IntentState.CONFIRMED, still.state());
        assertEquals(REMOTE, ledger.registration(intent.row()).orElseThrow().remoteId());
        long copy = ledger.registrationOf(second).orElseThrow().number();
        assertEquals(List.of(copy), List.copyOf(ledger.flagged(intent.id())));
    }

    @Test
    @Proves("F10")
    void aLateRefusalOfAnAttemptThatWasGivenUpChangesNothing() {
        send(0);
        IntentRow doubtful = end(1, AttemptOutcome.UNKNOWN, null, null, 5);
        assertEquals(doubtful, end(1, AttemptOutcome.REJECTED, null, null, 6));
    }

    @Test
    @Proves({"I33", "F12"})
    void aRefusalIsKeptWithAllThatWasSaid() {
        send(3);
        Problem problem = new Problem("type", "Title", 422, "Detail", List.of(), "{\"violations\":[1]}");
        IntentRow rejected = end(1, AttemptOutcome.REJECTED, null, problem, 4);
        assertEquals(IntentState.REJECTED, rejected.state());
        assertEquals(Reason.REFUSED, rejected.reason());
        AttemptRow attempt = ledger.attempts(intent.id()).getFirst();
        assertEquals(new UUID(1, 3), attempt.requestId());
        assertEquals(422, attempt.status());
        assertEquals("Title", attempt.title());
        assertEquals("Detail", attempt.detail());
        assertEquals("{\"violations\":[1]}", attempt.problem());
        assertEquals(Rows.NOW.plusSeconds(4), attempt.endedAt());
    }

    @Test
    @Proves("I25")
    void whatCertainlyDidNotLeaveWaitsAgainAndDoesNotCount() {
        send(0);
        IntentRow queued = end(1, AttemptOutcome.NOT_SENT, null, null, 1);
        assertEquals(IntentState.QUEUED, queued.state());
        assertEquals(0, queued.failures());
        assertNull(queued.retryAt());
    }

    @Test
    void whereTheClockIsVagueTheEndIsNotReckoned() {
        send(0);
        new Ending(
                        intent.id(),
                        1,
                        AttemptOutcome.UNKNOWN,
                        null,
                        null,
                        0,
                        null,
                        "",
                        null,
                        0,
                        false,
                        Rows.at(2),
                        Clocks.UNKNOWN,
                        Rows.GRACE)
                .on(ledger);
        assertNull(ledger.attempts(intent.id()).getFirst().endedAtServer());
        assertNotNull(ledger.attempts(intent.id()).getFirst().endedAt());
    }

    @Test
    void aLostAnswerIsReadForAfterTheTimeThatWasGivenAndCountsAsAFailure() {
        ledger.put(intent.retrying(null, 2));
        send(0);
        IntentRow doubtful = ended(AttemptOutcome.UNKNOWN, 5_000, false);
        assertEquals(3, doubtful.failures());
        assertEquals(Rows.NOW.plusSeconds(6), doubtful.retryAt());
        assertEquals(Reason.ANSWER_LOST, doubtful.reason());
    }

    @Test
    void whatTheServerSaidItHadIsReadForToo() {
        ledger.put(intent.retrying(null, 2));
        send(0);
        IntentRow doubtful = ended(AttemptOutcome.COMMITTED_UNREAD, 5_000, false);
        assertEquals(3, doubtful.failures());
        assertEquals(Rows.NOW.plusSeconds(6), doubtful.retryAt());
        assertEquals(Reason.COMMITTED_UNREAD, doubtful.reason());
    }

    @Test
    void whatDidNotLeaveWaitsAsLongAsWasGivenAndCountsWhereThatIsSaid() {
        ledger.put(intent.retrying(null, 2));
        send(0);
        IntentRow queued = ended(AttemptOutcome.NOT_SENT, 5_000, true);
        assertEquals(3, queued.failures());
        assertEquals(Rows.NOW.plusSeconds(6), queued.retryAt());
    }

    private IntentRow ended(AttemptOutcome outcome, long retryMs, boolean counts) {
        new Ending(
                        intent.id(),
                        1,
                        outcome,
                        null,
                        null,
                        0,
                        null,
                        "",
                        null,
                        retryMs,
                        counts,
                        Rows.at(1),
                        Rows.EXACT,
                        Rows.GRACE)
                .on(ledger);
        return ledger.intent(intent.id()).orElseThrow();
    }

    @Test
    void whatWasConfirmedAtItsFirstTryIsNotLookedForAndWhatWasResentIs() {
        send(0);
        assertNull(end(1, AttemptOutcome.CONFIRMED, REMOTE, null, 5).recheckAt());
        intent = Rows.reading(ledger, VIN, "200", 10);
        send(10);
        end(1, AttemptOutcome.UNKNOWN, null, null, 15);
        ledger.put(ledger.intent(intent.id()).orElseThrow().in(IntentState.QUEUED, null));
        send(200);
        IntentRow resent = end(2, AttemptOutcome.CONFIRMED, new UUID(0x0D0, 2), null, 201);
        assertEquals(Rows.NOW.plusSeconds(201).plus(Recheck.FIRST), resent.recheckAt());
    }

    private IntentRow endWish(IntentRow wish, AttemptOutcome outcome, @Nullable UsedEquipment used) {
        intent = wish;
        send(1);
        new Ending(wish.id(), 1, outcome, null, used, 0, null, "", null, 0, false, Rows.at(2), Rows.EXACT, Rows.GRACE)
                .on(ledger);
        return ledger.intent(wish.id()).orElseThrow();
    }

    @Test
    void theNameInTheAnswerOfAnAdditionIsRemembered() {
        Equipment tool = new Equipment(7, "Tester", "2");
        IntentRow add = Rows.wish(ledger, 7, true, 0);
        assertEquals(
                IntentState.CONFIRMED,
                endWish(add, AttemptOutcome.CONFIRMED, new UsedEquipment(Rows.TICKET, tool))
                        .state());
        assertEquals(List.of(tool), harvested);
    }

    @Test
    void aRefusedWishIsRejectedUnlessALaterOneHasTakenItsPlace() {
        IntentRow add = Rows.wish(ledger, 7, true, 0);
        assertEquals(
                IntentState.REJECTED,
                endWish(add, AttemptOutcome.REJECTED, null).state());
        IntentRow again = Rows.wish(ledger, 8, true, 0);
        intent = again;
        send(0);
        Rows.wish(ledger, 8, false, 1);
        end(1, AttemptOutcome.REJECTED, null, null, 2);
        IntentRow coalesced = ledger.intent(again.id()).orElseThrow();
        assertEquals(IntentState.DISCARDED, coalesced.state());
        assertEquals(Reason.COALESCED, coalesced.reason());
    }
}
