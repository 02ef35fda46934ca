package app.werkbank.ui.control;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two things on one line, at its left and its right end; where both do not fit, the right one goes below. */
public final class Ends extends Pane {
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
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
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
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        double content = width < 0 || fits(inside)
                ? Math.max(left.prefHeight(-1), right.prefHeight(-1))
                : left.prefHeight(inside) + LINE_GAP_PX + right.prefHeight(inside);
        return snappedTopInset() + content + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
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
