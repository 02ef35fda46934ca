package app.werkbank.reference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket with the fields of the contract, in their order; it is written to the wire as it is. */
record TicketRow(
        UUID id,
        long ticketNumber,
        String state,
        @Nullable String vin,
        @Nullable Long vehicleModelId,
        @Nullable UUID customerId,
        @Nullable String customerReference,
        @Nullable String externalReference,
        @Nullable String operatorReference,
        @Nullable UUID operatorId,
        boolean outsourced,
        Instant createdAt,
        @Nullable Instant assignedAt,
        @Nullable Instant finishedAt,
        Instant updatedAt) {

    static final String IN_PROGRESS = "in_progress";
    static final String CLOSED = "closed";

    /** The states that tickets are made with and can be filtered by. */
    static final List<String> STATES = List.of("prepared", "pending", IN_PROGRESS, "outsourced", CLOSED, "cancelled");

    /** Whether a ticket in this state is done with, and so has an end. */
    static boolean isFinal(String state) {
        return state.equals(CLOSED) || state.equals("cancelled");
    }
}
