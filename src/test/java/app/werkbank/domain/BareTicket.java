package app.werkbank.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets for tests that are about a state and a vehicle: all else is absent. */
public final class BareTicket {
    private BareTicket() {}

    public static Ticket of(
            UUID id, @Nullable Long number, TicketState state, @Nullable String vin, Instant createdAt) {
        return new Ticket(
                id,
                number,
                state,
                vin,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                createdAt,
                null,
                null,
                null,
                "{\"state\":\"" + state.raw() + "\"}");
    }
}
