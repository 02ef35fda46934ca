package app.werkbank.reference;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An odometer registration as the server keeps it.
 *
 * @param createdAt whole seconds
 * @param value kilometres
 * @param ticketId null for those from before the start of the data; the API never shows it
 */
public record Registration(
        UUID id,
        Instant createdAt,
        boolean breaking,
        float value,
        String vin,
        @Nullable UUID ticketId) {}
