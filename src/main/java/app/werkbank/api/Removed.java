package app.werkbank.api;

import java.util.UUID;

/** That an equipment is no longer on a ticket: the body of a removal that the server confirmed, which sends none. */
public record Removed(UUID ticketId, int equipmentId) {}
