package app.werkbank.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * One value of a vehicle's odometer series: all that the trend rules look at.
 *
 * @param value kilometres
 * @param at the instant that puts it in order: {@code created_at} of a registration, {@code observed_at} of an entry
 *     that the server does not have yet (UTC)
 */
public record Reading(Kilometres value, Instant at) {
    public Reading {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(at, "at");
    }

    public static Reading of(OdometerRegistration registration) {
        return new Reading(registration.value(), registration.createdAt());
    }
}
