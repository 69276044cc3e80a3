package org.controlatlas.app.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Lays out children in a row and continues in the next row when one is full. A part that is wider than a whole row
 * has one to itself and breaks its words; a {@code FlowPane} would let it stand out at the side.
 */
public class Flow extends Pane {
    private final double hgap;
    private final double vgap;

    /** Tells where a part comes to stand; coordinates begin within the insets. */
    private interface Place {
        void at(Node part, double x, double y, double width, double height);
    }

    /**
     * @param hgap between the parts of a row, in logical pixels
     * @param vgap between rows
     */
    public Flow(double hgap, double vgap, Node... parts) {
        this.hgap = hgap;
        this.vgap = vgap;
        getChildren().addAll(parts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** As narrow as one likes: its words break. */
    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** All in one row. */
    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        int shown = 0;
        for (Node part : getManagedChildren()) {
            width += (shown++ == 0 ? 0 : hgap) + widthOf(part, Double.MAX_VALUE);
        }
        return snappedLeftInset() + width + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + place(room, (part, x, y, w, h) -> {}) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double unused = place(
                getWidth() - left - snappedRightInset(),
                (part, x, y, width, height) -> part.resizeRelocate(left + x, top + y, width, height));
    }

    /** @return the height of all rows */
    private double place(double room, Place place) {
        double x = 0;
        double y = 0;
        double row = 0;
        for (Node part : getManagedChildren()) {
            double width = widthOf(part, Math.max(0, room));
            if (x > 0 && x + width > room) {
                x = 0;
                y += row + vgap;
                row = 0;
            }
            double height = snapSizeY(part.prefHeight(width));
            place.at(part, x, y, width, height);
            row = Math.max(row, height);
            x += width + hgap;
        }
        return y + row;
    }

    private double widthOf(Node part, double room) {
        return Math.min(snapSizeX(part.prefWidth(-1)), room);
    }
}
