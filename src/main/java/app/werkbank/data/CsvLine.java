package app.werkbank.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one record (RFC 4180).
 *
 * @param cells as far as they could be read
 * @param end how the record ended
 */
record CsvLine(List<String> cells, End end) {
    private static final char QUOTE = '"';

    enum End {
        /** Properly. */
        COMPLETE,
        /** Within quotes: the record may go on in the next line. */
        OPEN,
        /** At a quote inside an unquoted cell, or at a character after a closing quote. */
        STRAY_QUOTE
    }

    /** A semicolon where the header has one outside quotes, else a comma. */
    static char delimiterOf(String header) {
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == QUOTE;
            if (c == ';' && !quoted) {
                return ';';
            }
        }
        return ',';
    }

    static CsvLine split(String text, char delimiter) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            if (at < text.length() && text.charAt(at) == QUOTE) {
                StringBuilder cell = new StringBuilder();
                at = quoted(text, at + 1, cell);
                if (at < 0) {
                    return new CsvLine(cells, End.OPEN);
                }
                cells.add(cell.toString());
            } else {
                int end = text.indexOf(delimiter, at);
                end = end < 0 ? text.length() : end;
                String cell = text.substring(at, end);
                if (cell.indexOf(QUOTE) >= 0) {
                    return new CsvLine(cells, End.STRAY_QUOTE);
                }
                cells.add(cell);
                at = end;
            }
            if (at == text.length()) {
                return new CsvLine(cells, End.COMPLETE);
            }
            if (text.charAt(at) != delimiter) {
                return new CsvLine(cells, End.STRAY_QUOTE);
            }
            at++;
        }
    }

    /** Reads on to the closing quote; answers the index after it, or -1 where there is none. */
    private static int quoted(String text, int from, StringBuilder cell) {
        int at = from;
        while (true) {
            int quote = text.indexOf(QUOTE, at);
            if (quote < 0) {
                return -1;
            }
            cell.append(text, at, quote);
            if (quote + 1 == text.length() || text.charAt(quote + 1) != QUOTE) {
                return quote + 1;
            }
            cell.append(QUOTE);
            at = quote + 2;
        }
    }
}
