package app.werkbank.ui.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The font on paper, the same on every computer: Liberation Sans, which the PDF library brings along, under the SIL Open
 * Font License. It is measured here, so that a page is laid out once for all renderers.
 */
public final class PaperFont {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final char UNKNOWN = '?';
    private static final char SPACE = ' ';

    private static final class Shared {
        private static final PaperFont FONT = new PaperFont();
    }

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private PaperFont() {
        try (InputStream in = open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("the font on paper cannot be read: " + FILE, e);
        }
    }

    /** Read when it is asked for first; that takes some milliseconds. */
    public static PaperFont get() {
        return Shared.FONT;
    }

    /** The font file itself. */
    static InputStream open() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), FILE);
    }

    /** The text as it can be printed: what the font does not have is a question mark, or a blank where it was one. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (has(c)) {
                printable.appendCodePoint(c);
            } else {
                printable.append(Character.isSpaceChar(c) || Character.isWhitespace(c) ? SPACE : UNKNOWN);
            }
        });
        return printable.toString();
    }

    /** The width of a line of text, in points. */
    double width(String text, double size) {
        try {
            double units = 0;
            for (int c : printable(text).codePoints().toArray()) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(c));
            }
            return units * size / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines that fit a width; broken at blanks, and inside a word only where that alone is too long. */
    List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
            while (line.length() > 1 && width(line.toString(), size) > width) {
                int fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(CharSequence word, double size, double width) {
        int fits = word.length() - 1;
        while (fits > 1 && width(word.subSequence(0, fits).toString(), size) > width) {
            fits--;
        }
        return fits;
    }

    private boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0 && !Character.isISOControl(codePoint);
    }
}
