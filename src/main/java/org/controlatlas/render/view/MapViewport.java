package org.controlatlas.render.view;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What part of the world a picture shows, and how large. Screen coordinates are logical pixels from the picture's upper
 * left corner, x to the right, y down; device pixels are logical ones times {@code pixelScale}.
 *
 * @param centerLon longitude of the middle, degrees
 * @param centerLat latitude of the middle, degrees
 * @param zoom may be fractional; the whole world is 256·2^zoom logical pixels wide
 * @param width in logical pixels
 * @param height in logical pixels
 * @param pixelScale device pixels to a logical one
 */
public record MapViewport(
        double centerLon, double centerLat, double zoom, double width, double height, double pixelScale) {
    /** At which the whole world is 512 logical pixels wide. */
    public static final double MIN_ZOOM = 1;

    public static final double MAX_ZOOM = 14;

    private record Scale(double zoom, double scale) {}

    /** Of the zoom asked for last: to place the names of one picture it is asked for some thousand times. */
    private static volatile Scale last = new Scale(0, 1);

    public MapViewport {
        if (!(width > 0 && height > 0 && pixelScale > 0)
                || !Double.isFinite(centerLon + centerLat + zoom + width + height + pixelScale)) {
            throw new IllegalArgumentException("A viewport needs a finite centre and zoom and a positive size, not "
                    + centerLon + " " + centerLat + ", zoom " + zoom + ", " + width + "×" + height + " at " + pixelScale
                    + ".");
        }
    }

    /**
     * The largest zoom of a window at which the whole envelope (degrees) is in view with that margin (logical pixels) around
     * it; where there is none, the middle at the least zoom.
     */
    public static MapViewport fit(Envelope degrees, double width, double height, double margin, double pixelScale) {
        MapViewport whole = fitWhole(degrees, width, height, margin, pixelScale);
        return whole.withZoom(clampZoom(whole.zoom()));
    }

    /** As {@link #fit(Envelope, double, double, double, double)}, for pictures that may be smaller than any window shows them. */
    public static MapViewport fitWhole(
            Envelope degrees, double width, double height, double margin, double pixelScale) {
        double left = Mercator.x(degrees.getMinX());
        double right = Mercator.x(degrees.getMaxX());
        double top = Mercator.y(degrees.getMaxY());
        double bottom = Mercator.y(degrees.getMinY());
        double room = Math.min(
                Math.max(1, width - 2 * margin) / Math.max(1e-9, right - left),
                Math.max(1, height - 2 * margin) / Math.max(1e-9, bottom - top));
        double zoom = Math.max(0, Math.min(MAX_ZOOM, StrictMath.log(room) / StrictMath.log(2)));
        return new MapViewport(
                Mercator.lon((left + right) / 2), Mercator.lat((top + bottom) / 2), zoom, width, height, pixelScale);
    }

    /** Keeps size and scale, shows the envelope (degrees). */
    public MapViewport fit(Envelope degrees, double margin) {
        return fit(degrees, width, height, margin, pixelScale);
    }

    /** Logical pixels to a unit of zoom-0 world coordinates. */
    public double scale() {
        Scale known = last;
        if (known.zoom() != zoom) {
            known = new Scale(zoom, StrictMath.pow(2, zoom));
            last = known;
        }
        return known.scale();
    }

    /** World x (zoom 0) of the left edge. */
    public double originX() {
        return Mercator.x(centerLon) - width / 2 / scale();
    }

    /** World y (zoom 0) of the upper edge. */
    public double originY() {
        return Mercator.y(centerLat) - height / 2 / scale();
    }

    public Point2D.Double toScreen(double lon, double lat) {
        double scale = scale();
        return new Point2D.Double(
                (Mercator.x(lon) - Mercator.x(centerLon)) * scale + width / 2,
                (Mercator.y(lat) - Mercator.y(centerLat)) * scale + height / 2);
    }

    /** The bounds of an envelope (degrees). */
    public Rectangle2D.Double toScreen(Envelope degrees) {
        Point2D.Double upperLeft = toScreen(degrees.getMinX(), degrees.getMaxY());
        Point2D.Double lowerRight = toScreen(degrees.getMaxX(), degrees.getMinY());
        return new Rectangle2D.Double(upperLeft.x, upperLeft.y, lowerRight.x - upperLeft.x, lowerRight.y - upperLeft.y);
    }

    /** Longitude (x) and latitude (y) under a point of the screen. */
    public Coordinate toLonLat(double screenX, double screenY) {
        double scale = scale();
        return new Coordinate(
                Mercator.lon(Mercator.x(centerLon) + (screenX - width / 2) / scale),
                Mercator.lat(Mercator.y(centerLat) + (screenY - height / 2) / scale));
    }

    /** The part of the zoom-0 world that is in view. */
    public Rectangle2D.Double worldBounds() {
        return new Rectangle2D.Double(originX(), originY(), width / scale(), height / scale());
    }

    /** The envelope in view, in degrees. */
    public Envelope lonLatBounds() {
        Coordinate upperLeft = toLonLat(0, 0);
        Coordinate lowerRight = toLonLat(width, height);
        return new Envelope(upperLeft.x, lowerRight.x, lowerRight.y, upperLeft.y);
    }

    /** Moves the map's content by that many logical pixels: positive dx shows what lies to the west. */
    public MapViewport pan(double dx, double dy) {
        Coordinate center = toLonLat(width / 2 - dx, height / 2 - dy);
        return withCenter(center.x, center.y);
    }

    /** Zooms (clamped) so that what is under the anchor (logical pixels) stays there. */
    public MapViewport zoomAt(double newZoom, double anchorX, double anchorY) {
        Coordinate anchor = toLonLat(anchorX, anchorY);
        MapViewport zoomed = withZoom(clampZoom(newZoom));
        Point2D.Double moved = zoomed.toScreen(anchor.x, anchor.y);
        return zoomed.pan(anchorX - moved.x, anchorY - moved.y);
    }

    /** Zoom within its limits and the centre within the extent (degrees). */
    public MapViewport clamp(Envelope extent) {
        return new MapViewport(
                Math.max(extent.getMinX(), Math.min(extent.getMaxX(), centerLon)),
                Math.max(extent.getMinY(), Math.min(extent.getMaxY(), centerLat)),
                clampZoom(zoom),
                width,
                height,
                pixelScale);
    }

    /**
     * Moved as little as brings the envelope's edges (degrees) out of view, by that many logical pixels or as many as
     * there are; where the envelope is smaller than the view, not at all.
     */
    public MapViewport within(Envelope extent, double beyond) {
        double margin = beyond / scale();
        double x = inside(
                Mercator.x(centerLon),
                width / 2 / scale(),
                Mercator.x(extent.getMinX()),
                Mercator.x(extent.getMaxX()),
                margin);
        double y = inside(
                Mercator.y(centerLat),
                height / 2 / scale(),
                Mercator.y(extent.getMaxY()),
                Mercator.y(extent.getMinY()),
                margin);
        return withCenter(Mercator.lon(x), Mercator.lat(y));
    }

    private static double inside(double middle, double half, double least, double most, double margin) {
        double room = (most - least) / 2 - half;
        double reach = half + Math.min(margin, room);
        return room < 0 ? middle : Math.max(least + reach, Math.min(most - reach, middle));
    }

    /** The same map with that many logical pixels more on each side. */
    public MapViewport grow(double margin) {
        return withSize(width + 2 * margin, height + 2 * margin);
    }

    /** Ground metres to a logical pixel in the middle of the view. */
    public double metresPerPixel() {
        return Mercator.EQUATOR_M * StrictMath.cos(centerLat * Math.PI / 180) / (Mercator.WORLD * scale());
    }

    public int deviceWidth() {
        return Math.max(1, (int) Math.round(width * pixelScale));
    }

    public int deviceHeight() {
        return Math.max(1, (int) Math.round(height * pixelScale));
    }

    public MapViewport withCenter(double lon, double lat) {
        return new MapViewport(lon, lat, zoom, width, height, pixelScale);
    }

    public MapViewport withZoom(double newZoom) {
        return new MapViewport(centerLon, centerLat, newZoom, width, height, pixelScale);
    }

    public MapViewport withSize(double newWidth, double newHeight) {
        return new MapViewport(centerLon, centerLat, zoom, newWidth, newHeight, pixelScale);
    }

    public MapViewport withPixelScale(double newScale) {
        return new MapViewport(centerLon, centerLat, zoom, width, height, newScale);
    }

    public static double clampZoom(double zoom) {
        return Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom));
    }
}
