package app.werkbank.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What a screen reader and a finger would stumble over; on the FX thread, after the layout. */
public final class Access {
    private static final double LEAST_TARGET_PX = 24;

    private Access() {}

    /** Every visible control that can be focused needs a name, a role and 24 px. */
    public static List<String> faults(Parent root) {
        List<String> faults = new ArrayList<>();
        walk(root, node -> judge(node, faults));
        return faults;
    }

    /** Every visible control that can be focused and is lower than that, in px. */
    public static List<String> lowerThan(Parent root, double height) {
        List<String> faults = new ArrayList<>();
        walk(root, node -> {
            if (node.getLayoutBounds().getHeight() < height) {
                faults.add(node.getLayoutBounds().getHeight() + " px high: " + node);
            }
        });
        return faults;
    }

    /**
     * Every visible label or button whose text is cut, or that reaches sideways out of the window or of what scrolls it up
     * and down.
     */
    public static List<String> cut(Parent root) {
        List<String> faults = new ArrayList<>();
        Bounds window = root.getLayoutBounds();
        visit(root, node -> {
            if (!(node instanceof Labeled labeled) || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
                return;
            }
            Bounds place = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            if (!inTable(node) && (beyond(place, window) || hidden(node))) {
                faults.add("reaches out of what shows it: " + node);
            }
            labeled.getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance)
                    .map(child -> ((Text) child).getText().replace("\n", " "))
                    .filter(shown -> shown.endsWith("…") || shown.endsWith("..."))
                    .filter(shown -> !shown.equals(labeled.getText()))
                    .forEach(shown -> faults.add("cut to '" + shown + "': " + node));
        });
        return faults;
    }

    private static boolean beyond(Bounds inner, Bounds outer) {
        return inner.getMinX() < outer.getMinX() - 1 || inner.getMaxX() > outer.getMaxX() + 1;
    }

    /** Whether a part of it lies at the left or the right of a clip around it. */
    private static boolean hidden(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        for (@Nullable Node above = node.getParent(); above != null; above = above.getParent()) {
            Node clip = above.getClip();
            if (clip != null && beyond(place, above.localToScene(clip.getBoundsInParent()))) {
                return true;
            }
        }
        return false;
    }

    /** A table scrolls sideways. */
    private static boolean inTable(@Nullable Node node) {
        return node != null && (node instanceof TableView<?> || inTable(node.getParent()));
    }

    private static void walk(Node root, Consumer<Node> judge) {
        visit(root, node -> {
            if (node.isFocusTraversable() && !(node instanceof VirtualFlow<?>)) {
                judge.accept(node);
            }
        });
    }

    private static void visit(Node node, Consumer<Node> judge) {
        if (!node.isVisible()) {
            return;
        }
        judge.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, judge));
        }
    }

    /** What a screen reader says of a node; empty where it has no name. */
    public static String name(Node node) {
        String name = node.getAccessibleText();
        if (blank(name) && node instanceof Labeled labeled) {
            name = labeled.getText();
        }
        if (blank(name) && node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
            name = label.getText();
        }
        return name == null ? "" : name;
    }

    private static void judge(Node node, List<String> faults) {
        String name = name(node);
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

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
