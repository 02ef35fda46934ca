package app.werkbank.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Between which values the next reading of a vehicle is plausible, and where it is most likely: what its last reading,
 * its pace and the time since then say together.
 *
 * @param least the last reading, km
 * @param expected as often exceeded as not, km
 * @param greatest exceeded only very rarely, km
 */
record PlausibleWindow(double least, double expected, double greatest) {

    static PlausibleWindow of(Reading last, Pace pace, Instant now) {
        Duration elapsed = Duration.between(last.at(), now);
        double from = last.value().wire();
        return new PlausibleWindow(from, from + pace.expectedKm(elapsed), from + pace.plausibleKm(elapsed));
    }

    boolean contains(Kilometres value) {
        return value.wire() >= least && value.wire() <= greatest;
    }

    boolean exceededBy(Kilometres value) {
        return value.wire() > greatest;
    }

    double distance(Kilometres value) {
        return Math.abs(value.wire() - expected);
    }
}
