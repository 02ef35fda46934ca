package app.werkbank.domain;

import java.util.List;
import java.util.Objects;

/**
 * A ticket's state as the server names it. The six known ones are constants; another is kept raw, shown as it is, and
 * counts as not in progress (domain rule Tickets 1).
 *
 * @param raw the API's own word, e.g. {@code in_progress}; empty where the server sent none
 */
public record TicketState(String raw) {
    public static final TicketState PREPARED = new TicketState("prepared");
    public static final TicketState PENDING = new TicketState("pending");
    public static final TicketState IN_PROGRESS = new TicketState("in_progress");
    public static final TicketState OUTSOURCED = new TicketState("outsourced");
    public static final TicketState CLOSED = new TicketState("closed");
    public static final TicketState CANCELLED = new TicketState("cancelled");

    /** The known states in the order in which a technician wants to see them. */
    public static final List<TicketState> KNOWN =
            List.of(IN_PROGRESS, PENDING, PREPARED, OUTSOURCED, CLOSED, CANCELLED);

    public TicketState {
        Objects.requireNonNull(raw, "raw");
    }

    public boolean known() {
        return KNOWN.contains(this);
    }

    /** Only here may equipment be added or removed (seed: used-diagnostic-equipment). */
    public boolean inProgress() {
        return equals(IN_PROGRESS);
    }

    /** Closed or cancelled: nothing more is expected to happen to the ticket. */
    public boolean finished() {
        return equals(CLOSED) || equals(CANCELLED);
    }
}
