package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;

/**
 * One ticket in the list.
 *
 * @param vehicle the masked VIN with its maker's name; a text that is no VIN as it is; empty where there is none
 * @param unsent whether an entry on it has not reached the server
 * @param first whether it is the first of its state, and carries the heading
 */
public record TicketLine(Ticket ticket, String vehicle, boolean unsent, boolean first) {}
