package org.controlatlas.app.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Content of a given width, as high as its words ask for at that width. Where that is more than there is room for, one
 * scrolls down in it.
 */
public class ScrollBox extends Region {
    /** A scroll pane that is exactly as high as its content would show a bar now and then. */
    private static final double SLACK = 1;

    /** What a bar takes from the width where there is one. */
    private static final double BAR = 14;
    /** Height of a dialog's title and buttons, in logical pixels. */
    private static final double DIALOG_FRAME = 160;

    private final double width;
    private final Region content;
    private final DownScroll scroll;
    private double widest = Double.MAX_VALUE;
    private double highest = Double.MAX_VALUE;

    /** As wide as the content asks for. */
    public ScrollBox(Region content) {
        this(USE_COMPUTED_SIZE, content);
    }

    /** @param width with the padding, in logical pixels */
    public ScrollBox(double width, Region content) {
        this.width = width;
        this.content = content;
        this.scroll = new DownScroll(content);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare-scroll");
        getChildren().add(scroll);
    }

    /**
     * Limits its size.
     *
     * @param width with the padding, in logical pixels
     */
    public void setMost(double width, double height) {
        widest = width;
        highest = height;
        scroll.setVvalue(0);
        requestLayout();
    }

    /**
     * Limits its size so that the dialog around it fits into the owner's window.
     *
     * @param sides so much of the window's width stays free, in logical pixels
     */
    public void setMostIn(Window owner, double sides) {
        setMost(owner.getScene().getWidth() - sides, owner.getScene().getHeight() - DIALOG_FRAME);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double wanted =
                width == USE_COMPUTED_SIZE ? snappedLeftInset() + content.prefWidth(-1) + snappedRightInset() : width;
        return Math.min(widest, wanted);
    }

    @Override
    protected double computePrefHeight(double ignored) {
        double words = content.prefHeight(prefWidth(-1) - snappedLeftInset() - snappedRightInset());
        return Math.min(highest, snappedTopInset() + Math.ceil(words) + SLACK + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        // A bar stands in the padding, if there is any.
        double right = Math.max(0, snappedRightInset() - BAR);
        boolean scrolls =
                content.prefHeight(getWidth() - left - snappedRightInset()) > getHeight() - top - snappedBottomInset();
        scroll.resizeRelocate(
                left,
                top,
                getWidth() - left - (scrolls ? right : snappedRightInset()),
                getHeight() - top - snappedBottomInset());
    }
}
