package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.Kilometres;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows of the server could be what an entry sent (sync rule 4). */
class CandidatesTest {
    private static final String VIN = "SIMULATED00000001";
    private static final String OTHER = "SIMULATED00000002";
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final MemoryLedger ledger = new MemoryLedger();
    private final OdometerRow before = Rows.pulled(ledger, VIN, "100", -100);
    private final IntentRow entry = Rows.reading(ledger, VIN, "100", 0);

    private AttemptRow lost(int number) {
        AttemptRow attempt = Rows.lost(entry, number, ledger.highestNumber(VIN), number, number + 1L);
        ledger.put(attempt);
        return attempt;
    }

    private OdometerRow row(String km) {
        return Rows.pulled(ledger, VIN, km, 5);
    }

    private Candidates found() {
        return Candidates.of(ledger, entry);
    }

    @Test
    void equalIsTheSameFloatAndNearIsUpToAKilometre() {
        lost(1);
        OdometerRow equal = row("100.000001");
        OdometerRow above = row("101");
        OdometerRow below = row("99");
        row("101.1");
        row("98.9");
        Rows.pulled(ledger, OTHER, "100", 5);
        assertEquals(List.of(equal), found().equal());
        assertEquals(List.of(above, below), found().near());
        assertEquals(List.of(equal, above, below), found().all());
    }

    @Test
    void whatWasThereBeforeTheFirstLostAttemptIsNone() {
        AttemptRow attempt = lost(1);
        assertEquals(List.of(), found().all());
        ledger.put(attempt.withoutBaseline());
        assertEquals(List.of(before), found().equal(), "where nobody knows what was there, it may be one");
    }

    @Test
    void theRowOfAnotherEntryIsNone() {
        lost(1);
        IntentRow other = Rows.reading(ledger, VIN, "100", 1);
        Adoption.confirm(ledger, other, Adoption.Told.of(row("100")));
        assertEquals(List.of(), found().all());
    }

    @Test
    void whatWasSentCountsAndNotWhatTheEntryHoldsNow() {
        lost(1);
        OdometerRow sent = row("100");
        row("500");
        IntentRow edited = entry.payload(Kilometres.of(500), entry.ticketId());
        assertEquals(List.of(sent), Candidates.of(ledger, edited).all());
    }

    @Test
    void ofWhatCameBackWithABackupARowThatDiffersMustBeNoOlderThanTheEntryWithinADay() {
        OdometerRow inTime = Rows.pulled(ledger, VIN, "100.5", -DAY);
        Rows.pulled(ledger, VIN, "100.5", -DAY - 1);
        OdometerRow old = Rows.pulled(ledger, VIN, "100", -2 * DAY);
        assertEquals(List.of(inTime), found().near());
        assertEquals(List.of(old, before), found().equal(), "an equal one is shown however old it seems");
    }

    @Test
    void theServersClockIsTakenIntoAccount() {
        OdometerRow later = Rows.pulled(ledger, VIN, "100.5", 60 - DAY);
        Rows.pulled(ledger, VIN, "100.5", 59 - DAY);
        new Clocks(60_000, 1_000).keep(ledger);
        assertEquals(List.of(later), found().near());
    }

    @Test
    void whatAPersonWasShownIsNoneOnceEveryAttemptIsSettled() {
        AttemptRow attempt = lost(1);
        OdometerRow row = row("100");
        OdometerRow notShown = row("100");
        ledger.flagDuplicate(row.number(), entry.id(), Rows.NOW);
        ledger.put(attempt.settled(AttemptOutcome.ABSENT));
        assertEquals(List.of(notShown), found().equal());
    }

    @Test
    void whatAPersonWasShownBeforeTheLastAttemptIsNoneAndWhatCameAfterItIsOne() {
        lost(1);
        OdometerRow decided = row("100");
        ledger.flagDuplicate(decided.number(), entry.id(), Rows.NOW);
        lost(2);
        OdometerRow since = row("100");
        ledger.flagDuplicate(since.number(), entry.id(), Rows.NOW);
        assertEquals(List.of(since), found().equal());
    }

    @Test
    void anAttemptIsLostWhereItsEndWasUnknownThoughItIsProvenAbsentSince() {
        AttemptRow unknown = Rows.lost(entry, 1, 1L, 0, 1L);
        AttemptRow unread = unknown.settled(AttemptOutcome.COMMITTED_UNREAD);
        AttemptRow absent = unknown.settled(AttemptOutcome.ABSENT);
        AttemptRow confirmed = unknown.settled(AttemptOutcome.CONFIRMED);
        AttemptRow refused = unknown.settled(AttemptOutcome.REJECTED);
        assertEquals(
                List.of(unknown, unread, absent),
                Candidates.lost(List.of(unknown, confirmed, unread, refused, absent)));
    }

    @Test
    void closeIsUpToAKilometreEitherWay() {
        assertTrue(Candidates.close(Kilometres.of(100), Kilometres.of(101)));
        assertTrue(Candidates.close(Kilometres.of(101), Kilometres.of(100)));
        assertFalse(Candidates.close(Kilometres.of(100), Kilometres.of("101.1")));
    }
}
