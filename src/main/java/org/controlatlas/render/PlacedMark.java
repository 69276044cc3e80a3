package org.controlatlas.render;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.controlatlas.model.Event;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.view.MapViewport;

/**
 * An event's mark in a picture. Where a name or another mark stands at the event's place, the mark stands beside it, and a
 * short line leads to the place.
 *
 * @param dx from the event's place to the middle of the mark, in logical pixels
 * @param dy likewise, down
 */
public record PlacedMark(Event event, EventMarks.Phase phase, double dx, double dy) {
    /** Where the event happened. */
    Point2D.Double place(MapViewport viewport) {
        return viewport.toScreen(event.location().getX(), event.location().getY());
    }

    /** The middle of the mark, in logical pixels of the view. */
    public Point2D.Double middle(MapViewport viewport) {
        Point2D.Double place = place(viewport);
        return new Point2D.Double(place.x + dx, place.y + dy);
    }

    boolean isMoved() {
        return dx != 0 || dy != 0;
    }

    /** All that is drawn, the line to the place included, in logical pixels of the view. */
    Rectangle2D bounds(MapViewport viewport, double reach) {
        Point2D.Double place = place(viewport);
        Rectangle2D box = new Rectangle2D.Double(place.x, place.y, 0, 0);
        box.add(middle(viewport));
        return ShapeBounds.grown(box, reach);
    }
}
