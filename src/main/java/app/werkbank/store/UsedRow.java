package app.werkbank.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The three truths of one (ticket, equipment) pair. Instants are UTC by the server's clock.
 *
 * @param desired what is wished here
 * @param observed what the server last showed
 * @param base what both last agreed on
 * @param confirmedAt when a change of ours was last confirmed; a list requested before it says nothing about the pair
 * @param verifiedAt the last read that began a grace time after every attempt of the pair
 * @param goneAt when it was found gone on the server though wished; null where it was not, or it was seen to
 */
public record UsedRow(
        UUID ticketId,
        int equipmentId,
        boolean desired,
        boolean observed,
        boolean base,
        @Nullable Instant confirmedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant goneAt) {

    public static UsedRow unknown(UUID ticketId, int equipmentId) {
        return new UsedRow(ticketId, equipmentId, false, false, false, null, null, null);
    }

    public UsedRow wished(boolean wish) {
        return new UsedRow(ticketId, equipmentId, wish, observed, base, confirmedAt, verifiedAt, null);
    }

    public UsedRow seen(boolean present) {
        return new UsedRow(ticketId, equipmentId, desired, present, base, confirmedAt, verifiedAt, goneAt);
    }

    /** Both sides agree on what is wished. */
    public UsedRow agreed(@Nullable Instant when) {
        return new UsedRow(ticketId, equipmentId, desired, desired, desired, when, verifiedAt, goneAt);
    }

    public UsedRow verified(Instant when) {
        return new UsedRow(ticketId, equipmentId, desired, observed, base, confirmedAt, when, goneAt);
    }

    /** It went away on the server though it was wished; that is accepted, and told. */
    public UsedRow gone(Instant when) {
        return new UsedRow(ticketId, equipmentId, false, false, false, confirmedAt, verifiedAt, when);
    }
}
