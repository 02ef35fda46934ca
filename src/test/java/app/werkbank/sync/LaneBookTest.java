package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.store.IntentRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaneBookTest {
    private static final String ONE = "SIMULATED00000001";
    private static final String OTHER = "SIMULATED00000002";

    private final MemoryLedger ledger = new MemoryLedger();
    private LaneBook book;

    @BeforeEach
    void open() {
        book = new LaneBook(Duration.ofSeconds(10));
    }

    private List<String> ready(long seconds) {
        return book.ready(true, Rows.at(seconds), 10).stream()
                .map(LaneBook.Lane::name)
                .sorted()
                .toList();
    }

    private UUID head() {
        return Objects.requireNonNull(book.lane(ONE, true).head()).id();
    }

    private long queued() {
        return Objects.requireNonNull(book.counts().get(IntentKind.ODOMETER)).getOrDefault(IntentState.QUEUED, 0L);
    }

    private IntentRow heard(String vin, String km, long seconds, IntentState state) {
        IntentRow row = Rows.in(Rows.reading(ledger, vin, km, seconds), state);
        book.hear(row, Rows.at(seconds));
        return row;
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "SENDING", "NEEDS_USER"})
    @Proves("I11")
    void whatWaitsForAPersonOrAnAnswerBlocksItsOwnLaneOnly(IntentState state) {
        heard(ONE, "100", 0, state);
        heard(ONE, "200", 1, IntentState.QUEUED);
        heard(OTHER, "300", 2, IntentState.QUEUED);
        assertEquals(List.of(OTHER), ready(3));
    }

    @Test
    @Proves("I11")
    void whatIsInDoubtIsReadBeforeTheNextOfItsLaneIsSent() {
        IntentRow doubtful = heard(ONE, "100", 0, IntentState.IN_DOUBT);
        heard(ONE, "200", 1, IntentState.QUEUED);
        assertEquals(doubtful.id(), head());
        book.hear(doubtful.retrying(Rows.NOW.plusSeconds(60), 1), Rows.at(2));
        assertEquals(List.of(), ready(59));
        assertEquals(60_000, book.nextDue(true));
        assertEquals(List.of(ONE), ready(60));
    }

    @Test
    @Proves("I11")
    void whatWasRefusedBlocksNothing() {
        heard(ONE, "100", 0, IntentState.REJECTED);
        IntentRow next = heard(ONE, "200", 1, IntentState.QUEUED);
        assertEquals(List.of(ONE), ready(2));
        assertEquals(next.id(), head());
    }

    @Test
    @Proves("I10")
    void theHeadIsTheOneObservedFirstHoweverLateItIsHeardOf() {
        heard(ONE, "200", 5, IntentState.QUEUED);
        IntentRow earlier = heard(ONE, "100", 1, IntentState.QUEUED);
        assertEquals(earlier.id(), head());
    }

    @Test
    void aBusyLaneIsNotOfferedAndAFailedReadWaits() {
        heard(ONE, "100", 0, IntentState.QUEUED);
        LaneBook.Lane lane = book.lane(ONE, true);
        book.busy(lane);
        assertEquals(List.of(), ready(1));
        book.readFailed(lane, 5_000, Rows.at(1));
        assertEquals(1, book.readFailures(lane));
        assertEquals(List.of(), ready(5));
        assertEquals(List.of(ONE), ready(6));
        book.readSucceeded(lane);
        book.free(lane);
        assertEquals(0, book.readFailures(lane));
        assertEquals(List.of(ONE), ready(2));
    }

    @Test
    @Proves({"I24", "I25"})
    void aPersonEndsEveryWaitButHolds() {
        IntentRow waiting = heard(ONE, "100", 0, IntentState.QUEUED);
        book.hear(waiting.retrying(Rows.NOW.plusSeconds(300), 9), Rows.at(0));
        heard(OTHER, "100", 0, IntentState.HELD);
        assertEquals(List.of(), ready(1));
        book.forgetWaits();
        assertEquals(List.of(ONE), ready(1));
    }

    @Test
    @Proves("F22")
    void aHoldEndsOnceAndNoClockMakesItLonger() {
        IntentRow held = Rows.in(Rows.reading(ledger, ONE, "100", 0), IntentState.HELD);
        book.hear(held.due(Rows.NOW.plus(Duration.ofDays(365))), Rows.at(0));
        assertEquals(10_000, book.nextHold());
        assertEquals(List.of(), book.over(Rows.at(9)));
        assertEquals(List.of(held.id()), book.over(Rows.at(10)));
        assertEquals(List.of(), book.over(Rows.at(11)));
        assertEquals(Long.MAX_VALUE, book.nextHold());
    }

    @Test
    void countsAreOfWhatIsOpen() {
        IntentRow row = heard(ONE, "100", 0, IntentState.QUEUED);
        heard(ONE, "200", 1, IntentState.QUEUED);
        assertEquals(2, queued());
        book.hear(Rows.in(row, IntentState.CONFIRMED), Rows.at(2));
        assertEquals(1, queued());
    }

    @Test
    void theLaneThatWaitsLongestIsFirstAndNoMoreAreOfferedThanAskedFor() {
        book.hear(Rows.reading(ledger, ONE, "100", 0).retrying(Rows.NOW.plusSeconds(2), 1), Rows.at(0));
        book.hear(Rows.reading(ledger, OTHER, "100", 0).retrying(Rows.NOW.plusSeconds(1), 1), Rows.at(0));
        assertEquals(
                List.of(OTHER, ONE),
                book.ready(true, Rows.at(2), 2).stream()
                        .map(LaneBook.Lane::name)
                        .toList());
        assertEquals(
                List.of(OTHER),
                book.ready(true, Rows.at(2), 1).stream()
                        .map(LaneBook.Lane::name)
                        .toList());
        assertEquals(1000, book.nextMove());
    }

    @Test
    void aPersonEndsTheWaitAfterFailedReadsToo() {
        IntentRow row = heard(ONE, "100", 0, IntentState.IN_DOUBT);
        LaneBook.Lane lane = book.lane(ONE, true);
        book.readFailed(lane, 60_000, Rows.at(0));
        assertEquals(List.of(), ready(1));
        book.forgetWaits();
        assertEquals(List.of(ONE), ready(1));
        assertEquals(0, book.readFailures(lane));
        assertEquals(row.id(), head());
    }

    @Test
    void whatWasKnownBeforeIsToldWhereAnEntryIsHeardAgain() {
        IntentRow row = heard(ONE, "100", 0, IntentState.QUEUED);
        assertEquals(row, book.hear(Rows.in(row, IntentState.CONFIRMED), Rows.at(1)));
        assertNull(book.hear(Rows.in(row, IntentState.CONFIRMED), Rows.at(1)), "it is not open any more");
        assertEquals(book.lane(ONE, true), book.find(ONE).orElseThrow());
        assertTrue(book.find(OTHER).isEmpty());
    }

    @Test
    void nothingMovesByItselfBehindAnUndoWindowButTheWindow() {
        IntentRow held = Rows.in(Rows.reading(ledger, ONE, "100", 0), IntentState.HELD);
        book.hear(held.due(Rows.NOW.plusSeconds(5)), Rows.at(0));
        assertEquals(Long.MAX_VALUE, book.nextDue(true));
        assertEquals(5_000, book.nextMove());
    }
}
