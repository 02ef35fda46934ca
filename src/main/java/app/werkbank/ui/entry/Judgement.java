package app.werkbank.ui.entry;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.NumberText;
import app.werkbank.domain.OdometerCheck;
import app.werkbank.domain.ParsedNumber;
import app.werkbank.domain.Prediction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the text in the entry field means at this moment. */
public sealed interface Judgement {

    /** Nothing is typed. */
    record Nothing() implements Judgement {}

    /**
     * No number, or one out of range.
     *
     * @param position index of the offending character in the text
     */
    record Refused(ParsedNumber.Reason reason, int position) implements Judgement {}

    /**
     * A number that can be saved.
     *
     * @param typed in {@code unit}
     * @param ambiguous whether others would read it as a value a thousand times different (domain rule 9)
     * @param check what the vehicle's history says to it
     */
    record Value(BigDecimal typed, DistanceUnit unit, boolean ambiguous, OdometerCheck check) implements Judgement {

        /** What would be sent. */
        public Kilometres km() {
            return unit.toKilometres(typed);
        }

        /** Whether it takes one deliberate act more (screens.md 5). */
        public boolean doubtful() {
            return !check.warnings().isEmpty();
        }
    }

    Judgement NOTHING = new Nothing();

    /**
     * Judges a text.
     *
     * @param known null while nothing is known of the vehicle: then no number is judged
     */
    static Judgement of(String text, DistanceUnit unit, Locale locale, @Nullable EntryBasis known, Instant now) {
        return switch (NumberText.parse(text, locale, unit)) {
            case ParsedNumber.Refused refused when refused.reason() == ParsedNumber.Reason.EMPTY -> NOTHING;
            case ParsedNumber.Refused refused -> new Refused(refused.reason(), refused.position());
            case ParsedNumber.Accepted number when known == null -> NOTHING;
            case ParsedNumber.Accepted number ->
                new Value(
                        number.value(),
                        unit,
                        number.ambiguous(),
                        OdometerCheck.of(known.trend(), number.value(), unit, now));
        };
    }

    /** Whether it is a value that the server would call breaking. */
    static boolean breaks(Judgement judgement) {
        return judgement instanceof Value value && value.check().prediction().outcome() == Prediction.Outcome.BREAKS;
    }
}
