package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.sync.Reconciler.Finding;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a read of its VIN says about a registration whose answer was lost (sync rule 4). */
class ReconcilerTest {
    private static final String VIN = "SIMULATED00000001";
    private static final Instant LONG_AGO = Rows.NOW.minusSeconds(86_400);

    private final MemoryLedger ledger = new MemoryLedger();
    private final IntentRow doubtful = Rows.in(Rows.reading(ledger, VIN, "100", 0), IntentState.IN_DOUBT);
    private final AttemptRow once = Rows.lost(doubtful, 1, 1L, 0, 10L);
    private final AttemptRow again = Rows.lost(doubtful, 2, 1L, 300, 310L);

    private OdometerRow row(long millis) {
        OdometerRow row = Rows.pulled(ledger, VIN, "100", 0);
        return row.confirmed(
                Objects.requireNonNull(row.remoteId()), Rows.NOW.plusMillis(millis), Kilometres.of(100), null, false);
    }

    private Finding find(List<AttemptRow> lost, OdometerRow... equal) {
        return find(lost, LONG_AGO, equal);
    }

    private Finding find(List<AttemptRow> lost, Instant captured, OdometerRow... equal) {
        Candidates found = new Candidates(List.of(equal), List.of());
        return Reconciler.find(doubtful, lost, found, captured, true, Rows.NOW, Rows.GRACE);
    }

    private static Finding unseen(IntentRow intent, boolean complete, Instant readAt) {
        Candidates none = new Candidates(List.of(), List.of());
        return Reconciler.find(intent, List.of(), none, LONG_AGO, complete, readAt, Rows.GRACE);
    }

    private static Finding adopted(OdometerRow row, OdometerRow... second) {
        return new Finding.Adopt(row, List.of(second));
    }

    private static Finding asked(Reason why) {
        return new Finding.Ask(why);
    }

    @Test
    void aRowInTheWindowOfTheAttemptIsTheEntry() {
        OdometerRow row = row(5_000);
        assertEquals(adopted(row), find(List.of(once), row));
    }

    @Test
    void theWindowBeginsWithTheClocksErrorAndAWholeSecondBeforeTheRequestLeft() {
        OdometerRow first = row(-2_000);
        assertEquals(adopted(first), find(List.of(once), first));
        assertEquals(asked(Reason.DOUBTFUL_CANDIDATE), find(List.of(once), row(-2_001)));
    }

    @Test
    void theWindowEndsAGraceTimeAndTheClocksErrorAfterTheAttemptEnded() {
        OdometerRow last = row(131_000);
        assertEquals(adopted(last), find(List.of(once), last));
        assertEquals(asked(Reason.DOUBTFUL_CANDIDATE), find(List.of(once), row(131_001)));
    }

    @Test
    void theWindowOfAnAttemptThatEndedNobodyKnowsWhenStaysOpen() {
        OdometerRow late = row(9_000_000);
        assertEquals(adopted(late), find(List.of(Rows.lost(doubtful, 1, 1L, 0, null)), late));
    }

    @Test
    void aRowInTheWindowOfAnyAttemptCounts() {
        OdometerRow row = row(305_000);
        assertEquals(adopted(row), find(List.of(once, again), row));
    }

    @Test
    void ofWhatCameBackWithABackupARowSinceItWasCapturedIsTheEntry() {
        OdometerRow row = row(0);
        assertEquals(adopted(row), find(List.of(), Rows.NOW, row));
        assertEquals(asked(Reason.DOUBTFUL_CANDIDATE), find(List.of(), Rows.NOW.plusMillis(1), row));
    }

    @Test
    void asManyRowsAsAttemptsAreAllItsOwnAndTheOldestIsTheEntry() {
        OdometerRow first = row(5_000);
        OdometerRow second = row(305_000);
        assertEquals(adopted(first, second), find(List.of(once, again), first, second));
    }

    @Test
    void moreRowsThanAttemptsAreForAPersonToTell() {
        assertEquals(asked(Reason.SEVERAL_CANDIDATES), find(List.of(once), row(5_000), row(6_000)));
    }

    @Test
    void severalRowsOfWhichOneIsNoAttemptsAreForAPersonToTell() {
        assertEquals(asked(Reason.SEVERAL_CANDIDATES), find(List.of(once, again), row(5_000), row(-9_000)));
        assertEquals(asked(Reason.SEVERAL_CANDIDATES), find(List.of(once, again), row(-8_000), row(-9_000)));
    }

    @Test
    void aRowThatIsOnlyNearIsForAPersonToTell() {
        Candidates near = new Candidates(List.of(), List.of(row(5_000)));
        assertEquals(
                asked(Reason.DOUBTFUL_CANDIDATE),
                Reconciler.find(doubtful, List.of(once), near, LONG_AGO, true, Rows.NOW, Rows.GRACE));
    }

    @Test
    void anIncompleteReadThatShowsNothingSaysNothing() {
        assertEquals(new Finding.Nothing(), unseen(doubtful.absent(5, LONG_AGO), false, Rows.NOW));
    }

    @Test
    void onlyTwoCompleteReadsAGraceTimeApartProveThatItNeverArrived() {
        assertEquals(new Finding.NotYet(1, Rows.NOW), unseen(doubtful, true, Rows.NOW));
        IntentRow once = doubtful.absent(1, Rows.NOW);
        Instant later = Rows.NOW.plus(Rows.GRACE);
        assertEquals(new Finding.NotYet(2, Rows.NOW), unseen(once, true, later.minusMillis(1)));
        assertEquals(new Finding.Absent(), unseen(once, true, later));
    }

    @Test
    void whatTheServerSaidItHadIsNeverTakenForAbsentButShownToAPersonAfterThreeReadsAndTenGraceTimes() {
        IntentRow committed = doubtful.in(IntentState.IN_DOUBT, Reason.COMMITTED_UNREAD);
        Instant tenth = Rows.NOW.plus(Rows.GRACE.multipliedBy(10));
        assertEquals(new Finding.NotYet(2, Rows.NOW), unseen(committed.absent(1, Rows.NOW), true, tenth));
        IntentRow twice = committed.absent(2, Rows.NOW);
        assertEquals(new Finding.NotYet(3, Rows.NOW), unseen(twice, true, tenth.minusMillis(1)));
        assertEquals(asked(Reason.COMMITTED_UNREAD), unseen(twice, true, tenth));
    }

    private static Instant next(IntentRow intent, int reads, Clocks clocks) {
        return Reconciler.nextRead(new Finding.NotYet(reads, Rows.NOW), intent, Rows.GRACE, clocks);
    }

    @Test
    void theNextReadIsAGraceTimeAfterTheFirstByTheLocalClock() {
        assertEquals(Rows.NOW.plusSeconds(121), next(doubtful, 1, Rows.EXACT));
        assertEquals(Rows.NOW.plusSeconds(111), next(doubtful, 1, new Clocks(10_000, 1_000)), "a clock that is slow");
    }

    @Test
    void theNextReadOfWhatTheServerSaidItHadIsHalfWayAndThenAtTheEnd() {
        IntentRow committed = doubtful.in(IntentState.IN_DOUBT, Reason.COMMITTED_UNREAD);
        assertEquals(Rows.NOW.plusSeconds(601), next(committed, 1, Rows.EXACT));
        assertEquals(Rows.NOW.plusSeconds(1201), next(committed, 2, Rows.EXACT));
    }

    private boolean second(String km, String told) {
        OdometerRow row = Rows.pulled(ledger, VIN, km, 0);
        return Reconciler.second(row, List.of(Kilometres.of(100)), told.isEmpty() ? null : Kilometres.of(told));
    }

    @Test
    void aRowWithWhatWasSentOrWithWhatTheServerTellsOfItsOwnRowMayBeASecondCopy() {
        assertTrue(second("100", "100"));
        assertTrue(second("100", "105"));
        assertTrue(second("105", "105"));
        assertFalse(second("107", "105"));
        assertFalse(second("107", ""));
    }

    @Test
    void aRowThatDiffersALittleMayBeASecondCopyOnlyWhereTheServerMayRound() {
        assertFalse(second("100.4", "100"), "it told what was sent");
        assertTrue(second("100.4", "101"), "it told something else");
        assertTrue(second("100.4", ""), "it told nothing");
    }
}
