package app.werkbank.sync;

import app.werkbank.api.Problem;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.store.AttemptOutcome;
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
 * Stores how an attempt ended and what that makes of its intent.
 *
 * @param outcome never ABSENT
 * @param told the registration, of a confirmed odometer attempt; null otherwise
 * @param used the pair as answered; null where it was not
 * @param status of the answer; 0 where there was none
 * @param reason why it was refused; null where it was not
 * @param retryMs how long to wait before the next try or read, ms
 * @param counts whether a try that was not sent counts as a failure (invariant I25)
 */
record Ending(
        UUID intent,
        int attempt,
        AttemptOutcome outcome,
        Adoption.@Nullable Told told,
        @Nullable UsedEquipment used,
        int status,
        @Nullable Problem problem,
        String detail,
        @Nullable Reason reason,
        long retryMs,
        boolean counts,
        Moment now,
        Clocks clocks,
        Duration grace)
        implements Op {
    @Override
    public Result on(Ledger ledger) {
        IntentRow row = ledger.intent(intent).orElseThrow();
        AttemptRow tried = ledger.attempts(intent).get(attempt - 1);
        ledger.put(tried.ended(
                now.wall(),
                clocks.vague() ? null : clocks.server(now.wall()),
                outcome,
                status == 0 ? null : status,
                problem == null ? null : problem.title(),
                problem == null ? detail : problem.detail(),
                problem == null ? null : problem.raw()));
        if (used != null) {
            ledger.harvest(used.equipment());
        }
        boolean current = row.state() == IntentState.SENDING
                && attempt == ledger.attempts(intent).size();
        IntentRow next = current ? next(ledger, row) : late(ledger, row);
        ledger.put(next);
        return Result.of(List.of(next));
    }

    private IntentRow next(Ledger ledger, IntentRow row) {
        Instant retryAt = now.wall().plusMillis(retryMs);
        return switch (outcome) {
            case CONFIRMED -> confirmed(ledger, row);
            case NOT_SENT ->
                row.in(IntentState.QUEUED, row.reason())
                        .retrying(retryMs == 0 ? null : retryAt, row.failures() + (counts ? 1 : 0));
            case REJECTED -> rejected(ledger, row);
            case UNKNOWN ->
                row.in(IntentState.IN_DOUBT, Reason.ANSWER_LOST)
                        .retrying(retryAt, row.failures() + 1)
                        .absent(0, null);
            case COMMITTED_UNREAD ->
                row.in(IntentState.IN_DOUBT, Reason.COMMITTED_UNREAD)
                        .retrying(retryAt, row.failures() + 1)
                        .absent(0, null);
            case ABSENT -> throw new IllegalStateException("an attempt does not end as ABSENT");
        };
    }

    private IntentRow confirmed(Ledger ledger, IntentRow row) {
        if (row.kind() == IntentKind.ODOMETER) {
            boolean resent = !Candidates.lost(ledger.attempts(intent)).isEmpty();
            IntentRow recheck = resent ? row.recheck(now.wall().plus(Recheck.FIRST)) : row;
            return Adoption.confirm(ledger, recheck, required(told));
        }
        UsedRow pair = ledger.used(row.ticketId(), row.equipment())
                .orElseGet(() -> UsedRow.unknown(row.ticketId(), row.equipment()));
        return Pair.settle(ledger, row, pair, clocks.server(now.wall()), clocks, grace);
    }

    private IntentRow rejected(Ledger ledger, IntentRow row) {
        if (row.kind() != IntentKind.ODOMETER && Pair.superseded(ledger, row)) {
            return row.in(IntentState.DISCARDED, Reason.COALESCED);
        }
        return row.in(IntentState.REJECTED, reason == null ? Reason.REFUSED : reason)
                .retrying(null, 0);
    }

    /** An answer that comes after the attempt was given up: only good news still counts (fault F10). */
    private IntentRow late(Ledger ledger, IntentRow row) {
        return outcome == AttemptOutcome.CONFIRMED && row.kind() == IntentKind.ODOMETER
                ? Adoption.confirm(ledger, row, required(told))
                : row;
    }

    private static Adoption.Told required(Adoption.@Nullable Told told) {
        if (told == null) {
            throw new IllegalStateException("a confirmed registration was told by nobody");
        }
        return told;
    }
}
