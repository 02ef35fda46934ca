package app.werkbank.domain;

import java.math.BigDecimal;

/**
 * A value that may have been meant: one edit away from what was typed (domain rule 7). Shown, never applied by itself.
 *
 * @param value in the unit in which was typed
 * @param kilometres the same in km
 * @param slip what would have gone wrong while typing
 * @param digit which digit of {@code value} to mark, counted from 0 at the left, separators not counted
 * @param digits how many digits to mark from there on: 2 where two were swapped, else 1
 */
public record Suggestion(BigDecimal value, Kilometres kilometres, Slip slip, int digit, int digits) {

    /** The slips of the hand that leave a value one edit away from the right one. */
    public enum Slip {
        /** Two neighbouring digits in each other's place. */
        SWAPPED,
        /** A digit that is there twice. */
        DOUBLED,
        /** A digit too many. */
        INSERTED,
        /** Another digit than the right one. */
        WRONG
    }
}
