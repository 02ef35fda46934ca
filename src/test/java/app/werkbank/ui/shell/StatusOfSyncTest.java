package app.werkbank.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.sync.SyncStatus;
import app.werkbank.sync.Trouble;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusOfSyncTest {
    private static final Instant AT = Instant.parse("2026-11-22T14:02:00Z");

    @Test
    void beforeAnythingWasReadNothingIsClaimed() {
        assertEquals(new StatusSentence.NeverSynced(), sentence(status(true, null, null, Map.of())));
    }

    @Test
    void withNothingWaitingAllIsSent() {
        assertEquals(new StatusSentence.AllSent(AT), sentence(status(true, AT, null, Map.of())));
    }

    @Test
    void whatNeedsAPersonIsSaidBeforeWhatWaits() {
        SyncStatus status = status(true, AT, null, Map.of(IntentState.REJECTED, 1L, IntentState.QUEUED, 5L));
        assertEquals(new StatusSentence.NeedsYou(1), sentence(status));
        assertEquals(1, StatusOfSync.of(status, 0).needsYou());
        assertEquals(5, StatusOfSync.of(status, 0).pending(), "a refused entry does not wait for the server");
    }

    @Test
    void aReadingWithoutATicketNeedsAPersonAndIsCountedAsInTheOutbox() {
        SyncStatus status = status(true, AT, null, Map.of(IntentState.REJECTED, 1L));
        assertEquals(new StatusSentence.NeedsYou(2), StatusOfSync.of(status, 1).sentence());
        assertEquals(
                new StatusSentence.NeedsYou(1),
                StatusOfSync.of(status(true, AT, null, Map.of()), 1).sentence(),
                "while it waits for its ticket not all is sent");
    }

    @Test
    void whileSwitchedOffNothingIsSentInAMoment() {
        SyncStatus status = status(false, AT, null, Map.of(IntentState.HELD, 2L));
        assertEquals(new StatusSentence.Waiting(2, null), sentence(status));
        assertTrue(StatusOfSync.of(status, 0).switchedOff());
        assertEquals(new StatusSentence.Held(2), sentence(status(true, AT, null, Map.of(IntentState.HELD, 2L))));
    }

    @Test
    void refusedCredentialsAreToldAndANetworkThatIsAwayIsTheBannersMatter() {
        Trouble refused = new Trouble(Trouble.Kind.CREDENTIALS, "401", AT);
        Trouble offline = new Trouble(Trouble.Kind.OFFLINE, "no route", AT);
        Map<IntentState, Long> waiting = Map.of(IntentState.QUEUED, 3L);
        assertEquals(
                new StatusSentence.Paused(StatusSentence.Reason.CREDENTIALS, 3),
                sentence(status(true, AT, refused, waiting)));
        assertEquals(new StatusSentence.Waiting(3, null), sentence(status(true, AT, offline, waiting)));
    }

    @Test
    void whatWaitsItsTurnWithNothingInTheWayIsNotSaidToWaitForTheNetwork() {
        SyncStatus online = new SyncStatus(
                true,
                null,
                Map.of(IntentKind.ODOMETER, Map.of(IntentState.QUEUED, 3L)),
                true,
                null,
                null,
                AT,
                null,
                null);
        assertEquals(new StatusSentence.Queued(3), sentence(online));
    }

    @Test
    void aLongPullIsToldWhileEntriesWaitSoThatItCanBeStopped() {
        SyncStatus pulling = new SyncStatus(
                true,
                null,
                Map.of(IntentKind.ODOMETER, Map.of(IntentState.QUEUED, 3L)),
                true,
                new SyncStatus.Progress("tickets", 25, 100L),
                null,
                AT,
                null,
                null);
        assertEquals(new StatusSentence.Pulling(0.25), sentence(pulling));
    }

    @Test
    void doubtIsToldAsChecking() {
        assertEquals(
                new StatusSentence.Checking(1), sentence(status(true, AT, null, Map.of(IntentState.IN_DOUBT, 1L))));
    }

    private static StatusSentence sentence(SyncStatus status) {
        return StatusOfSync.of(status, 0).sentence();
    }

    private static SyncStatus status(
            boolean on, @Nullable Instant pulled, @Nullable Trouble trouble, Map<IntentState, Long> counts) {
        Map<IntentKind, Map<IntentState, Long>> all = new EnumMap<>(IntentKind.class);
        all.put(IntentKind.ODOMETER, counts);
        return new SyncStatus(on, on ? null : AT, all, false, null, null, pulled, null, trouble);
    }
}
