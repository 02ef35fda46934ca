package app.werkbank.store;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import java.time.Instant;
import java.util.UUID;

/**
 * A reading whose ticket is not known yet (domain rule 15): kept, shown, never sent without a ticket.
 *
 * @param typed the decimal text as typed, plain notation
 * @param observedAt when it was read off the car, UTC
 */
public record VehicleDraft(UUID id, String vin, String typed, DistanceUnit unit, Kilometres km, Instant observedAt) {}
