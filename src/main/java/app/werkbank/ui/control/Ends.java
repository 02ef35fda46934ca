package app.werkbank.ui.control;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;

/** Two things on one line, at its left and its right end; where both do not fit, the right one goes below. */
public final class Ends extends WidthFirst {
    private static final double GAP_PX = 8;
    private static final double LINE_GAP_PX = 4;

    private final Node left;
    private final Node right;

    public Ends(Node left, Node right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + Math.max(left.minWidth(-1), right.minWidth(-1)) + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + left.prefWidth(-1) + GAP_PX + right.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double contentHeight(double width) {
        return fits(width)
                ? Math.max(left.prefHeight(-1), right.prefHeight(-1))
                : left.prefHeight(width) + LINE_GAP_PX + right.prefHeight(width);
    }

    @Override
    protected void layoutContent(double x, double y, double width, double height) {
        if (fits(width)) {
            layoutInArea(left, x, y, width - right.prefWidth(-1) - GAP_PX, height, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(right, x, y, width, height, 0, HPos.RIGHT, VPos.CENTER);
        } else {
            double first = left.prefHeight(width);
            layoutInArea(left, x, y, width, first, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(right, x, y + first + LINE_GAP_PX, width, right.prefHeight(width), 0, HPos.RIGHT, VPos.CENTER);
        }
    }

    private boolean fits(double width) {
        return left.prefWidth(-1) + GAP_PX + right.prefWidth(-1) <= width;
    }
}
