package app.werkbank.ui.paper;

import java.util.List;

/** Text as the font on paper has it, for layouts of their own. */
public final class PaperText {
    private PaperText() {}

    /** What the font does not have is a question mark. */
    public static String printable(String text) {
        return PaperFont.get().printable(text);
    }

    /** The text in lines that fit a width in points, at least one; each can be printed. */
    public static List<String> lines(String text, double size, double width) {
        PaperFont font = PaperFont.get();
        return font.wrap(font.printable(text), size, width);
    }
}
