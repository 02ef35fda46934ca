package app.werkbank.ui.outbox;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.OutboxRow;
import app.werkbank.store.PossibleDuplicate;
import app.werkbank.store.VehicleDraft;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the outbox: the head of a group, or something in it. */
public sealed interface OutboxLine {

    /** What stays the same while its content changes, so that the selection can follow it. */
    Object key();

    /**
     * The head of the entries of one ticket.
     *
     * @param ticket null where the ticket is not known here
     */
    record TicketHead(UUID id, @Nullable Ticket ticket, int entries) implements OutboxLine {
        @Override
        public Object key() {
            return id;
        }

        /** What people call the ticket. */
        public String label() {
            return ticket == null ? id.toString().substring(0, 8) : ticket.label();
        }
    }

    /** The head of the readings that wait for a ticket (domain rule 15). */
    record DraftHead(int entries) implements OutboxLine {
        @Override
        public Object key() {
            return DraftHead.class;
        }
    }

    /** The head of what the server may hold twice (sync rule 6). */
    record DuplicateHead(int entries) implements OutboxLine {
        @Override
        public Object key() {
            return DuplicateHead.class;
        }
    }

    /**
     * An entry that the server has not confirmed.
     *
     * @param vinOfTicket whether it is a reading of the very vehicle that the head of its group names
     */
    record Entry(OutboxRow row, boolean vinOfTicket) implements OutboxLine {
        @Override
        public Object key() {
            return id();
        }

        public UUID id() {
            return row.intent().id();
        }

        public IntentRow intent() {
            return row.intent();
        }

        public IntentState state() {
            return row.intent().state();
        }

        public boolean reading() {
            return row.intent().kind() == IntentKind.ODOMETER;
        }

        /** Whether it can still be taken back as if it had never been. */
        public boolean undoable() {
            return state().undoable(row.last() != null);
        }

        /** Whether nothing goes on without a person. */
        public boolean needsPerson() {
            return state().needsPerson();
        }
    }

    /** A reading that waits for a ticket. */
    record Draft(VehicleDraft draft) implements OutboxLine {
        @Override
        public Object key() {
            return draft.id();
        }
    }

    /** A row of the server that may be one too many. */
    record Duplicate(PossibleDuplicate duplicate) implements OutboxLine {
        @Override
        public Object key() {
            return duplicate.row().number() + "/" + duplicate.intent();
        }
    }

    /** The head of the readings that were sent lately. */
    record SentHead(int entries) implements OutboxLine {
        @Override
        public Object key() {
            return SentHead.class;
        }
    }

    /**
     * A reading made here that the server has, to be looked at once more, or reported (domain rule 14).
     *
     * @param reading as the server has it
     * @param reported its right value where a mistake was reported; null where none was
     */
    record Sent(
            OutboxRow row, OdometerRow reading, @Nullable Kilometres reported) implements OutboxLine {
        @Override
        public Object key() {
            return row.intent().id();
        }
    }

    /** Whether the line is only the head of a group. */
    default boolean head() {
        return this instanceof TicketHead
                || this instanceof DraftHead
                || this instanceof DuplicateHead
                || this instanceof SentHead;
    }

    /** Whether nothing goes on without a person. */
    default boolean personNeeded() {
        return switch (this) {
            case Entry entry -> entry.needsPerson();
            case Draft draft -> true;
            case Duplicate duplicate -> true;
            case TicketHead head -> false;
            case DraftHead head -> false;
            case DuplicateHead head -> false;
            case Sent sent -> false;
            case SentHead head -> false;
        };
    }
}
