package app.werkbank.ui.chart;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.ui.Texts;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** Charts as pictures, drawn for their size and not magnified, so that they are sharp on paper. */
public final class ChartPictures {
    private static final double PAPER_HAIR = 0.5;

    private ChartPictures() {}

    /**
     * A whole history on white, whatever the theme, without anything that needs a pointer; on the FX thread.
     *
     * @param life the continued life line; null where no meter was replaced
     * @param width in units of {@code textSize}, e.g. points of the page
     * @param height likewise
     * @param textSize size of body text in the same units; labels are a little smaller
     * @param scale pixels per unit: 300 dots per inch are 300 / 72
     */
    public static WritableImage onPaper(
            ChartSeries series,
            @Nullable ChartSeries life,
            Texts texts,
            DistanceUnit unit,
            double width,
            double height,
            double textSize,
            double scale) {
        ChartContent content = new ChartContent(series, life, null);
        Pen pen = new Pen(Palette.PAPER, Font.font(Font.getDefault().getFamily(), textSize), PAPER_HAIR);
        return draw(content, content.all(), new ChartWords(texts, unit), pen, width, height, scale);
    }

    static WritableImage draw(
            ChartContent content,
            TimeWindow window,
            ChartWords words,
            Pen pen,
            double width,
            double height,
            double scale) {
        Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(pen.ink(Ink.GROUND));
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.scale(scale, scale);
        Plot plot = new Plot(content, window, words, pen, new Reduction(), width, height, true);
        new ChartPainter().paint(g, plot, pen);
        return canvas.snapshot(new SnapshotParameters(), null);
    }
}
