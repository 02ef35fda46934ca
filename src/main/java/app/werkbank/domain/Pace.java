package app.werkbank.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How fast one vehicle collects kilometres: the logarithm of its km per day, as a median and a spread.
 *
 * <p>Kilometres per day are skewed, so everything is reckoned in logarithms. The median of the vehicle's own stretches
 * is drawn towards the fleet's median, the more so the fewer stretches it has; being a median, it does not follow a
 * single typing error in the history.
 *
 * @param logMedian natural logarithm of the km per day that are as often exceeded as not
 * @param logSpread standard deviation of the logarithm for the next stretch, the doubt about the median included
 */
public record Pace(double logMedian, double logSpread) {

    /** Of a vehicle about which nothing is known. */
    public static final Pace FLEET = shrunk(new double[0]);

    /** So many of the newest stretches count: owners and uses change. */
    private static final int NEWEST_STRETCHES = 30;

    /** A stretch shorter than this says nothing about a pace. */
    private static final Duration SHORTEST_STRETCH = Duration.ofDays(1);

    private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    /** Of the rising stretches between a vehicle's readings, in the order in which they are judged. */
    public static Pace of(List<Reading> series) {
        double[] logs = new double[Math.min(NEWEST_STRETCHES, Math.max(0, series.size() - 1))];
        int known = 0;
        for (int i = series.size() - 1; i > 0 && known < logs.length; i--) {
            Reading from = series.get(i - 1);
            Reading to = series.get(i);
            Duration elapsed = Duration.between(from.at(), to.at());
            double increase = (double) to.value().wire() - from.value().wire();
            if (increase > 0 && elapsed.compareTo(SHORTEST_STRETCH) >= 0) {
                logs[known++] = Math.log(increase / days(elapsed));
            }
        }
        return shrunk(Arrays.copyOf(logs, known));
    }

    /** The kilometres that are as often exceeded as not after this time; zero where no time has passed. */
    public double expectedKm(Duration elapsed) {
        return Math.exp(logMedian) * Math.max(0, days(elapsed));
    }

    /** The kilometres that this vehicle exceeds only very rarely in this time. */
    public double plausibleKm(Duration elapsed) {
        return Math.max(LEAST_PLAUSIBLE_KM, Math.exp(logMedian + RARE * logSpread) * Math.max(0, days(elapsed)));
    }

    private static double days(Duration elapsed) {
        return elapsed.toMillis() / MILLIS_PER_DAY;
    }

    private static final double FLEET_LOG_MEDIAN = Math.log(40);
    private static final double BETWEEN_VEHICLES = 0.7;
    private static final double WITHIN_VEHICLE = 0.5;
    private static final double RARE = 2.9;
    private static final double LEAST_PLAUSIBLE_KM = 100;

    private static Pace shrunk(double[] logs) {
        double own = logs.length / (WITHIN_VEHICLE * WITHIN_VEHICLE);
        double fleet = 1 / (BETWEEN_VEHICLES * BETWEEN_VEHICLES);
        double median = logs.length == 0 ? FLEET_LOG_MEDIAN : median(logs);
        return new Pace(
                (own * median + fleet * FLEET_LOG_MEDIAN) / (own + fleet),
                Math.sqrt(WITHIN_VEHICLE * WITHIN_VEHICLE + 1 / (own + fleet)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
