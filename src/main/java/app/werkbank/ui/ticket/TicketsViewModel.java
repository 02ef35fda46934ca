package app.werkbank.ui.ticket;

import app.werkbank.ui.entry.Workplace;
import java.util.UUID;

/** The screen of the tickets: the list, and the selected ticket beside it. */
public final class TicketsViewModel implements AutoCloseable {
    private final TicketListViewModel list;
    private final TicketViewModel ticket;

    public TicketsViewModel(Workplace place) {
        this.list = new TicketListViewModel(place);
        this.ticket = new TicketViewModel(place);
        list.selectedProperty().subscribe(ticket::show);
    }

    public TicketListViewModel list() {
        return list;
    }

    public TicketViewModel ticket() {
        return ticket;
    }

    /** Shows a ticket, whether or not the list holds it now. */
    public void open(UUID id) {
        list.selectedProperty().set(id);
    }

    @Override
    public void close() {
        list.close();
        ticket.close();
    }
}
