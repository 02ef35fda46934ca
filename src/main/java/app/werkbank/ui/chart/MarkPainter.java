package app.werkbank.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws the readings and what is said of them: dots where there is room, marks, and the differences beside breaks. */
final class MarkPainter {
    private static final int MOST_LABELS = 80;
    private static final double ROOM_FOR_DOTS = 4;
    private static final double ROOM_FOR_MARKS = 9;
    private static final double ROOM_FOR_DIAMONDS = 20;
    private static final double PIXELS_A_MARK = 16;

    private MarkPainter() {}

    /** @param labels where the differences are written */
    static void paint(GraphicsContext g, Plot plot, Pen pen, List<Label> labels) {
        double unit = pen.smallEm() / 12;
        if (plot.spacing() >= ROOM_FOR_DOTS) {
            dots(g, plot, pen, Math.min(3.5, 1 + plot.spacing() / 6) * unit);
        }
        ChartSeries series = plot.content.series();
        if (plot.spacing() >= ROOM_FOR_MARKS) {
            each(plot, series.marked(Mark.BELOW_EARLIER_MAXIMUM), (x, y) -> Glyphs.belowMaximum(g, pen, x, y, unit));
        }
        double snug = unit * Math.clamp(plot.spacing() / ROOM_FOR_DIAMONDS, 0.9, 1);
        each(plot, series.marked(Mark.LATE_UPLOAD), (x, y) -> Glyphs.late(g, pen, x, y, unit));
        each(plot, series.marked(Mark.UNSENT), (x, y) -> Glyphs.unsent(g, pen, x, y, unit));
        each(plot, series.marked(Mark.CULPRIT), (x, y) -> Glyphs.culprit(g, pen, x, y, snug));
        confirmed(g, plot, pen, unit);
        predicted(g, plot, pen, unit);
        labels.forEach(label -> write(g, pen, label));
        ghost(g, plot, pen, unit);
    }

    private interface At {
        void draw(double x, double y);
    }

    private static void dots(GraphicsContext g, Plot plot, Pen pen, double radius) {
        for (int i = plot.reduction.from(); i < plot.reduction.to(); i++) {
            if (!plot.content.series().is(i, Mark.UNSENT)) {
                Glyphs.reading(g, pen, plot.x(i), plot.y(i), radius);
            }
        }
    }

    /** Each in view, or none where they are so many that they would hide the readings; zooming in brings them out. */
    private static void each(Plot plot, int[] indices, At at) {
        int start = firstFrom(indices, plot.reduction.from());
        int end = firstFrom(indices, plot.reduction.to());
        if ((end - start) * PIXELS_A_MARK > plot.columns()) {
            return;
        }
        for (int k = start; k < end; k++) {
            at.draw(plot.x(indices[k]), plot.y(indices[k]));
        }
    }

    private static int firstFrom(int[] ascending, int index) {
        int found = Arrays.binarySearch(ascending, index);
        return found >= 0 ? found : -found - 1;
    }

    /** Drawn as one shape: each shape by itself has to be worked out, and none lies over another. */
    private static void confirmed(GraphicsContext g, Plot plot, Pen pen, double unit) {
        g.beginPath();
        for (BreakGroup group : plot.breaks) {
            if (group.confirmed() && group.count() > 1) {
                Glyphs.shield(g, group.x(), group.y(), half(group, pen, unit), unit);
            } else if (group.confirmed()) {
                Glyphs.triangle(g, group.x(), group.y(), unit);
            }
        }
        Glyphs.breaking(g, pen, unit);
        for (BreakGroup group : plot.breaks) {
            if (group.confirmed() && group.count() > 1) {
                Glyphs.number(g, pen, group.x(), group.y(), Integer.toString(group.count()), true, unit);
            }
        }
    }

    private static void predicted(GraphicsContext g, Plot plot, Pen pen, double unit) {
        for (BreakGroup group : plot.breaks) {
            if (!group.confirmed() && group.count() > 1) {
                Glyphs.predictedShield(g, pen, group.x(), group.y(), half(group, pen, unit), unit);
                Glyphs.number(g, pen, group.x(), group.y(), Integer.toString(group.count()), false, unit);
            } else if (!group.confirmed()) {
                Glyphs.predicted(g, pen, group.x(), group.y(), unit);
            }
        }
    }

    /** Of the width of a group's mark. */
    private static double half(BreakGroup group, Pen pen, double unit) {
        return group.count() > 1 ? Glyphs.severalWidth(pen, Integer.toString(group.count()), unit) / 2 : 8 * unit;
    }

    /** A difference and where it is written. */
    record Label(String text, LabelLayout.Box box) {}

    /** The deepest falls first, for as long as there is room; none over another or a mark. */
    static List<Label> labels(Plot plot, Pen pen) {
        double unit = pen.smallEm() / 12;
        LabelLayout layout = new LabelLayout(
                new LabelLayout.Box(plot.left + 2, plot.top, plot.right - 2, plot.bottom - 2),
                new LineShadow(plot)::crosses);
        layout.take(ghostBox(plot, unit));
        for (BreakGroup group : plot.breaks) {
            double half = half(group, pen, unit);
            double reach = 9 * unit;
            layout.take(new LabelLayout.Box(group.x() - half, group.y() - reach, group.x() + half, group.y() + reach));
        }
        ChartSeries series = plot.content.series();
        List<BreakGroup> deepest = plot.breaks.stream()
                .sorted(Comparator.comparingDouble(group -> series.difference(group.index())))
                .limit(MOST_LABELS)
                .toList();
        List<Label> labels = new ArrayList<>();
        for (BreakGroup group : deepest) {
            double difference = series.difference(group.index());
            if (difference < 0) {
                String words = plot.words.shortDifference(difference) + (group.confirmed() ? "" : " ?");
                double reach = (group.count() > 1 ? 11 : 9) * unit;
                double width = pen.width(words, pen.bold()) + 4;
                LabelLayout.@Nullable Box box = layout.place(group.x(), group.y(), reach, width, pen.line());
                if (box != null) {
                    labels.add(new Label(words, box));
                }
            }
        }
        return labels;
    }

    private static void write(GraphicsContext g, Pen pen, Label label) {
        LabelLayout.Box box = label.box();
        pen.writeOverLines(
                g,
                label.text(),
                pen.bold(),
                pen.ink(Ink.BREAKING_TEXT),
                Math.round(box.left() + 2),
                Math.round((box.top() + box.bottom()) / 2),
                TextAlignment.LEFT);
    }

    /** The room of the ghost and of its words; empty where there is none. */
    private static LabelLayout.Box ghostBox(Plot plot, double unit) {
        Ghost ghost = plot.content.ghost();
        if (ghost == null) {
            return new LabelLayout.Box(0, 0, 0, 0);
        }
        double x = plot.x.pixel(ghost.at().toEpochMilli());
        double y = plot.y.pixel(ghost.km());
        return new LabelLayout.Box(x - 90 * unit, y - 10 * unit, x + 90 * unit, y + 16 * unit);
    }

    private static void ghost(GraphicsContext g, Plot plot, Pen pen, double unit) {
        Ghost ghost = plot.content.ghost();
        if (ghost == null || !plot.window.contains(ghost.at().toEpochMilli())) {
            return;
        }
        double x = plot.x.pixel(ghost.at().toEpochMilli());
        double y = plot.y.pixel(ghost.km());
        ChartSeries series = plot.content.series();
        int last = series.size() - 1;
        if (last >= 0) {
            Glyphs.ghostLine(g, pen, plot.x(last), plot.y(last), x, y, unit, ghost.breaks());
        }
        Glyphs.ghost(g, pen, x, y, unit, ghost.breaks());
        String words = last >= 0 && ghost.breaks()
                ? plot.words.shortDifference(ghost.km() - series.km(last))
                : plot.words.value(ghost.km());
        double width = pen.width(words, pen.bold());
        boolean fits = x + 11 * unit + width < plot.right + pen.smallEm();
        pen.writeOverLines(
                g,
                words,
                pen.bold(),
                pen.ink(ghost.breaks() ? Ink.BREAKING_TEXT : Ink.MUTED),
                fits ? x + 11 * unit : x - 11 * unit,
                Math.clamp(y + (ghost.breaks() ? 7 : -7) * unit, plot.top + 8 * unit, plot.bottom - 8 * unit),
                fits ? TextAlignment.LEFT : TextAlignment.RIGHT);
    }
}
