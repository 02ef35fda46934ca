package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * One ticket in the list.
 *
 * @param vehicle the masked VIN with its maker's name; a text that is no VIN as it is; empty where there is none
 * @param unsent whether an entry on it has not reached the server
 * @param group how many tickets of its state match; null unless it is the first of them
 */
public record TicketLine(
        Ticket ticket,
        String vehicle,
        boolean unsent,
        @Nullable Long group) {}
