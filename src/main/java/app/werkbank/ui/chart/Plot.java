package app.werkbank.ui.chart;

import app.werkbank.ui.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One frame, worked out and not yet drawn: what is in view, where the plot lies, its scales, ticks, reduced columns and
 * groups of breaks. The painters draw it, the mouse asks it what lies where.
 */
final class Plot {
    private static final double LEAST_WIDTH = 40;
    private static final double LEAST_HEIGHT = 30;
    private static final double TICK_SPACING = 4; // in small em, before the legend has taken its rows

    final ChartContent content;
    final TimeWindow window;
    final ChartWords words;

    /** Above the readings; null where it stands elsewhere. */
    final @Nullable Legend legend;

    final double left;
    final double top;
    final double right;
    final double bottom;
    final Scale x;
    final Scale y;
    final List<Tick> times;
    final List<Tick> values;
    final List<BreakGroup> breaks;
    final Reduction reduction;

    /**
     * @param reduction is used up: it holds the columns of this frame from here on
     * @param width of the whole picture in pixels
     * @param height of the whole picture in pixels
     * @param legend whether the marks are named above the readings
     */
    Plot(
            ChartContent content,
            TimeWindow window,
            ChartWords words,
            Pen pen,
            Reduction reduction,
            double width,
            double height,
            boolean legend) {
        this.content = content;
        this.window = window;
        this.words = words;
        this.reduction = reduction;
        Formats formats = words.formats();
        double small = pen.smallEm();
        bottom = Math.max(LEAST_HEIGHT, Math.floor(height - 2 * pen.line() - 0.6 * small));
        ValueRange range = content.values(window);
        values = ValueTicks.of(
                new Scale(range.low(), range.high(), bottom, 0), words.unit(), TICK_SPACING * small, formats);
        left = Math.ceil(axisWidth(pen, formats, range) + 0.8 * small);
        this.legend = legend ? Legend.inRows(content, words, pen, width - left) : null;
        double above = this.legend == null ? pen.line() : this.legend.height();
        top = Math.min(bottom - LEAST_HEIGHT / 2, Math.ceil(above + 0.75 * small));
        y = new Scale(range.low(), range.high(), bottom, top);
        right = Math.max(left + LEAST_WIDTH, Math.floor(width - small));
        x = new Scale(window.from(), window.to(), left, right);
        times = new TimeTicks(formats).of(window, right - left, small);
        reduction.reduce(content.series(), window, columns());
        double unit = small / 12;
        breaks = BreakGroup.of(
                content.series(),
                window,
                x,
                y,
                14 * unit,
                count -> count == 1 ? 14 * unit : Glyphs.severalWidth(pen, Integer.toString(count), unit));
    }

    /** How many pixel columns the plot has. */
    int columns() {
        return (int) (right - left);
    }

    /** Whether readings are so few that each is drawn by itself. */
    boolean sparse() {
        return reduction.to() - reduction.from() <= columns();
    }

    /** Pixels between two readings, on average over what is in view. */
    double spacing() {
        return columns() / (double) Math.max(1, reduction.to() - reduction.from());
    }

    boolean contains(double px, double py) {
        return px >= left && px <= right && py >= top && py <= bottom;
    }

    double x(int index) {
        return x.pixel(content.series().place(index));
    }

    double y(int index) {
        return y.pixel(content.series().km(index));
    }

    /** The instant under a pixel, in ms since the epoch. */
    long timeAt(double px) {
        return Math.round(x.number(Math.clamp(px, left, right)));
    }

    /**
     * The reading a person means who points here: the mark of a break under the pointer, else the nearest one, sideways
     * counting more. {@link ChartNavigation#NONE} where nothing is in view.
     */
    int nearest(double px, double py, double reach) {
        for (BreakGroup group : breaks) {
            if (Math.abs(group.x() - px) <= reach && Math.abs(group.y() - py) <= reach) {
                return group.index();
            }
        }
        int best = ChartNavigation.NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < reduction.count(); k++) {
            for (int index :
                    new int[] {reduction.first(k), reduction.lowest(k), reduction.highest(k), reduction.last(k)}) {
                double dx = 3 * (x(index) - px);
                double dy = y(index) - py;
                double distance = dx * dx + dy * dy;
                if (distance < least) {
                    least = distance;
                    best = index;
                }
            }
        }
        return best;
    }

    /** Wide enough for the ticks of this view and of the whole series, so that the plot stays while one zooms. */
    private double axisWidth(Pen pen, Formats formats, ValueRange range) {
        ValueRange whole = content.values(content.all());
        double most = pen.width(formats.number(Math.round(Math.max(whole.high(), range.high()))), pen.small());
        for (Tick tick : values) {
            most = Math.max(most, pen.width(tick.label(), pen.small()));
        }
        return most;
    }
}
