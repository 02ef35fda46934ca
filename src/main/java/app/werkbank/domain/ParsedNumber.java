package app.werkbank.domain;

import java.math.BigDecimal;

/** What a typed number turned out to be: a value, or the reason why it is none. */
public sealed interface ParsedNumber {

    /**
     * A number that is written correctly and within the range.
     *
     * @param value exactly as typed, in the unit it was typed in
     * @param ambiguous whether people elsewhere read the same characters as a value a thousand times different, as
     *     {@code 182.432}: to be shown back grouped before it is saved (domain rule 9)
     */
    record Accepted(BigDecimal value, boolean ambiguous) implements ParsedNumber {}

    /**
     * No number, or none that may be sent.
     *
     * @param reason a code; the words for it are the screen's
     * @param position index of the offending character in the text as given; 0 where the whole is meant
     */
    record Refused(Reason reason, int position) implements ParsedNumber {}

    /** Why a text is no odometer value. */
    enum Reason {
        /** Nothing but blanks. */
        EMPTY,
        /** A letter. */
        LETTER,
        /** An exponent, as in {@code 1e5}: other programs would read it, a person rarely means it. */
        EXPONENT,
        /** A plus or minus sign. */
        SIGN,
        /** Any other character that is neither digit nor separator. */
        ILLEGAL_CHARACTER,
        /** A separator of other places: in this locale it neither groups nor separates decimals where it stands. */
        FOREIGN_SEPARATOR,
        /** A second decimal separator, or a grouping one after the decimal one. */
        SECOND_SEPARATOR,
        /** Grouping separators, but not before every third digit, or of two kinds. */
        WRONG_GROUPS,
        /** A separator with no digit before or after it. */
        MISSING_DIGIT,
        /** Zero, which the API does not accept even of a new car (domain rule 1). */
        ZERO,
        /** Less than 1 km (seed: odometer-registrations). */
        BELOW_RANGE,
        /** More than 1 000 000 000 km (seed: odometer-registrations). */
        ABOVE_RANGE
    }
}
