package app.werkbank.domain;

import org.jspecify.annotations.Nullable;

/**
 * A technician's local note on a reading that breaks (domain rule 13).
 *
 * @param continueAt only with {@code METER_REPLACED}: the kilometres of the vehicle's life at this reading; null where
 *     they are not known
 */
public record BreakNote(BreakReason reason, @Nullable Kilometres continueAt) {

    /** @throws IllegalArgumentException where another reason than a replaced meter has a value to continue at */
    public BreakNote {
        if (continueAt != null && reason != BreakReason.METER_REPLACED) {
            throw new IllegalArgumentException("only a replaced meter continues at a value, not " + reason);
        }
    }

    public static BreakNote of(BreakReason reason) {
        return new BreakNote(reason, null);
    }
}
