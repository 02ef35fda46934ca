package app.werkbank.domain;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a typed value would be in its vehicle's series, as far as it can be known before the server has answered (domain
 * rules 2, 3, 4 and 6).
 *
 * @param outcome the one word for it
 * @param previous the reading it is compared with; null for {@code NONE} and {@code FIRST}
 * @param difference value minus previous in km, negative where it breaks; zero without a previous one
 * @param elapsed since the previous reading, perhaps negative where clocks differ; zero without a previous one
 * @param belowEarlierMaximum whether some earlier reading is higher (domain rule 4); may hold beside any outcome
 */
public record Prediction(
        Outcome outcome,
        @Nullable Reading previous,
        BigDecimal difference,
        Duration elapsed,
        boolean belowEarlierMaximum) {

    /** Nothing usable has been typed. */
    public static final Prediction NONE = new Prediction(Outcome.NONE, null, BigDecimal.ZERO, Duration.ZERO, false);

    /** The first reading of a vehicle: it cannot break a trend. */
    public static final Prediction FIRST = new Prediction(Outcome.FIRST, null, BigDecimal.ZERO, Duration.ZERO, false);

    private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    /** The one word for a prediction. */
    public enum Outcome {
        /** Nothing usable has been typed. */
        NONE,
        /** There is no reading to compare with. */
        FIRST,
        /** The same value on the wire: a neutral hint. */
        EQUAL,
        /** Higher, by a believable distance. */
        RISES,
        /** Lower than the previous one: the server will call it breaking. */
        BREAKS,
        /** Higher by more than the limits allow (domain rule 6). */
        TOO_HIGH
    }

    /**
     * The increase per day, in km. A span of less than a day counts as one: 600 km within the hour are 600 km that day.
     */
    public double kmPerDay() {
        return difference.doubleValue() / Math.max(1, elapsed.toMillis() / MILLIS_PER_DAY);
    }
}
