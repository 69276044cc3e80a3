package org.controlatlas.render.decor;

import org.controlatlas.render.MapViewport;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Tells what a map shows a part of. */
public final class InView {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Envelope bounds;
    private final Geometry rectangle;

    private InView(Envelope bounds) {
        this.bounds = bounds;
        this.rectangle = FACTORY.toGeometry(bounds);
    }

    public static InView of(MapViewport viewport) {
        return new InView(viewport.lonLatBounds());
    }

    static InView everything() {
        return new InView(new Envelope(-180, 180, -90, 90));
    }

    /** @param geometry in degrees */
    public boolean shows(Geometry geometry) {
        Envelope reach = geometry.getEnvelopeInternal();
        return bounds.contains(reach) || bounds.intersects(reach) && rectangle.intersects(geometry);
    }
}
