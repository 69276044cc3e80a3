package org.controlatlas.export.page;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.ZoneShapeSink;
import org.controlatlas.render.decor.Ink;

/**
 * A framed map.
 *
 * @param sink told of the zones; present for vector files
 */
record MapCard(MapPainter painter, PictureSpec spec, Optional<ZoneShapeSink> sink) {
    /** The box moved and sized to whole device pixels, as the painter wants it. */
    static Rectangle2D snapped(Ink ink, Rectangle2D box) {
        double x = ink.snap(box.getX());
        double y = ink.snap(box.getY());
        return new Rectangle2D.Double(x, y, ink.snap(box.getMaxX()) - x, ink.snap(box.getMaxY()) - y);
    }

    /** @param box of the viewport's size, on whole device pixels */
    void paint(Ink ink, Rectangle2D box) {
        Graphics2D g = (Graphics2D) ink.graphics().create();
        g.clip(box);
        if (g.getClipBounds() == null || !g.getClipBounds().isEmpty()) {
            g.translate(box.getX(), box.getY());
            if (ink.isVector()) {
                painter.paint(g, spec, sink.orElse(NOBODY));
            } else {
                painter.paint(g, spec);
            }
        }
        g.dispose();
        ink.frame(box, 0.55);
    }

    private static final ZoneShapeSink NOBODY = new ZoneShapeSink() {
        @Override
        public void beginZone(
                org.controlatlas.model.Zone zone, Optional<org.controlatlas.model.ControlPeriod> period) {}

        @Override
        public void endZone() {}
    };
}
