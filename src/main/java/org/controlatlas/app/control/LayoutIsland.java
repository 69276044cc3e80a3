package org.controlatlas.app.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Room for a part of the window whose size does not depend on what it shows at the moment. When something inside
 * changes, only the inside is laid out again; without it every new word would have JavaFX measure all of the window,
 * which takes longer than all else in a step of the date.
 */
public final class LayoutIsland extends Region {
    private final Region content;

    /** @param content asked for its size only when the surroundings are laid out */
    public LayoutIsland(Region content) {
        this.content = content;
        // JavaFX passes no request for layout on from a node that is not managed.
        content.setManaged(false);
        setPickOnBounds(false);
        getChildren().add(content);
    }

    /**
     * Has the surroundings of a part that stands on an island ask for its size again, which they do not by themselves.
     *
     * @param content on an island, or not yet
     */
    public static void resized(Region content) {
        content.requestLayout();
        if (content.getParent() != null) {
            content.getParent().requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return content.maxWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return content.maxHeight(width);
    }
}
