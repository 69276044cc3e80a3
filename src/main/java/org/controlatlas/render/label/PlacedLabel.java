package org.controlatlas.render.label;

import java.awt.geom.Rectangle2D;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.MapViewport;

/** A name with the side of its place on which it stands; the same for every date. */
public record PlacedLabel(MapLabel label, Side side) {
    /** Where the text stands to its place. */
    public enum Side {
        RIGHT,
        LEFT,
        ABOVE,
        BELOW,
        MIDDLE
    }

    /** Logical pixels between mark and text. */
    private static final double GAP = 2.5;

    public TextShape text(Language language, int day) {
        return TextShape.of(label.text(language, day), label.style().font());
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

    public double screenX(MapViewport viewport) {
        return (label.x() - viewport.originX()) * viewport.scale();
    }

    public double screenY(MapViewport viewport) {
        return (label.y() - viewport.originY()) * viewport.scale();
    }
}
