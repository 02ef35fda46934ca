package app.werkbank.sync;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Vin;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A reading as a person gave it.
 *
 * @param typed the number as typed, in {@code unit}
 * @param observedAt when it was read off the car, UTC
 */
public record NewReading(Vin vin, BigDecimal typed, DistanceUnit unit, Instant observedAt) {

    /** @throws IllegalArgumentException where the value is outside what the API takes (domain rule 1) */
    public NewReading {
        if (!unit.toKilometres(typed).sendable()) {
            throw new IllegalArgumentException("a reading is 1 to 1 000 000 000 km, not " + unit.toKilometres(typed));
        }
    }

    /** What is sent. */
    public Kilometres km() {
        return unit.toKilometres(typed);
    }
}
