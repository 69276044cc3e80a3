package org.controlatlas.app.timeline;

import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeScale;
import org.controlatlas.model.ValidTime;

/** Pointer, wheel and touch on the band. */
final class BandGestures {
    /** The thumb snaps to a change within so many pixels. */
    static final double SNAP_PX = 4;

    private static final double SHORTEST_DAYS = 10;
    private static final double LOOP_EDGE_PX = 4;
    private static final double THUMB_REACH_PX = 7;
    /** So far below its top the axis begins to be dragged. */
    private static final double AXIS_FROM_PX = 6;

    private enum Drag {
        NONE,
        THUMB,
        OTHER,
        TIME,
        LOOP,
        OVERVIEW
    }

    private final TimelineBand band;
    private final Supplier<BandScale> scale;
    private final Supplier<BandLayout> rows;
    private final Supplier<BandText> bubble;
    private final Supplier<BandText> otherBubble;
    private Drag drag = Drag.NONE;
    private double anchorDay;
    private TimeRange rangeAtPress;
    private double pressX;

    /**
     * @param bubble what the thumb's bubble says; null before there is one
     * @param otherBubble of the second thumb; null for none
     */
    BandGestures(
            TimelineBand band,
            Supplier<BandScale> scale,
            Supplier<BandLayout> rows,
            Supplier<BandText> bubble,
            Supplier<BandText> otherBubble) {
        this.band = band;
        this.scale = scale;
        this.rows = rows;
        this.bubble = bubble;
        this.otherBubble = otherBubble;
    }

    void install() {
        band.setOnMousePressed(this::pressed);
        band.setOnMouseDragged(this::dragged);
        band.setOnMouseReleased(event -> {
            drag = Drag.NONE;
            band.scrubbingProperty().set(false);
        });
        band.setOnMouseClicked(event -> {
            ValidTime loop = band.loopRangeProperty().get();
            if (event.getClickCount() == 2
                    && loop != null
                    && loop.contains((int) Math.floor(scale.get().day(event.getX())))) {
                band.loopRangeProperty().set(null);
            }
        });
        band.setOnMouseMoved(event -> band.setCursor(cursor(event)));
        band.setOnScroll(this::scrolled);
        band.setOnZoom(this::zoomed);
    }

    private Cursor cursor(MouseEvent event) {
        if ((isOnAxis(event) ? bubbleAt(event) != Drag.NONE : onOther(event))
                || onLoopEdge(event.getX()) != 0 && event.getY() < rows.get().axisTop()) {
            return Cursor.H_RESIZE;
        }
        return event.getY() >= rows.get().axisTop() ? Cursor.OPEN_HAND : Cursor.DEFAULT;
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY && event.getButton() != MouseButton.MIDDLE) {
            return;
        }
        band.requestFocus();
        pressX = event.getX();
        rangeAtPress = band.visibleTimeProperty().get();
        anchorDay = scale.get().day(event.getX());
        double y = event.getY();
        int edge = onLoopEdge(event.getX());
        if (rows.get().overviewHeight() > 0 && y >= rows.get().overviewTop() - 2) {
            drag = Drag.OVERVIEW;
            dragged(event);
        } else if (event.getButton() == MouseButton.MIDDLE) {
            drag = Drag.TIME;
        } else if (isOnAxis(event)) {
            // In a low band bubbles hang over the axis.
            switch (bubbleAt(event)) {
                case THUMB -> dragThumb(event);
                case OTHER -> drag = Drag.OTHER;
                default -> drag = Drag.TIME;
            }
        } else if (onOther(event)) {
            drag = Drag.OTHER;
        } else if (event.isShiftDown() || edge != 0) {
            drag = Drag.LOOP;
            if (edge != 0) {
                ValidTime loop = band.loopRangeProperty().get();
                anchorDay = edge < 0 ? loop.endDay() - 1 : loop.startDay();
            }
        } else {
            dragThumb(event);
        }
        event.consume();
    }

    private void dragThumb(MouseEvent event) {
        drag = Drag.THUMB;
        band.scrubbingProperty().set(true);
        scrub(event);
    }

    /** Whether the pointer is where time is dragged. */
    private boolean isOnAxis(MouseEvent event) {
        return event.getY() >= rows.get().axisTop() + AXIS_FROM_PX;
    }

    /** Which thumb's bubble is under the pointer, if any. */
    private Drag bubbleAt(MouseEvent event) {
        if (!isOnBubble(event.getY())) {
            return Drag.NONE;
        }
        return isOn(event.getX(), bubble.get())
                ? Drag.THUMB
                : isOn(event.getX(), otherBubble.get()) ? Drag.OTHER : Drag.NONE;
    }

    private static boolean isOn(double x, BandText text) {
        return text != null
                && x >= text.left() - ThumbPainter.BUBBLE_ROOM
                && x <= text.right() + ThumbPainter.BUBBLE_ROOM;
    }

    /** -1 on the left edge of the loop, 1 on its right one, else 0. */
    private int onLoopEdge(double x) {
        ValidTime loop = band.loopRangeProperty().get();
        if (loop == null) {
            return 0;
        }
        if (Math.abs(scale.get().x(loop.startDay()) - x) <= LOOP_EDGE_PX) {
            return -1;
        }
        return Math.abs(scale.get().x(loop.endDay()) - x) <= LOOP_EDGE_PX ? 1 : 0;
    }

    private void dragged(MouseEvent event) {
        switch (drag) {
            case THUMB -> scrub(event);
            case OTHER -> band.moveOtherTo(dayAt(event));
            case TIME -> {
                TimeScale time = band.scaleProperty().get();
                double units = (pressX - event.getX())
                        / scale.get().width()
                        * (time.position(rangeAtPress.end()) - time.position(rangeAtPress.start()));
                band.visibleTimeProperty()
                        .set(time.pan(
                                rangeAtPress, units, band.coverageProperty().get()));
            }
            case LOOP -> mark(scale.get().day(event.getX()));
            case OVERVIEW -> {
                TimeRange all = band.coverageProperty().get();
                TimeRange now = band.visibleTimeProperty().get();
                TimeScale time = band.scaleProperty().get();
                BandScale whole =
                        new BandScale(all, scale.get().left(), scale.get().width(), time);
                double middle = time.position(whole.day(event.getX()));
                double half = (time.position(now.end()) - time.position(now.start())) / 2;
                band.visibleTimeProperty().set(time.pan(now, middle - half - time.position(now.start()), all));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scrub(MouseEvent event) {
        double day = scale.get().day(event.getX());
        band.moveTo(dayAt(event));
        // Dragging beyond an edge of the view takes the view along.
        TimeRange all = band.coverageProperty().get();
        TimeRange now = band.visibleTimeProperty().get();
        if (day < now.start() || day > now.end()) {
            double units = scale.get().units(scale.get().width() / 40);
            band.visibleTimeProperty()
                    .set(band.scaleProperty().get().pan(now, day < now.start() ? -units : units, all));
        }
    }

    /** The day under the pointer, or the change near it. */
    private long dayAt(MouseEvent event) {
        double x = event.getX();
        long day = (long) Math.floor(scale.get().day(x));
        // Whoever sees single days points at the one that is meant.
        if (event.isAltDown() || !band.snapsProperty().get() || scale.get().isWide(day)) {
            return day;
        }
        int near = band.contentProperty()
                .get()
                .nearestChange(scale.get().day(x), at -> scale.get().x(at), SNAP_PX);
        return near >= 0 ? near : day;
    }

    /** Whether the pointer is on the second thumb: on its bubble, or on its line and not nearer to the first. */
    private boolean onOther(MouseEvent event) {
        Drag at = bubbleAt(event);
        if (at != Drag.NONE || band.otherDateProperty().get() == null) {
            return at == Drag.OTHER;
        }
        double other =
                Math.abs(scale.get().thumbX(band.otherDateProperty().get().toEpochDay()) - event.getX());
        double main = Math.abs(scale.get().thumbX(band.dateProperty().get().toEpochDay()) - event.getX());
        return other < THUMB_REACH_PX && other <= main;
    }

    private boolean isOnBubble(double y) {
        double top = rows.get().bubbleTop();
        return y >= top && y <= top + rows.get().bubbleHeight();
    }

    private void mark(double day) {
        TimeRange all = band.coverageProperty().get();
        int from = (int) Math.max(all.start(), Math.floor(Math.min(anchorDay, day)));
        int to = (int) Math.min(all.end(), Math.floor(Math.max(anchorDay, day)) + 1);
        if (to > from) {
            band.loopRangeProperty().set(new ValidTime(from, to));
        }
    }

    private void scrolled(ScrollEvent event) {
        TimeRange all = band.coverageProperty().get();
        TimeRange now = band.visibleTimeProperty().get();
        double dx = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (Math.abs(dx) > Math.abs(event.getDeltaY()) || event.isShiftDown()) {
            band.visibleTimeProperty()
                    .set(band.scaleProperty().get().pan(now, -scale.get().units(dx), all));
        } else if (event.getDeltaY() != 0) {
            double factor = Math.pow(1.0035, -event.getDeltaY());
            zoom(factor, event.getX());
        }
        event.consume();
    }

    private void zoomed(ZoomEvent event) {
        zoom(1 / event.getZoomFactor(), event.getX());
        event.consume();
    }

    private void zoom(double factor, double x) {
        band.visibleTimeProperty()
                .set(band.scaleProperty()
                        .get()
                        .zoom(
                                band.visibleTimeProperty().get(),
                                factor,
                                scale.get().day(x),
                                SHORTEST_DAYS,
                                band.coverageProperty().get()));
    }
}
