package app.werkbank.ui.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * What painters draw with: a palette, three fonts that grow with the text size, and lines that are sharp at any scale.
 * It draws on the canvas that it was last put on.
 */
final class Pen {
    /** Of ground beside the words. */
    private static final double PATCH_PX = 2;

    private static final double SMALL = 0.857;
    private static final int REMEMBERED = 400;

    private final Palette palette;
    private final double em;
    private final double hair;
    private final Font text;
    private final Font small;
    private final Font bold;
    private final Text meter = new Text();
    private final Map<String, Double> widths = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param hair width of the finest lines: one pixel on a screen, less on paper */
    Pen(Palette palette, Font font, double hair) {
        this.palette = palette;
        this.hair = hair;
        this.em = font.getSize();
        this.text = font;
        this.small = Font.font(font.getFamily(), em * SMALL);
        this.bold = Font.font(font.getFamily(), FontWeight.BOLD, em * SMALL);
    }

    /** Size of the text in pixels. */
    double em() {
        return em;
    }

    /** Width of the finest lines. */
    double hair() {
        return hair;
    }

    /** Size of the small text in pixels; axes, labels and marks are measured by it. */
    double smallEm() {
        return em * SMALL;
    }

    /** Height of a line of small text. */
    double line() {
        return Math.ceil(smallEm() * 1.35);
    }

    Font text() {
        return text;
    }

    Font small() {
        return small;
    }

    Font bold() {
        return bold;
    }

    Color ink(Ink ink) {
        return palette.of(ink);
    }

    Color ink(Ink ink, double opacity) {
        return palette.of(ink, opacity);
    }

    /** The width of a text in pixels. */
    @SuppressWarnings("ReferenceEquality") // a pen has three fonts
    double width(String words, Font font) {
        return widths.computeIfAbsent((font == bold ? 'b' : font == small ? 's' : 't') + words, key -> {
            meter.setFont(font);
            meter.setText(words);
            return meter.getLayoutBounds().getWidth();
        });
    }

    /** Writes with the text's middle at {@code y}. */
    void write(GraphicsContext g, String words, Font font, Color colour, double x, double y, TextAlignment alignment) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, x, y);
    }

    /**
     * Writes on a patch of the ground, so that it can be read over lines. A patch and not a halo round the letters, which
     * has to be drawn from their outlines: a hundred of them took the painter longer than all else.
     */
    void writeOverLines(
            GraphicsContext g, String words, Font font, Color colour, double x, double y, TextAlignment alignment) {
        double width = width(words, font) + 2 * PATCH_PX;
        double left = alignment == TextAlignment.RIGHT ? x + PATCH_PX - width : x - PATCH_PX;
        g.setFill(ink(Ink.GROUND, 0.88));
        g.fillRect(left, y - line() / 2, width, line());
        write(g, words, font, colour, x, y, alignment);
    }

    /** Sets a line; without dashes it is solid. */
    void stroke(GraphicsContext g, Color colour, double width, double... dashes) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.setLineDashes(dashes);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.ROUND);
    }

    /** A hair line from left to right; a bar is drawn at once where a stroke is worked out. */
    void level(GraphicsContext g, Color colour, double from, double to, double y) {
        g.setFill(colour);
        g.fillRect(from, y - hair / 2, to - from, hair);
    }

    /** A hair line from above down. */
    void upright(GraphicsContext g, Color colour, double x, double from, double to) {
        g.setFill(colour);
        g.fillRect(x - hair / 2, from, hair, to - from);
    }

    /** The middle of the pixel, where a line one pixel wide is sharp. */
    static double sharp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}
