package app.werkbank.data;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell as a formula: a text that begins with = + - @, blanks before it or not, is
 * written behind an apostrophe, and read back without it (screens: line 48). A text that looks neutralised already gets one more, so that every text
 * comes back as it was.
 */
final class Formulas {
    private static final Pattern DANGEROUS = Pattern.compile("'*\\s*[=+\\-@].*", Pattern.DOTALL);

    private Formulas() {}

    static String neutralise(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String restore(String cell) {
        return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
