package app.werkbank.ui.entry;

import static java.util.Objects.requireNonNull;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.VehicleDraft;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reading that was saved last in this pane, and where it stands. */
public sealed interface SavedEntry {

    /** Of the intent, or of the kept reading. */
    UUID id();

    /** As typed, to be put back into the field by an undo. */
    BigDecimal typed();

    DistanceUnit unit();

    /** Whether it can still be taken back. */
    boolean undoable();

    /**
     * Saved for a ticket.
     *
     * @param ticket what people call it
     * @param dueAt the end of the undo window, UTC
     * @param tried whether a try to send it was ever begun
     * @param serverBreaking the server's word; null until it has answered
     */
    record Sent(
            BigDecimal typed,
            DistanceUnit unit,
            UUID intent,
            @Nullable Long registration,
            String ticket,
            IntentState state,
            Instant dueAt,
            boolean tried,
            @Nullable Boolean serverBreaking)
            implements SavedEntry {

        static Sent of(Judgement.Value value, String ticket, IntentRow row) {
            return new Sent(
                    value.typed(),
                    value.unit(),
                    row.id(),
                    row.registration(),
                    ticket,
                    row.state(),
                    row.dueAt(),
                    false,
                    null);
        }

        /** A line of the history that was made here. */
        static SavedEntry of(HistoryRow line, boolean tried, String ticket) {
            OdometerRow row = line.row();
            return new Sent(
                    new BigDecimal(requireNonNull(row.typed(), "typed")),
                    requireNonNull(row.unit(), "unit"),
                    requireNonNull(line.entry(), "entry").intent(),
                    row.number(),
                    ticket,
                    line.entry().state(),
                    line.entry().dueAt(),
                    tried,
                    row.serverBreaking());
        }

        /** The same as the store has it now. */
        Sent now(HistoryRow.Entry entry, boolean begun, @Nullable Boolean breaking) {
            return new Sent(typed, unit, intent, registration, ticket, entry.state(), entry.dueAt(), begun, breaking);
        }

        /** Whole seconds until it is sent, never negative; 0 where nothing is held. */
        public long secondsLeft(Instant now) {
            return state == IntentState.HELD
                    ? Math.max(0, Duration.between(now, dueAt.plusMillis(999)).toSeconds())
                    : 0;
        }

        @Override
        public UUID id() {
            return intent;
        }

        @Override
        public boolean undoable() {
            return state.undoable(tried);
        }
    }

    /** Kept for the vehicle until its ticket is known (domain rule 15). */
    record Kept(BigDecimal typed, DistanceUnit unit, VehicleDraft draft) implements SavedEntry {
        @Override
        public UUID id() {
            return draft.id();
        }

        @Override
        public boolean undoable() {
            return true;
        }
    }
}
