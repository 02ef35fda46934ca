// Over 300 lines: every event that the engine takes, each in a few lines.
package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.api.Page;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.domain.Vin;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Meta;
import app.werkbank.store.Reason;
import app.werkbank.store.ScopeRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One event in, its effects out: what the engine asks, stores and tells, rule by rule. */
class EngineTest {
    private static final long EVERY = Bench.SETTINGS.pullEvery().toSeconds();
    private static final long SHOWN = Bench.SETTINGS.shownEvery().toSeconds();
    private static final long DAY = Math.floorDiv(Rows.NOW.getEpochSecond(), 86_400);

    private final Bench bench = new Bench();

    private IntentRow entry(String vin, String km) {
        IntentRow row = Rows.reading(bench.ledger, vin, km, 0);
        bench.step(new Event.Told(List.of(row.id())));
        return row;
    }

    private Trouble trouble() {
        return Objects.requireNonNull(bench.status().trouble());
    }

    private static SyncSettings limited(double rate, int burst, long perDay) {
        SyncSettings s = SyncSettings.defaults();
        return new SyncSettings(
                s.grace(),
                s.hold(),
                rate,
                burst,
                perDay,
                s.lanes(),
                s.pageRows(),
                s.pullEvery(),
                s.shownEvery(),
                s.backoffBase(),
                s.backoffCap());
    }

    @Test
    void beforeTheStoreIsOpenNothingIsAskedAndNothingIsWaitedFor() {
        bench.step(new Event.Now());
        assertEquals(List.of(), bench.calls());
        assertEquals(Long.MAX_VALUE, bench.engine.wakeAt(bench.now()));
        assertFalse(bench.engine.quiet(bench.now()));
    }

    @Test
    void atItsStartItReadsTicketsAndUsedEquipment() {
        bench.open();
        assertEquals(List.of(new Call.ListTickets(limit(), 0), new Call.ListUsed(limit(), 0)), bench.calls());
        assertTrue(bench.status().working());
        assertFalse(bench.engine.mayClose());
        assertNull(bench.status().lastPull());
    }

    @Test
    void onceBothListsWereReadItIsQuietUntilTheNextRegularRead() {
        bench.started();
        assertTrue(bench.engine.quiet(bench.now()));
        assertTrue(bench.engine.mayClose());
        assertFalse(bench.status().working());
        assertEquals(EVERY * 1000, bench.engine.wakeAt(bench.now()));
        assertFalse(bench.engine.waits());
        bench.at(EVERY);
        assertEquals(2, bench.calls().size());
        assertFalse(bench.engine.quiet(bench.now()));
    }

    @Test
    void theLastPullIsTheOlderOfTheTwoLists() {
        bench.open();
        bench.answer(Call.ListTickets.class, Bench.empty());
        assertNull(bench.status().lastPull(), "one of them is not all");
        bench.at(3).answer(Call.ListUsed.class, Bench.empty());
        assertEquals(Rows.NOW, bench.status().lastPull());
        bench.at(EVERY);
        bench.at(EVERY + 1).answer(Call.ListTickets.class, Bench.empty());
        assertEquals(Rows.NOW.plusSeconds(3), bench.status().lastPull());
    }

    @Test
    void aTransactionUnderWayKeepsTheConnectionOpen() {
        bench.started();
        bench.stores = false;
        entry(Bench.VIN, "100");
        assertFalse(bench.engine.mayClose());
        assertFalse(bench.engine.quiet(bench.now()));
        assertFalse(bench.status().working(), "but no request is under way");
        bench.stores = true;
        bench.store();
        assertTrue(bench.status().working());
    }

    @Test
    void whatWaitsInTheStoreAtTheStartIsSent() {
        IntentRow waiting = Rows.reading(bench.ledger, Bench.VIN, "100", 0);
        bench.open();
        assertTrue(bench.calls().contains(new Call.ListOdometer(new Vin(Bench.VIN), limit(), 0)), "" + bench.calls());
        bench.answer(Call.ListOdometer.class, Bench.empty());
        assertTrue(bench.calls().stream()
                .anyMatch(call ->
                        call instanceof Call.PostOdometer post && post.intent().equals(waiting.id())));
    }

    @Test
    void aVehicleOfAnEntryIsFollowedFromTheMomentItIsTold() {
        bench.started();
        int before = bench.follows();
        entry(Bench.VIN, "100");
        assertEquals(before + 1, bench.follows());
        IntentRow wish = Rows.wish(bench.ledger, 7, true, 0);
        bench.step(new Event.Told(List.of(wish.id())));
        assertEquals(before + 1, bench.follows(), "a pair has no vehicle");
    }

    @Test
    void theVehiclesOfOpenTicketsAreFollowedFromTheStart() {
        bench.ledger.put(Bench.ticket(Rows.TICKET, TicketState.IN_PROGRESS));
        bench.open();
        assertTrue(bench.calls().stream().anyMatch(Call.ListOdometer.class::isInstance));
    }

    @Test
    void theCountsOfARunAreWhatItDid() {
        bench.started();
        Totals before = bench.engine.totals();
        assertEquals(2, before.requests());
        assertEquals(2, before.answers());
        entry(Bench.VIN, "100");
        bench.answer(Bench.failed(Outcome.NOT_CONNECTED));
        assertEquals(3, bench.engine.totals().requests());
        assertEquals(2, bench.engine.totals().answers(), "no status came");
    }

    @Test
    void aConfirmedEntryIsCountedOnceAndItsTimeIsShown() {
        bench.started();
        IntentRow row = entry(Bench.VIN, "100");
        assertNull(bench.status().lastSent());
        bench.answer(Bench.empty());
        bench.at(4).answer(Call.PostOdometer.class, Bench.ok(Bench.registration(1, "100", Rows.NOW)));
        assertEquals(1, bench.engine.totals().confirmed());
        assertEquals(0, bench.engine.totals().rejected());
        assertEquals(Rows.NOW.plusSeconds(4), bench.status().lastSent());
        bench.at(9).step(new Event.Told(List.of(row.id())));
        assertEquals(1, bench.engine.totals().confirmed());
        assertEquals(Rows.NOW.plusSeconds(4), bench.status().lastSent());
    }

    @Test
    void aRefusedEntryIsCountedOnce() {
        bench.started();
        IntentRow row = entry(Bench.VIN, "100");
        bench.answer(Bench.empty());
        bench.answer(Call.PostOdometer.class, Bench.refused(422));
        assertEquals(1, bench.engine.totals().rejected());
        assertEquals(0, bench.engine.totals().confirmed());
        bench.step(new Event.Told(List.of(row.id())));
        assertEquals(1, bench.engine.totals().rejected());
        assertNull(bench.status().lastSent());
    }

    @Test
    void aServiceOutOfReachIsOfflineSinceTheFirstFailure() {
        bench.open().at(2);
        bench.answer(Bench.failed(Outcome.NOT_CONNECTED));
        bench.at(3).answer(Bench.failed(Outcome.NOT_CONNECTED));
        assertEquals(Rows.NOW.plusSeconds(2), bench.status().offlineSince());
        assertEquals(Trouble.Kind.OFFLINE, trouble().kind());
        assertEquals("why", trouble().detail());
    }

    @Test
    void wrongCredentialsAreTroubleButNotOffline() {
        bench.open().answer(Bench.failed(Outcome.CREDENTIALS));
        assertNull(bench.status().offlineSince());
        assertEquals(Trouble.Kind.CREDENTIALS, trouble().kind());
        assertEquals(Rows.NOW.plusSeconds(300), trouble().until());
        bench.answer(Bench.failed(Outcome.CREDENTIALS)).at(10);
        assertEquals(Rows.NOW.plusSeconds(300), trouble().until());
        assertEquals(Rows.NOW.plusSeconds(300), bench.status().nextTry());
        assertEquals(300_000, bench.engine.wakeAt(bench.now()));
        assertTrue(bench.engine.quiet(bench.now()), "before its time nothing can be begun");
    }

    @Test
    void oneReadFindsOutWhetherWhatBlocksEverythingIsOverAndThenEverythingIsRead() {
        bench.open().answer(Bench.failed(Outcome.CREDENTIALS)).answer(Bench.failed(Outcome.CREDENTIALS));
        bench.at(299);
        assertEquals(List.of(), bench.calls());
        bench.at(300);
        assertEquals(new Call.ListTickets(1, 0), bench.call());
        assertEquals(Long.MAX_VALUE, bench.engine.wakeAt(bench.now()), "the answer is an event of its own");
        bench.at(301).answer(Bench.empty());
        assertNull(bench.status().trouble());
        assertEquals(2, bench.calls().size(), "tickets and equipment");
    }

    @Test
    void aProbeThatFailsBeginsNothing() {
        bench.open().answer(Bench.failed(Outcome.CREDENTIALS)).answer(Bench.failed(Outcome.CREDENTIALS));
        bench.at(300).answer(Bench.failed(Outcome.CREDENTIALS));
        assertEquals(List.of(), bench.calls());
        assertEquals(Rows.NOW.plusSeconds(600), trouble().until());
    }

    @Test
    void aPersonEndsEveryBlockAndReadsEverythingAnew() {
        bench.started();
        IntentRow row = entry(Bench.VIN, "100");
        bench.answer(Bench.failed(Outcome.CREDENTIALS));
        int follows = bench.follows();
        bench.at(1).step(new Event.Now());
        assertNull(bench.status().trouble());
        assertTrue(bench.calls().contains(new Call.ListTickets(limit(), 0)));
        assertTrue(bench.calls().stream().anyMatch(Call.ListOdometer.class::isInstance), "" + bench.calls());
        assertEquals(follows + 1, bench.follows());
        assertEquals(
                IntentState.QUEUED, bench.ledger.intent(row.id()).orElseThrow().state());
    }

    private static int limit() {
        return Bench.SETTINGS.pageRows();
    }

    @Test
    void theSwitchPutOffAsksNothingAndSaysSinceWhen() {
        bench.started().at(5);
        bench.step(new Event.Switched(false)).at(7);
        bench.step(new Event.Switched(false));
        entry(Bench.VIN, "100");
        bench.at(EVERY);
        assertEquals(List.of(), bench.calls());
        assertFalse(bench.status().switchedOn());
        assertEquals(Rows.NOW.plusSeconds(5), bench.status().offlineSince(), "since it was put off first");
        assertEquals(Long.MAX_VALUE, bench.engine.wakeAt(bench.now()));
        assertTrue(bench.engine.quiet(bench.now()));
    }

    @Test
    void theSwitchPutOnAgainReadsEverythingAndForgetsBlocks() {
        bench.open().answer(Bench.failed(Outcome.CREDENTIALS)).answer(Bench.failed(Outcome.CREDENTIALS));
        bench.step(new Event.Switched(false)).at(5).step(new Event.Switched(true));
        assertEquals(2, bench.calls().size());
        assertNull(bench.status().trouble());
        assertNull(bench.status().offlineSince());
        assertTrue(bench.status().switchedOn());
    }

    @Test
    void theSwitchThatIsOnAlreadyBeginsNothing() {
        bench.started().at(5).step(new Event.Switched(true));
        assertEquals(List.of(), bench.calls());
        assertNull(bench.status().offlineSince());
    }

    @Test
    void aTicketOnScreenIsReadEveryMinuteAndStored() {
        bench.started();
        bench.step(new Event.Showing(Rows.TICKET)).at(SHOWN - 1);
        assertEquals(List.of(), bench.calls());
        assertEquals(SHOWN * 1000, bench.engine.wakeAt(bench.now()));
        bench.at(SHOWN);
        assertEquals(new Call.GetTicket(Rows.TICKET), bench.call());
        bench.answer(Bench.ok(Bench.ticket(Rows.TICKET, TicketState.CLOSED)));
        assertTrue(bench.ledger.ticket(Rows.TICKET).isPresent());
        bench.at(2 * SHOWN - 1);
        assertEquals(List.of(), bench.calls());
        bench.at(2 * SHOWN);
        assertEquals(new Call.GetTicket(Rows.TICKET), bench.call());
    }

    @Test
    void aTicketShownAnewIsReadAMinuteLaterAndTheSameOneKeepsItsTime() {
        bench.started();
        bench.step(new Event.Showing(Rows.TICKET)).at(30);
        bench.step(new Event.Showing(Rows.TICKET));
        assertEquals(SHOWN * 1000, bench.engine.wakeAt(bench.now()));
        bench.step(new Event.Showing(new UUID(0x71C, 2)));
        assertEquals((30 + SHOWN) * 1000, bench.engine.wakeAt(bench.now()));
        bench.step(new Event.Showing(null)).at(30 + SHOWN);
        assertEquals(List.of(), bench.calls());
        assertEquals(EVERY * 1000, bench.engine.wakeAt(bench.now()), "nothing is on screen");
    }

    @Test
    void aTicketOnScreenIsNotReadWhereTicketsMayNotBeAsked() {
        bench.open().answer(Call.ListTickets.class, Bench.refused(403));
        bench.answer(Call.ListUsed.class, Bench.empty());
        bench.step(new Event.Showing(Rows.TICKET)).at(SHOWN);
        assertEquals(List.of(), bench.calls());
        assertEquals(Trouble.Kind.NO_TICKET_PERMISSION, trouble().kind());
        assertTrue(bench.engine.wakeAt(bench.now()) > SHOWN * 1000);
    }

    @Test
    void aVehicleThatIsOpenedIsRead() {
        bench.started().step(new Event.VehicleOpened(Bench.VIN));
        assertEquals(new Call.ListOdometer(new Vin(Bench.VIN), limit(), 0), bench.call());
    }

    @Test
    void whatAPersonStoppedEndsWithThePageUnderWayAndComesAtItsRegularTime() {
        bench.open().at(1).step(new Event.PullStopped());
        bench.answer(Bench.empty()).answer(Bench.empty());
        assertEquals(List.of(), bench.calls());
        assertNull(bench.status().lastPull(), "the lists are not applied");
        assertEquals((1 + EVERY) * 1000, bench.engine.wakeAt(bench.now()));
    }

    @Test
    void aStopReachesWhatIsNotBegunYet() {
        bench.started().at(EVERY - 1).step(new Event.PullStopped()).at(EVERY);
        assertEquals(List.of(), bench.calls());
        assertEquals((2 * EVERY - 1) * 1000, bench.engine.wakeAt(bench.now()));
    }

    @Test
    void aListOfSeveralPagesTellsHowFarItIs() {
        bench.open();
        assertNull(bench.status().progress());
        bench.answer(
                Call.ListTickets.class,
                Bench.ok(new Page<>(List.of(Bench.ticket(Rows.TICKET, TicketState.PENDING)), 2L, Map.of(), 0)));
        assertEquals(
                new SyncStatus.Progress(ScopeRow.TICKETS, 1, 2L), bench.status().progress());
        bench.answer(
                Call.ListTickets.class,
                Bench.ok(new Page<>(List.of(Bench.ticket(new UUID(0x71C, 2), TicketState.PENDING)), 2L, Map.of(), 0)));
        assertNull(bench.status().progress());
        assertEquals(2, bench.engine.totals().tickets());
    }

    @Test
    void closingBeginsNothingNew() {
        bench.started().step(new Event.Closing());
        entry(Bench.VIN, "100");
        bench.at(EVERY);
        assertEquals(List.of(), bench.calls());
        assertTrue(bench.engine.mayClose());
    }

    @Test
    void aStoreThatRefusesIsTroubleAndWhatIsToBeStoredIsTriedAgain() {
        bench.started();
        bench.storeFails = "disk full";
        entry(Bench.VIN, "100");
        assertEquals(Trouble.Kind.STORE, trouble().kind());
        assertEquals("disk full", trouble().detail());
        assertNull(trouble().until());
        assertFalse(bench.engine.mayClose(), "it is not stored yet");
        long again = bench.engine.wakeAt(bench.now());
        assertTrue(again >= 200 && again <= 1200, "after " + again + " ms");
        bench.storeFails = "";
        bench.atMillis(again - 1);
        assertEquals(List.of(), bench.calls());
        bench.atMillis(again);
        assertNull(bench.status().trouble());
        assertEquals(1, bench.calls().size());
    }

    private IntentRow waitingWish() {
        return waitingWish(10);
    }

    private IntentRow waitingWish(long seconds) {
        IntentRow wish = Rows.wish(bench.ledger, 7, true, 0);
        bench.ledger.put(wish.retrying(Rows.NOW.plusSeconds(seconds), 1));
        bench.step(new Event.Told(List.of(wish.id())));
        return wish;
    }

    @Test
    void whatWasNotMarkedAsBeingSentIsNotSentAnyMoreWhileClosing() {
        bench.started();
        IntentRow wish = waitingWish();
        bench.storeFails = "disk full";
        bench.at(10).step(new Event.Closing());
        bench.storeFails = "";
        bench.at(20);
        assertEquals(List.of(), bench.calls());
        assertEquals(
                IntentState.QUEUED, bench.ledger.intent(wish.id()).orElseThrow().state());
        assertTrue(bench.engine.mayClose());
    }

    @Test
    void whatAnAnswerBroughtIsStoredEvenWhileClosing() {
        bench.started();
        IntentRow wish = waitingWish();
        bench.at(10);
        bench.storeFails = "disk full";
        bench.answer(Bench.ok(new UsedEquipment(Rows.TICKET, new Equipment(7, "", null))))
                .step(new Event.Closing());
        assertFalse(bench.engine.mayClose());
        bench.storeFails = "";
        bench.at(20);
        assertEquals(
                IntentState.CONFIRMED,
                bench.ledger.intent(wish.id()).orElseThrow().state());
        assertTrue(bench.engine.mayClose());
    }

    @Test
    void theQuotaOfTheDayIsTroubleUntilMidnight() {
        MemoryLedger ledger = new MemoryLedger();
        ledger.number(Meta.QUOTA_DAY, DAY);
        ledger.number(Meta.QUOTA_USED, 50);
        Bench used = new Bench(ledger, limited(0, 10, 50)).open();
        assertEquals(List.of(), used.calls());
        Trouble trouble = Objects.requireNonNull(used.status().trouble());
        assertEquals(Trouble.Kind.QUOTA_USED, trouble.kind());
        Instant midnight = Instant.parse("2026-03-03T00:00:00Z");
        assertEquals(midnight, trouble.until());
        assertEquals(Duration.ofHours(18).toMillis(), used.engine.wakeAt(used.now()));
        assertFalse(used.engine.quiet(used.now()), "it would like to read");
        used.at(Duration.ofHours(18).toSeconds());
        assertEquals(2, used.calls().size());
        assertNull(used.status().trouble());
    }

    @Test
    void requestsBeyondTheRateWaitForTheirTime() {
        Bench slow = new Bench(new MemoryLedger(), limited(0.5, 1, 1000)).open();
        assertEquals(1, slow.calls().size());
        assertEquals(2000, slow.engine.wakeAt(slow.now()));
        slow.atMillis(2000);
        assertEquals(2, slow.calls().size());
    }

    @Test
    void requestsThatAnAnswerTookMoreOfCountToo() {
        Bench slow = new Bench(new MemoryLedger(), limited(1, 10, 1000)).open();
        slow.answer(
                new Answer<>(Outcome.SUCCESS, new Page<>(List.of(), 0L, Map.of(), 0), 200, null, 0, null, null, "", 4));
        slow.answer(Bench.empty());
        assertEquals(5, slow.ledger.number(Meta.QUOTA_USED), "one of two and four of one");
        assertEquals(5, slow.engine.totals().requests());
    }

    @Test
    void theRequestsOfTheDayAreKeptForTheNextRunOnceAllIsStill() {
        bench.open();
        bench.answer(Bench.empty());
        assertEquals(0, bench.ledger.number(Meta.QUOTA_USED), "something is under way still");
        bench.answer(Bench.empty());
        assertEquals(2, bench.ledger.number(Meta.QUOTA_USED));
        assertEquals(DAY, bench.ledger.number(Meta.QUOTA_DAY));
    }

    @Test
    void whatAnAnswerTaughtOfTheServersClockIsKept() {
        bench.open();
        bench.answer(Bench.empty());
        bench.answer(new Answer<>(
                Outcome.SUCCESS,
                new Page<>(List.of(), 0L, Map.of(), 0),
                200,
                Rows.NOW.plusSeconds(100),
                0,
                null,
                null,
                "",
                1));
        long offset = bench.ledger.number(Meta.CLOCK_OFFSET);
        assertTrue(Math.abs(offset - 100_000) <= 1_000, "offset " + offset);
    }

    @Test
    void anAnswerThatNobodyWaitsForChangesNothing() {
        bench.started().step(new Event.Answered(999, Bench.failed(Outcome.CREDENTIALS)));
        assertNull(bench.status().trouble());
    }

    @Test
    void anUndoWindowEndsByItselfAndItsEntryIsSent() {
        bench.started();
        IntentRow row = Rows.reading(bench.ledger, Bench.VIN, "100", 0);
        bench.ledger.put(row.in(IntentState.HELD, null).due(Rows.NOW.plusSeconds(10)));
        bench.step(new Event.Told(List.of(row.id())));
        bench.calls().forEach(call -> bench.answer(Bench.empty()));
        assertTrue(bench.engine.waits());
        assertEquals(10_000, bench.engine.wakeAt(bench.now()));
        assertEquals(Rows.NOW.plusSeconds(10), bench.status().nextTry());
        bench.atMillis(4_500);
        assertEquals(Rows.NOW.plusSeconds(10), bench.status().nextTry());
        bench.atMillis(9_999);
        assertEquals(List.of(), bench.calls());
        bench.at(10);
        assertInstanceOf(Call.PostOdometer.class, bench.call());
        assertNull(bench.status().nextTry(), "nothing waits for a time");
    }

    @Test
    void onlySoManyLanesSendAtOnceAndTheNextFollowsWhereOneEnds() {
        bench.started();
        int lanes = Bench.SETTINGS.lanes();
        for (int tool = 1; tool <= lanes + 2; tool++) {
            IntentRow wish = Rows.wish(bench.ledger, tool, true, 0);
            bench.step(new Event.Told(List.of(wish.id())));
        }
        assertEquals(lanes, bench.calls().size());
        bench.answer(Bench.ok(new UsedEquipment(Rows.TICKET, new Equipment(1, "", null))));
        assertEquals(lanes, bench.calls().size());
        bench.answer(Bench.refused(429, Duration.ofSeconds(60)));
        assertEquals(lanes - 1, bench.calls().size(), "the part of the service is closed");
        assertEquals(Trouble.Kind.THROTTLED, trouble().kind());
    }

    @Test
    void whatIsInDoubtAtTheStartIsReadFirst() {
        IntentRow row = Rows.reading(bench.ledger, Bench.VIN, "100", 0);
        bench.ledger.put(row.in(IntentState.SENDING, null));
        bench.ledger.put(Rows.underWay(row, 1, 0L, 0));
        bench.open();
        assertEquals(
                Reason.ENDED_WHILE_SENDING,
                bench.ledger.intent(row.id()).orElseThrow().reason());
        bench.calls().forEach(call -> bench.answer(Bench.empty()));
        assertEquals(List.of(), bench.calls(), "an empty list alone does not prove it absent");
        assertEquals(
                IntentState.IN_DOUBT,
                bench.ledger.intent(row.id()).orElseThrow().state());
        assertTrue(bench.engine.waits());
        assertTrue(bench.engine.quiet(bench.now()));
    }

    private boolean adds() {
        return bench.calls().stream().anyMatch(Call.PostUsed.class::isInstance);
    }

    private boolean readsLists() {
        return bench.calls().stream().anyMatch(Call.ListTickets.class::isInstance)
                && bench.calls().stream().anyMatch(Call.ListUsed.class::isInstance);
    }

    @Test
    void whatWaitsAfterAFailureIsWokenForAtItsTime() {
        bench.started();
        waitingWish();
        assertEquals(10_000, bench.engine.wakeAt(bench.now()));
        assertFalse(adds());
        assertTrue(bench.at(10).calls().size() == 1 && adds());
    }

    @Test
    void aPersonEndsTheWaitAfterAFailure() {
        bench.started();
        waitingWish(1000);
        bench.step(new Event.Now());
        assertTrue(adds() && readsLists());
    }

    @Test
    void theSwitchPutOnAgainEndsTheWaitAfterAFailureAndReadsEverything() {
        bench.started();
        waitingWish(1000);
        bench.step(new Event.Switched(false)).step(new Event.Switched(true));
        assertTrue(adds() && readsLists());
    }

    @Test
    void aNetworkThatIsBackEndsTheWaitAfterAFailureAndReadsEverything() {
        bench.started();
        waitingWish(1000);
        bench.step(new Event.VehicleOpened(Bench.VIN)).answer(Bench.failed(Outcome.NOT_CONNECTED));
        bench.at(1).answer(Bench.failed(Outcome.NOT_CONNECTED));
        assertFalse(adds() || readsLists(), "a probe that fails begins nothing");
        bench.at(3).answer(Bench.empty());
        assertTrue(adds() && readsLists());
    }

    @Test
    void whatTheLastRunKnewOfTheServersClockAndOfAVehicleIsTakenUp() {
        new Clocks(5_000, 1_000).keep(bench.ledger);
        bench.ledger.put(
                new ScopeRow(ScopeRow.odometer(Bench.VIN), 8, Rows.NOW.minusSeconds(90), true, 0L, null, null));
        bench.started();
        assertEquals(new Clocks(5_000, 1_000), Clocks.kept(bench.ledger));
        bench.step(new Event.VehicleOpened(Bench.VIN));
        assertEquals(new Call.ListOdometer(new Vin(Bench.VIN), 0, 0), bench.call(), "its total is enough");
        bench.answer(Bench.empty());
        assertTrue(
                bench.ledger.scope(ScopeRow.odometer(Bench.VIN)).orElseThrow().readNumber() > 8);
    }

    @Test
    void aLocalClockThatWasSetMakesTheServersClockDoubtful() {
        new Clocks(0, 1_000).keep(bench.ledger);
        bench.started().jump(3600);
        IntentRow wish = Rows.wish(bench.ledger, 7, true, 0);
        bench.step(new Event.Told(List.of(wish.id())));
        assertEquals(3_601_000, bench.ledger.attempts(wish.id()).getFirst().clockErrorMs());
    }

    @Test
    void noMoreVehiclesAreReadForTheirEntriesThanTwiceTheLanes() {
        bench.started();
        int lanes = Bench.SETTINGS.lanes();
        for (int car = 10; car < 10 + 3 * lanes; car++) {
            entry("SIMULATED000000" + car, "100");
        }
        bench.at(1).at(2).at(3);
        assertEquals(2 * lanes, bench.calls().size());
    }

    @Test
    void theRequestsOfTheDayAreKeptAfterFiftyThoughSomethingIsAlwaysUnderWay() {
        bench.open();
        Page<?> none = new Page<>(List.of(), 0L, Map.of(), 0);
        bench.answer(Call.ListUsed.class, new Answer<>(Outcome.SUCCESS, none, 200, null, 0, null, null, "", 48));
        assertEquals(0, bench.ledger.number(Meta.QUOTA_USED), "49 so far");
        bench.step(new Event.VehicleOpened(Bench.VIN));
        assertEquals(50, bench.ledger.number(Meta.QUOTA_USED));
        bench.step(new Event.VehicleOpened("SIMULATED00000002"));
        assertEquals(50, bench.ledger.number(Meta.QUOTA_USED), "the next fifty have only begun");
    }

    @Test
    void everyRequestHasARandomIdOfItsOwn() {
        EngineState state = new EngineState(Bench.SETTINGS, 1);
        Set<Long> high = new HashSet<>();
        Set<Long> low = new HashSet<>();
        for (int request = 0; request < 100; request++) {
            UUID id = state.requestId();
            assertEquals(4, id.version());
            assertEquals(2, id.variant());
            high.add(id.getMostSignificantBits());
            low.add(id.getLeastSignificantBits());
        }
        assertEquals(200, high.size() + low.size());
    }
}
