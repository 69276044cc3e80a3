package org.controlatlas.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;
import org.locationtech.jts.awt.ShapeWriter;

/**
 * Paints an atlas: the one painter for the screen and for every file. Safe to share between threads.
 *
 * <p>Painting takes logical pixels: a graphics of a device with more pixels is to be scaled by the viewport's
 * {@code pixelScale} beforehand.
 */
public final class MapPainter {
    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final List<Shape> zoneShapes = new ArrayList<>();

    public MapPainter(Atlas atlas, ControlTimeline timeline) {
        this.atlas = atlas;
        this.timeline = timeline;
        ShapeWriter writer = new ShapeWriter((from, to) -> to.setLocation(Mercator.x(from.x), Mercator.y(from.y)));
        for (Zone zone : timeline.zones()) {
            zoneShapes.add(writer.toShape(zone.geometry()));
        }
    }

    public Atlas atlas() {
        return atlas;
    }

    public ControlTimeline timeline() {
        return timeline;
    }

    /** Paints the picture into the rectangle from the origin to the viewport's width and height, in logical pixels. */
    public void paint(Graphics2D graphics, PictureSpec spec) {
        paint(graphics, spec, Optional.empty());
    }

    /** As {@link #paint(Graphics2D, PictureSpec)}, telling the sink of each zone. */
    public void paint(Graphics2D graphics, PictureSpec spec, ZoneShapeSink sink) {
        paint(graphics, spec, Optional.of(sink));
    }

    private void paint(Graphics2D graphics, PictureSpec spec, Optional<ZoneShapeSink> sink) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(new Color(spec.theme().land()));
            g.fill(new java.awt.geom.Rectangle2D.Double(
                    0, 0, spec.viewport().width(), spec.viewport().height()));
            AffineTransform transform = spec.viewport().worldToScreen();
            for (int z = 0; z < zoneShapes.size(); z++) {
                Optional<ControlPeriod> period = timeline.periodAt(z, spec.day());
                if (period.isPresent()
                        && period.get().control() instanceof Control.By by
                        && atlas.actors().containsKey(by.actorId())) {
                    Zone zone = timeline.zones().get(z);
                    sink.ifPresent(s -> s.beginZone(zone, period));
                    g.setColor(new Color(spec.theme().fill(atlas.actors().get(by.actorId()))));
                    g.fill(transform.createTransformedShape(zoneShapes.get(z)));
                    sink.ifPresent(ZoneShapeSink::endZone);
                }
            }
        } finally {
            g.dispose();
        }
    }
}
