// Over 300 lines: every decision about every state, each in a few lines.
package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.Before;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.sync.sim.MemoryLedger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person may decide about an entry in which state, and what follows from it. */
class DecisionsTest {
    private static final String VIN = "SIMULATED00000001";
    private static final String OTHER = "SIMULATED00000002";
    private static final Instant LATER = Rows.NOW.plusSeconds(1000);
    private static final int TOOL = 7;

    private final List<String> notes = new ArrayList<>();
    private final MemoryLedger ledger = new MemoryLedger() {
        @Override
        public void note(String record, String kind, String content, Instant at) {
            notes.add(record + " " + content);
        }
    };
    private final Decisions decisions = new Decisions(Clock.fixed(LATER, ZoneOffset.UTC));
    private final IntentRow reading = Rows.reading(ledger, VIN, "100", 0);

    private IntentRow reading(IntentState state, @Nullable Reason reason) {
        return Rows.stored(ledger, reading, state, reason);
    }

    private IntentRow tool(boolean present, long seconds, IntentState state) {
        return Rows.stored(ledger, Rows.wish(ledger, TOOL, present, seconds), state, null);
    }

    private IntentRow now(IntentRow row) {
        return ledger.intent(row.id()).orElseThrow();
    }

    private boolean wished() {
        return ledger.used(Rows.TICKET, TOOL).orElseThrow().desired();
    }

    private void lost(IntentRow row) {
        ledger.put(Rows.lost(row, 1, row.km() == null ? null : ledger.highestNumber(VIN), 1, 2L));
    }

    private Set<Long> flagged() {
        return ledger.flagged(reading.id());
    }

    @Test
    void aDecisionAboutAllEntriesReachesWhatWaitsForAnotherTryButNeverAnUndoWindow() {
        assertEquals(EnumSet.of(IntentState.HELD), decisions.reach(IntentState.HELD));
        assertEquals(EnumSet.of(IntentState.REJECTED, IntentState.QUEUED), decisions.reach(IntentState.REJECTED));
    }

    @ParameterizedTest
    @EnumSource(IntentState.class)
    void onlyWhatWaitsAndNeverLeftIsTakenBack(IntentState state) {
        boolean waits = state == IntentState.HELD || state == IntentState.QUEUED;
        IntentRow row = reading(state, null);
        lost(row);
        assertEquals(Optional.empty(), decisions.takeBack(ledger, row), "it may have left");
        IntentRow never = Rows.stored(ledger, Rows.reading(ledger, VIN, "200", 1), state, null);
        assertEquals(waits, decisions.takeBack(ledger, never).isPresent());
        assertEquals(waits ? IntentState.CANCELLED : state, now(never).state());
    }

    @Test
    void whatWasTriedAndIsHeldAgainIsGivenUpAndComesBackHeld() {
        IntentRow row = reading(IntentState.HELD, null);
        lost(row);
        IntentRow given = decisions.discard(ledger, row).orElseThrow();
        assertEquals(IntentState.DISCARDED, given.state());
        assertEquals(
                IntentState.HELD,
                decisions.undoDiscard(ledger, given).orElseThrow().state());
    }

    @Test
    void aWishThatIsTakenBackIsNoWishAndAnUndoneTakingBackIsOneAgain() {
        IntentRow add = tool(true, 0, IntentState.QUEUED);
        assertTrue(wished());
        IntentRow taken = decisions.takeBack(ledger, add).orElseThrow();
        assertFalse(wished());
        decisions.undoDiscard(ledger, taken);
        assertTrue(wished());
    }

    @Test
    void aGivenUpWishLeavesThePairAsTheEarlierWishThatStillWaitsWantsIt() {
        tool(true, 0, IntentState.IN_DOUBT);
        IntentRow remove = tool(false, 1, IntentState.REJECTED);
        assertFalse(wished());
        IntentRow given = decisions.discard(ledger, remove).orElseThrow();
        assertTrue(wished());
        decisions.undoDiscard(ledger, given);
        assertFalse(wished(), "a wish to remove is wished again as one");
    }

    @Test
    void aRefusedWishThatIsTriedAgainIsWishedAgain() {
        IntentRow add = tool(true, 0, IntentState.REJECTED);
        ledger.put(ledger.used(Rows.TICKET, TOOL).orElseThrow().wished(false));
        decisions.retry(ledger, add);
        assertTrue(wished());
        assertEquals(IntentState.QUEUED, now(add).state());
    }

    @Test
    void onlyAnUndoWindowIsReleased() {
        assertEquals(Optional.empty(), decisions.release(ledger, reading(IntentState.NEEDS_USER, null)));
        IntentRow released =
                decisions.release(ledger, reading(IntentState.HELD, null)).orElseThrow();
        assertEquals(IntentState.QUEUED, released.state());
        assertEquals(LATER, released.dueAt());
    }

    @Test
    void whatWaitsAfterAFailureIsTriedAgainAtOnce() {
        IntentRow row = reading(IntentState.QUEUED, null).retrying(LATER, 4);
        IntentRow again = decisions.retry(ledger, row).orElseThrow();
        assertNull(again.retryAt());
        assertEquals(0, again.failures());
        assertEquals(Optional.empty(), decisions.retry(ledger, reading(IntentState.IN_DOUBT, null)));
    }

    @Test
    void whatIsQueuedAfterAnAttemptIsDiscardedAndLookedForAnHourLater() {
        IntentRow row = reading(IntentState.QUEUED, null);
        lost(row);
        IntentRow given = decisions.discard(ledger, row).orElseThrow();
        assertEquals(IntentState.DISCARDED, given.state());
        assertEquals(new Before(IntentState.QUEUED, null), given.beforeDiscard());
        assertEquals(LATER.plus(Duration.ofHours(1)), given.recheckAt());
    }

    @Test
    void whatCertainlyNeverArrivedIsNotLookedForOnceItIsDiscarded() {
        IntentRow given = decisions
                .discard(ledger, reading(IntentState.REJECTED, Reason.REFUSED))
                .orElseThrow();
        assertNull(given.recheckAt());
        assertEquals(Reason.REFUSED, given.reason());
    }

    @Test
    void whatCameBackWithABackupInDoubtIsLookedForThoughNoAttemptIsKnown() {
        IntentRow given =
                decisions.discard(ledger, reading(IntentState.IN_DOUBT, null)).orElseThrow();
        assertEquals(LATER.plus(Duration.ofHours(1)), given.recheckAt());
    }

    @Test
    void aWishForEquipmentIsNeverLookedForAfterItIsGivenUp() {
        IntentRow add = tool(true, 0, IntentState.IN_DOUBT);
        lost(add);
        assertNull(decisions.discard(ledger, add).orElseThrow().recheckAt());
    }

    @Test
    void whatAPersonWasShownAsPerhapsTheEntryStaysInSightWhereTheEntryIsGivenUp() {
        lost(reading);
        OdometerRow shown = Rows.pulled(ledger, VIN, "100", 3);
        decisions.discard(ledger, reading(IntentState.IN_DOUBT, null));
        assertEquals(Set.of(), flagged(), "nobody was shown it yet");
        decisions.discard(ledger, reading(IntentState.NEEDS_USER, Reason.LATER_READING));
        assertEquals(Set.of(), flagged(), "that was no question of which row");
        decisions.discard(ledger, reading(IntentState.NEEDS_USER, Reason.DOUBTFUL_CANDIDATE));
        assertEquals(Set.of(shown.number()), flagged());
    }

    private Optional<IntentRow> edited(IntentState state) {
        return decisions.edit(
                ledger,
                reading(state, null),
                new BigDecimal("60"),
                DistanceUnit.MI,
                new UUID(0x71C, 2),
                LATER.plusSeconds(10));
    }

    @Test
    void anEditIsHeldAnewAndItsRowShowsWhatWasTyped() {
        Rows.pulled(ledger, VIN, "500", -10);
        IntentRow held = edited(IntentState.REJECTED).orElseThrow();
        assertEquals(IntentState.HELD, held.state());
        assertEquals(DistanceUnit.MI.toKilometres(new BigDecimal("60")), held.km());
        assertEquals(new UUID(0x71C, 2), held.ticketId());
        assertEquals(LATER.plusSeconds(10), held.dueAt());
        OdometerRow row = ledger.registration(reading.row()).orElseThrow();
        assertEquals("60", row.typed());
        assertEquals(DistanceUnit.MI, row.unit());
        assertEquals(true, row.predictedBreaking(), "it is lower than the server's newest");
    }

    @Test
    void whatMayHaveArrivedIsNotEdited() {
        assertEquals(Optional.empty(), edited(IntentState.IN_DOUBT));
        lost(reading);
        assertEquals(Optional.empty(), edited(IntentState.QUEUED));
        assertEquals("100", ledger.registration(reading.row()).orElseThrow().typed());
    }

    @ParameterizedTest
    @EnumSource(IntentState.class)
    void aRowIsPickedOnlyForWhatIsInDoubtOrNeedsAPerson(IntentState state) {
        boolean open = state == IntentState.NEEDS_USER || state == IntentState.IN_DOUBT;
        OdometerRow row = Rows.pulled(ledger, VIN, "100", 3);
        assertEquals(
                open, decisions.pick(ledger, reading(state, null), row.number()).isPresent());
        assertEquals(open ? IntentState.CONFIRMED : state, now(reading).state());
    }

    @Test
    void onlyARowOfTheServerOfTheSameVehicleThatIsNoOtherEntrysIsPicked() {
        IntentRow asked = reading(IntentState.NEEDS_USER, Reason.DOUBTFUL_CANDIDATE);
        IntentRow other = Rows.reading(ledger, VIN, "100", 1);
        assertEquals(Optional.empty(), decisions.pick(ledger, asked, 999));
        assertEquals(Optional.empty(), decisions.pick(ledger, asked, asked.row()), "the server does not have it");
        OdometerRow strange = Rows.pulled(ledger, OTHER, "100", 3);
        assertEquals(Optional.empty(), decisions.pick(ledger, asked, strange.number()), "another car's");
        Adoption.confirm(ledger, other, Adoption.Told.of(Rows.pulled(ledger, VIN, "100", 4)));
        assertEquals(Optional.empty(), decisions.pick(ledger, asked, other.row()), "another entry's");
        assertEquals(IntentState.NEEDS_USER, now(asked).state());
    }

    @Test
    void anEntryNotYetSentIsNoRowToPickThoughNobodyOwnsIt() {
        long number = ledger.insert(
                OdometerRow.entered(VIN, Kilometres.of(100), "100", DistanceUnit.KM, Rows.TICKET, Rows.NOW, false));
        IntentRow asked = reading(IntentState.NEEDS_USER, Reason.DOUBTFUL_CANDIDATE);
        assertEquals(Optional.empty(), decisions.pick(ledger, asked, number));
    }

    @Test
    void theRowsThatWereNotPickedStayInSightAndACopyThatMayStillComeIsLookedFor() {
        lost(reading);
        OdometerRow chosen = Rows.pulled(ledger, VIN, "100", 3);
        OdometerRow left = Rows.pulled(ledger, VIN, "100", 4);
        IntentRow asked = reading(IntentState.NEEDS_USER, Reason.SEVERAL_CANDIDATES);
        IntentRow picked = decisions.pick(ledger, asked, chosen.number()).orElseThrow();
        assertEquals(Set.of(left.number()), flagged());
        assertEquals(LATER.plus(Duration.ofHours(1)), picked.recheckAt());
        assertEquals(
                chosen.remoteId(),
                ledger.registration(reading.row()).orElseThrow().remoteId());
    }

    @Test
    void whatWasNeverSentIsNotLookedForOnceARowIsPicked() {
        OdometerRow chosen = Rows.pulled(ledger, VIN, "100", 3);
        IntentRow asked = reading(IntentState.NEEDS_USER, Reason.DOUBTFUL_CANDIDATE);
        assertNull(decisions.pick(ledger, asked, chosen.number()).orElseThrow().recheckAt());
    }

    @Test
    void whatIsSentAnywayIsSentAsNewAndWhatWasShownStaysInSight() {
        lost(reading);
        OdometerRow shown = Rows.pulled(ledger, VIN, "100", 3);
        IntentRow asked = reading(IntentState.NEEDS_USER, Reason.DOUBTFUL_CANDIDATE)
                .retrying(LATER, 3)
                .absent(2, LATER);
        IntentRow sent = decisions.sendAnyway(ledger, asked).orElseThrow();
        assertEquals(IntentState.QUEUED, sent.state());
        assertNull(sent.reason());
        assertNull(sent.retryAt());
        assertNull(sent.absentSince());
        assertEquals(Set.of(shown.number()), flagged());
        assertEquals(
                AttemptOutcome.ABSENT, ledger.attempts(reading.id()).getFirst().outcome());
        assertEquals(Optional.empty(), decisions.sendAnyway(ledger, sent), "once is enough");
    }

    @Test
    void onlyWhatIsUnknownIsSettledWhereAnEntryIsSentAnyway() {
        ledger.put(Rows.lost(reading, 1, 1L, 1, 2L).settled(AttemptOutcome.REJECTED));
        decisions.sendAnyway(ledger, reading(IntentState.NEEDS_USER, Reason.DOUBTFUL_CANDIDATE));
        assertEquals(
                AttemptOutcome.REJECTED,
                ledger.attempts(reading.id()).getFirst().outcome());
    }

    @Test
    void aReadingThatIsSentInSpiteOfALaterOneKeepsThatReasonAndItsDoubt() {
        lost(reading);
        Rows.pulled(ledger, VIN, "100", 3);
        IntentRow late = reading(IntentState.NEEDS_USER, Reason.LATER_READING);
        IntentRow sent = decisions.sendAnyway(ledger, late).orElseThrow();
        assertEquals(Reason.LATER_READING, sent.reason());
        assertEquals(Set.of(), flagged());
        assertTrue(ledger.attempts(reading.id()).getFirst().unknown());
    }

    @Test
    void whatIsKeptAsANoteSaysWhatWasEntered() {
        IntentRow refused = reading(IntentState.REJECTED, Reason.REFUSED);
        IntentRow kept = decisions.keepAsNote(ledger, refused).orElseThrow();
        assertEquals(IntentState.DISCARDED, kept.state());
        assertEquals(Reason.KEPT_AS_NOTE, kept.reason());
        decisions.keepAsNote(ledger, tool(true, 0, IntentState.NEEDS_USER));
        assertEquals(List.of("ticket/" + Rows.TICKET + " 100 km", "ticket/" + Rows.TICKET + " EQUIPMENT_ADD 7"), notes);
        assertEquals(Optional.empty(), decisions.keepAsNote(ledger, kept));
        assertEquals(2, notes.size());
    }

    private IntentRow afterOpposite(IntentState state, boolean present) {
        IntentRow row = tool(true, 0, state);
        decisions.withdrawOpposite(ledger, row.lane(), present);
        return now(row);
    }

    @Test
    void anOppositeWishTakesBackWhatHasNotLeft() {
        IntentRow withdrawn = afterOpposite(IntentState.QUEUED, false);
        assertEquals(IntentState.CANCELLED, withdrawn.state());
        assertEquals(Reason.COALESCED, withdrawn.reason());
    }

    @Test
    void anOppositeWishDiscardsWhatWasRefused() {
        IntentRow withdrawn = afterOpposite(IntentState.REJECTED, false);
        assertEquals(IntentState.DISCARDED, withdrawn.state());
        assertEquals(Reason.COALESCED, withdrawn.reason());
    }

    @Test
    void aWishForTheSameTakesNothingBack() {
        assertEquals(IntentState.QUEUED, afterOpposite(IntentState.QUEUED, true).state());
    }

    @Test
    void whatMayHaveLeftIsNotTakenBackByAnOppositeWish() {
        IntentRow add = tool(true, 0, IntentState.QUEUED);
        lost(add);
        assertEquals(List.of(), decisions.withdrawOpposite(ledger, add.lane(), false));
        assertEquals(IntentState.QUEUED, now(add).state());
    }

    @Test
    void aWishToRemoveIsWithdrawnByOneToAdd() {
        tool(true, 0, IntentState.IN_DOUBT);
        IntentRow remove = tool(false, 1, IntentState.QUEUED);
        decisions.withdrawOpposite(ledger, remove.lane(), true);
        assertEquals(IntentState.CANCELLED, now(remove).state());
    }
}
