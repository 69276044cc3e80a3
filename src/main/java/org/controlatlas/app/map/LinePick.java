package org.controlatlas.app.map;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.OptionalInt;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.LinePainter;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Finds the railway or road under a point. Other lines part zones, which are what is meant there. */
final class LinePick {
    private static final double REACH = 4;

    private final Atlas atlas;

    LinePick(Atlas atlas) {
        this.atlas = atlas;
    }

    /**
     * The nearest in reach that the picture shows, by its place among the atlas's lines.
     *
     * @param x logical pixels of the viewport
     */
    OptionalInt at(MapViewport view, double x, double y, PictureSpec shown) {
        if (!shown.shows(MapLayerKind.TRANSPORT)) {
            return OptionalInt.empty();
        }
        List<LineFeature> lines = atlas.lines();
        Envelope near = new Envelope(view.toLonLat(x - REACH, y - REACH), view.toLonLat(x + REACH, y + REACH));
        int nearest = -1;
        double least = REACH;
        for (int i = 0; i < lines.size(); i++) {
            LineFeature line = lines.get(i);
            boolean told = line.geometry().getEnvelopeInternal().intersects(near)
                    && isTransport(line)
                    && !line.names().isEmpty()
                    && line.time().contains(shown.day());
            if (told) {
                double distance = distance(line.geometry(), view, x, y);
                if (distance <= least) {
                    least = distance;
                    nearest = i;
                }
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    private boolean isTransport(LineFeature line) {
        return LinePainter.layerOf(line.kind(), atlas.info())
                .filter(MapLayerKind.TRANSPORT::equals)
                .isPresent();
    }

    private static double distance(Geometry line, MapViewport view, double x, double y) {
        double least = Double.MAX_VALUE;
        for (int part = 0; part < line.getNumGeometries(); part++) {
            Coordinate[] path = line.getGeometryN(part).getCoordinates();
            Point2D before = null;
            for (Coordinate each : path) {
                Point2D at = view.toScreen(each.x, each.y);
                if (before != null) {
                    least = Math.min(least, Line2D.ptSegDist(before.getX(), before.getY(), at.getX(), at.getY(), x, y));
                }
                before = at;
            }
        }
        return least;
    }
}
