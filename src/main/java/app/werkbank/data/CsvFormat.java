package app.werkbank.data;

import app.werkbank.domain.NumberStyle;
import java.util.Locale;

/**
 * How a table is written to a file (screens: line 48).
 *
 * @param delimiter between cells
 * @param numbers decimal separator; grouping is never written
 * @param bom whether the file begins with a byte order mark, by which spreadsheets recognise UTF-8
 */
public record CsvFormat(char delimiter, NumberStyle numbers, boolean bom) {

    /** For other programs, the same everywhere: comma, decimal point, no mark. */
    public static final CsvFormat MACHINE = new CsvFormat(',', NumberStyle.PLAIN_POINT, false);

    /** For spreadsheets in a language: semicolon and decimal comma in Dutch, German and French, else comma and point. */
    public static CsvFormat of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nl", "de", "fr" -> new CsvFormat(';', NumberStyle.PLAIN_COMMA, true);
            default -> new CsvFormat(',', NumberStyle.PLAIN_POINT, true);
        };
    }

    /** The style of numbers that goes with a delimiter when reading (command import). */
    static NumberStyle numbersFor(char delimiter) {
        return delimiter == ';' ? NumberStyle.PLAIN_COMMA : NumberStyle.PLAIN_POINT;
    }
}
