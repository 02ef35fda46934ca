package app.werkbank.domain;

/**
 * Something about a VIN text that is worth saying. Only {@link Code#WRONG_LENGTH} makes it unusable.
 *
 * @param position 1 to 17 where a character is meant, 0 where the whole is
 * @param code the words for it are the screen's
 * @param offers the characters that may have been meant in this place, the likelier first: {@code "09"} for a Q; empty
 *     where there are none
 */
public record VinProblem(int position, Code code, String offers) {

    /** What is the matter. */
    public enum Code {
        /** Not 17 characters: the only hard rule (domain rule VIN 1). */
        WRONG_LENGTH,
        /** I, O or Q, which never occur (ISO 3779). */
        IMPOSSIBLE_LETTER,
        /** Neither a letter A to Z nor a digit. */
        ILLEGAL_CHARACTER
    }
}
