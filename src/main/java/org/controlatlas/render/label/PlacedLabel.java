package org.controlatlas.render.label;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.view.MapViewport;

/** A name with the side of its place on which it stands; the same for every date. */
public record PlacedLabel(MapLabel label, Side side) {
    /** Where the text stands to its place. */
    public enum Side {
        RIGHT,
        LEFT,
        ABOVE,
        BELOW,
        MIDDLE;

        /** Sides of a place, the best first. */
        static final List<Side> ROUND = List.of(RIGHT, LEFT, ABOVE, BELOW);
    }

    /** Logical pixels that the halo round a text reaches beyond its letters. */
    public static final double HALO = 2.6;

    /** Logical pixels between mark and text. */
    private static final double GAP = 2.5;

    public TextShape text(NameLanguages languages, int day) {
        return TextShape.of(label.text(languages, day), label.style().font());
    }

    /** Part of the room beside a line of the text that is on the line's left: lines begin or end beside their place. */
    public double leftOfLines() {
        return switch (side) {
            case RIGHT -> 0;
            case LEFT -> 1;
            default -> 0.5;
        };
    }

    /** The box of a text at a place, both in logical pixels. */
    public Rectangle2D.Double box(TextShape text, double x, double y) {
        double away = label.style().mark() + GAP;
        double left =
                switch (side) {
                    case RIGHT -> x + away;
                    case LEFT -> x - away - text.width();
                    default -> x - text.width() / 2;
                };
        double top =
                switch (side) {
                    case ABOVE -> y - away - text.height() + 1;
                    case BELOW -> y + away - 2;
                    default -> y - text.height() / 2;
                };
        return new Rectangle2D.Double(left, top, text.width(), text.height());
    }

    /**
     * What the label takes at a place in any of its forms over time: a box for each text and one for the mark, all in
     * logical pixels.
     *
     * @param marginX more room on the left and right of each box, and on all sides of the mark's
     * @param marginY more room above and below each text
     */
    public List<Rectangle2D> boxes(NameLanguages languages, double x, double y, double marginX, double marginY) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (String text : label.texts(languages)) {
            Rectangle2D box = box(TextShape.of(text, label.style().font()), x, y);
            boxes.add(ShapeBounds.grown(box, marginX, marginY));
        }
        double mark = label.style().mark();
        if (mark > 0) {
            boxes.add(ShapeBounds.grown(new Rectangle2D.Double(x, y, 0, 0), mark + marginX));
        }
        return boxes;
    }

    public double screenX(MapViewport viewport) {
        return (label.x() - viewport.originX()) * viewport.scale();
    }

    public double screenY(MapViewport viewport) {
        return (label.y() - viewport.originY()) * viewport.scale();
    }
}
