package app.werkbank.sync;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Before;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.store.ScopeRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applies a read of one VIN's list and reconciles that VIN's entries with it, in one transaction (sync rules 3, 4, 6, 9).
 *
 * @param rows oldest first
 * @param readAt the server's time of the read
 * @param backoffMs how long a registration found absent waits before it is sent again
 */
record OdometerPull(
        String vin,
        long readNumber,
        List<OdometerRegistration> rows,
        boolean complete,
        @Nullable Long total,
        Instant begun,
        Instant readAt,
        long backoffMs,
        Clocks clocks,
        Duration grace)
        implements PullOp {
    @Override
    public Result on(Ledger ledger) {
        if (ledger.scope(ScopeRow.odometer(vin)).map(ScopeRow::readNumber).orElse(0L) >= readNumber) {
            return Result.of(ledger.lane(vin));
        }
        int changed = apply(ledger);
        Instant newest = rows.isEmpty() ? null : rows.getLast().createdAt();
        ledger.put(new ScopeRow(ScopeRow.odometer(vin), readNumber, begun, complete, total, newest, null));
        List<IntentRow> intents = new ArrayList<>();
        for (IntentRow row : waitingFirst(ledger.lane(vin))) {
            intents.add(watched(ledger, reconciled(ledger, row)));
        }
        return Result.pulled(intents, changed);
    }

    /** A row is sooner that of an entry that waited to be sent than of an equal one that had been refused (sync rule 12). */
    private static List<IntentRow> waitingFirst(List<IntentRow> lane) {
        return lane.stream()
                .sorted(Comparator.comparing(row -> row.beforeDiscard() != null))
                .toList();
    }

    private int apply(Ledger ledger) {
        Map<UUID, OdometerRow> known = new HashMap<>();
        for (OdometerRow row : ledger.pulled(vin)) {
            known.put(Adoption.Told.of(row).id(), row);
        }
        int changed = 0;
        List<OdometerRow> added = new ArrayList<>();
        for (int order = 0; order < rows.size(); order++) {
            OdometerRegistration told = rows.get(order);
            OdometerRow before = known.remove(told.id());
            if (before == null) {
                added.add(OdometerRow.pulled(vin, told.value(), told.id(), told.createdAt(), order, told.breaking()));
            } else {
                changed += update(ledger, before, told, order);
            }
        }
        ledger.insertPulled(added);
        if (complete) {
            known.values().forEach(row -> absent(ledger, row));
        }
        return changed + added.size();
    }

    /** An instant that was told once is not forgotten because one answer lacks it. */
    private static int update(Ledger ledger, OdometerRow before, OdometerRegistration told, int order) {
        Instant at = told.dated() ? told.createdAt() : before.at();
        OdometerRow after = before.confirmed(told.id(), at, told.value(), order, told.breaking());
        if (after.equals(before)) {
            return 0;
        }
        ledger.put(after);
        boolean onlyPlace = after.equals(before.confirmed(
                told.id(), before.at(), before.judged(), order, Boolean.TRUE.equals(before.serverBreaking())));
        return onlyPlace ? 0 : 1;
    }

    /** Marked, never removed, never resent: two complete reads a grace time apart did not show it. */
    private void absent(Ledger ledger, OdometerRow row) {
        Instant since = row.absentSince();
        if (since == null) {
            ledger.put(row.absent(1, readAt));
        } else if (!readAt.isBefore(since.plus(grace))) {
            ledger.put(row.absent(row.absentReads() + 1, since));
        }
    }

    private IntentRow reconciled(Ledger ledger, IntentRow row) {
        List<AttemptRow> attempts = ledger.attempts(row.id());
        List<AttemptRow> lost = Candidates.lost(attempts);
        boolean resend = waits(row) && !lost.isEmpty();
        if (row.state() != IntentState.IN_DOUBT && !resend) {
            return row;
        }
        Reconciler.Finding finding = Reconciler.find(
                row,
                lost,
                Candidates.of(ledger, row),
                Candidates.captured(ledger, row),
                complete && !resend,
                readAt,
                grace);
        IntentRow next = next(ledger, row, finding, attempts);
        if (!next.equals(row)) {
            ledger.put(next);
        }
        return next;
    }

    /** Whether it is to be sent, or will be where a person says so in spite of a later reading: it may have arrived since. */
    private static boolean waits(IntentRow row) {
        return row.state() == IntentState.QUEUED
                || (row.state() == IntentState.NEEDS_USER && row.reason() == Reason.LATER_READING);
    }

    private IntentRow next(Ledger ledger, IntentRow row, Reconciler.Finding finding, List<AttemptRow> attempts) {
        return switch (finding) {
            case Reconciler.Finding.Adopt adopt -> adopted(ledger, row, adopt);
            case Reconciler.Finding.Ask ask ->
                row.in(IntentState.NEEDS_USER, ask.why()).retrying(null, row.failures());
            case Reconciler.Finding.NotYet notYet ->
                row.absent(notYet.reads(), notYet.since())
                        .retrying(Reconciler.nextRead(notYet, row, grace, clocks), row.failures());
            case Reconciler.Finding.Absent absent -> neverArrived(ledger, row, attempts);
            case Reconciler.Finding.Nothing nothing ->
                row.state() == IntentState.IN_DOUBT ? row.retrying(begun.plus(grace), row.failures()) : row;
        };
    }

    /** What was sent more than once is watched, and what came back with a backup, for nobody knows how often it was. */
    private IntentRow adopted(Ledger ledger, IntentRow row, Reconciler.Finding.Adopt adopt) {
        adopt.second().forEach(other -> ledger.flagDuplicate(other.number(), row.id(), readAt));
        IntentRow watched =
                Candidates.lost(ledger.attempts(row.id())).size() != 1 ? row.recheck(begun.plus(Recheck.FIRST)) : row;
        return Adoption.confirm(ledger, watched, Adoption.Told.of(adopt.row()));
    }

    /** It waits to be sent again; what had been refused before a backup brought it back is refused still. */
    private IntentRow neverArrived(Ledger ledger, IntentRow row, List<AttemptRow> attempts) {
        attempts.stream()
                .filter(AttemptRow::unknown)
                .forEach(attempt -> ledger.put(attempt.settled(AttemptOutcome.ABSENT)));
        Before before = row.beforeDiscard();
        if (before != null) {
            return row.in(before.state(), before.reason())
                    .remembering(null)
                    .retrying(null, 0)
                    .absent(0, null);
        }
        boolean restored = Candidates.lost(attempts).isEmpty();
        return row.in(IntentState.QUEUED, null)
                .absent(0, null)
                .retrying(begun.plusMillis(backoffMs), row.failures())
                .recheck(restored ? begun.plus(Recheck.FIRST) : row.recheckAt());
    }

    /** Looks for copies of what was or may have been sent more than once, given up in doubt, or refused (sync rule 6). */
    private IntentRow watched(Ledger ledger, IntentRow row) {
        boolean over = row.state() == IntentState.CONFIRMED
                || row.state() == IntentState.DISCARDED
                || row.state() == IntentState.REJECTED;
        List<AttemptRow> lost = over ? Candidates.lost(ledger.attempts(row.id())) : List.of();
        if (lost.isEmpty() && row.recheckAt() == null && !Recheck.givenUpInDoubt(row)) {
            return row;
        }
        Long baseline = lost.isEmpty() ? null : lost.getFirst().baseline();
        List<Kilometres> sent = lost.isEmpty()
                ? List.of(row.value())
                : lost.stream().map(Candidates::payload).toList();
        Kilometres told =
                ledger.registration(row.row()).map(OdometerRow::serverKm).orElse(null);
        for (OdometerRow other : ledger.unclaimed(vin, baseline == null ? 0 : baseline)) {
            if (Reconciler.second(other, sent, told)) {
                ledger.flagDuplicate(other.number(), row.id(), readAt);
            }
        }
        if (!Recheck.due(row, begun)) {
            return row;
        }
        Instant sentAt = lost.isEmpty() ? row.createdAt() : lost.getLast().sendingAt();
        IntentRow next = row.recheck(Recheck.next(sentAt, begun));
        ledger.put(next);
        return next;
    }
}
