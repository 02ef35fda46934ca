package app.werkbank.domain;

/** What position 9 of a VIN says about the rest: a hint, never a block (domain rule VIN 2). */
public enum CheckDigit {
    /** Position 9 is what the other sixteen characters make it. */
    MATCH,
    /** It is not: normal where position 9 is no check digit, a hint in North America and China. */
    MISMATCH,
    /** It cannot be reckoned: not 17 characters, or some that never occur in a VIN. */
    NOT_APPLICABLE;

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String LETTER_VALUES = "12345678123457923456789";
    private static final int POSITION = 8;
    private static final int MODULUS = 11;

    /** Reckons it for a cleaned text (49 CFR 565, weights and letter values). */
    static CheckDigit of(String cleaned) {
        if (cleaned.length() != Vin.LENGTH) {
            return NOT_APPLICABLE;
        }
        int sum = 0;
        for (int i = 0; i < Vin.LENGTH; i++) {
            int value = value(cleaned.charAt(i));
            if (value < 0) {
                return NOT_APPLICABLE;
            }
            sum += value * WEIGHTS[i];
        }
        int remainder = sum % MODULUS;
        char expected = remainder == 10 ? 'X' : (char) ('0' + remainder);
        return cleaned.charAt(POSITION) == expected ? MATCH : MISMATCH;
    }

    /** Whether position 9 is a check digit by law there, so that a mismatch is a stronger hint: 1 to 5, and L. */
    static boolean required(String cleaned) {
        return !cleaned.isEmpty() && "12345L".indexOf(cleaned.charAt(0)) >= 0;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = LETTERS.indexOf(c);
        return letter < 0 ? -1 : LETTER_VALUES.charAt(letter) - '0';
    }
}
