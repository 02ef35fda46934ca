package app.werkbank.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Names every kind of mark and line that occurs in what is drawn: in rows above the plot, or in a column beside it. */
final class Legend {

    /** One kind, named {@code chart.legend.KIND}, in the order of the legend. */
    enum Kind {
        GHOST,
        READING,
        BREAKING,
        PREDICTED_BREAKING,
        CULPRIT,
        BELOW_EARLIER_MAXIMUM,
        MAXIMUM,
        LIFE,
        UNSENT,
        LATE_UPLOAD
    }

    private static final List<Mark> NAMED = List.of(
            Mark.BREAKING,
            Mark.PREDICTED_BREAKING,
            Mark.CULPRIT,
            Mark.BELOW_EARLIER_MAXIMUM,
            Mark.UNSENT,
            Mark.LATE_UPLOAD);

    private record Entry(Kind kind, String name, double x, int row) {}

    private final List<Entry> entries = new ArrayList<>();
    private final double lineHeight;
    private final double symbol;
    private double width;
    private int rows;

    /** Several in a row, as many as there is room for. */
    static Legend inRows(ChartContent content, ChartWords words, Pen pen, double width) {
        return new Legend(content, words, pen, width, 1.75);
    }

    /** One below the other. */
    static Legend inColumn(ChartContent content, ChartWords words, Pen pen) {
        return new Legend(content, words, pen, 0, 1.5);
    }

    private Legend(ChartContent content, ChartWords words, Pen pen, double most, double lineEm) {
        symbol = 2.4 * pen.smallEm();
        lineHeight = Math.ceil(pen.smallEm() * lineEm);
        double x = 0;
        for (Kind kind : kinds(content)) {
            String name = words.texts().get("chart.legend." + kind.name());
            double room = symbol + pen.width(name, pen.small());
            if (x > 0 && x + room > most) {
                rows++;
                x = 0;
            }
            entries.add(new Entry(kind, name, x, rows));
            width = Math.max(width, x + room);
            x += room + 1.5 * pen.smallEm();
        }
        rows++;
    }

    double width() {
        return width;
    }

    /** At least one row, so that the plot stays where it is. */
    double height() {
        return rows * lineHeight;
    }

    void paint(GraphicsContext g, Pen pen, double left, double top) {
        double unit = pen.smallEm() / 12;
        for (Entry entry : entries) {
            double y = Math.round(top + (entry.row + 0.5) * lineHeight);
            paint(g, pen, entry.kind, left + entry.x + 0.9 * pen.smallEm(), y, unit);
            pen.write(g, entry.name, pen.small(), pen.ink(Ink.MUTED), left + entry.x + symbol, y, TextAlignment.LEFT);
        }
    }

    private static List<Kind> kinds(ChartContent content) {
        ChartSeries series = content.series();
        List<Kind> kinds = new ArrayList<>();
        if (content.ghost() != null) {
            kinds.add(Kind.GHOST); // first: it comes and goes with every reading, and the others stay where they are
        }
        if (!series.isEmpty()) {
            kinds.add(Kind.READING);
        }
        for (Mark mark : NAMED) {
            if (series.count(mark) > 0) {
                kinds.add(Kind.valueOf(mark.name()));
            }
        }
        if (series.count(Mark.BELOW_EARLIER_MAXIMUM) > 0) {
            kinds.add(kinds.indexOf(Kind.BELOW_EARLIER_MAXIMUM) + 1, Kind.MAXIMUM);
        }
        if (content.life() != null) {
            kinds.add(Kind.LIFE);
        }
        return kinds;
    }

    private static void paint(GraphicsContext g, Pen pen, Kind kind, double x, double y, double unit) {
        double half = 10 * unit;
        switch (kind) {
            case READING -> {
                pen.stroke(g, pen.ink(Ink.LINE), 2 * unit);
                g.strokeLine(x - half, y, x + half, y);
                Glyphs.reading(g, pen, x, y, 3.5 * unit);
            }
            case BREAKING -> Glyphs.breaking(g, pen, x, y, unit);
            case PREDICTED_BREAKING -> Glyphs.predicted(g, pen, x, y, unit);
            case CULPRIT -> {
                Glyphs.reading(g, pen, x, y, 3 * unit);
                Glyphs.culprit(g, pen, x, y, unit * 0.8);
            }
            case BELOW_EARLIER_MAXIMUM -> {
                Glyphs.reading(g, pen, x, y + 2 * unit, 3 * unit);
                Glyphs.belowMaximum(g, pen, x, y + 2 * unit, unit);
            }
            case MAXIMUM -> {
                double rise = 3 * unit;
                double[] xs = {x - half, x, x, x + half};
                double[] ys = {y + rise, y + rise, y - rise, y - rise};
                LinePainter.maximumStroke(g, pen);
                g.strokePolyline(xs, ys, 4);
            }
            case LIFE -> {
                LinePainter.lifeStroke(g, pen);
                g.strokeLine(x - half, y, x + half, y);
            }
            case UNSENT -> Glyphs.unsent(g, pen, x, y, unit);
            case LATE_UPLOAD -> {
                Glyphs.reading(g, pen, x + 4 * unit, y, 3 * unit);
                Glyphs.late(g, pen, x + 4 * unit, y, unit);
            }
            case GHOST -> Glyphs.ghost(g, pen, x, y, unit, false);
        }
    }
}
