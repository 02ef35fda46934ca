package app.werkbank.domain;

import app.werkbank.domain.Prediction.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * All that an entry field says about one typed value: the prediction, whether to warn, and what may have been meant.
 *
 * @param prediction never {@code NONE}
 * @param warnings empty where the value may be saved with one act; a warning never blocks
 * @param suggestions at most three, the likeliest first; empty without a warning
 * @param digitMayBeMissing a digit more would make the value plausible: said, not guessed
 */
public record OdometerCheck(
        Prediction prediction, Set<Warning> warnings, List<Suggestion> suggestions, boolean digitMayBeMissing) {

    /** Why a value takes one deliberate act more. */
    public enum Warning {
        /** The server will call it breaking (domain rule 2). */
        BREAKS,
        /** More than the limits allow for the days elapsed (domain rule 6). */
        TOO_HIGH,
        /** Within the limits, but far from this vehicle's own pace (domain rule 7: most of these are typing errors). */
        UNUSUAL
    }

    public OdometerCheck {
        warnings = Set.copyOf(warnings);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Judges one value; costs the same whatever the length of the history.
     *
     * @param typed positive, in {@code unit}
     * @param now when it was read off the car, UTC
     */
    public static OdometerCheck of(TypingTrend trend, BigDecimal typed, DistanceUnit unit, Instant now) {
        Kilometres km = unit.toKilometres(typed);
        Prediction prediction = trend.predict(km, now);
        Reading last = trend.last();
        if (last == null) {
            return new OdometerCheck(prediction, Set.of(), List.of(), false);
        }
        PlausibleWindow window = PlausibleWindow.of(last, trend.pace(), trend.limits(), now);
        Set<Warning> warnings = warnings(prediction.outcome(), window.exceededBy(km));
        if (warnings.isEmpty()) {
            return new OdometerCheck(prediction, warnings, List.of(), false);
        }
        TypoSuggestions typos = new TypoSuggestions(typed, unit);
        return new OdometerCheck(prediction, warnings, typos.nearest(window), typos.digitMayBeMissing(window));
    }

    /**
     * A vehicle that is known to be fast is not warned about for being fast: the increase is still predicted as too high,
     * with its km per day, but nobody is asked to confirm what the vehicle does every day.
     */
    private static Set<Warning> warnings(Outcome outcome, boolean exceeded) {
        if (outcome == Outcome.BREAKS) {
            return Set.of(Warning.BREAKS);
        }
        if (!exceeded) {
            return Set.of();
        }
        return Set.of(outcome == Outcome.TOO_HIGH ? Warning.TOO_HIGH : Warning.UNUSUAL);
    }
}
