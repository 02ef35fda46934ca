package app.werkbank.ui.control;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;

/** Tells screen readers of a text that came or changed without having the focus. */
public final class Announcer {
    private static final List<Consumer<Node>> LISTENERS = new CopyOnWriteArrayList<>();

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
            LISTENERS.forEach(listener -> listener.accept(node));
        }
    }

    /**
     * Tells the listener of every announcement, on the FX thread: what a screen reader says cannot be asked of it.
     *
     * @return ends the subscription
     */
    public static Runnable onAnnounced(Consumer<Node> listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }
}
