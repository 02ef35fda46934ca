package app.werkbank.store;

import java.time.Instant;
import java.util.UUID;

/**
 * What makes two readings the same entry (command import).
 *
 * @param km as the wire carries it
 * @param observedAt UTC, whole milliseconds
 */
public record ReadingKey(String vin, float km, UUID ticketId, Instant observedAt) {}
