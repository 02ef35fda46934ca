package app.werkbank.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An odometer registration as the server holds it (seed: odometer-registrations). It never says which ticket it was
 * made for (domain rule 11).
 *
 * @param createdAt when it reached the server, UTC; {@link Instant#EPOCH} where the server did not tell it
 * @param breaking the server's word: the value is lower than the previous registration of the same VIN
 * @param vin as received
 */
public record OdometerRegistration(UUID id, Instant createdAt, boolean breaking, Kilometres value, String vin) {

    /** Whether the server told when it reached it. */
    public boolean dated() {
        return !createdAt.equals(Instant.EPOCH);
    }
}
