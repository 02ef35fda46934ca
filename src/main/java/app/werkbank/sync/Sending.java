package app.werkbank.sync;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.Reason;
import app.werkbank.store.UsedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Marks the head of a lane as SENDING, with its attempt, before the first byte leaves (invariant I7); or finds that there
 * is nothing to send after all.
 *
 * @param requestId of the attempt, ours
 */
record Sending(UUID intent, UUID requestId, Moment now, Clocks clocks, Duration grace) implements Op {

    @Override
    public Result on(Ledger ledger) {
        IntentRow row = ledger.intent(intent).orElseThrow();
        if (row.state() != IntentState.QUEUED || !firstOfLane(ledger, row)) {
            return Result.of(ledger.lane(row.lane()));
        }
        return row.kind() == IntentKind.ODOMETER ? odometer(ledger, row) : equipment(ledger, row);
    }

    private Result odometer(Ledger ledger, IntentRow row) {
        if (row.reason() != Reason.LATER_READING && overtaken(ledger, row)) {
            return stored(ledger, row.in(IntentState.NEEDS_USER, Reason.LATER_READING));
        }
        AttemptRow attempt = attempt(ledger, row, ledger.highestNumber(row.vehicle()));
        return sending(
                ledger,
                row,
                attempt,
                new Call.PostOdometer(
                        row.id(), attempt.number(), requestId, new Vin(row.vehicle()), row.value(), row.ticketId()));
    }

    private Result equipment(Ledger ledger, IntentRow row) {
        UsedRow used = ledger.used(row.ticketId(), row.equipment())
                .orElseGet(() -> UsedRow.unknown(row.ticketId(), row.equipment()));
        boolean wish = row.kind() == IntentKind.EQUIPMENT_ADD;
        if (used.observed() == wish) {
            return settled(ledger, row, used.wished(used.desired()));
        }
        AttemptRow attempt = attempt(ledger, row, null);
        Call.Write call = wish
                ? new Call.PostUsed(row.id(), attempt.number(), requestId, row.ticketId(), row.equipment())
                : new Call.DeleteUsed(row.id(), attempt.number(), requestId, row.ticketId(), row.equipment());
        return sending(ledger, row, attempt, call);
    }

    /** Both sides agree already: nothing is sent, unless an earlier unknown outcome may still change the pair. */
    private Result settled(Ledger ledger, IntentRow row, UsedRow used) {
        return stored(ledger, Pair.settle(ledger, row, used, clocks.server(now.wall()), clocks, grace));
    }

    private Result sending(Ledger ledger, IntentRow row, AttemptRow attempt, Call.Write call) {
        IntentRow marked = row.in(IntentState.SENDING, row.reason() == Reason.LATER_READING ? row.reason() : null)
                .absent(0, null);
        ledger.put(marked);
        ledger.put(attempt);
        return new Result(List.of(marked), 0, call, false);
    }

    private AttemptRow attempt(Ledger ledger, IntentRow row, @Nullable Long baseline) {
        int number = ledger.attempts(row.id()).size() + 1;
        Instant server = clocks.server(now.wall());
        return new AttemptRow(
                row.id(),
                number,
                requestId,
                row.km(),
                row.ticketId(),
                now.wall(),
                server,
                clocks.errorMs(),
                baseline,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Result stored(Ledger ledger, IntentRow row) {
        ledger.put(row);
        return Result.of(List.of(row));
    }

    private static boolean firstOfLane(Ledger ledger, IntentRow row) {
        for (IntentRow other : ledger.lane(row.lane())) {
            if (other.state().pending()) {
                return other.id().equals(row.id());
            }
        }
        return false;
    }

    /** Whether a reading that was observed later has already reached the server (sync rule 2). */
    private static boolean overtaken(Ledger ledger, IntentRow row) {
        List<IntentRow> lane = ledger.lane(row.lane());
        int own = lane.indexOf(row);
        return lane.subList(own + 1, lane.size()).stream().anyMatch(later -> later.state() == IntentState.CONFIRMED);
    }
}
