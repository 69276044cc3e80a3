package org.controlatlas.export.page;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.decor.ScaleBar;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A zone too small to be read on its map, shown larger in a corner of it, with a line from its place.
 *
 * @param map on which it lies
 * @param inset what is shown larger
 * @param box of that, in logical pixels of the map, on whole device pixels
 */
record Callout(MapPainter painter, PictureSpec map, PictureSpec inset, Rectangle2D box) {
    /** Longer side of a zone on the map, in logical pixels, from which it can be read. */
    private static final double LEGIBLE = 28;

    /** Sides of a map on which a corner can be spared, in logical pixels. */
    private static final double LEAST_WIDTH = 340;

    private static final double LEAST_HEIGHT = 260;

    /** Part of the map's shorter side, and limits of it in logical pixels. */
    private static final double PART = 0.3;

    private static final double LEAST = 110;
    private static final double MOST = 240;

    /** Width to height. */
    private static final double ASPECT = 1.2;

    /** Between the inset and the map's edge. */
    private static final double EDGE = 10;

    /** Around the zone, as a part of the inset's height. */
    private static final double AROUND = 0.24;

    /** Points along each side at which is asked what the inset would cover. */
    private static final int SAMPLES = 7;

    /** Side of the squares along the line that names keep off. */
    private static final double STEP = 5;

    private static final double SCALE = 9;

    /** Of the smallest of the zones that the map shows too small, if there is one and room for it. */
    static Optional<Callout> of(MapPainter painter, PictureSpec map, List<Zone> zones) {
        MapViewport view = map.viewport();
        if (view.width() < LEAST_WIDTH || view.height() < LEAST_HEIGHT) {
            return Optional.empty();
        }
        return zones.stream()
                .map(zone -> zone.outlineAbout(map.day()).geometry().getEnvelopeInternal())
                .filter(bounds -> isInView(bounds, view) && side(bounds, view) < LEGIBLE)
                .min(Comparator.comparingDouble(bounds -> side(bounds, view)))
                .map(bounds -> new Callout(painter, map, bounds));
    }

    private Callout(MapPainter painter, PictureSpec map, Envelope bounds) {
        this(painter, map, inset(map, bounds), corner(painter, map, bounds));
    }

    private static boolean isInView(Envelope bounds, MapViewport view) {
        Point2D.Double at = view.toScreen(bounds.centre().x, bounds.centre().y);
        return at.x > 0 && at.y > 0 && at.x < view.width() && at.y < view.height();
    }

    private static double side(Envelope bounds, MapViewport view) {
        Rectangle2D.Double there = view.toScreen(bounds);
        return Math.max(there.width, there.height);
    }

    private static double height(MapViewport view) {
        double wanted = Math.max(LEAST, Math.min(MOST, PART * Math.min(view.width(), view.height())));
        return Math.rint(wanted * view.pixelScale()) / view.pixelScale();
    }

    private static double width(MapViewport view) {
        return Math.rint(height(view) * ASPECT * view.pixelScale()) / view.pixelScale();
    }

    private static PictureSpec inset(PictureSpec map, Envelope bounds) {
        MapViewport view = map.viewport();
        double height = height(view);
        MapViewport closer = MapViewport.fitWhole(bounds, width(view), height, AROUND * height, view.pixelScale());
        return map.withViewport(closer).withNameRoom(Optional.empty());
    }

    /** The corner that covers least of what the map tells, away from the zone itself. */
    private static Rectangle2D corner(MapPainter painter, PictureSpec map, Envelope bounds) {
        MapViewport view = map.viewport();
        double scale = view.pixelScale();
        double width = width(view);
        double height = height(view);
        double right = Math.floor((view.width() - EDGE - width) * scale) / scale;
        double bottom = Math.floor((view.height() - EDGE - height) * scale) / scale;
        double near = Math.ceil(EDGE * scale) / scale;
        List<Rectangle2D> corners = new ArrayList<>();
        for (double y : new double[] {bottom, near}) {
            for (double x : new double[] {near, right}) {
                corners.add(new Rectangle2D.Double(x, y, width, height));
            }
        }
        Point2D.Double zone = view.toScreen(bounds.centre().x, bounds.centre().y);
        return corners.stream()
                .min(Comparator.comparingDouble(box -> cost(painter, map, box, zone)))
                .orElseThrow();
    }

    private static double cost(MapPainter painter, PictureSpec map, Rectangle2D box, Point2D.Double zone) {
        MapViewport view = map.viewport();
        double covered = ShapeBounds.grown(box, LEGIBLE).contains(zone) ? SAMPLES * SAMPLES : 0;
        for (int row = 0; row < SAMPLES; row++) {
            for (int column = 0; column < SAMPLES; column++) {
                Coordinate at = view.toLonLat(
                        box.getX() + box.getWidth() * (column + 0.5) / SAMPLES,
                        box.getY() + box.getHeight() * (row + 0.5) / SAMPLES);
                covered += painter.picker().at(at.x, at.y, map.day()).isPresent() ? 1 : 0;
            }
        }
        // Of corners that cover as much, the nearer.
        return covered + zone.distance(box.getCenterX(), box.getCenterY()) / (view.width() + view.height());
    }

    private AreaMark mark() {
        return new AreaMark(inset.viewport().lonLatBounds(), "");
    }

    /** From the frame round the place to the inset. */
    private Line2D line() {
        Rectangle2D frame = mark().in(map.viewport());
        Point2D.Double to = new Point2D.Double(
                Math.max(box.getMinX(), Math.min(box.getMaxX(), frame.getCenterX())),
                Math.max(box.getMinY(), Math.min(box.getMaxY(), frame.getCenterY())));
        Point2D.Double from = new Point2D.Double(
                Math.max(frame.getMinX(), Math.min(frame.getMaxX(), to.x)),
                Math.max(frame.getMinY(), Math.min(frame.getMaxY(), to.y)));
        return new Line2D.Double(from, to);
    }

    /** The map's own picture, on which nothing is written under the inset and its line. */
    PictureSpec cleared() {
        List<Rectangle2D.Double> covered = new ArrayList<>(mark().lines(map.viewport()));
        map.nameRoom().ifPresent(room -> covered.addAll(room.covered()));
        covered.add(new Rectangle2D.Double(box.getX() - 3, box.getY() - 3, box.getWidth() + 6, box.getHeight() + 6));
        Line2D line = line();
        double length = line.getP1().distance(line.getP2());
        for (double along = 0; along < length; along += STEP) {
            double x = line.getX1() + (line.getX2() - line.getX1()) * along / length;
            double y = line.getY1() + (line.getY2() - line.getY1()) * along / length;
            covered.add(new Rectangle2D.Double(x - STEP / 2, y - STEP / 2, STEP, STEP));
        }
        return map.withNameRoom(Optional.of(new NameRoom(map.viewport(), covered)));
    }

    /** @param at of the map on the page */
    void paint(Ink ink, Rectangle2D at) {
        mark().paint(ink, map.viewport(), at);
        Line2D line = line();
        Line2D there = new Line2D.Double(
                at.getX() + line.getX1(), at.getY() + line.getY1(), at.getX() + line.getX2(), at.getY() + line.getY2());
        AreaMark.line(ink, there);
        Rectangle2D whole =
                new Rectangle2D.Double(at.getX() + box.getX(), at.getY() + box.getY(), box.getWidth(), box.getHeight());
        Canvas canvas = ink.canvas().within(whole);
        if (!canvas.bounds().isEmpty()) {
            painter.paint(canvas.movedBy(whole.getX(), whole.getY()), inset);
            ScaleBar scale = new ScaleBar(inset, whole.getWidth() * 0.4, SCALE);
            scale.paint(canvas, whole.getX() + 8, whole.getMaxY() - scale.size().height() - 6);
        }
        AreaMark.line(ink, whole);
    }
}
