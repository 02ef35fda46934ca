package app.werkbank.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;

/** Tells screen readers of a text that came or changed without having the focus. */
public final class Announcer {
    private Announcer() {}

    /** From now on every change of the text is announced while the node is on the screen. */
    public static void follow(Node node, ObservableValue<String> text) {
        text.subscribe((before, now) -> {
            if (node.isVisible()) {
                announce(node);
            }
        });
    }

    /** Announces the node's accessible text as it is now. */
    public static void announce(Node node) {
        if (node.getScene() != null) {
            node.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
