package app.werkbank.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a text says as a VIN. Only its length decides whether it can be used; the rest are hints and echoes (domain
 * rules VIN 1, 2 and 4).
 *
 * @param text cleaned; may be of any length
 * @param problems in the order of the characters, a wrong length last
 * @param checkDigit a hint
 * @param region null where the first characters are not assigned
 * @param country ISO 3166 code; null where the first characters are not assigned
 * @param maker null where the table does not hold it
 * @param modelYears none, one, or both candidates, the earlier first
 * @param lookAlikeKey what it is searched by
 */
public record VinReading(
        String text,
        List<VinProblem> problems,
        CheckDigit checkDigit,
        @Nullable VinRegion region,
        @Nullable String country,
        @Nullable String maker,
        List<Integer> modelYears,
        String lookAlikeKey) {

    public VinReading {
        problems = List.copyOf(problems);
        modelYears = List.copyOf(modelYears);
    }

    /** The VIN where the text has the right length, which is the only hard rule. */
    public Optional<Vin> vin() {
        return Vin.fits(text) ? Optional.of(new Vin(text)) : Optional.empty();
    }

    /** Whether the check digit does not match in a place where it should: North America and China (domain rule VIN 2). */
    public boolean strongHint() {
        return checkDigit == CheckDigit.MISMATCH && CheckDigit.required(text);
    }
}
