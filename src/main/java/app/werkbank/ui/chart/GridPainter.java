package app.werkbank.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws what readings are measured against: grid, axes with their names, and the long pauses. */
final class GridPainter {
    private GridPainter() {}

    static void paint(GraphicsContext g, Plot plot, Pen pen) {
        gaps(g, plot, pen);
        values(g, plot, pen);
        times(g, plot, pen);
        pen.level(g, pen.ink(Ink.AXIS), plot.left, plot.right, Pen.sharp(plot.bottom));
    }

    private static void values(GraphicsContext g, Plot plot, Pen pen) {
        double small = pen.smallEm();
        for (Tick tick : plot.values) {
            double y = Pen.sharp(plot.y.pixel(tick.at()));
            pen.level(g, pen.ink(Ink.GRID), plot.left, plot.right, y);
            if (y >= plot.top + 0.8 * pen.line()) { // the place above is the unit's
                pen.write(
                        g,
                        tick.label(),
                        pen.small(),
                        pen.ink(Ink.MUTED),
                        plot.left - 0.6 * small,
                        Math.round(y),
                        TextAlignment.RIGHT);
            }
        }
        pen.write(
                g,
                plot.words.unit().symbol(),
                pen.small(),
                pen.ink(Ink.MUTED),
                plot.left - 0.6 * small,
                Math.round(plot.top),
                TextAlignment.RIGHT);
    }

    private static void times(GraphicsContext g, Plot plot, Pen pen) {
        double y = Math.round(plot.bottom + 0.4 * pen.smallEm() + pen.line() / 2);
        String context = "";
        List<Tick> turns = new ArrayList<>();
        for (Tick tick : plot.times) {
            double x = Pen.sharp(plot.x.pixel(tick.at()));
            boolean turn = !tick.context().equals(context);
            context = tick.context();
            if (turn) {
                turns.add(tick);
            }
            boolean later = turn && turns.size() > 1;
            pen.upright(g, pen.ink(Ink.GRID), x, plot.top, plot.bottom);
            pen.upright(g, pen.ink(Ink.AXIS), x, plot.bottom, plot.bottom + (later ? 0.5 : 0.3) * pen.smallEm());
            double half = pen.width(tick.label(), pen.small()) / 2;
            if (x - half >= plot.left - pen.smallEm() && x + half <= plot.right + pen.smallEm()) {
                pen.write(g, tick.label(), pen.small(), pen.ink(Ink.MUTED), x, y, TextAlignment.CENTER);
            }
        }
        contexts(g, plot, pen, turns, y + pen.line());
    }

    /** What the ticks leave out stands under the first of each kind; of two that would touch the later one wins. */
    private static void contexts(GraphicsContext g, Plot plot, Pen pen, List<Tick> turns, double y) {
        double free = Double.POSITIVE_INFINITY;
        for (int k = turns.size() - 1; k >= 0; k--) {
            Tick tick = turns.get(k);
            double width = pen.width(tick.context(), pen.small());
            double tickWidth = pen.width(tick.label(), pen.small());
            double x = Math.min(plot.x.pixel(tick.at()) - tickWidth / 2, plot.right - width);
            x = Math.max(plot.left - pen.smallEm() / 2, x);
            if (x + width + pen.smallEm() <= free) {
                pen.write(g, tick.context(), pen.small(), pen.ink(Ink.TEXT), x, y, TextAlignment.LEFT);
                free = x;
            }
        }
    }

    private static void gaps(GraphicsContext g, Plot plot, Pen pen) {
        for (Gap gap : Gap.of(plot)) {
            if (gap.width() < 1) {
                continue;
            }
            g.setFill(pen.ink(Ink.GAP));
            g.fillRect(gap.start(), plot.top, gap.width(), plot.bottom - plot.top);
            pen.stroke(g, pen.ink(Ink.AXIS, 0.6), pen.hair(), 2, 3);
            for (double x : new double[] {plot.x.pixel(gap.from()), plot.x.pixel(gap.to())}) {
                if (x >= plot.left && x <= plot.right) {
                    g.strokeLine(Pen.sharp(x), plot.top, Pen.sharp(x), plot.bottom);
                }
            }
        }
    }

    /** Says how long nothing was read; over the grid and under the readings. */
    static void gapNames(GraphicsContext g, Plot plot, Pen pen, List<MarkPainter.Label> labels) {
        for (GapName name : GapName.of(plot, pen, labels)) {
            pen.write(g, name.text(), pen.small(), pen.ink(Ink.MUTED), name.x(), name.y(), TextAlignment.CENTER);
        }
    }
}
