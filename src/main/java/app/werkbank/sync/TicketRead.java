package app.werkbank.sync;

import app.werkbank.domain.Ticket;
import app.werkbank.store.Ledger;
import java.util.List;

/** Stores one ticket as it was just read. */
record TicketRead(Ticket ticket) implements Op {

    @Override
    public Result on(Ledger ledger) {
        return Result.pulled(List.of(), ledger.put(ticket) ? 1 : 0);
    }
}
