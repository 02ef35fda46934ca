package app.werkbank.ui.chart;

import javafx.scene.paint.Color;

/**
 * The colours of a chart by what they mean. On screens each follows a token of the theme (see {@code chart.css}); on
 * paper, and before a theme is there, it is the light theme's.
 */
enum Ink {
    GROUND("#FFFFFF"),
    RAISED("#FFFFFF"),
    TEXT("#1B1F24"),
    MUTED("#4F5862"),
    GRID("#E3E8EC"),
    AXIS("#767F8A"),
    FOCUS("#0072B2"),
    LINE("#0072B2"),
    BREAKING("#B84E00"),
    BREAKING_TEXT("#8F3D00"),
    BREAKING_GROUND("#FCE8DA"),
    CULPRIT("#7A5000"),
    MAXIMUM("#767F8A"),
    GAP("#EEF1F4"),
    GHOST("#4F5862");

    private final Color paper;

    Ink(String paper) {
        this.paper = Color.web(paper);
    }

    /** The colour on white paper. */
    Color paper() {
        return paper;
    }

    /** The name of its property in style sheets. */
    String property() {
        return "-chart-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
