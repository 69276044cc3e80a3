package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.view.PictureSpec;

/**
 * A framed map.
 *
 * @param named whether its zones are parts of the drawing with names of their own; for one map of a page at most
 * @param marked what another map of the page shows closer
 */
record MapCard(MapPainter painter, PictureSpec spec, boolean named, Optional<AreaMark> marked) {
    static MapCard of(MapPainter painter, PictureSpec spec, boolean named) {
        return new MapCard(painter, spec, named, Optional.empty());
    }

    /** The box moved and sized to whole device pixels, as the painter wants it. */
    static Rectangle2D snapped(Ink ink, Rectangle2D box) {
        double x = ink.snap(box.getX());
        double y = ink.snap(box.getY());
        return new Rectangle2D.Double(x, y, ink.snap(box.getMaxX()) - x, ink.snap(box.getMaxY()) - y);
    }

    /** @param box of the viewport's size, on whole device pixels */
    void paint(Ink ink, Rectangle2D box) {
        Canvas map = ink.canvas().within(box);
        if (!map.bounds().isEmpty()) {
            painter.paint(
                    map.movedBy(box.getX(), box.getY()),
                    spec,
                    named
                            ? Optional.of(new ZoneNames(painter.atlas(), spec.language(), spec.date()))
                            : Optional.empty());
        }
        marked.ifPresent(mark -> mark.paint(ink, spec.viewport(), box));
        ink.frame(box, 0.55);
    }
}
