package app.werkbank.bench;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An invented fleet for measuring: km per day log-normal with median 40, between vehicles and from stretch to stretch;
 * readings 3 to 200 days apart.
 */
final class Fleet {
    private static final double MEDIAN_KM_PER_DAY = 40;
    private static final double BETWEEN_VEHICLES = 0.7;
    private static final double BETWEEN_STRETCHES = 0.5;
    private static final Instant START = Instant.parse("2015-01-05T08:00:00Z");

    private final SplittableRandom random;

    Fleet(SplittableRandom random) {
        this.random = random;
    }

    /** A vehicle's readings so far, in order, and the reading that is really due now. */
    record Visit(List<Reading> history, Reading now) {}

    Visit visit() {
        double pace = MEDIAN_KM_PER_DAY * Math.exp(BETWEEN_VEHICLES * random.nextGaussian());
        List<Reading> readings = new ArrayList<>();
        Instant at = START;
        double km = 10 + random.nextDouble() * 120_000;
        int count = random.nextInt(2, 13);
        for (int i = 0; i <= count; i++) {
            readings.add(new Reading(Kilometres.of(Math.round(km)), at));
            Duration stretch = Duration.ofMinutes(random.nextLong(3 * 24 * 60, 200 * 24 * 60 + 1));
            double days = stretch.toMinutes() / (24.0 * 60);
            km += days * pace * Math.exp(BETWEEN_STRETCHES * random.nextGaussian());
            at = at.plus(stretch);
        }
        return new Visit(List.copyOf(readings.subList(0, count)), readings.getLast());
    }
}
