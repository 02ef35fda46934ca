package app.werkbank.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry field needs to know of a vehicle's history, gathered once, so that a keystroke costs the same after
 * 100 000 readings as after one.
 *
 * @param last the reading that the next one is compared with; null where there is none
 * @param maximum the highest reading so far; null where there is none
 * @param pace how fast this vehicle collects kilometres
 */
public record TypingTrend(@Nullable Reading last, @Nullable Kilometres maximum, Pace pace, TrendLimits limits) {

    /** Of a vehicle's readings in the order in which they are judged ({@link Trend#inOrder}). One pass. */
    public static TypingTrend of(List<Reading> series, TrendLimits limits) {
        Kilometres maximum = null;
        for (Reading reading : series) {
            maximum = higher(maximum, reading.value());
        }
        return new TypingTrend(series.isEmpty() ? null : series.getLast(), maximum, Pace.of(series), limits);
    }

    /** With one more reading at its end, such as an entry of the same lane that waits to be sent (domain rule 3). */
    public TypingTrend then(Reading next) {
        return new TypingTrend(next, higher(maximum, next.value()), pace, limits);
    }

    /** With an earlier maximum that the readings it was made of do not reach back to; empty for none. */
    public TypingTrend over(Optional<Kilometres> earlier) {
        return new TypingTrend(
                last, earlier.map(value -> higher(maximum, value)).orElse(maximum), pace, limits);
    }

    /** What the value would be if it was the next reading, taken at {@code at}. */
    public Prediction predict(Kilometres value, Instant at) {
        if (last == null || maximum == null) {
            return Prediction.FIRST;
        }
        BigDecimal difference = value.value().subtract(last.value().value());
        Prediction.Outcome outcome;
        if (Trend.breaks(last.value(), value)) {
            outcome = Prediction.Outcome.BREAKS;
        } else if (value.sameOnWire(last.value())) {
            outcome = Prediction.Outcome.EQUAL;
        } else if (limits.tooHigh(last, new Reading(value, at))) {
            outcome = Prediction.Outcome.TOO_HIGH;
        } else {
            outcome = Prediction.Outcome.RISES;
        }
        return new Prediction(outcome, last, difference, Duration.between(last.at(), at), Trend.breaks(maximum, value));
    }

    private static Kilometres higher(@Nullable Kilometres maximum, Kilometres value) {
        return maximum == null || Trend.breaks(value, maximum) ? value : maximum;
    }
}
