package org.controlatlas.app.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Parts below one another, each as wide as the column allows and as high as its words ask for at that width. Unlike a
 * {@code VBox} it measures each part once: a box in a box in a box breaks every text into lines some ten times, which
 * took most of the time from a click to its answer.
 */
public class TextColumn extends Pane {
    private final double spacing;
    /** By child: its height at {@link #measuredFor}; of those that take no room 0. */
    private double[] heights = {};

    /** NaN if something has changed since. */
    private double measuredFor = Double.NaN;

    private double total;

    /** @param spacing between the parts, in logical pixels */
    public TextColumn(double spacing, Node... parts) {
        this.spacing = spacing;
        getChildren().addAll(parts);
    }

    @Override
    public void requestLayout() {
        measuredFor = Double.NaN;
        super.requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** A column can be as narrow as one likes: its words break. */
    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = 0;
        for (Node part : getManagedChildren()) {
            widest = Math.max(widest, part.prefWidth(-1));
        }
        return snappedLeftInset() + snapSizeX(widest) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        measure(inner(width < 0 ? prefWidth(-1) : width));
        return snappedTopInset() + total + snappedBottomInset();
    }

    private double inner(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    private void measure(double width) {
        if (width == measuredFor) {
            return;
        }
        if (heights.length != getChildren().size()) {
            heights = new double[getChildren().size()];
        }
        total = 0;
        int shown = 0;
        for (int i = 0; i < heights.length; i++) {
            Node part = getChildren().get(i);
            heights[i] = part.isManaged() ? snapSizeY(part.prefHeight(widthOf(part, width))) : 0;
            if (part.isManaged()) {
                total += heights[i] + (shown++ == 0 ? 0 : spacing);
            }
        }
        measuredFor = width;
    }

    /** Words may take all of the width; what can be clicked should not be wider than it looks. */
    private static double widthOf(Node part, double width) {
        return part instanceof Label || part instanceof TextColumn ? width : Math.min(width, part.maxWidth(-1));
    }

    @Override
    protected void layoutChildren() {
        double width = inner(getWidth());
        measure(width);
        double y = snappedTopInset();
        for (int i = 0; i < heights.length; i++) {
            Node part = getChildren().get(i);
            if (part.isManaged()) {
                part.resizeRelocate(snappedLeftInset(), y, widthOf(part, width), heights[i]);
                y += heights[i] + spacing;
            }
        }
    }
}
