package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.Before;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a read of one vehicle's list changes, and what becomes of its entries (sync rules 3, 4, 6, 9). */
class OdometerPullTest {
    private static final String VIN = Bench.VIN;

    private final MemoryLedger ledger = new MemoryLedger();
    private long reads;

    private static OdometerRegistration told(long id, String km, long seconds) {
        return Bench.registration(id, km, Rows.NOW.plusSeconds(seconds));
    }

    private Op.Result pull(long seconds, OdometerRegistration... rows) {
        return pull(++reads, seconds, true, rows);
    }

    private Op.Result pull(long read, long seconds, boolean complete, OdometerRegistration... rows) {
        Instant begun = Rows.NOW.plusSeconds(seconds);
        return new OdometerPull(
                        VIN,
                        read,
                        List.of(rows),
                        complete,
                        (long) rows.length,
                        begun,
                        begun,
                        7_000,
                        Rows.EXACT,
                        Rows.GRACE)
                .on(ledger);
    }

    private OdometerRow row(long id) {
        return ledger.registrationOf(new UUID(0x0D0, id)).orElseThrow();
    }

    private IntentRow now(IntentRow row) {
        return ledger.intent(row.id()).orElseThrow();
    }

    /** An entry whose attempts left at these seconds, each for one second, and whose answers were lost. */
    private IntentRow doubtful(String km, long... sent) {
        IntentRow row = Rows.stored(ledger, Rows.reading(ledger, VIN, km, 0), IntentState.IN_DOUBT, null);
        for (int i = 0; i < sent.length; i++) {
            ledger.put(Rows.lost(row, i + 1, 1L, sent[i], sent[i] + 1));
        }
        return row;
    }

    @Test
    void whatIsNewOrToldOtherwiseIsCountedAndAnotherPlaceInTheListIsNot() {
        assertEquals(2, pull(0, told(1, "100", 0), told(2, "200", 1)).changed());
        assertEquals(0, pull(1, told(1, "100", 0), told(2, "200", 1)).changed());
        assertEquals(2, pull(2, told(1, "101", 0), told(2, "201", 1)).changed(), "other values");
        assertEquals(
                1,
                pull(3, told(3, "50", -9), told(1, "101", 0), told(2, "201", 1)).changed());
        assertEquals(2, row(2).serverOrder());
    }

    @Test
    void anAnswerToAnOlderReadChangesNothingAndTellsTheLane() {
        pull(5, 0, true, told(1, "100", 0));
        IntentRow waiting = Rows.reading(ledger, VIN, "300", 0);
        assertEquals(Op.Result.of(List.of(waiting)), pull(5, 1, true, told(2, "200", 0)));
        assertEquals(1, ledger.pulled(VIN).size());
    }

    @Test
    void aRowThatTwoCompleteReadsAGraceTimeApartDoNotShowIsMarkedAndStays() {
        pull(0, told(1, "100", 0));
        pull(++reads, 5, false);
        assertEquals(0, row(1).absentReads(), "an incomplete read says nothing");
        pull(10);
        assertEquals(1, row(1).absentReads());
        assertEquals(Rows.NOW.plusSeconds(10), row(1).absentSince());
        pull(129);
        assertEquals(1, row(1).absentReads());
        pull(130);
        assertEquals(2, row(1).absentReads());
        assertEquals(Rows.NOW.plusSeconds(10), row(1).absentSince());
        pull(131, told(1, "100", 0));
        assertEquals(0, row(1).absentReads(), "there it is again");
        assertNull(row(1).absentSince());
    }

    @Test
    void whatWasSentTwiceAndIsThereTwiceIsTheEntryAndItsSecondCopy() {
        Rows.pulled(ledger, VIN, "50", -100);
        IntentRow row = doubtful("100", 0, 300);
        pull(400, told(1, "100", 0), told(2, "100", 300));
        assertEquals(IntentState.CONFIRMED, now(row).state());
        assertEquals(
                new UUID(0x0D0, 1), ledger.registration(row.row()).orElseThrow().remoteId());
        assertEquals(Set.of(row(2).number()), ledger.flagged(row.id()));
        assertEquals(Rows.NOW.plusSeconds(400).plus(Recheck.FIRST), now(row).recheckAt());
    }

    @Test
    void whatWasSentOnceAndIsFoundIsNotLookedForAnyMore() {
        Rows.pulled(ledger, VIN, "50", -100);
        IntentRow row = doubtful("100", 0);
        pull(400, told(1, "100", 0));
        assertEquals(IntentState.CONFIRMED, now(row).state());
        assertNull(now(row).recheckAt());
    }

    @Test
    void whatNeverArrivedWaitsToBeSentAgainAndItsAttemptsAreSettled() {
        IntentRow row = doubtful("100", 0);
        pull(10);
        assertEquals(1, now(row).absentReads());
        assertEquals(Rows.NOW.plusSeconds(131), now(row).retryAt());
        pull(130);
        assertEquals(IntentState.QUEUED, now(row).state());
        assertEquals(Rows.NOW.plusSeconds(137), now(row).retryAt());
        assertNull(now(row).recheckAt(), "it was sent once");
        assertEquals(AttemptOutcome.ABSENT, ledger.attempts(row.id()).getFirst().outcome());
    }

    @Test
    void onlyAnAttemptOfUnknownOutcomeIsSettled() {
        IntentRow row = doubtful("100", 0, 1);
        ledger.put(ledger.attempts(row.id()).getFirst().settled(AttemptOutcome.NOT_SENT));
        pull(10);
        pull(130);
        assertEquals(
                AttemptOutcome.NOT_SENT, ledger.attempts(row.id()).getFirst().outcome());
        assertEquals(AttemptOutcome.ABSENT, ledger.attempts(row.id()).getLast().outcome());
    }

    @Test
    void whatCameBackWithABackupAndHadBeenRefusedIsRefusedStill() {
        IntentRow row = doubtful("100").remembering(new Before(IntentState.REJECTED, Reason.REFUSED));
        ledger.put(row);
        pull(10);
        pull(130);
        assertEquals(IntentState.REJECTED, now(row).state());
        assertEquals(Reason.REFUSED, now(row).reason());
        assertNull(now(row).beforeDiscard());
    }

    @Test
    void whatCameBackWithABackupAndNeverArrivedIsLookedForLater() {
        IntentRow row = doubtful("100");
        pull(10);
        pull(130);
        assertEquals(Rows.NOW.plusSeconds(130).plus(Recheck.FIRST), now(row).recheckAt());
    }

    @Test
    void anIncompleteReadIsRepeatedAGraceTimeLater() {
        IntentRow row = doubtful("100", 0);
        pull(++reads, 10, false);
        assertEquals(Rows.NOW.plusSeconds(130), now(row).retryAt());
        assertEquals(0, now(row).absentReads());
    }

    @Test
    void aRowThatOnlyResemblesItIsForAPersonToTell() {
        Rows.pulled(ledger, VIN, "50", -100);
        IntentRow row = doubtful("100", 0);
        pull(10, told(1, "100.5", 0));
        assertEquals(IntentState.NEEDS_USER, now(row).state());
        assertEquals(Reason.DOUBTFUL_CANDIDATE, now(row).reason());
    }

    private Set<Long> copies(IntentState state) {
        Rows.pulled(ledger, VIN, "50", -100);
        IntentRow row = Rows.stored(ledger, doubtful("100", 0), state, null);
        pull(10, told(1, "100", 2));
        return ledger.flagged(row.id());
    }

    @Test
    void aCopyOfWhatWasGivenUpIsShownAsSuch() {
        assertEquals(Set.of(3L), copies(IntentState.DISCARDED));
    }

    @Test
    void aCopyOfWhatWasRefusedIsShownAsSuch() {
        assertEquals(Set.of(3L), copies(IntentState.REJECTED));
    }

    @Test
    void aCopyOfWhatIsConfirmedIsShownAsSuch() {
        assertEquals(Set.of(3L), copies(IntentState.CONFIRMED));
    }

    @Test
    void aLookThatIsOverIsFollowedByOneMoreADayLaterAndThenByNone() {
        IntentRow row = Rows.stored(ledger, doubtful("100", 0), IntentState.CONFIRMED, null);
        ledger.put(row.recheck(Rows.NOW.plusSeconds(3600)));
        pull(3599);
        assertEquals(Rows.NOW.plusSeconds(3600), now(row).recheckAt());
        pull(3600);
        assertEquals(Rows.NOW.plusSeconds(24 * 3600), now(row).recheckAt());
        pull(24 * 3600);
        assertNull(now(row).recheckAt());
    }
}
