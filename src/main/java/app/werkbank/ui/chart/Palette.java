package app.werkbank.ui.chart;

import javafx.scene.paint.Color;

/** Which colour each ink is at this moment. */
@FunctionalInterface
interface Palette {

    /** Light on white, whatever the theme: for paper and for pictures that leave the program. */
    Palette PAPER = Ink::paper;

    Color of(Ink ink);

    /** The ink thinned. */
    default Color of(Ink ink, double opacity) {
        return of(ink).deriveColor(0, 1, 1, opacity);
    }
}
