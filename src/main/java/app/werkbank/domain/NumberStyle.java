package app.werkbank.domain;

import java.util.Locale;

/**
 * How numbers are written in one place: the decimal separator, and which characters may group the integer digits by
 * three.
 *
 * <p>A table of our own and not the JDK's: a runtime without all locale data would fall back to another country's
 * separators without a word, and be wrong by a factor 1000.
 *
 * @param decimal the only decimal separator
 * @param grouping every character accepted between groups of three; the first is the one that is written; empty where
 *     grouping is not allowed
 */
public record NumberStyle(char decimal, String grouping) {

    private static final String POINT = ".";
    private static final String COMMA = ",";
    /** No-break space, narrow no-break space, blank, thin space: indistinguishable where they stand between digits. */
    private static final String BLANKS = "\u00a0\u202f \u2009";

    private static final String NARROW_BLANKS = "\u202f\u00a0 \u2009";
    private static final String APOSTROPHES = "\u2019'";

    /** For files with a point as decimal separator and no grouping. */
    public static final NumberStyle PLAIN_POINT = new NumberStyle('.', "");
    /** For files with a comma as decimal separator and no grouping. */
    public static final NumberStyle PLAIN_COMMA = new NumberStyle(',', "");

    /** @throws IllegalArgumentException where the decimal separator would also be a grouping one */
    public NumberStyle {
        if (grouping.indexOf(decimal) >= 0) {
            throw new IllegalArgumentException("'" + decimal + "' cannot both group and be the decimal separator");
        }
    }

    /** The style of a locale; one of another language than en, nl, de or fr is read as English. */
    public static NumberStyle of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nl" -> new NumberStyle(',', POINT);
            case "de" -> german(locale.getCountry());
            case "fr" -> french(locale.getCountry());
            default -> english(locale.getCountry());
        };
    }

    private static NumberStyle german(String country) {
        return switch (country) {
            case "CH", "LI" -> new NumberStyle('.', APOSTROPHES);
            case "AT" -> new NumberStyle(',', BLANKS + POINT);
            default -> new NumberStyle(',', POINT);
        };
    }

    private static NumberStyle french(String country) {
        return switch (country) {
            case "CH" -> new NumberStyle(',', NARROW_BLANKS + APOSTROPHES);
            case "LU", "MA" -> new NumberStyle(',', POINT);
            case "CA" -> new NumberStyle(',', BLANKS);
            default -> new NumberStyle(',', NARROW_BLANKS);
        };
    }

    private static NumberStyle english(String country) {
        return switch (country) {
            case "AT", "BE", "DE", "DK", "ES", "ID", "IT", "NL", "PL", "RO", "SI" -> new NumberStyle(',', POINT);
            case "CZ", "FI", "HU", "NO", "PT", "SE", "SK", "ZA" -> new NumberStyle(',', BLANKS);
            case "FR" -> new NumberStyle(',', NARROW_BLANKS);
            case "CH" -> new NumberStyle('.', APOSTROPHES);
            default -> new NumberStyle('.', COMMA);
        };
    }

    /** Whether the character may stand between groups of three digits. */
    boolean groups(char c) {
        return grouping.indexOf(c) >= 0;
    }
}
