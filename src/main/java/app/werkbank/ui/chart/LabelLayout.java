package app.werkbank.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for labels beside their marks, none over another label or mark and, while there is such a place, none over
 * the line; who asks first is served first.
 */
final class LabelLayout {

    /** A rectangle in pixels. */
    record Box(double left, double top, double right, double bottom) {
        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean inside(Box outer) {
            return left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;
        }
    }

    private final Box room;
    private final Predicate<Box> crossed;
    private final List<Box> taken = new ArrayList<>();

    /**
     * @param room no label reaches out of it
     * @param crossed whether the line runs through a box
     */
    LabelLayout(Box room, Predicate<Box> crossed) {
        this.room = room;
        this.crossed = crossed;
    }

    /** Keeps labels away from here. */
    void take(Box box) {
        taken.add(box);
    }

    /**
     * Takes the first free place about a mark: beside it right and left, a little lower first, then below, then above.
     *
     * @param x middle of the mark
     * @param y middle of the mark
     * @param reach distance from its middle to the label
     * @return null where every place is taken
     */
    @Nullable
    Box place(double x, double y, double reach, double width, double height) {
        double[][] places = {
            {x + reach, y + reach - height / 2},
            {x - reach - width, y + reach - height / 2},
            {x + reach, y - height / 2},
            {x - reach - width, y - height / 2},
            {x - width / 2, y + reach},
            {x - reach, y + reach},
            {x + reach - width, y + reach},
            {x + reach, y - reach - height / 2},
            {x - reach - width, y - reach - height / 2},
            {x - width / 2, y - reach - height},
        };
        Box second = null;
        for (double[] at : places) {
            Box box = new Box(at[0], at[1], at[0] + width, at[1] + height);
            if (box.inside(room) && taken.stream().noneMatch(box::touches)) {
                if (!crossed.test(box)) {
                    taken.add(box);
                    return box;
                }
                second = second == null ? box : second;
            }
        }
        if (second != null) {
            taken.add(second);
        }
        return second;
    }
}
