package app.werkbank.ui.vehicle;

import app.werkbank.ui.chart.Mark;
import app.werkbank.ui.control.Icon;
import javafx.scene.Node;

/** The shapes of the marks outside the chart; each stands beside its word. */
final class MarkIcons {
    private MarkIcons() {}

    static Node of(Mark mark) {
        return switch (mark) {
            case BREAKING -> Icon.BREAKING.node("small", "text-breaking");
            case PREDICTED_BREAKING -> Icon.BREAKING.node("small", "text-warning");
            case CULPRIT -> Icon.UNKNOWN.node("small", "text-warning");
            case BELOW_EARLIER_MAXIMUM -> Icon.INFO.node("small", "muted");
            case UNSENT -> Icon.QUEUED.node("small", "text-normal-reading");
            case MADE_HERE -> Icon.EDIT.node("small", "muted");
            case LATE_UPLOAD -> Icon.PENDING.node("small", "muted");
        };
    }
}
