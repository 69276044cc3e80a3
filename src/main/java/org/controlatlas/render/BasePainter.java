package org.controlatlas.render;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.controlatlas.render.geometry.Outline;
import org.locationtech.jts.geom.Envelope;

/** The ground that nothing is said about, and the water over it. */
final class BasePainter {
    private final Envelope sheet;
    private final boolean hasLand;

    /**
     * @param sheet what the data cover, in degrees
     * @param hasLand true if there is land geometry, so that the rest of the sheet is sea
     */
    BasePainter(Envelope sheet, boolean hasLand) {
        this.sheet = sheet;
        this.hasLand = hasLand;
    }

    /** Paper, sea and land; opaque over the whole picture. */
    void paintGround(PaintContext c) {
        MapViewport viewport = c.spec().viewport();
        boolean base = c.spec().shows(MapLayerKind.BASE);
        c.colour(base && hasLand ? c.theme().paper() : c.theme().land());
        c.graphics().fill(new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()));
        if (!base) {
            return;
        }
        if (hasLand && !sheet.isNull()) {
            Point2D upperLeft = viewport.toScreen(sheet.getMinX(), sheet.getMaxY());
            Point2D lowerRight = viewport.toScreen(sheet.getMaxX(), sheet.getMinY());
            Rectangle2D area = new Rectangle2D.Double(
                    upperLeft.getX(),
                    upperLeft.getY(),
                    lowerRight.getX() - upperLeft.getX(),
                    lowerRight.getY() - upperLeft.getY());
            c.colour(c.theme().water());
            c.graphics().fill(area);
        }
        c.colour(c.theme().land());
        c.graphics().fill(path(c, c.level().land()));
        c.graphics().fill(path(c, c.level().neighbours()));
    }

    /** Lakes and rivers, above control: who controls the ground controls no less of its water. */
    void paintWater(PaintContext c) {
        if (!c.spec().shows(MapLayerKind.BASE)) {
            return;
        }
        Path2D lakes = path(c, c.level().lakes());
        c.colour(c.theme().water());
        c.graphics().fill(lakes);
        c.colour(c.theme().river());
        c.stroke(0.6);
        c.graphics().draw(lakes);
        c.stroke(c.spec().viewport().zoom() < 7.5 ? 0.6 : 0.9);
        c.graphics().draw(path(c, c.level().rivers()));
    }

    private static Path2D.Float path(PaintContext c, List<Outline> outlines) {
        Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
        for (Outline outline : outlines) {
            if (outline.touches(c.view())) {
                outline.appendTo(path, c.toScreen());
            }
        }
        return path;
    }
}
