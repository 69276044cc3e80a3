package org.controlatlas.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;

/**
 * What the parts of one painting share.
 *
 * @param graphics takes logical pixels
 * @param toScreen from the local plane to logical pixels
 * @param view the part of the local plane that can leave a mark in the picture
 * @param sink told of zones; present for vector files only
 */
record PaintContext(
        Graphics2D graphics,
        PictureSpec spec,
        GeometryLevel level,
        AffineTransform toScreen,
        Rectangle2D view,
        Optional<ZoneShapeSink> sink) {
    /** Logical pixels beyond the edge where something may still reach into the picture with its stroke. */
    private static final double REACH = 8;

    static PaintContext of(
            Graphics2D graphics,
            PictureSpec spec,
            GeometryLevel level,
            LocalPlane plane,
            Rectangle2D part,
            Optional<ZoneShapeSink> sink) {
        AffineTransform toScreen = plane.toScreen(spec.viewport());
        double scale = toScreen.getScaleX();
        Rectangle2D view = new Rectangle2D.Double(
                (part.getX() - REACH - toScreen.getTranslateX()) / scale,
                (part.getY() - REACH - toScreen.getTranslateY()) / scale,
                (part.getWidth() + 2 * REACH) / scale,
                (part.getHeight() + 2 * REACH) / scale);
        return new PaintContext(graphics, spec, level, toScreen, view, sink);
    }

    /** For a drawing that needs no geometry, such as a sprite or a legend's sample. */
    static PaintContext loose(Graphics2D graphics, PictureSpec spec) {
        return new PaintContext(
                graphics, spec, null, new AffineTransform(), new Rectangle2D.Double(), Optional.empty());
    }

    /** The whole picture in the plane of the geometry, whatever part of it is being painted. */
    Rectangle2D picture() {
        return picture(spec.viewport(), toScreen);
    }

    static Rectangle2D picture(MapViewport viewport, AffineTransform toScreen) {
        double scale = toScreen.getScaleX();
        return new Rectangle2D.Double(
                -toScreen.getTranslateX() / scale,
                -toScreen.getTranslateY() / scale,
                viewport.width() / scale,
                viewport.height() / scale);
    }

    /** The area with that much more on each side. */
    static Rectangle2D grown(Rectangle2D area, double by) {
        return new Rectangle2D.Double(
                area.getX() - by, area.getY() - by, area.getWidth() + 2 * by, area.getHeight() + 2 * by);
    }

    Theme theme() {
        return spec.theme();
    }

    /** Vector files get lines and text; pictures of pixels get textures and outlines that look alike everywhere. */
    boolean isVector() {
        return sink.isPresent();
    }

    void colour(int rgb) {
        graphics.setColor(new Color(rgb));
    }

    /** @param opacity 0 to 1 */
    void colour(int rgb, double opacity) {
        graphics.setColor(new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) Math.round(opacity * 255)));
    }

    void stroke(double width) {
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    void dashes(double width, int cap, float... dashes) {
        graphics.setStroke(new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    }
}
