package app.werkbank.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws what follows the pointer and the selection: crosshair, ring, box with the exact values, span being drawn. */
final class OverlayPainter {
    private OverlayPainter() {}

    /** The crosshair through a reading and its exact values (screens 14). */
    static void readout(GraphicsContext g, Plot plot, Pen pen, int index) {
        double x = plot.x(index);
        if (x < plot.left - 1 || x > plot.right + 1) {
            return;
        }
        double y = Math.clamp(plot.y(index), plot.top, plot.bottom);
        pen.stroke(g, pen.ink(Ink.AXIS), 1, 3, 3);
        g.strokeLine(Pen.sharp(x), plot.top, Pen.sharp(x), plot.bottom);
        g.strokeLine(plot.left, Pen.sharp(y), plot.right, Pen.sharp(y));
        box(g, plot, pen, x, y, plot.content.series().point(index));
    }

    /** A ring about the selected reading. */
    static void selected(GraphicsContext g, Plot plot, Pen pen, int index) {
        double x = plot.x(index);
        double y = plot.y(index);
        if (!plot.contains(x, y)) {
            return;
        }
        double radius = 10 * pen.smallEm() / 12;
        pen.stroke(g, pen.ink(Ink.GROUND), 5);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.stroke(g, pen.ink(Ink.FOCUS), 2.5);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The span that the pointer is drawing, to be zoomed to. */
    static void span(GraphicsContext g, Plot plot, Pen pen, double x1, double x2) {
        double from = Math.clamp(Math.min(x1, x2), plot.left, plot.right);
        double to = Math.clamp(Math.max(x1, x2), plot.left, plot.right);
        g.setFill(pen.ink(Ink.FOCUS, 0.14));
        g.fillRect(from, plot.top, to - from, plot.bottom - plot.top);
        pen.stroke(g, pen.ink(Ink.FOCUS), 1);
        g.strokeLine(Pen.sharp(from), plot.top, Pen.sharp(from), plot.bottom);
        g.strokeLine(Pen.sharp(to), plot.top, Pen.sharp(to), plot.bottom);
    }

    /** The chart has the keyboard. */
    static void focus(GraphicsContext g, Plot plot, Pen pen) {
        pen.stroke(g, pen.ink(Ink.FOCUS), 2);
        g.strokeRect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
    }

    private record Line(String words, Font font, Color colour) {}

    private static void box(GraphicsContext g, Plot plot, Pen pen, double x, double y, ChartPoint point) {
        List<Line> lines = lines(plot.words, pen, point);
        double small = pen.smallEm();
        double pad = Math.round(0.7 * small);
        double width = 0;
        for (Line line : lines) {
            width = Math.max(width, pen.width(line.words, line.font));
        }
        width = Math.ceil(width + 2 * pad);
        double height = lines.size() * pen.line() + 1.4 * pad;
        double away = 1.3 * small;
        double left = x - away - width >= plot.left ? x - away - width : x + away;
        left = Math.clamp(left, 0, Math.max(0, plot.right + small - width));
        double top = y - away - height >= plot.top ? y - away - height : y + away;
        top = Math.clamp(top, 0, Math.max(0, plot.bottom - height));
        g.setFill(pen.ink(Ink.RAISED, 0.96));
        g.fillRoundRect(Math.round(left), Math.round(top), width, Math.round(height), 8, 8);
        pen.stroke(g, pen.ink(Ink.AXIS), 1);
        g.strokeRoundRect(Math.round(left) + 0.5, Math.round(top) + 0.5, width - 1, Math.round(height) - 1, 8, 8);
        double at = Math.round(top) + 0.7 * pad + pen.line() / 2;
        for (Line line : lines) {
            pen.write(
                    g, line.words, line.font, line.colour, Math.round(left) + pad, Math.round(at), TextAlignment.LEFT);
            at += pen.line();
        }
    }

    private static List<Line> lines(ChartWords words, Pen pen, ChartPoint point) {
        Color quiet = pen.ink(Ink.MUTED);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.value(point.km()), pen.bold(), pen.ink(Ink.TEXT)));
        lines.add(new Line(words.when(point), pen.small(), quiet));
        Double difference = point.difference();
        if (difference != null) {
            Color colour = difference < 0 ? pen.ink(Ink.BREAKING_TEXT) : pen.ink(Ink.TEXT);
            lines.add(new Line(words.difference(difference), difference < 0 ? pen.bold() : pen.small(), colour));
        }
        for (String state : words.states(point)) {
            lines.add(new Line(state, pen.small(), quiet));
        }
        return lines;
    }
}
