package app.werkbank.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How fast one vehicle collects kilometres: the logarithm of its km per day, as a median and a spread.
 *
 * <p>Kilometres per day are skewed, so everything is reckoned in logarithms. Median and spread of the vehicle's own
 * stretches are drawn towards a fleet's, the more so the fewer stretches there are; being a median, and a spread of
 * which no stretch can have more than a share, they do not follow a single typing error in the history. The constants
 * were chosen with the simulation {@code TyposBench}, on fleets more and less regular than the one it prints.
 *
 * @param logMedian natural logarithm of the km per day that are as often exceeded as not
 * @param logSpread standard deviation of the logarithm for the next stretch, the doubt about the median included
 * @param stretches how many of the vehicle's own stretches this rests on
 */
public record Pace(double logMedian, double logSpread, int stretches) {
    private static final double FLEET_LOG_MEDIAN = Math.log(40);
    private static final double FLEET_VARIANCE = 0.7 * 0.7;
    private static final double USUAL_VARIANCE = 0.6 * 0.6;

    /** The usual variance counts as much as so many stretches of the vehicle's own. */
    private static final double USUAL_WEIGHT = 4;

    /** A median needs so many more values than a mean to be as certain. */
    private static final double MEDIAN_INEFFICIENCY = 1.3;

    /** No stretch counts as farther from the median than this. */
    private static final double FARTHEST = 1.8;

    /** So many spreads above the median lies what a vehicle exceeds only very rarely. */
    private static final double RARE = 2.8;

    private static final int ENOUGH_STRETCHES = 3;

    /** So many of the newest stretches count: owners and uses change. */
    private static final int NEWEST_STRETCHES = 30;

    /** A stretch shorter than this says nothing about a pace. */
    private static final Duration SHORTEST_STRETCH = Duration.ofDays(1);

    private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    /** Of the rising stretches between a vehicle's readings, in the order in which they are judged. */
    public static Pace of(List<Reading> series) {
        double[] logs = new double[Math.clamp(series.size() - 1L, 0, NEWEST_STRETCHES)];
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
        return ofLogs(Arrays.copyOf(logs, known));
    }

    private static Pace ofLogs(double[] logs) {
        int count = logs.length;
        double own = count == 0 ? FLEET_LOG_MEDIAN : median(logs);
        double squares = Arrays.stream(logs)
                .map(log -> Math.min(Math.abs(log - own), FARTHEST))
                .map(distance -> distance * distance)
                .sum();
        double variance = (USUAL_WEIGHT * USUAL_VARIANCE + squares) / (USUAL_WEIGHT + Math.max(0, count - 1));
        double ownWeight = count / (MEDIAN_INEFFICIENCY * variance);
        double fleetWeight = 1 / FLEET_VARIANCE;
        double logMedian = (ownWeight * own + fleetWeight * FLEET_LOG_MEDIAN) / (ownWeight + fleetWeight);
        return new Pace(logMedian, Math.sqrt(variance + 1 / (ownWeight + fleetWeight)), count);
    }

    /** Whether it rests on enough of the vehicle's own stretches to overrule a general limit. */
    public boolean wellKnown() {
        return stretches >= ENOUGH_STRETCHES;
    }

    /** The likeliest kilometres after this time, the top of the log-normal distribution; zero where no time has passed. */
    public double likeliestKm(Duration elapsed) {
        return Math.exp(logMedian - logSpread * logSpread) * Math.max(0, days(elapsed));
    }

    /** The kilometres that this vehicle exceeds only very rarely in this time; zero where no time has passed. */
    public double rarelyExceededKm(Duration elapsed) {
        return Math.exp(logMedian + RARE * logSpread) * Math.max(0, days(elapsed));
    }

    private static double days(Duration elapsed) {
        return elapsed.toMillis() / MILLIS_PER_DAY;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
