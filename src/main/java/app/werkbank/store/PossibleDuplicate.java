package app.werkbank.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the server that may be a second copy of what an entry sent (sync rule 6).
 *
 * @param row the row that may be one too many
 * @param intent the entry it may be a copy of
 * @param foundAt when it was noticed, UTC
 */
public record PossibleDuplicate(OdometerRow row, UUID intent, Instant foundAt) {}
