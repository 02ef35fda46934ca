package app.werkbank.data;

import app.werkbank.domain.NumberStyle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with a header from an RFC 4180 file, row by row, in UTF-8 with or without a byte order mark. Its
 * delimiter is that of the header line: a semicolon where there is one outside quotes, else a comma (command import).
 *
 * <p>Strict, but a malformed line does not stop the rest: it is given out as a row with a problem, and reading goes on
 * with the next line of the file, even where the malformed one opened a quote that nothing closes. Empty lines are
 * skipped.
 */
public final class CsvReader implements AutoCloseable {
    private static final char BOM = '\ufeff';
    private static final char UNDECODABLE = '\ufffd';

    /** A quoted cell over more lines than this is a quote that somebody forgot to close. */
    private static final int MOST_LINES_OF_A_ROW = 100;

    private final BufferedReader in;
    private final Deque<String> unread = new ArrayDeque<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final char delimiter;
    private int line;

    private CsvReader(Reader reader) throws IOException, CsvException {
        in = new BufferedReader(reader);
        String first = nextLine();
        String header = first != null && !first.isEmpty() && first.charAt(0) == BOM ? first.substring(1) : first;
        if (header == null || header.isBlank()) {
            throw new CsvException("the file is empty: its first line must name the columns");
        }
        delimiter = CsvLine.delimiterOf(header);
        CsvLine names = CsvLine.split(header, delimiter);
        if (names.end() != CsvLine.End.COMPLETE) {
            throw new CsvException("the header line has a stray quote");
        }
        for (String name : names.cells()) {
            if (columns.putIfAbsent(key(name), columns.size()) != null) {
                throw new CsvException("the header names the column '" + name.strip() + "' twice");
            }
        }
    }

    /**
     * Opens a file and reads its header.
     *
     * @param required the columns it must have, in lower case
     * @throws CsvException where it has none, or the header lacks one of the columns
     * @throws IOException where it cannot be read
     */
    public static CsvReader open(Path file, String... required) throws IOException, CsvException {
        return open(Files.newInputStream(file), required);
    }

    /** The same for a file that is open already; closing the reader closes it, and so does a failure. */
    static CsvReader open(InputStream file, String... required) throws IOException, CsvException {
        Reader reader = new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        try {
            return of(reader, required);
        } catch (IOException | CsvException e) {
            reader.close();
            throw e;
        }
    }

    /** The same for text that is open already; closing the reader closes it. */
    public static CsvReader of(Reader reader, String... required) throws IOException, CsvException {
        CsvReader csv = new CsvReader(reader);
        csv.require(required);
        return csv;
    }

    /**
     * Sees to it that the table has these columns, given in lower case.
     *
     * @throws CsvException where the header lacks one of them
     */
    public void require(String... names) throws CsvException {
        for (String name : names) {
            if (!has(name)) {
                throw new CsvException(
                        "the header lacks the column '" + name + "'; needed are " + String.join(", ", names));
            }
        }
    }

    /**
     * One row of the table.
     *
     * @param line number in the file of its first line; the header is line 1
     * @param problem why it has no cells; null where it has all of them
     */
    public record Row(
            int line, List<String> cells, @Nullable String problem, Map<String, Integer> columns) {

        /**
         * The cell of a column, without blanks around it, and as it was before a writer neutralised it.
         *
         * @param column in lower case
         * @throws IllegalArgumentException where the table has no such column
         */
        public String cell(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw new IllegalArgumentException("the table has no column '" + column + "', it has " + columns);
            }
            return Formulas.restore(cells.get(index)).strip();
        }
    }

    /** Whether the header names the column, which is given in lower case; in the file the case does not matter. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** How numbers are written in this file: a decimal comma beside semicolons, else a point; never grouped. */
    public NumberStyle numbers() {
        return CsvFormat.numbersFor(delimiter);
    }

    /** The next row that is not empty; empty at the end of the file. */
    public Optional<Row> next() throws IOException {
        String text = nextLine();
        while (text != null && text.isBlank()) {
            text = nextLine();
        }
        return text == null ? Optional.empty() : Optional.of(row(text));
    }

    private Row row(String first) throws IOException {
        int start = line;
        String text = first;
        List<String> further = new ArrayList<>();
        CsvLine record = CsvLine.split(text, delimiter);
        while (record.end() == CsvLine.End.OPEN && further.size() < MOST_LINES_OF_A_ROW) {
            String next = nextLine();
            if (next == null) {
                break;
            }
            further.add(next);
            text = text + "\n" + next;
            record = CsvLine.split(text, delimiter);
        }
        String problem = problem(record, text);
        if (problem == null) {
            return new Row(start, record.cells(), null, columns);
        }
        further.reversed().forEach(unread::push);
        line = start;
        return new Row(start, List.of(), problem, columns);
    }

    private @Nullable String problem(CsvLine record, String text) {
        if (record.end() != CsvLine.End.COMPLETE) {
            return record.end() == CsvLine.End.OPEN
                    ? "a quote is opened and never closed"
                    : "a stray quote: a cell with quotes stands in quotes as a whole, and doubles those inside";
        }
        if (text.indexOf(UNDECODABLE) >= 0) {
            return "the line is not UTF-8";
        }
        return record.cells().size() == columns.size()
                ? null
                : "the line has " + record.cells().size() + " cells, the header has " + columns.size();
    }

    private @Nullable String nextLine() throws IOException {
        String next = unread.isEmpty() ? in.readLine() : unread.pop();
        line += next == null ? 0 : 1;
        return next;
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
