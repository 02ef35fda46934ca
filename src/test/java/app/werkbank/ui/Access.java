package app.werkbank.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.VirtualFlow;

/** What a screen reader and a finger would stumble over; on the FX thread, after the layout. */
public final class Access {
    private static final double LEAST_TARGET_PX = 24;

    private Access() {}

    /** Every visible control that can be focused needs a name and 24 px; every cut text is named too. */
    public static List<String> faults(Parent root) {
        List<String> faults = new ArrayList<>();
        walk(root, faults);
        return faults;
    }

    private static void walk(Node node, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof VirtualFlow<?>)) {
            judge(node, faults);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, faults));
        }
    }

    private static void judge(Node node, List<String> faults) {
        String name = node.getAccessibleText();
        if (blank(name) && node instanceof Labeled labeled) {
            name = labeled.getText();
        }
        if (blank(name) && node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
            name = label.getText();
        }
        if (blank(name)) {
            faults.add("no name for screen readers: " + node);
        }
        if (node.getAccessibleRole() == null || node.getAccessibleRole() == AccessibleRole.NODE) {
            faults.add("no role for screen readers: " + node);
        }
        Bounds bounds = node.getLayoutBounds();
        if (bounds.getWidth() < LEAST_TARGET_PX || bounds.getHeight() < LEAST_TARGET_PX) {
            faults.add("a target of " + bounds.getWidth() + " x " + bounds.getHeight() + " px: " + node);
        }
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
