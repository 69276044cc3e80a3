package org.controlatlas.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.SkinBase;
import org.controlatlas.app.state.TimeRange;

/**
 * Draws the band on two canvases: one for what stands still while the thumb moves, one for the thumb. A change of any
 * property marks a canvas; it is drawn once in the next layout pass, however many changes there were.
 */
final class TimelineBandSkin extends SkinBase<TimelineBand> {
    static final double LEAST_HEIGHT = 92;
    private static final double LEAST_WIDTH = 320;
    private static final double HEIGHT = 128;
    /** How far letters such as "p" reach below their line; nothing else stands there. */
    private static final double BELOW_LINE = 1;

    private final Canvas ground = new Canvas();
    private final Canvas otherThumb = new Canvas();
    private final Canvas thumb = new Canvas();
    private final BandPainter painter = new BandPainter();
    private final ThumbPainter thumbPainter = new ThumbPainter();
    private final InvalidationListener groundChanged = observable -> redrawAll();
    private final InvalidationListener thumbChanged =
            observable -> getSkinnable().requestLayout();
    private boolean groundStale = true;
    private List<BandText> grounds = List.of();
    /** Names below a bubble, which are not written. */
    private List<BandText> covered = List.of();

    private BandText bubble;
    private BandText otherBubble;

    TimelineBandSkin(TimelineBand band) {
        super(band);
        getChildren().addAll(ground, otherThumb, thumb);
        otherThumb.setMouseTransparent(true);
        ground.setMouseTransparent(true);
        thumb.setMouseTransparent(true);
        band.visibleTimeProperty().addListener(groundChanged);
        band.coverageProperty().addListener(groundChanged);
        band.scaleProperty().addListener(groundChanged);
        band.contentProperty().addListener(groundChanged);
        band.loopRangeProperty().addListener(groundChanged);
        band.wordsProperty().addListener(groundChanged);
        band.focusedProperty().addListener(groundChanged);
        band.onColourChange(groundChanged);
        band.dateProperty().addListener(thumbChanged);
        band.otherDateProperty().addListener(thumbChanged);
        band.scrubbingProperty().addListener(thumbChanged);
        new BandGestures(band, this::scale, this::layout, () -> bubble, () -> otherBubble).install();
        new BandHints(band, this::scale, this::layout).install();
    }

    /** What is written on the band. */
    List<BandText> texts() {
        List<BandText> all = new ArrayList<>(grounds);
        all.removeAll(covered);
        if (bubble != null) {
            all.add(bubble);
        }
        if (otherBubble != null) {
            all.add(otherBubble);
        }
        return all;
    }

    private void redrawAll() {
        groundStale = true;
        getSkinnable().requestLayout();
    }

    BandScale scale() {
        double width = Math.max(1, getSkinnable().getWidth() - 2 * BandLayout.SIDE);
        return new BandScale(
                getSkinnable().visibleTimeProperty().get(),
                BandLayout.SIDE,
                width,
                getSkinnable().scaleProperty().get());
    }

    BandLayout layout() {
        TimelineBand band = getSkinnable();
        TimeRange all = band.coverageProperty().get();
        boolean zoomed = band.visibleTimeProperty().get().length() < all.length() * 0.999;
        return new BandLayout(band.getHeight(), band.contentProperty().get().hasLane(), zoomed);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double fullWidth = getSkinnable().getWidth();
        double fullHeight = getSkinnable().getHeight();
        if (ground.getWidth() != fullWidth || ground.getHeight() != fullHeight) {
            ground.setWidth(fullWidth);
            ground.setHeight(fullHeight);
            thumb.setHeight(fullHeight);
            otherThumb.setHeight(fullHeight);
            groundStale = true;
        }
        if (fullWidth <= 2 * BandLayout.SIDE || fullHeight <= 0) {
            return;
        }
        if (groundStale) {
            paintGround();
        }
        bubble = thumbPainter.paint(thumb, ThumbPainter.Thumb.main(getSkinnable()), fullWidth, scale(), layout());
        boolean two = getSkinnable().otherDateProperty().get() != null;
        otherThumb.setVisible(two);
        otherBubble = two
                ? thumbPainter.paint(
                        otherThumb, ThumbPainter.Thumb.other(getSkinnable(), bubble), fullWidth, scale(), layout())
                : null;
        leaveOutBelowBubbles();
    }

    private void paintGround() {
        groundStale = false;
        covered = List.of();
        grounds = painter.paint(ground.getGraphicsContext2D(), getSkinnable(), scale(), layout());
    }

    /** In a low band bubbles share a row with what ticks are called: what would look out from under a bubble is not written. */
    private void leaveOutBelowBubbles() {
        List<BandText> below = grounds.stream()
                .filter(text -> isBelow(text, bubble) || isBelow(text, otherBubble))
                .toList();
        GraphicsContext g = ground.getGraphicsContext2D();
        below.stream().filter(text -> !covered.contains(text)).forEach(text -> {
            double top = Math.max(text.top(), layout().ticksBottom());
            g.clearRect(text.left() - 1, top, text.width() + 2, text.top() + text.height() + BELOW_LINE - top);
        });
        covered.stream()
                .filter(text -> !below.contains(text))
                .forEach(text -> BandPainter.write(g, getSkinnable(), text));
        covered = below;
    }

    private static boolean isBelow(BandText text, BandText bubble) {
        return bubble != null && !text.isApartFrom(bubble, ThumbPainter.BUBBLE_ROOM);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return LEAST_HEIGHT;
    }

    /** Not that of the canvases, which follow: else a window that has been wide could never be made narrow again. */
    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return 800;
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }
}
