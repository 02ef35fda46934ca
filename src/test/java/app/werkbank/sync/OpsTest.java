package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small transactions: what each finds, and what it leaves. */
class OpsTest {
    private static final String VIN = Bench.VIN;
    private static final Equipment TOOL = new Equipment(7, "Tester", "2");

    private final List<Equipment> harvested = new ArrayList<>();
    private final MemoryLedger ledger = new MemoryLedger() {
        @Override
        public void harvest(Equipment equipment) {
            harvested.add(equipment);
        }
    };

    private IntentRow now(IntentRow row) {
        return ledger.intent(row.id()).orElseThrow();
    }

    private Op.Result read(IntentRow wish, boolean present) {
        UsedEquipment seen = present ? new UsedEquipment(Rows.TICKET, TOOL) : null;
        Instant at = Rows.NOW.plusSeconds(500);
        return new PairRead(wish.id(), seen, at, at, 3_000, Rows.EXACT, Rows.GRACE).on(ledger);
    }

    private IntentRow doubtfulWish() {
        return Rows.stored(ledger, Rows.wish(ledger, 7, true, 0), IntentState.IN_DOUBT, Reason.ANSWER_LOST);
    }

    @Test
    void aPairThatIsReadAsWishedConfirmsTheWishAndItsNameIsRemembered() {
        IntentRow add = doubtfulWish();
        read(add, true);
        assertEquals(IntentState.CONFIRMED, now(add).state());
        UsedRow pair = ledger.used(Rows.TICKET, 7).orElseThrow();
        assertTrue(pair.observed() && pair.base());
        assertEquals(Rows.NOW.plusSeconds(500), pair.verifiedAt());
        assertEquals(List.of(TOOL), harvested);
    }

    @Test
    void aWishThatIsNotFulfilledIsSentAgainUnlessALaterOneHasTakenItsPlace() {
        IntentRow add = doubtfulWish();
        read(add, false);
        assertEquals(IntentState.QUEUED, now(add).state());
        assertEquals(Rows.NOW.plusSeconds(503), now(add).retryAt());
        Rows.stored(ledger, add, IntentState.IN_DOUBT, null);
        Rows.wish(ledger, 7, false, 1);
        read(add, false);
        assertEquals(IntentState.DISCARDED, now(add).state());
        assertEquals(Reason.COALESCED, now(add).reason());
        assertEquals(List.of(), harvested);
    }

    @Test
    void aReadThatComesTooLateForItsWishChangesNothing() {
        IntentRow add = Rows.stored(ledger, doubtfulWish(), IntentState.DISCARDED, null);
        assertEquals(Op.Result.of(List.of(add)), read(add, true));
        assertFalse(ledger.used(Rows.TICKET, 7).orElseThrow().observed());
    }

    @Test
    void whatWasBeingSentWhenTheProgramEndedIsInDoubtFromItsStart() {
        IntentRow row = Rows.stored(ledger, Rows.reading(ledger, VIN, "100", 0), IntentState.SENDING, null);
        AttemptRow settled = Rows.lost(row, 1, 0L, 0, 1L).settled(AttemptOutcome.ABSENT);
        ledger.put(settled);
        ledger.put(Rows.underWay(row, 2, 0L, 5));
        Opening.Found found = Opening.run(ledger, Rows.NOW.plusSeconds(60));
        assertEquals(IntentState.IN_DOUBT, now(row).state());
        assertEquals(Reason.ENDED_WHILE_SENDING, now(row).reason());
        assertEquals(List.of(now(row)), found.intents());
        assertEquals(settled, ledger.attempts(row.id()).getFirst());
        AttemptRow last = ledger.attempts(row.id()).getLast();
        assertEquals(AttemptOutcome.UNKNOWN, last.outcome());
        assertEquals(Rows.NOW.plusSeconds(60), last.endedAt());
        assertNull(last.endedAtServer(), "nobody knows when it ended");
    }

    @Test
    void whatIsOverIsNotTakenUpAtTheStart() {
        Rows.stored(ledger, Rows.reading(ledger, VIN, "100", 0), IntentState.CONFIRMED, null);
        IntentRow refused = Rows.stored(ledger, Rows.reading(ledger, VIN, "200", 1), IntentState.REJECTED, null);
        assertEquals(List.of(refused), Opening.run(ledger, Rows.NOW).intents());
    }

    @Test
    void whatIsKeptForTheNextRunIsFoundByIt() {
        new KeepingCounts(new Clocks(-4_000, 1_500), 20_000, 77).on(ledger);
        Opening.Found found = Opening.run(ledger, Rows.NOW);
        assertEquals(new Clocks(-4_000, 1_500), found.clocks());
        assertEquals(20_000, found.quotaDay());
        assertEquals(77, found.quotaUsed());
    }

    @Test
    void withoutAnAnswerEverTheServersClockIsUnknownByADay() {
        assertEquals(Clocks.UNKNOWN, Clocks.kept(ledger));
        assertEquals(Rows.NOW.plusSeconds(86_400), Clocks.UNKNOWN.latestServer(Rows.NOW));
        assertTrue(Clocks.UNKNOWN.vague());
        assertTrue(new Clocks(0, 60_001).vague());
        assertFalse(new Clocks(0, 60_000).vague(), "a minute is no doubt");
    }

    @Test
    void onlyWhatIsHeldIsReleased() {
        IntentRow held = Rows.stored(ledger, Rows.reading(ledger, VIN, "100", 0), IntentState.HELD, null);
        IntentRow taken = Rows.stored(ledger, Rows.reading(ledger, VIN, "200", 1), IntentState.CANCELLED, null);
        Op.Result result = new Releasing(List.of(held.id(), taken.id(), new UUID(9, 9))).on(ledger);
        assertEquals(List.of(held.in(IntentState.QUEUED, null), taken), result.intents());
        assertEquals(IntentState.QUEUED, now(held).state());
        assertEquals(taken, now(taken));
    }

    private boolean probe(long number, long total, long seconds) {
        return new OdometerProbe(VIN, number, total, Rows.NOW.plusSeconds(seconds))
                .on(ledger)
                .again();
    }

    private void read(boolean complete) {
        ledger.put(new ScopeRow(ScopeRow.odometer(VIN), 1, Rows.NOW, complete, 1L, Rows.NOW, null));
    }

    @Test
    void anUnchangedTotalOfACompleteListIsARead() {
        Rows.pulled(ledger, VIN, "100", 0);
        assertTrue(probe(2, 1, 10), "it was never read");
        read(false);
        assertTrue(probe(2, 1, 10), "it was not read completely");
        read(true);
        assertTrue(probe(2, 2, 10), "there is more");
        assertEquals(1, ledger.scope(ScopeRow.odometer(VIN)).orElseThrow().readNumber());
        assertFalse(probe(2, 1, 10));
        assertEquals(
                new ScopeRow(ScopeRow.odometer(VIN), 2, Rows.NOW.plusSeconds(10), true, 1L, Rows.NOW, null),
                ledger.scope(ScopeRow.odometer(VIN)).orElseThrow());
    }

    @Test
    void aListIsReadInFullWhereACopyIsLookedFor() {
        read(true);
        IntentRow row = Rows.reading(ledger, VIN, "100", 0);
        ledger.put(row.recheck(Rows.NOW.plusSeconds(60)));
        assertFalse(probe(2, 0, 59));
        assertTrue(probe(3, 0, 60));
    }

    private static Adoption.Told told(long id) {
        return new Adoption.Told(new UUID(0x0D0, id), Rows.NOW, Kilometres.of(100), true);
    }

    @Test
    void anEntryTakesTheServersRowForItsOwnAndThePulledOneGoes() {
        IntentRow row = Rows.reading(ledger, VIN, "100", 0).retrying(Rows.NOW, 3);
        OdometerRow pulled = Rows.pulled(ledger, VIN, "100", 5);
        IntentRow done = Adoption.confirm(ledger, row, Adoption.Told.of(pulled));
        assertEquals(IntentState.CONFIRMED, done.state());
        assertEquals(0, done.failures());
        assertEquals(
                List.of(row.row()),
                ledger.pulled(VIN).stream().map(OdometerRow::number).toList());
        assertEquals(done, Adoption.confirm(ledger, done, Adoption.Told.of(pulled)), "told again it stays so");
    }

    @Test
    void aRowThatAnotherEntryOwnsIsMarkedAsTheSame() {
        IntentRow first = Rows.reading(ledger, VIN, "100", 0);
        Adoption.confirm(ledger, first, told(1));
        IntentRow second = Rows.reading(ledger, VIN, "100", 1);
        IntentRow done = Adoption.confirm(ledger, second, told(1));
        assertEquals(IntentState.CONFIRMED, done.state());
        assertEquals(Reason.EXISTING_REGISTRATION, done.reason());
        assertEquals(
                first.row(), ledger.registration(second.row()).orElseThrow().sameAs());
    }

    private static Answer<?> answer(Outcome outcome, int status) {
        return new Answer<>(outcome, null, status, null, 0, null, null, "", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "UNREADABLE, 201, COMMITTED_UNREAD",
        "UNREADABLE, 200, UNKNOWN",
        "REFUSED, 400, REJECTED",
        "REFUSED, 499, REJECTED",
        "REFUSED, 500, UNKNOWN",
        "REFUSED, 399, UNKNOWN",
        "REFUSED, 409, UNKNOWN",
        "REFUSED, 429, NOT_SENT",
        "NOT_CONNECTED, 0, NOT_SENT",
        "NOT_API, 200, UNKNOWN"
    })
    void anAnswerToAReadingSaysWhatBecameOfIt(Outcome outcome, int status, AttemptOutcome expected) {
        assertEquals(expected, Outcomes.ofOdometer(answer(outcome, status)));
    }

    @ParameterizedTest
    @CsvSource({"UNREADABLE, 201, UNKNOWN", "REFUSED, 404, REJECTED", "REFUSED, 599, UNKNOWN", "TLS, 0, NOT_SENT"})
    void anAnswerToAWishSaysWhatBecameOfIt(Outcome outcome, int status, AttemptOutcome expected) {
        assertEquals(expected, Outcomes.ofEquipment(answer(outcome, status)));
    }
}
