package org.controlatlas.app.map;

import java.awt.geom.Point2D;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.locationtech.jts.geom.Envelope;

/**
 * Moves the viewport: at once, or smoothly where the user allows motion. One movement runs at a time; a new one starts
 * from where the old one was.
 */
final class MapMotion {
    /** A little more than filled, so that no rounding shows the edge. */
    private static final double FILLED = 1.002;

    /** The least zoom for data that all fit into a window at a larger one. */
    static final double REGION_ZOOM = 5;

    private static final double ZOOM_SECONDS = 0.16;
    private static final double FLIGHT_SECONDS = 0.7;
    /** Seconds after which a released map has lost about two thirds of its speed. */
    private static final double FRICTION_SECONDS = 0.18;

    private static final double SLOWEST = 25;
    private static final double LAST_GLIDE_SECONDS = 1.2;

    private final Supplier<MapViewport> current;
    private final Consumer<MapViewport> show;
    private final OpenAtlas open;
    private final Settings settings;
    private AnimationTimer timer;
    private double zoomTarget = Double.NaN;

    MapMotion(OpenAtlas open, MapState mapState, Settings settings) {
        this.open = open;
        this.settings = settings;
        this.current = mapState.viewportProperty()::get;
        this.show = mapState.viewportProperty()::set;
    }

    boolean isMoving() {
        return timer != null;
    }

    /** Ends a movement where it is. */
    void stop() {
        zoomTarget = Double.NaN;
        if (timer != null) {
            timer.stop();
            timer = null;
        }
    }

    /** Shifts the content by logical pixels at once. */
    void pan(double dx, double dy) {
        stop();
        show.accept(bounded(current.get().pan(dx, dy)));
    }

    /** Shifts the content by logical pixels, smoothly. */
    void glide(double dx, double dy) {
        MapViewport from = current.get();
        animate(ZOOM_SECONDS, part -> bounded(from.pan(dx * ease(part), dy * ease(part))));
    }

    /** Lets a released map run on, in logical pixels per second. */
    void release(double speedX, double speedY) {
        double speed = Math.hypot(speedX, speedY);
        if (settings.reducedMotionProperty().get() || speed < SLOWEST) {
            return;
        }
        MapViewport from = current.get();
        animate(LAST_GLIDE_SECONDS, part -> {
            double run = FRICTION_SECONDS * (1 - Math.exp(-part * LAST_GLIDE_SECONDS / FRICTION_SECONDS));
            return bounded(from.pan(Math.rint(speedX * run), Math.rint(speedY * run)));
        });
    }

    /** Zooms by that much round the anchor; calls in quick succession add up. */
    void zoomBy(double delta, double anchorX, double anchorY) {
        double target =
                MapViewport.clampZoom((Double.isNaN(zoomTarget) ? current.get().zoom() : zoomTarget) + delta);
        MapViewport from = current.get();
        animate(
                ZOOM_SECONDS,
                part -> bounded(from.zoomAt(from.zoom() + (target - from.zoom()) * ease(part), anchorX, anchorY)));
        zoomTarget = timer == null ? Double.NaN : target;
    }

    /** Zooms round the anchor at once, for gestures that are continuous themselves. */
    void zoomNow(double delta, double anchorX, double anchorY) {
        stop();
        MapViewport from = current.get();
        show.accept(bounded(from.zoomAt(from.zoom() + delta, anchorX, anchorY)));
    }

    /** Goes to another centre and zoom, rising on the way if it is far. */
    void flyTo(double lon, double lat, double zoom) {
        MapViewport from = current.get();
        MapViewport to = bounded(from.withCenter(lon, lat).withZoom(MapViewport.clampZoom(zoom)));
        double x0 = Mercator.x(from.centerLon());
        double y0 = Mercator.y(from.centerLat());
        double x1 = Mercator.x(to.centerLon());
        double y1 = Mercator.y(to.centerLat());
        double lower = Math.min(from.zoom(), to.zoom());
        double screens = Math.hypot(x1 - x0, y1 - y0) * Math.pow(2, lower) / Math.max(1, from.width());
        double rise = Math.min(lower - MapViewport.MIN_ZOOM, Math.max(0, Math.log(Math.max(1, screens)) / Math.log(2)));
        animate(FLIGHT_SECONDS, part -> {
            double t = ease(part);
            if (part >= 1) {
                return to;
            }
            double height = from.zoom() + (to.zoom() - from.zoom()) * t - rise * 4 * t * (1 - t);
            return from.withCenter(Mercator.lon(x0 + (x1 - x0) * t), Mercator.lat(y0 + (y1 - y0) * t))
                    .withZoom(MapViewport.clampZoom(height));
        });
    }

    /** Goes to where that view is. */
    void flyTo(MapViewport target) {
        flyTo(target.centerLon(), target.centerLat(), target.zoom());
    }

    private void animate(double seconds, DoubleFunction<MapViewport> at) {
        double target = zoomTarget;
        stop();
        zoomTarget = target;
        if (settings.reducedMotionProperty().get()) {
            show.accept(at.apply(1));
            stop();
            return;
        }
        timer = new AnimationTimer() {
            private long begun = -1;

            @Override
            public void handle(long now) {
                if (begun < 0) {
                    begun = now;
                }
                double part = Math.min(1, (now - begun) / 1e9 / seconds);
                show.accept(at.apply(part));
                if (part >= 1 && timer == this) {
                    MapMotion.this.stop();
                }
            }
        };
        timer.start();
    }

    private MapViewport bounded(MapViewport view) {
        if (open.atlas() == null) {
            return view;
        }
        Envelope extent = new Envelope(open.atlas().info().extent());
        extent.expandBy(0.5);
        double least = leastZoom(view, extent);
        MapViewport clamped = (view.zoom() < least ? view.withZoom(least) : view).clamp(extent);
        return offTheEdge(clamped);
    }

    /** So that the base map fills the view, as far as the whole scene can still be seen. */
    private MapViewport offTheEdge(MapViewport view) {
        Envelope sheet = open.painter().sheet();
        if (sheet.isNull()) {
            return view;
        }
        Point2D upperLeft = view.toScreen(sheet.getMinX(), sheet.getMaxY());
        Point2D lowerRight = view.toScreen(sheet.getMaxX(), sheet.getMinY());
        double missing = Math.max(
                view.width() / (lowerRight.getX() - upperLeft.getX()),
                view.height() / (lowerRight.getY() - upperLeft.getY()));
        double filling = view.zoom() + Math.log(missing * FILLED) / Math.log(2);
        double least = Math.min(filling, open.home().in(view).zoom());
        return open.painter().offTheEdge(view.zoom() < least ? view.withZoom(least) : view);
    }

    /** From far above only data that reach far are to be seen. */
    private static double leastZoom(MapViewport view, Envelope extent) {
        double whole = MapViewport.fitWhole(extent, view.width(), view.height(), 0, view.pixelScale())
                .zoom();
        return Math.max(MapViewport.MIN_ZOOM, Math.min(REGION_ZOOM, whole - 0.5));
    }

    private static double ease(double part) {
        return part < 0.5 ? 4 * part * part * part : 1 - Math.pow(-2 * part + 2, 3) / 2;
    }
}
