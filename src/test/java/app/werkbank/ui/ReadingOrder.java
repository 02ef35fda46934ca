package app.werkbank.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/** Whether a way through the controls of a screen is the way in which a person reads it; on the FX thread. */
public final class ReadingOrder {
    private static final double TOUCHING_PX = 2;

    private ReadingOrder() {}

    /** Every step that goes back up in its column, or back to the left in its line. */
    public static List<String> faults(List<Node> stops) {
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Bounds before = place(stops.get(i - 1));
            Bounds now = place(stops.get(i));
            boolean up =
                    now.getMaxY() <= before.getMinY() + TOUCHING_PX && now.getMinX() < before.getMaxX() - TOUCHING_PX;
            double shared = Math.min(now.getMaxY(), before.getMaxY()) - Math.max(now.getMinY(), before.getMinY());
            boolean line = shared > Math.min(now.getHeight(), before.getHeight()) / 2;
            boolean back = line && now.getMaxX() <= before.getMinX() + TOUCHING_PX;
            if (up || back) {
                faults.add(
                        (up ? "back up from " : "back to the left from ") + stops.get(i - 1) + " to " + stops.get(i));
            }
        }
        return faults;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
