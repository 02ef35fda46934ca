package app.werkbank.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.NumberStyle;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RFC 4180 as far as the program reads and writes it; malformed lines; cells that a spreadsheet would run. */
class CsvTest {

    private static List<String> read(String text, String... required) throws IOException, CsvException {
        List<String> rows = new ArrayList<>();
        try (CsvReader csv = CsvReader.of(new StringReader(text), required)) {
            for (Optional<CsvReader.Row> row = csv.next(); row.isPresent(); row = csv.next()) {
                CsvReader.Row next = row.get();
                rows.add(next.line() + ":" + (next.problem() == null ? next.cells() : next.problem()));
            }
        }
        return rows;
    }

    private static String refusal(String text, String... required) {
        return String.valueOf(
                assertThrows(CsvException.class, () -> read(text, required)).getMessage());
    }

    @Test
    void quotesHoldDelimitersQuotesAndLineBreaks() throws Exception {
        assertEquals(
                List.of("2:[1, x,y]", "3:[2, say \"hi\"]", "4:[3, two\nlines]", "6:[, ]"),
                read("a,b\r\n1,\"x,y\"\r\n2,\"say \"\"hi\"\"\"\r\n3,\"two\r\nlines\"\r\n\"\",\r\n"));
    }

    @Test
    void theHeaderLineDecidesTheDelimiterAndWithItTheDecimalSeparator() throws Exception {
        assertEquals(List.of("2:[1,5, 2]"), read("a;b\n1,5;2\n"));
        assertEquals(List.of("2:[1;5, 2]"), read("\"a;a\",b\n1;5,2"));
        try (CsvReader comma = CsvReader.of(new StringReader("a,b"));
                CsvReader semicolon = CsvReader.of(new StringReader("a;b"))) {
            assertEquals(NumberStyle.PLAIN_POINT, comma.numbers());
            assertEquals(NumberStyle.PLAIN_COMMA, semicolon.numbers());
        }
    }

    @Test
    void aMalformedLineIsNamedAndDoesNotStopTheRest() throws Exception {
        assertEquals(
                List.of(
                        "2:a stray quote: a cell with quotes stands in quotes as a whole, and doubles those inside",
                        "3:[1, 2]",
                        "4:a stray quote: a cell with quotes stands in quotes as a whole, and doubles those inside",
                        "5:[3, 4]",
                        "6:the line has 1 cells, the header has 2",
                        "7:the line has 3 cells, the header has 2",
                        "8:a quote is opened and never closed",
                        "9:[5, 6]"),
                read("a,b\nx\"y,1\n1,2\n\"a\"b,1\n3,4\n5\n6,7,8\n\"open,1\n5,6\n"));
    }

    @Test
    void anOpenQuoteDoesNotSwallowALongFile() throws Exception {
        List<String> rows = read("a,b\n\"open,1\n" + "1,2\n".repeat(500));
        assertEquals(501, rows.size());
        assertEquals("2:a quote is opened and never closed", rows.getFirst());
        assertEquals("502:[1, 2]", rows.getLast());
    }

    @Test
    void emptyLinesAreSkippedAndStillCounted() throws Exception {
        assertEquals(List.of("3:[1, 2]", "6:[3, 4]"), read("a,b\n\n1,2\n\n  \n3,4\n\n"));
    }

    @Test
    void withoutAUsableHeaderThereIsNoTable() {
        assertEquals("the file is empty: its first line must name the columns", refusal(""));
        assertEquals("the file is empty: its first line must name the columns", refusal("\ufeff\n1,2"));
        assertEquals("the header lacks the column 'value'; needed are vin, value", refusal("vin,b\n", "vin", "value"));
        assertEquals("the header names the column 'VIN' twice", refusal("vin,VIN\n"));
        assertEquals("the header line has a stray quote", refusal("\"vin,b\n"));
    }

    @Test
    void columnsAreFoundByNameWhateverTheirOrderAndCase() throws Exception {
        try (CsvReader csv = CsvReader.of(new StringReader("\ufeffValue, VIN ,more\n 5 ,x,y"), "vin", "value")) {
            CsvReader.Row row = csv.next().orElseThrow();
            assertEquals("5", row.cell("value"));
            assertEquals("x", row.cell("vin"));
            assertTrue(csv.has("more"));
            assertThrows(IllegalArgumentException.class, () -> row.cell("nothing"));
        }
    }

    @Test
    void aLineThatIsNotUtf8IsMalformedAlone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "a,b\nGüter,1\nx,2\n".getBytes(StandardCharsets.ISO_8859_1));
        try (CsvReader csv = CsvReader.open(file, "a")) {
            assertEquals("the line is not UTF-8", csv.next().orElseThrow().problem());
            assertEquals("x", csv.next().orElseThrow().cell("a"));
        }
        assertThrows(CsvException.class, () -> CsvReader.open(file, "c"));
    }

    @Test
    void spreadsheetsOfALanguageGetTheirOwnSeparatorsAndAMark() throws Exception {
        assertEquals("\ufeffkm;VIN\r\n182432,42;X\r\n", written(CsvFormat.of(Locale.GERMAN)));
        assertEquals("\ufeffkm;VIN\r\n182432,42;X\r\n", written(CsvFormat.of(Locale.forLanguageTag("nl-BE"))));
        assertEquals("\ufeffkm,VIN\r\n182432.42,X\r\n", written(CsvFormat.of(Locale.UK)));
        assertEquals("km,VIN\r\n182432.42,X\r\n", written(CsvFormat.MACHINE));
    }

    private static String written(CsvFormat format) throws IOException {
        StringBuilder out = new StringBuilder();
        CsvWriter csv = new CsvWriter(out, format);
        csv.row(List.of("km", "VIN"));
        csv.number(new BigDecimal("182432.420")).text("X").endRow();
        return out.toString();
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsNeutralised() throws Exception {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out, CsvFormat.MACHINE).row(List.of("=1+1", "+1", "-1", "@a", " =x", "'=b", "a=b", "'q'"));
        assertEquals("'=1+1,'+1,'-1,'@a,' =x,''=b,a=b,'q'\r\n", out.toString());
    }

    @Test
    void aMissingCellIsEmpty() throws Exception {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out, CsvFormat.MACHINE).text(null).number(null).text("x").endRow();
        assertEquals(",,x\r\n", out.toString());
    }

    @Test
    void everyTextComesBackAsItWas() throws Exception {
        SplittableRandom random = new SplittableRandom(48);
        String alphabet = "ab=+-@'\",;\n \u00e9\u202f0";
        for (CsvFormat format : List.of(CsvFormat.MACHINE, CsvFormat.of(Locale.FRENCH))) {
            for (int round = 0; round < 2_000; round++) {
                String text = random(alphabet, random);
                StringBuilder out = new StringBuilder();
                CsvWriter csv = new CsvWriter(out, format);
                csv.row(List.of("text", "end"));
                csv.text(text).text("z").endRow();
                try (CsvReader back = CsvReader.of(new StringReader(out.toString()))) {
                    CsvReader.Row row = back.next().orElseThrow();
                    assertEquals(text.strip(), row.cell("text"), out::toString);
                    assertEquals("z", row.cell("end"));
                }
            }
        }
    }

    private static String random(String alphabet, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
