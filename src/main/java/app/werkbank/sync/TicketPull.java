package app.werkbank.sync;

import app.werkbank.domain.Ticket;
import app.werkbank.store.Ledger;
import app.werkbank.store.ScopeRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies a read of all tickets. None is ever removed; those that complete reads do not show are counted (sync rule 9). */
record TicketPull(
        long readNumber,
        List<Ticket> rows,
        boolean complete,
        @Nullable Long total,
        Instant begun,
        Instant readAt) implements PullOp {
    /** So many tickets, and such a part of all, are worth the work of a step for each ticket. */
    private static final int MANY = 1_000;

    private static final int PART = 4;

    @Override
    public Result on(Ledger ledger) {
        if (ledger.scope(ScopeRow.TICKETS).map(ScopeRow::readNumber).orElse(0L) >= readNumber) {
            return Result.of(List.of());
        }
        Set<UUID> unseen = complete ? ledger.ticketIds() : new HashSet<>();
        int changed = 0;
        for (Ticket ticket : rows) {
            changed += ledger.put(ticket) ? 1 : 0;
            unseen.remove(ticket.id());
        }
        if (changed >= MANY && changed >= rows.size() / PART) {
            ledger.arrangeTickets();
        }
        unseen.forEach(id -> ledger.ticketAbsent(id, readAt));
        ledger.put(new ScopeRow(ScopeRow.TICKETS, readNumber, begun, complete, total, null, null));
        return Result.pulled(List.of(), changed);
    }
}
