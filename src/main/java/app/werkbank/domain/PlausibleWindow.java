package app.werkbank.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Between which values the next reading of a vehicle is plausible, and where it is most likely: what its last reading,
 * its own pace and the time since then say together (domain rule 7).
 *
 * @param least the last reading, km
 * @param expected the likeliest value, km
 * @param greatest exceeded only very rarely, km; where little is known of the vehicle, no more than rule 6 allows
 */
record PlausibleWindow(double least, double expected, double greatest) {

    /** A trip to the dealer and back is plausible after a minute as well. */
    private static final double SHORT_TRIP_KM = 100;

    static PlausibleWindow of(Reading last, Pace pace, TrendLimits limits, Instant now) {
        Duration elapsed = Duration.between(last.at(), now);
        double from = last.value().wire();
        double own = Math.max(SHORT_TRIP_KM, pace.rarelyExceededKm(elapsed));
        double greatest = pace.wellKnown() ? own : Math.min(own, limits.allowedKm(elapsed));
        return new PlausibleWindow(from, from + pace.likeliestKm(elapsed), from + greatest);
    }

    boolean contains(Kilometres value) {
        return value.wire() >= least && !exceededBy(value);
    }

    boolean exceededBy(Kilometres value) {
        return value.wire() > greatest;
    }

    double distance(Kilometres value) {
        return Math.abs(value.wire() - expected);
    }
}
