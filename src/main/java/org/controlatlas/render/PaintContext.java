package org.controlatlas.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;

/**
 * What the parts of one painting share.
 *
 * @param canvas takes logical pixels
 * @param level null for a drawing that needs no geometry
 * @param toScreen from the local plane to logical pixels
 * @param view the part of the local plane that can leave a mark on the canvas
 * @param names makes zones parts of the drawing with names of their own, if that is wanted
 */
record PaintContext(
        Canvas canvas,
        PictureSpec spec,
        GeometryLevel level,
        AffineTransform toScreen,
        Rectangle2D view,
        Optional<ZoneGroups> names) {
    /** Logical pixels beyond the edge where something may still reach into the picture with its stroke. */
    private static final double REACH = 8;

    static PaintContext of(
            Canvas canvas, PictureSpec spec, GeometryLevel level, LocalPlane plane, Optional<ZoneGroups> names) {
        AffineTransform toScreen = plane.toScreen(spec.viewport());
        double scale = toScreen.getScaleX();
        Rectangle2D part = new Rectangle2D.Double(
                        0, 0, spec.viewport().width(), spec.viewport().height())
                .createIntersection(canvas.bounds());
        Rectangle2D view = new Rectangle2D.Double(
                (part.getX() - REACH - toScreen.getTranslateX()) / scale,
                (part.getY() - REACH - toScreen.getTranslateY()) / scale,
                (part.getWidth() + 2 * REACH) / scale,
                (part.getHeight() + 2 * REACH) / scale);
        return new PaintContext(canvas, spec, level, toScreen, view, names);
    }

    /** For a drawing that needs no geometry, such as a sprite or a legend's sample. */
    static PaintContext loose(Canvas canvas, PictureSpec spec) {
        return new PaintContext(canvas, spec, null, new AffineTransform(), new Rectangle2D.Double(), Optional.empty());
    }

    /** The whole picture in the plane of the geometry, whatever part of it is being painted. */
    Rectangle2D picture() {
        return LocalPlane.inView(spec.viewport(), toScreen);
    }

    /** The part of the picture that the canvas shows, in the plane of the geometry. */
    Rectangle2D seen() {
        return ShapeBounds.grown(view, -REACH / toScreen.getScaleX());
    }

    Theme theme() {
        return spec.theme();
    }

    boolean isVector() {
        return canvas.isVector();
    }

    /** @param rgb 0xRRGGBB */
    void fill(Shape area, int rgb) {
        canvas.fill(area, Argb.opaque(rgb));
    }

    /** @param opacity 0 to 1 */
    void stroke(Shape path, Pen pen, int rgb, double opacity) {
        canvas.stroke(path, pen, Argb.of(rgb, opacity));
    }

    void stroke(Shape path, Pen pen, int rgb) {
        canvas.stroke(path, pen, Argb.opaque(rgb));
    }
}
