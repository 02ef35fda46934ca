package app.werkbank.ui.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws a whole frame but for what follows the pointer; the same on the screen, in a picture and on paper. */
final class ChartPainter {
    private final LinePainter lines = new LinePainter();

    /** @param g cleared or filled with the ground by the caller */
    void paint(GraphicsContext g, Plot plot, Pen pen) {
        if (plot.legend != null) {
            plot.legend.paint(g, pen, plot.left, 0);
        }
        GridPainter.paint(g, plot, pen);
        List<MarkPainter.Label> labels = MarkPainter.labels(plot, pen);
        GridPainter.gapNames(g, plot, pen, labels);
        g.save();
        g.beginPath();
        g.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
        g.clip();
        lines.paint(g, plot, pen);
        g.restore();
        MarkPainter.paint(g, plot, pen, labels);
        if (plot.content.series().isEmpty() && plot.content.ghost() == null) {
            pen.write(
                    g,
                    plot.words.texts().get("chart.empty"),
                    pen.text(),
                    pen.ink(Ink.MUTED),
                    (plot.left + plot.right) / 2,
                    (plot.top + plot.bottom) / 2,
                    TextAlignment.CENTER);
        }
    }
}
