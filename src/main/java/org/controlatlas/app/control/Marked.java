package org.controlatlas.app.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A mark, such as a colour sample, with wrapping text beside it. */
public final class Marked extends Pane {
    private final double gap;
    private final Node mark;
    private final Region words;

    /**
     * @param gap between mark and words, in logical pixels
     * @param mark of a size of its own
     */
    public Marked(double gap, Node mark, Region words) {
        this.gap = gap;
        this.mark = mark;
        this.words = words;
        getChildren().addAll(mark, words);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double beforeWords() {
        return snapSizeX(mark.prefWidth(-1)) + gap;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + beforeWords() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + beforeWords() + snapSizeX(words.prefWidth(-1)) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = room(width < 0 ? prefWidth(-1) : width);
        return snappedTopInset()
                + Math.max(mark.prefHeight(-1), snapSizeY(words.prefHeight(inner)))
                + snappedBottomInset();
    }

    private double room(double width) {
        return Math.max(0, width - snappedLeftInset() - beforeWords() - snappedRightInset());
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double room = room(getWidth());
        double markHeight = mark.prefHeight(-1);
        double wordsHeight = snapSizeY(words.prefHeight(room));
        mark.resizeRelocate(
                snappedLeftInset(), snapPositionY(top + (height - markHeight) / 2), mark.prefWidth(-1), markHeight);
        words.resizeRelocate(
                snappedLeftInset() + beforeWords(), snapPositionY(top + (height - wordsHeight) / 2), room, wordsHeight);
    }
}
