package org.controlatlas.app.timeline;

import java.time.LocalDate;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.controlatlas.app.control.TextWidths;

/**
 * Draws the thumb: a line through all lanes with the date in a bubble, above the lanes or, in a low band, below the axis; an
 * arrow where it is out of view. Its canvas is no wider than need be and moves with it, since all of a canvas is drawn
 * whenever something changes on it.
 */
final class ThumbPainter {
    private static final double GRIP = 5;
    static final double BUBBLE_ROOM = 8;
    /** The canvas grows by so many logical pixels: another width costs it another memory. */
    private static final double STEP = 64;

    /**
     * A thumb.
     *
     * @param rival what another thumb's bubble says, which this one's leaves room; null for none
     */
    record Thumb(TimelineBand band, LocalDate date, BandColour colour, BandText rival) {
        static Thumb main(TimelineBand band) {
            return new Thumb(band, band.dateProperty().get(), BandColour.ACCENT, null);
        }

        static Thumb other(TimelineBand band, BandText rival) {
            return new Thumb(band, band.otherDateProperty().get(), BandColour.MUTED, rival);
        }

        boolean isFocused() {
            return rival == null && band.isFocused();
        }

        /** Where a bubble that would begin at {@code left} begins so as not to lie over the rival's. */
        double beside(double left, double length, double width) {
            if (rival == null) {
                return left;
            }
            double from = rival.left() - BUBBLE_ROOM - 3;
            double to = rival.left() + rival.font().width(rival.words()) + BUBBLE_ROOM + 3;
            if (left + length <= from || left >= to) {
                return left;
            }
            boolean before = date.isBefore(band.dateProperty().get());
            boolean fitsLeft = from - length >= 1;
            boolean fitsRight = to + length <= width - 1;
            return before && fitsLeft || !fitsRight ? from - length : to;
        }
    }

    /**
     * @param width of the band
     * @return what it has written
     */
    BandText paint(Canvas canvas, Thumb thumb, double width, BandScale scale, BandLayout rows) {
        TimelineBand band = thumb.band();
        LocalDate date = thumb.date();
        double exact = scale.thumbX(date.toEpochDay());
        double x = Math.max(scale.left(), Math.min(scale.left() + scale.width(), exact));
        boolean inView = Math.abs(x - exact) < 0.5;
        String text = band.wordsProperty().get().shortDate(date);
        if (!inView) {
            text = exact < x ? "‹ " + text : text + " ›";
        }
        TextWidths font = TextWidths.bold(BandLayout.BUBBLE_TEXT);
        double bubble = Math.ceil(font.width(text)) + 2 * BUBBLE_ROOM;
        double left = thumb.beside(Math.max(1, Math.min(width - bubble - 1, x - bubble / 2)), bubble, width);
        double day = scale.dayWidth(date.toEpochDay());
        double from = Math.max(0, Math.floor(Math.min(left - 4, x - Math.max(GRIP + 1, day / 2))));
        double to = Math.min(width, Math.ceil(Math.max(left + bubble + 4, x + Math.max(GRIP + 1, day / 2))));
        double room = Math.min(width, STEP * Math.ceil((to - from) / STEP));
        if (canvas.getWidth() < room || canvas.getWidth() > Math.max(room + 2 * STEP, 4 * STEP)) {
            canvas.setWidth(room);
        }
        canvas.setLayoutX(Math.max(0, Math.min(from, width - canvas.getWidth())));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, canvas.getWidth(), rows.height());
        g.translate(-canvas.getLayoutX(), 0);
        g.setFill(band.colour(thumb.colour()));
        if (inView) {
            if (scale.isWide(date.toEpochDay())) {
                g.setFill(BandColour.alpha(band.colour(thumb.colour()), 0.18));
                g.fillRect(x - day / 2, rows.thumbTop(), day, rows.axisTop() - rows.thumbTop());
                g.setFill(band.colour(thumb.colour()));
            }
            double end = Math.max(rows.axisTop() + 2, rows.bubbleTop() + 2);
            g.fillRect(x - 1, rows.thumbTop() - 2, 2, end - rows.thumbTop() + 2);
            g.fillOval(x - GRIP, rows.axisTop() - GRIP, 2 * GRIP, 2 * GRIP);
            g.setFill(band.colour(BandColour.SURFACE));
            g.fillOval(x - 2, rows.axisTop() - 2, 4, 4);
            g.setFill(band.colour(thumb.colour()));
        }
        g.fillRoundRect(left, rows.bubbleTop() + 1, bubble, rows.bubbleHeight() - 3, 8, 8);
        if (thumb.isFocused()) {
            g.setStroke(band.colour(thumb.colour()));
            g.setLineWidth(1.5);
            g.strokeRoundRect(left - 2, rows.bubbleTop(), bubble + 4, rows.bubbleHeight() - 1, 10, 10);
        }
        BandText written = new BandText(
                text,
                left + (bubble - font.width(text)) / 2,
                rows.bubbleTop() + 1,
                rows.bubbleHeight() - 3,
                font,
                BandText.Ink.ON_THUMB);
        BandPainter.write(g, band, written);
        return written;
    }
}
