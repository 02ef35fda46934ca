package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the one sentence about how things stand is made of. */
class SyncStatusTest {
    private static SyncStatus status(boolean on, @Nullable Instant offline) {
        return new SyncStatus(
                on,
                offline,
                Map.of(
                        IntentKind.ODOMETER, Map.of(IntentState.QUEUED, 2L, IntentState.REJECTED, 4L),
                        IntentKind.EQUIPMENT_ADD, Map.of(IntentState.QUEUED, 1L, IntentState.IN_DOUBT, 8L)),
                false,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void entriesAreCountedOverAllKindsAndARefusedOneDoesNotWait() {
        SyncStatus status = status(true, null);
        assertEquals(3, status.count(IntentState.QUEUED));
        assertEquals(4, status.count(IntentState.REJECTED));
        assertEquals(0, status.count(IntentState.HELD));
        assertEquals(11, status.pending());
    }

    @Test
    void offlineIsTheSwitchOrTheServer() {
        assertEquals(false, status(true, null).offline());
        assertEquals(true, status(false, null).offline());
        assertEquals(true, status(true, Rows.NOW).offline());
    }
}
