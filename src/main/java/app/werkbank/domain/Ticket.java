package app.werkbank.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the server last told it. Every field but id and creation may be missing (openapi.yaml: Ticket).
 *
 * @param number the number people use
 * @param state never null; raw text empty where the server sent none
 * @param vin as received, perhaps not 17 characters long; null on a prepared ticket
 * @param assignedAt when the first operator joined, UTC
 * @param finishedAt only when closed or cancelled, UTC
 * @param raw the JSON text as received, unknown fields included
 */
public record Ticket(
        UUID id,
        @Nullable Long number,
        TicketState state,
        @Nullable String vin,
        @Nullable Long vehicleModelId,
        @Nullable UUID customerId,
        @Nullable String customerReference,
        @Nullable String externalReference,
        @Nullable String operatorReference,
        @Nullable UUID operatorId,
        @Nullable Boolean outsourced,
        Instant createdAt,
        @Nullable Instant assignedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant updatedAt,
        String raw) {

    /** The VIN where it has the length that an odometer registration needs. */
    public Optional<Vin> entryVin() {
        return vin != null && Vin.fits(vin) ? Optional.of(new Vin(vin)) : Optional.empty();
    }

    /** What people call it: the number, or the head of the id where the server gave none. */
    public String label() {
        return number != null ? Long.toString(number) : id.toString().substring(0, 8);
    }
}
