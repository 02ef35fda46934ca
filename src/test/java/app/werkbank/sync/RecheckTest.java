package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.IntentState;
import app.werkbank.store.Before;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import app.werkbank.sync.sim.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a VIN is read again to look for second copies of what was sent (sync rule 6). */
class RecheckTest {
    private static final Duration MOST = Duration.ofHours(23);
    private static final Set<IntentState> IN_DOUBT = EnumSet.of(IntentState.IN_DOUBT, IntentState.NEEDS_USER);

    private final IntentRow row = Rows.reading(new MemoryLedger(), "SIMULATED00000001", "100", 0);

    private boolean due(Instant recheck) {
        return Recheck.due(row.recheck(recheck), Rows.NOW);
    }

    @Test
    void aLookIsDueAtItsTimeAndNotBefore() {
        assertTrue(due(Rows.NOW));
        assertTrue(due(Rows.NOW.minusSeconds(9)));
        assertFalse(due(Rows.NOW.plusMillis(1)));
        assertFalse(Recheck.due(row, Rows.NOW), "none is planned");
    }

    @Test
    void aLookFartherOffThanAnyIsEverPlannedIsDueForTheClockWasSetBack() {
        assertFalse(due(Rows.NOW.plus(MOST)));
        assertTrue(due(Rows.NOW.plus(MOST).plusMillis(1)));
    }

    @Test
    void aSecondLookFollowsADayAfterItWasSentAndThenNoMore() {
        assertEquals(Rows.NOW.plus(MOST), Recheck.next(Rows.NOW.minus(Recheck.FIRST), Rows.NOW));
        assertEquals(Rows.NOW.plus(MOST), Recheck.next(Rows.NOW, Rows.NOW));
        assertNull(Recheck.next(Rows.NOW.minus(MOST), Rows.NOW));
        assertNull(Recheck.next(Rows.NOW.plusMillis(1), Rows.NOW), "it was sent by a clock since set back");
    }

    @ParameterizedTest
    @EnumSource(IntentState.class)
    void onlyWhatWasInDoubtOrAskedAPersonWasGivenUpInDoubt(IntentState before) {
        IntentRow given = row.in(IntentState.DISCARDED, null).remembering(new Before(before, null));
        assertEquals(IN_DOUBT.contains(before), Recheck.givenUpInDoubt(given));
        assertFalse(Recheck.givenUpInDoubt(given.in(IntentState.CONFIRMED, null)), "it is not given up");
    }

    @Test
    void aQuestionAboutALaterReadingIsNoDoubt() {
        Before late = new Before(IntentState.NEEDS_USER, Reason.LATER_READING);
        assertFalse(Recheck.givenUpInDoubt(row.in(IntentState.DISCARDED, null).remembering(late)));
        assertFalse(Recheck.givenUpInDoubt(row.in(IntentState.DISCARDED, null)));
    }
}
