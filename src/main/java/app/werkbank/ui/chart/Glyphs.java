package app.werkbank.ui.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The shapes of the marks. Each kind has one of its own, so that colour only repeats what the shape says (screens 15,
 * 17); chart, legend and small curve draw the same ones. All are given by their middle and a unit, a twelfth of the
 * small text's size.
 */
final class Glyphs {
    private Glyphs() {}

    /** A reading: a dot. */
    static void reading(GraphicsContext g, Pen pen, double x, double y, double radius) {
        g.setFill(pen.ink(Ink.LINE));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** A reading that was not sent: a hollow dot. */
    static void unsent(GraphicsContext g, Pen pen, double x, double y, double unit) {
        double radius = 4.25 * unit;
        g.setFill(pen.ink(Ink.GROUND));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.stroke(g, pen.ink(Ink.LINE), 1.75 * unit);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** It breaks, the server says: a full triangle that points down. */
    static void breaking(GraphicsContext g, Pen pen, double x, double y, double unit) {
        g.beginPath();
        triangle(g, x, y, unit);
        breaking(g, pen, unit);
    }

    /** All triangles and shields of the path, where the server says that it breaks. */
    static void breaking(GraphicsContext g, Pen pen, double unit) {
        halo(g, pen, 3 * unit);
        g.setFill(pen.ink(Ink.BREAKING));
        g.fill();
    }

    /** It would break, we say: the same, hollow. */
    static void predicted(GraphicsContext g, Pen pen, double x, double y, double unit) {
        g.beginPath();
        triangle(g, x, y, unit * 0.93);
        halo(g, pen, 6 * unit * 0.93);
        predicted(g, pen, 2 * unit);
    }

    /** Several would break here, we say. */
    static void predictedShield(GraphicsContext g, Pen pen, double x, double y, double half, double unit) {
        g.beginPath();
        shield(g, x, y, half, unit);
        halo(g, pen, 3 * unit);
        predicted(g, pen, 1.75 * unit);
    }

    private static void predicted(GraphicsContext g, Pen pen, double width) {
        g.setFill(pen.ink(Ink.GROUND));
        g.fill();
        pen.stroke(g, pen.ink(Ink.BREAKING), width);
        g.stroke();
    }

    /** The ground about what the path holds, which sets it off from what it lies over. */
    private static void halo(GraphicsContext g, Pen pen, double width) {
        pen.stroke(g, pen.ink(Ink.GROUND), width);
        g.stroke();
    }

    /** Adds a triangle that points down to the path. */
    static void triangle(GraphicsContext g, double x, double y, double unit) {
        double half = 7 * unit;
        double top = y - 5 * unit;
        g.moveTo(x - half, top);
        g.lineTo(x + half, top);
        g.lineTo(x, y + 7 * unit);
        g.closePath();
    }

    /** Several break here: adds a shield that points down, with room for their {@link #number}, to the path. */
    static void shield(GraphicsContext g, double x, double y, double half, double unit) {
        double top = y - 9 * unit;
        double bottom = y + 5 * unit;
        double round = 3 * unit;
        g.moveTo(x - half + round, top);
        g.lineTo(x + half - round, top);
        g.quadraticCurveTo(x + half, top, x + half, top + round);
        g.lineTo(x + half, bottom);
        g.lineTo(x, bottom + 5 * unit);
        g.lineTo(x - half, bottom);
        g.lineTo(x - half, top + round);
        g.quadraticCurveTo(x - half, top, x - half + round, top);
        g.closePath();
    }

    /** How many, on a shield. */
    static void number(GraphicsContext g, Pen pen, double x, double y, String number, boolean confirmed, double unit) {
        Color colour = pen.ink(confirmed ? Ink.GROUND : Ink.BREAKING_TEXT);
        pen.write(g, number, pen.bold(), colour, x, y - 1.5 * unit, TextAlignment.CENTER);
    }

    static double severalWidth(Pen pen, String number, double unit) {
        return Math.max(14 * unit, pen.width(number, pen.bold()) + 7 * unit);
    }

    /** Below an earlier maximum: a lid over the dot. */
    static void belowMaximum(GraphicsContext g, Pen pen, double x, double y, double unit) {
        pen.stroke(g, pen.ink(Ink.MAXIMUM), 2 * unit);
        double lid = y - 7 * unit;
        g.strokePolyline(
                new double[] {x - 4.5 * unit, x - 4.5 * unit, x + 4.5 * unit, x + 4.5 * unit},
                new double[] {lid + 3 * unit, lid, lid, lid + 3 * unit},
                4);
    }

    /** Probably mistaken: a diamond around it. */
    static void culprit(GraphicsContext g, Pen pen, double x, double y, double unit) {
        double reach = 10 * unit;
        double[] xs = {x, x + reach, x, x - reach};
        double[] ys = {y - reach, y, y + reach, y};
        pen.stroke(g, pen.ink(Ink.GROUND), 3.5 * unit);
        g.strokePolygon(xs, ys, 4);
        pen.stroke(g, pen.ink(Ink.CULPRIT), 1.5 * unit);
        g.strokePolygon(xs, ys, 4);
    }

    /** It came late: a tail towards the past. */
    static void late(GraphicsContext g, Pen pen, double x, double y, double unit) {
        pen.stroke(g, pen.ink(Ink.MUTED), 1.5 * unit);
        g.strokeLine(x - 13 * unit, y, x - 5 * unit, y);
        g.strokeLine(x - 13 * unit, y, x - 10 * unit, y - 3 * unit);
        g.strokeLine(x - 13 * unit, y, x - 10 * unit, y + 3 * unit);
    }

    /** It is being typed: a dotted ring, or a dotted triangle where it would break, with a small heart. */
    static void ghost(GraphicsContext g, Pen pen, double x, double y, double unit, boolean breaks) {
        Ink ink = breaks ? Ink.BREAKING : Ink.GHOST;
        double radius = 6.5 * unit;
        double heart = 2 * unit;
        if (breaks) {
            g.beginPath();
            triangle(g, x, y, unit * 1.15);
            halo(g, pen, 6 * unit * 1.15);
            g.setFill(pen.ink(Ink.GROUND));
            g.fill();
            pen.stroke(g, pen.ink(ink), 1.75 * unit, 2.5 * unit, 2 * unit);
            g.stroke();
        } else {
            g.setFill(pen.ink(Ink.GROUND, 0.85));
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            pen.stroke(g, pen.ink(ink), 1.75 * unit, 2.5 * unit, 2.5 * unit);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        g.setFill(pen.ink(ink));
        g.fillOval(x - heart, y - heart, 2 * heart, 2 * heart);
    }

    /** The way down to a breaking reading: dashed and heavier than the line. */
    static void fall(GraphicsContext g, Pen pen, double x1, double y1, double x2, double y2, double unit) {
        g.beginPath();
        g.moveTo(x1, y1);
        g.lineTo(x2, y2);
        falls(g, pen, unit);
    }

    /** All ways down of the path. */
    static void falls(GraphicsContext g, Pen pen, double unit) {
        halo(g, pen, 3.5 * unit);
        pen.stroke(g, pen.ink(Ink.BREAKING), 2 * unit, 5 * unit, 3.5 * unit);
        g.stroke();
    }

    /** The way to what is being typed: dashed where it falls, dotted where it rises. */
    static void ghostLine(
            GraphicsContext g, Pen pen, double x1, double y1, double x2, double y2, double unit, boolean breaks) {
        if (breaks) {
            fall(g, pen, x1, y1, x2, y2, unit);
        } else {
            pen.stroke(g, pen.ink(Ink.GHOST), 1.5 * unit, 1.5 * unit, 3 * unit);
            g.strokeLine(x1, y1, x2, y2);
        }
    }
}
