package app.werkbank.api;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.domain.Vin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What sync may ask of the remote API: one method per documented operation.
 *
 * <p>The calls block and are to be made from threads that may wait. They never throw for anything that can happen on a wire:
 * an {@link Answer} says what happened. They throw {@link IllegalArgumentException} for what no server may be asked: a
 * limit outside 0 to 1000, a negative offset, a value that is not {@linkplain Kilometres#sendable() sendable}. An
 * interrupt cancels the call: the answer is then {@link Outcome#UNKNOWN}, and the thread stays interrupted.
 *
 * <p>{@code requestId} travels as {@code X-Request-Id} and is the attempt's own; a replay after a 401 keeps it. A time
 * of creation that a server left out reads as {@link java.time.Instant#EPOCH}, which no real row can have.
 */
public interface RemoteApi {

    /** The greatest page (seed: limit 0 to 1000). */
    int MAX_LIMIT = 1000;

    /**
     * The registrations of one vehicle. The order is asked for, not promised: check it and sort again (sync rule 9).
     */
    Answer<Page<OdometerRegistration>> listOdometerRegistrations(
            Vin vin, int limit, long offset, SortOrder order, UUID requestId);

    /**
     * Adds a registration, for ever: there is no update, no delete and no idempotency key. The value is sent as given.
     */
    Answer<OdometerRegistration> addOdometerRegistration(Vin vin, Kilometres value, UUID ticketId, UUID requestId);

    Answer<OdometerRegistration> getOdometerRegistration(UUID id, UUID requestId);

    /** Used equipment of one ticket, or of all where {@code ticketId} is null. */
    Answer<Page<UsedEquipment>> listUsedEquipment(@Nullable UUID ticketId, int limit, long offset, UUID requestId);

    /** Adds an equipment to a ticket in progress. */
    Answer<UsedEquipment> addUsedEquipment(UUID ticketId, int equipmentId, UUID requestId);

    Answer<UsedEquipment> getUsedEquipment(UUID ticketId, int equipmentId, UUID requestId);

    /** Removes an equipment from a ticket in progress. */
    Answer<Removed> removeUsedEquipment(UUID ticketId, int equipmentId, UUID requestId);

    /** Tickets of every state; no filter is asked for, since none is proven to filter (domain rule Tickets 3). */
    Answer<Page<Ticket>> listTickets(int limit, long offset, UUID requestId);

    Answer<Ticket> getTicket(UUID id, UUID requestId);
}
