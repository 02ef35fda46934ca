package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.store.ScopeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is pulled, and when next. */
class PullPlanTest {
    private static final String ONE = "SIMULATED00000001";
    private static final String OTHER = "SIMULATED00000002";
    private static final long EVERY = 300;

    private final PullPlan plan = new PullPlan(EVERY * 1000, new Backoff(1000, 300_000, new SplittableRandom(1)));
    private final PullPlan.Scope tickets = plan.fixed(ScopeRow.TICKETS);
    private final PullPlan.Scope used = plan.fixed(ScopeRow.USED);

    private PullPlan.@Nullable Scope due(long seconds) {
        return plan.due(Rows.at(seconds), group -> true);
    }

    private List<String> allDue(long seconds) {
        List<String> names = new ArrayList<>();
        PullPlan.Scope scope = due(seconds);
        while (scope != null) {
            names.add(scope.name());
            plan.begin(scope);
            scope = due(seconds);
        }
        return names;
    }

    private static String history(String vin) {
        return ScopeRow.odometer(vin);
    }

    private void follow(String... vins) {
        plan.follow(List.of(vins), Rows.at(0));
    }

    private void read(PullPlan.Scope scope, boolean complete, long seconds) {
        plan.begin(scope);
        plan.done(scope, complete, Rows.at(seconds));
    }

    private void remembered(String vin, boolean complete, long readAt) {
        plan.remember(new ScopeRow(history(vin), 1, Rows.NOW.plusSeconds(readAt), complete, 0L, null, null));
    }

    @Test
    void ticketsComeBeforeEquipmentAndEquipmentBeforeVehicles() {
        follow(OTHER, ONE);
        assertEquals(List.of(ScopeRow.TICKETS, ScopeRow.USED, history(ONE), history(OTHER)), allDue(0));
    }

    @Test
    void theVehicleThatWaitedLongestComesFirst() {
        follow(ONE, OTHER);
        read(plan.vin(ONE), true, 2);
        read(plan.vin(OTHER), true, 1);
        read(tickets, true, 2);
        read(used, true, 2);
        assertNull(due(EVERY));
        assertEquals(EVERY * 1000 + 1000, plan.nextDue(group -> true));
        assertEquals(List.of(history(OTHER)), allDue(EVERY + 1));
    }

    @Test
    void aPartThatIsClosedIsNotRead() {
        follow(ONE);
        assertEquals(used, plan.due(Rows.at(0), group -> group != Call.Group.TICKETS));
        assertEquals(plan.vin(ONE), plan.due(Rows.at(0), group -> group == Call.Group.ODOMETER));
        assertNull(plan.due(Rows.at(0), group -> false));
        assertEquals(Long.MAX_VALUE, plan.nextDue(group -> false));
        assertEquals(0, plan.nextDue(group -> group == Call.Group.ODOMETER));
    }

    @Test
    void whatIsBeingReadIsNotDue() {
        plan.begin(tickets);
        assertEquals(used, due(0));
        plan.begin(used);
        assertEquals(Long.MAX_VALUE, plan.nextDue(group -> true));
    }

    @Test
    void aCompleteReadIsRememberedAndTheNextIsAtItsRegularTime() {
        read(tickets, false, 1);
        assertNull(plan.fixedCompleteAt(ScopeRow.TICKETS));
        assertFalse(tickets.known);
        read(tickets, true, 2);
        assertEquals(Rows.NOW.plusSeconds(2), plan.fixedCompleteAt(ScopeRow.TICKETS));
        assertTrue(tickets.known);
        read(tickets, false, 3);
        assertEquals(Rows.NOW.plusSeconds(2), plan.fixedCompleteAt(ScopeRow.TICKETS));
        assertTrue(tickets.known, "what was known once stays known");
        assertNull(plan.fixedCompleteAt("nothing"));
    }

    @Test
    void whatAnEarlierRunReadCompletelyIsKnown() {
        remembered(ONE, true, -5);
        remembered(OTHER, false, -5);
        assertTrue(plan.vin(ONE).known);
        assertEquals(Rows.NOW.minusSeconds(5), plan.vin(ONE).completeAt);
        assertFalse(plan.vin(OTHER).known);
        assertNull(plan.vin(OTHER).completeAt);
        assertEquals(ONE, plan.vin(ONE).vin());
    }

    @Test
    void aVehicleThatIsOpenedIsReadUnlessThatWasDoneWithinAMinute() {
        remembered(ONE, true, -59);
        plan.want(ONE, Rows.at(0));
        assertFalse(allDue(0).contains(history(ONE)));
        plan.want(ONE, Rows.at(1));
        assertTrue(allDue(1).contains(history(ONE)));
    }

    @Test
    void aVehicleThatWasNeverReadIsReadWhenItIsOpened() {
        plan.want(OTHER, Rows.at(0));
        assertTrue(allDue(0).contains(history(OTHER)));
    }

    @Test
    void aReadThatLiesInTheFutureWasByAClockSinceSetBackAndIsNotFresh() {
        remembered(ONE, true, 10);
        plan.want(ONE, Rows.at(0));
        assertTrue(allDue(0).contains(history(ONE)));
    }

    @Test
    void aVehicleThatIsBeingReadIsNotReadTwiceAtOnce() {
        follow(ONE);
        plan.begin(plan.vin(ONE));
        plan.want(ONE, Rows.at(0));
        follow(ONE);
        assertFalse(allDue(0).contains(history(ONE)));
    }

    @Test
    void aVehicleThatIsFollowedNoMoreIsNotReadAndTicketsAre() {
        follow(ONE, OTHER);
        follow(OTHER);
        assertEquals(List.of(ScopeRow.TICKETS, ScopeRow.USED, history(OTHER)), allDue(0));
    }

    @Test
    void followingAVehicleAgainDoesNotReadItBeforeItsTime() {
        follow(ONE);
        read(plan.vin(ONE), true, 0);
        plan.follow(List.of(ONE), Rows.at(10));
        assertFalse(allDue(10).contains(history(ONE)));
        plan.follow(List.of(), Rows.at(10));
        plan.follow(List.of(ONE), Rows.at(11));
        assertFalse(allDue(11).contains(history(ONE)));
        assertTrue(allDue(EVERY).contains(history(ONE)));
    }

    @Test
    void aReadThatFailedIsTriedAgainLaterEachTimeAndNotAsLateAsARegularOne() {
        for (int failure = 0; failure < 8; failure++) {
            plan.begin(tickets);
            plan.failed(tickets, Rows.at(0));
        }
        read(used, true, 0);
        long afterEight = plan.nextDue(group -> true);
        assertTrue(afterEight > 8_000, "after eight failures, not " + afterEight + " ms");
        read(tickets, true, 0);
        plan.begin(tickets);
        plan.failed(tickets, Rows.at(0));
        assertTrue(plan.nextDue(group -> true) <= 1_000, "a success ends the count");
    }

    @Test
    void whatAPersonStoppedComesAtItsNextRegularTime() {
        plan.begin(tickets);
        plan.stopped(tickets, Rows.at(5));
        assertEquals(List.of(ScopeRow.USED), allDue(5));
        assertEquals(List.of(ScopeRow.TICKETS), allDue(5 + EVERY));
    }

    @Test
    void whatSomebodyElseWorksOnIsPostponed() {
        follow(ONE);
        plan.begin(plan.vin(ONE));
        plan.postpone(plan.vin(ONE), 7_000);
        assertFalse(allDue(6).contains(history(ONE)));
        assertTrue(allDue(7).contains(history(ONE)));
    }

    @Test
    void afterAStopNothingIsReadBeforeItsNextRegularTime() {
        follow(ONE);
        plan.postpone(plan.vin(ONE), 900_000);
        plan.later(Rows.at(0));
        assertNull(due(EVERY - 1));
        assertEquals(List.of(ScopeRow.TICKETS, ScopeRow.USED), allDue(EVERY));
        assertEquals(List.of(history(ONE)), allDue(900));
    }

    @Test
    void whereAPersonAsksEverythingIsDueAtOnceButWhatIsBeingRead() {
        follow(ONE, OTHER);
        allDue(0);
        plan.done(used, true, Rows.at(1));
        plan.done(plan.vin(ONE), true, Rows.at(1));
        plan.all(Rows.at(2));
        assertEquals(List.of(ScopeRow.USED, history(ONE)), allDue(2));
    }
}
