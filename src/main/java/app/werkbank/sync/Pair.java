package app.werkbank.sync;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.Reason;
import app.werkbank.store.UsedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of one (ticket, equipment) pair: when it is settled, and when it stays open (sync rule 7). */
final class Pair {
    private Pair() {}

    /** Whether another wish for the pair waits behind this one. */
    static boolean superseded(Ledger ledger, IntentRow row) {
        return ledger.lane(row.lane()).stream()
                .anyMatch(other -> other.state().pending() && other.sequence() > row.sequence());
    }

    /** What the last wish that still waits will make of the pair; empty where none waits. */
    static Optional<Boolean> lastWish(List<IntentRow> lane) {
        return lane.stream()
                .filter(row -> row.state().pending())
                .max(Comparator.comparingLong(IntentRow::sequence))
                .map(row -> row.kind() == IntentKind.EQUIPMENT_ADD);
    }

    /**
     * Until when, by the server's clock, an attempt of unknown outcome may still change the pair; empty where no read has
     * to be waited for.
     */
    static Optional<Instant> openUntil(Ledger ledger, IntentRow row, @Nullable Instant verifiedAt, Duration grace) {
        return ledger.lane(row.lane()).stream()
                .flatMap(intent -> ledger.attempts(intent.id()).stream())
                .filter(AttemptRow::unknown)
                .map(attempt -> end(attempt).plus(grace))
                .filter(until -> verifiedAt == null || until.isAfter(verifiedAt))
                .max(Instant::compareTo);
    }

    /**
     * A read tells the server's time: an attempt of which nobody knows when it ended, because the program died or the local
     * clock was set, ended now at the latest, and its grace time begins now.
     */
    static void endedBy(Ledger ledger, IntentRow row, Instant serverNow) {
        for (IntentRow intent : ledger.lane(row.lane())) {
            for (AttemptRow attempt : ledger.attempts(intent.id())) {
                Instant ended = attempt.endedAtServer();
                if (attempt.unknown() && (ended == null || ended.isAfter(serverNow))) {
                    ledger.put(attempt.endedAtServer(serverNow));
                }
            }
        }
    }

    /** Confirms the wish, or keeps it open for one more read after the grace time. The pair's row is stored, the intent is not. */
    static IntentRow settle(
            Ledger ledger, IntentRow row, UsedRow used, Instant serverNow, Clocks clocks, Duration grace) {
        boolean wish = row.kind() == IntentKind.EQUIPMENT_ADD;
        UsedRow now = new UsedRow(
                used.ticketId(), used.equipmentId(), used.desired(), wish, wish, serverNow, used.verifiedAt(), null);
        ledger.put(now);
        Optional<Instant> open =
                superseded(ledger, row) ? Optional.empty() : openUntil(ledger, row, used.verifiedAt(), grace);
        if (open.isPresent()) {
            Instant localUntil = open.get().minusMillis(clocks.offsetMs());
            return row.in(IntentState.IN_DOUBT, Reason.VERIFYING).retrying(localUntil, 0);
        }
        return row.in(IntentState.CONFIRMED, null).retrying(null, 0).absent(0, null);
    }

    private static Instant end(AttemptRow attempt) {
        Instant ended = attempt.endedAtServer();
        return ended != null ? ended : attempt.sendingAtServer();
    }
}
