package app.werkbank.data;

import app.werkbank.domain.NumberText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table as RFC 4180 text in one {@link CsvFormat}. Memory: one cell. */
public final class CsvWriter {
    private static final char BOM = '\ufeff';

    private final Appendable out;
    private final CsvFormat format;
    private boolean rowBegun;

    /** @param out takes the characters; whoever made it encodes it as UTF-8, flushes and closes it */
    public CsvWriter(Appendable out, CsvFormat format) throws IOException {
        this.out = out;
        this.format = format;
        if (format.bom()) {
            out.append(BOM);
        }
    }

    /** A whole row of texts, such as the header. */
    public void row(List<String> cells) throws IOException {
        for (String cell : cells) {
            text(cell);
        }
        endRow();
    }

    /** A text, neutralised where a spreadsheet would run it; null is an empty cell. */
    public CsvWriter text(@Nullable String text) throws IOException {
        cell(text == null ? "" : Formulas.neutralise(text));
        return this;
    }

    /** A number in the format's style, exact and without grouping; null is an empty cell. */
    public CsvWriter number(@Nullable BigDecimal number) throws IOException {
        cell(number == null ? "" : NumberText.plain(number, format.numbers()));
        return this;
    }

    /** Ends the row; the next cell begins another one. */
    public void endRow() throws IOException {
        out.append("\r\n");
        rowBegun = false;
    }

    private void cell(String text) throws IOException {
        if (rowBegun) {
            out.append(format.delimiter());
        }
        rowBegun = true;
        if (needsQuotes(text)) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }

    private boolean needsQuotes(String text) {
        if (text.isEmpty()) {
            return false;
        }
        boolean blankAtEnd = text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
        return blankAtEnd || text.chars().anyMatch(c -> c == format.delimiter() || c == '"' || c == '\n' || c == '\r');
    }
}
