package org.controlatlas.render.geometry;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.controlatlas.model.Positions;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Zoom-0 Web Mercator counted from a point in the middle of the data, so that a float resolves 0.1 m within some
 * hundred kilometres of it.
 *
 * @param originX world x of zero
 * @param originY world y of zero
 */
public record LocalPlane(double originX, double originY) {
    /** A plane round the middle of an envelope in degrees. */
    public static LocalPlane around(Envelope degrees) {
        Coordinate middle = degrees.isNull() ? new Coordinate(0, 0) : degrees.centre();
        return new LocalPlane(Mercator.x(middle.x), Mercator.y(middle.y));
    }

    /** A copy in this plane, of a geometry in degrees; coordinates are rounded to floats. */
    public Geometry project(Geometry degrees) {
        return Positions.moved(degrees, (points, i) -> {
            double x = Mercator.x(points.getX(i)) - originX;
            double y = Mercator.y(points.getY(i)) - originY;
            points.setOrdinate(i, CoordinateSequence.X, (float) x);
            points.setOrdinate(i, CoordinateSequence.Y, (float) y);
        });
    }

    /** From this plane to the viewport's device pixels. */
    public AffineTransform toDevice(MapViewport viewport) {
        AffineTransform toDevice = AffineTransform.getScaleInstance(viewport.pixelScale(), viewport.pixelScale());
        toDevice.concatenate(toScreen(viewport));
        return toDevice;
    }

    /** From this plane to the viewport's logical pixels. */
    public AffineTransform toScreen(MapViewport viewport) {
        double scale = viewport.scale();
        return new AffineTransform(
                scale, 0, 0, scale, (originX - viewport.originX()) * scale, (originY - viewport.originY()) * scale);
    }

    /**
     * The view in the plane.
     *
     * @param toScreen from the plane to the view's pixels; scales evenly and moves
     */
    public static Rectangle2D inView(MapViewport view, AffineTransform toScreen) {
        double scale = toScreen.getScaleX();
        return new Rectangle2D.Double(
                -toScreen.getTranslateX() / scale,
                -toScreen.getTranslateY() / scale,
                view.width() / scale,
                view.height() / scale);
    }
}
