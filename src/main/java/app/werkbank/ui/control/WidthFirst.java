package app.werkbank.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/** A pane that is as high as its content must be in the width that it is given. */
public abstract class WidthFirst extends Pane {

    /** @param width without insets, px; endless where nothing limits it */
    protected abstract double contentHeight(double width);

    /** Puts the children into the area within the insets, px. */
    protected abstract void layoutContent(double x, double y, double width, double height);

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefHeight(double width) {
        double inside = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + contentHeight(inside) + snappedBottomInset();
    }

    @Override
    protected final void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        layoutContent(x, y, getWidth() - x - snappedRightInset(), getHeight() - y - snappedBottomInset());
    }
}
