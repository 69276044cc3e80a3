package org.controlatlas.app.map;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.controlatlas.render.MapViewport;
import org.controlatlas.render.Mercator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * The outline of one zone above the map, as nodes: so it shows at once and can be styled. Zones too small to be seen get
 * a ring round them.
 */
final class ZoneOutline extends Group {
    /** Logical pixels by which the drawn line may differ from the zone's. */
    private static final double TOLERANCE = 0.4;
    /** Below this size in logical pixels a ring is drawn. */
    private static final double SMALL = 16;

    private static final double RING = 12;
    /** More points than this are cut to what is near the view. */
    private static final int MANY_POINTS = 1500;

    private final Path halo = new Path();
    private final Path line = new Path();
    private final Ellipse ring = new Ellipse(RING, RING);
    private Geometry world;
    private Geometry simplified;
    private int simplifiedLevel = Integer.MIN_VALUE;

    ZoneOutline(String styleClass) {
        getStyleClass().add(styleClass);
        halo.getStyleClass().add("zone-outline-halo");
        line.getStyleClass().add("zone-outline-line");
        ring.getStyleClass().add("zone-outline-ring");
        halo.setFill(null);
        line.setFill(null);
        ring.setFill(null);
        line.setFillRule(FillRule.EVEN_ODD);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(halo, line, ring);
    }

    /** Outlines that geometry (degrees), or nothing for null. */
    void show(Geometry degrees, MapViewport view) {
        world = degrees == null ? null : toWorld(degrees);
        simplifiedLevel = Integer.MIN_VALUE;
        follow(view);
    }

    void follow(MapViewport view) {
        setVisible(world != null);
        if (world == null) {
            return;
        }
        Envelope bounds = world.getEnvelopeInternal();
        double scale = view.scale();
        double left = (bounds.getMinX() - view.originX()) * scale;
        double top = (bounds.getMinY() - view.originY()) * scale;
        boolean small = Math.max(bounds.getWidth(), bounds.getHeight()) * scale < SMALL;
        ring.setVisible(small);
        ring.setCenterX(left + bounds.getWidth() * scale / 2);
        ring.setCenterY(top + bounds.getHeight() * scale / 2);
        List<PathElement> elements = elements(part(view), view);
        halo.getElements().setAll(elements);
        line.getElements().setAll(elements);
    }

    private Geometry part(MapViewport view) {
        int level = (int) Math.ceil(view.zoom());
        if (level != simplifiedLevel) {
            simplified = DouglasPeuckerSimplifier.simplify(world, TOLERANCE / Math.pow(2, level));
            simplifiedLevel = level;
        }
        if (simplified.getNumPoints() <= MANY_POINTS) {
            return simplified;
        }
        java.awt.geom.Rectangle2D near = view.grow(200).worldBounds();
        Envelope window = new Envelope(near.getMinX(), near.getMaxX(), near.getMinY(), near.getMaxY());
        return OverlayNGRobust.overlay(simplified, simplified.getFactory().toGeometry(window), OverlayNG.INTERSECTION);
    }

    private static List<PathElement> elements(Geometry geometry, MapViewport view) {
        List<PathElement> elements = new ArrayList<>();
        double scale = view.scale();
        Point2D.Double origin = new Point2D.Double(view.originX(), view.originY());
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(polygon.getExteriorRing(), origin, scale, elements);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), origin, scale, elements);
                }
            }
        }
        return elements;
    }

    private static void ring(LinearRing ring, Point2D.Double origin, double scale, List<PathElement> elements) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i + 1 < points.size(); i++) {
            double x = (points.getX(i) - origin.x) * scale;
            double y = (points.getY(i) - origin.y) * scale;
            elements.add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        elements.add(new ClosePath());
    }

    private static Geometry toWorld(Geometry degrees) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry parent) {
                Coordinate[] moved = new Coordinate[points.size()];
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = new Coordinate(Mercator.x(points.getX(i)), Mercator.y(points.getY(i)));
                }
                return degrees.getFactory().getCoordinateSequenceFactory().create(moved);
            }
        }.transform(degrees);
    }
}
