package app.werkbank.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How long nothing was read: at the foot of a long pause, or at its head where a label stands there, in the longest form that
 * fits between its ends.
 *
 * @param x its middle, in pixels
 * @param y its middle, in pixels
 * @param box what it takes
 */
record GapName(String text, double x, double y, LabelLayout.Box box) {

    /** @param labels what it is not written over */
    static List<GapName> of(Plot plot, Pen pen, List<MarkPainter.Label> labels) {
        List<GapName> names = new ArrayList<>();
        for (Gap gap : Gap.of(plot)) {
            fitting(plot, pen, gap, gap.width() - pen.smallEm())
                    .flatMap(text -> placed(plot, pen, text, gap.middle(), labels))
                    .ifPresent(names::add);
        }
        return names;
    }

    private static Optional<String> fitting(Plot plot, Pen pen, Gap gap, double room) {
        return Stream.of(false, true)
                .map(brief -> plot.words.gap(gap.from(), gap.to(), brief))
                .filter(text -> pen.width(text, pen.small()) <= room)
                .findFirst();
    }

    private static Optional<GapName> placed(Plot plot, Pen pen, String text, double x, List<MarkPainter.Label> labels) {
        double half = pen.width(text, pen.small()) / 2;
        return DoubleStream.of(plot.bottom - 0.9 * pen.smallEm(), plot.top + 0.9 * pen.smallEm())
                .mapToObj(y -> new GapName(
                        text, x, y, new LabelLayout.Box(x - half, y - pen.line() / 2, x + half, y + pen.line() / 2)))
                .filter(name -> labels.stream().noneMatch(label -> label.box().touches(name.box)))
                .findFirst();
    }
}
