package app.werkbank.sync;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Before;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a person may decide about an entry in which state (sync.md: the life of an intent); empty where none. */
final class Decisions {
    /** The kind of note that an entry becomes. */
    static final String NOTE = "kept_entry";

    private final Clock clock;

    Decisions(Clock clock) {
        this.clock = clock;
    }

    /** One decision, inside the transaction that stores it. */
    @FunctionalInterface
    interface Decision {
        /** @return the intent as it is now stored; empty where nothing was changed */
        Optional<IntentRow> on(Ledger ledger, IntentRow row);
    }

    /** Which states a decision about all entries reaches: those named, and what waits for another try. */
    Set<IntentState> reach(IntentState named) {
        return named == IntentState.HELD ? EnumSet.of(named) : EnumSet.of(named, IntentState.QUEUED);
    }

    Optional<IntentRow> takeBack(Ledger ledger, IntentRow row) {
        if (!undoable(ledger, row)) {
            return Optional.empty();
        }
        unwish(ledger, row);
        return put(ledger, row.in(IntentState.CANCELLED, Reason.TAKEN_BACK));
    }

    Optional<IntentRow> release(Ledger ledger, IntentRow row) {
        return row.state() == IntentState.HELD
                ? put(ledger, row.in(IntentState.QUEUED, row.reason()).due(clock.instant()))
                : Optional.empty();
    }

    Optional<IntentRow> retry(Ledger ledger, IntentRow row) {
        return switch (row.state()) {
            case REJECTED -> {
                wishAgain(ledger, row);
                yield put(ledger, row.in(IntentState.QUEUED, null).retrying(null, 0));
            }
            case QUEUED -> put(ledger, row.retrying(null, 0));
            default -> Optional.empty();
        };
    }

    Optional<IntentRow> discard(Ledger ledger, IntentRow row) {
        return switch (row.state()) {
            case HELD, QUEUED -> takeBack(ledger, row).or(() -> giveUp(ledger, row, Reason.TAKEN_BACK));
            case REJECTED, IN_DOUBT, NEEDS_USER -> giveUp(ledger, row, Reason.TAKEN_BACK);
            case SENDING, CONFIRMED, CANCELLED, DISCARDED -> Optional.empty();
        };
    }

    Optional<IntentRow> undoDiscard(Ledger ledger, IntentRow row) {
        Before before = row.beforeDiscard();
        if (row.state() == IntentState.CANCELLED && row.reason() == Reason.TAKEN_BACK) {
            wishAgain(ledger, row);
            boolean held = row.dueAt().isAfter(clock.instant());
            return put(ledger, row.in(held ? IntentState.HELD : IntentState.QUEUED, null));
        }
        if (row.state() != IntentState.DISCARDED || before == null) {
            return Optional.empty();
        }
        wishAgain(ledger, row);
        return put(
                ledger,
                row.in(before.state(), before.reason()).remembering(null).recheck(null));
    }

    /** Only where it is certain that the server has none of its attempts. */
    Optional<IntentRow> edit(
            Ledger ledger, IntentRow row, BigDecimal typed, DistanceUnit unit, UUID ticket, Instant due) {
        boolean editable = row.kind() == IntentKind.ODOMETER
                && EnumSet.of(IntentState.HELD, IntentState.QUEUED, IntentState.REJECTED)
                        .contains(row.state())
                && Candidates.lost(ledger.attempts(row.id())).isEmpty();
        if (!editable) {
            return Optional.empty();
        }
        Kilometres km = unit.toKilometres(typed);
        OdometerRow own = ledger.registration(row.row()).orElseThrow();
        boolean breaks = Forecast.breaks(ledger, row.vehicle(), km, row.observedAt());
        ledger.put(own.edited(km, typed.toPlainString(), unit, ticket, breaks));
        return put(
                ledger,
                row.payload(km, ticket).in(IntentState.HELD, null).due(due).retrying(null, 0));
    }

    Optional<IntentRow> pick(Ledger ledger, IntentRow row, long registration) {
        Optional<OdometerRow> chosen = ledger.registration(registration)
                .filter(candidate -> candidate.remoteId() != null)
                .filter(candidate -> candidate.vin().equals(row.vin()))
                .filter(candidate -> ledger.ownerOf(candidate.number()).isEmpty());
        boolean open = row.state() == IntentState.NEEDS_USER || row.state() == IntentState.IN_DOUBT;
        return open ? chosen.map(candidate -> picked(ledger, row, candidate)) : Optional.empty();
    }

    /** The rows that were not chosen may be second copies of it, and one may still come. */
    private IntentRow picked(Ledger ledger, IntentRow row, OdometerRow chosen) {
        List<OdometerRow> others = Candidates.of(ledger, row).all().stream()
                .filter(other -> other.number() != chosen.number())
                .toList();
        flag(ledger, row, others);
        boolean perhapsSent = !Candidates.lost(ledger.attempts(row.id())).isEmpty();
        IntentRow watched = perhapsSent ? row.recheck(clock.instant().plus(Recheck.FIRST)) : row;
        return Adoption.confirm(ledger, watched, Adoption.Told.of(chosen));
    }

    /** The person was warned: what could be this entry is kept in sight as a possible second copy. */
    Optional<IntentRow> sendAnyway(Ledger ledger, IntentRow row) {
        if (row.state() != IntentState.NEEDS_USER) {
            return Optional.empty();
        }
        if (row.kind() == IntentKind.ODOMETER && row.reason() != Reason.LATER_READING) {
            flag(ledger, row, Candidates.of(ledger, row).all());
            settleUnknown(ledger, row.id());
        }
        Reason kept = row.reason() == Reason.LATER_READING ? Reason.LATER_READING : null;
        return put(
                ledger,
                row.in(IntentState.QUEUED, kept)
                        .remembering(null)
                        .retrying(null, 0)
                        .absent(0, null));
    }

    Optional<IntentRow> keepAsNote(Ledger ledger, IntentRow row) {
        if (row.state() != IntentState.NEEDS_USER && row.state() != IntentState.REJECTED) {
            return Optional.empty();
        }
        ledger.note(noteRecord(row), NOTE, noteText(row), clock.instant());
        return giveUp(ledger, row, Reason.KEPT_AS_NOTE);
    }

    /**
     * Takes back what wished the opposite and has not left: held or queued without an attempt, or refused.
     *
     * @return the intents that are over now
     */
    List<IntentRow> withdrawOpposite(Ledger ledger, String lane, boolean present) {
        IntentKind opposite = present ? IntentKind.EQUIPMENT_REMOVE : IntentKind.EQUIPMENT_ADD;
        List<IntentRow> withdrawn = new ArrayList<>();
        for (IntentRow row : ledger.lane(lane)) {
            if (row.kind() != opposite) {
                continue;
            }
            if (undoable(ledger, row)) {
                withdrawn.add(row.in(IntentState.CANCELLED, Reason.COALESCED));
            } else if (row.state() == IntentState.REJECTED) {
                withdrawn.add(row.in(IntentState.DISCARDED, Reason.COALESCED).remembering(null));
            }
        }
        withdrawn.forEach(ledger::put);
        return withdrawn;
    }

    private static boolean undoable(Ledger ledger, IntentRow row) {
        return row.state().undoable(!ledger.attempts(row.id()).isEmpty());
    }

    private void flag(Ledger ledger, IntentRow row, List<OdometerRow> rows) {
        rows.forEach(each -> ledger.flagDuplicate(each.number(), row.id(), clock.instant()));
    }

    /** From here on the person's word stands for these attempts. */
    private static void settleUnknown(Ledger ledger, UUID intent) {
        for (AttemptRow attempt : ledger.attempts(intent)) {
            if (attempt.unknown()) {
                ledger.put(attempt.settled(AttemptOutcome.ABSENT));
            }
        }
    }

    /** The record that an entry kept as a note stands on. */
    static String noteRecord(IntentRow row) {
        return "ticket/" + row.ticketId();
    }

    static String noteText(IntentRow row) {
        return row.kind() == IntentKind.ODOMETER
                ? row.value().plain() + " km"
                : row.kind().name() + " " + row.equipment();
    }

    /** What a person was shown as perhaps being this entry is kept in sight, too. */
    private Optional<IntentRow> giveUp(Ledger ledger, IntentRow row, Reason why) {
        unwish(ledger, row);
        boolean shown = row.kind() == IntentKind.ODOMETER && row.state() == IntentState.NEEDS_USER;
        if (shown && row.reason() != Reason.LATER_READING) {
            flag(ledger, row, Candidates.of(ledger, row).all());
        }
        IntentRow given = row.in(IntentState.DISCARDED, why == Reason.KEPT_AS_NOTE ? why : row.reason())
                .remembering(new Before(row.state(), row.reason()));
        boolean perhapsSent = !Candidates.lost(ledger.attempts(row.id())).isEmpty() || Recheck.givenUpInDoubt(given);
        Instant recheck = perhapsSent && row.kind() == IntentKind.ODOMETER
                ? clock.instant().plus(Recheck.FIRST)
                : null;
        return put(ledger, given.recheck(recheck));
    }

    /** A given-up wish is no wish: the pair is wished as an earlier one that still waits, else as both sides last agreed. */
    private static void unwish(Ledger ledger, IntentRow row) {
        if (row.kind() != IntentKind.ODOMETER) {
            List<IntentRow> others = ledger.lane(row.lane()).stream()
                    .filter(other -> !other.id().equals(row.id()))
                    .toList();
            ledger.used(row.ticketId(), row.equipment())
                    .ifPresent(
                            used -> ledger.put(used.wished(Pair.lastWish(others).orElse(used.base()))));
        }
    }

    private static void wishAgain(Ledger ledger, IntentRow row) {
        if (row.kind() != IntentKind.ODOMETER) {
            ledger.used(row.ticketId(), row.equipment())
                    .ifPresent(used -> ledger.put(used.wished(row.kind() == IntentKind.EQUIPMENT_ADD)));
        }
    }

    private static Optional<IntentRow> put(Ledger ledger, IntentRow row) {
        ledger.put(row);
        return Optional.of(row);
    }
}
