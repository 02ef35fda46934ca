package app.werkbank.domain;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * From which increase on a reading is suspiciously high for the time elapsed (domain rule 6). Both numbers are settings.
 *
 * @param freeKm an increase up to this many km is never too high
 * @param kmPerDay an increase up to this many km for each day elapsed is never too high
 */
public record TrendLimits(int freeKm, int kmPerDay) {

    /** 500 km, and 400 km for each day (domain rule 6). */
    public static final TrendLimits DEFAULT = new TrendLimits(500, 400);

    private static final BigDecimal MILLIS_PER_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    /** @throws IllegalArgumentException where a limit is negative */
    public TrendLimits {
        if (freeKm < 0 || kmPerDay < 0) {
            throw new IllegalArgumentException(
                    "the limits of an increase may not be negative: " + freeKm + " km, " + kmPerDay + " km a day");
        }
    }

    /**
     * Whether the increase is more than max(freeKm, kmPerDay x days) km, with days the elapsed milliseconds / 86 400 000,
     * unrounded (domain rule 6). Decided in exact decimals; a later reading with an earlier instant has zero days.
     */
    public boolean tooHigh(Reading previous, Reading next) {
        BigDecimal increase = next.value().value().subtract(previous.value().value());
        if (increase.compareTo(BigDecimal.valueOf(freeKm)) <= 0) {
            return false;
        }
        BigDecimal allowed = BigDecimal.valueOf(kmPerDay)
                .multiply(BigDecimal.valueOf(
                        Duration.between(previous.at(), next.at()).toMillis()));
        return increase.multiply(MILLIS_PER_DAY).compareTo(allowed) > 0;
    }

    /** The increase, in km, up to which nothing is too high after this time. */
    public double allowedKm(Duration elapsed) {
        return Math.max(freeKm, kmPerDay * (elapsed.toMillis() / MILLIS_PER_DAY.doubleValue()));
    }
}
