package org.controlatlas.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.style.HatchLines;
import org.controlatlas.render.style.HatchTile;

/** Draws single signs exactly as the map has them, for legends. Lengths are logical pixels. */
public final class MapSamples {
    private MapSamples() {}

    /** A line of a kind as in {@link org.controlatlas.model.LineFeature#kind()}. */
    public static void line(Graphics2D graphics, Theme theme, String kind, Shape path) {
        LinePainter.draw(context(graphics, theme), kind, "", false, path);
    }

    /** The limit between zones whose outlines no source draws. */
    public static void inferredEdge(Graphics2D graphics, Theme theme, Shape path) {
        PaintContext c = context(graphics, theme);
        c.colour(theme.ink(), EdgePainter.OPACITY);
        c.dashes(0.9, BasicStroke.CAP_BUTT, 3.5f, 3);
        graphics.draw(path);
    }

    /**
     * The mark of an event.
     *
     * @param kind as in {@link org.controlatlas.model.Event#kind()}
     * @param recent whether as on the days after it, and not as on its day
     */
    public static void event(Graphics2D graphics, Theme theme, String kind, boolean recent, double x, double y) {
        EventMarks.Phase phase = recent ? EventMarks.Phase.RECENT : EventMarks.Phase.PRESENT;
        EventMarks.draw(context(graphics, theme), kind, phase, x, y);
    }

    /**
     * A box filled with a style.
     *
     * @param vector whether hatches become lines or a texture of pixels
     * @param pixelScale device pixels to a logical one; the box begins on a whole device pixel
     */
    public static void fill(Graphics2D graphics, FillStyle style, Rectangle2D box, boolean vector, double pixelScale) {
        MapViewport viewport =
                new MapViewport(0, 0, MapViewport.MIN_ZOOM, box.getWidth() + 1, box.getHeight() + 1, pixelScale);
        Graphics2D g = (Graphics2D) graphics.create();
        g.translate(box.getX(), box.getY());
        Rectangle2D area = new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight());
        if (vector || style.isPlain()) {
            g.setColor(new java.awt.Color(style.rgb()));
        } else {
            g.setPaint(new HatchTile(style, viewport).paint(pixelScale));
        }
        g.fill(area);
        if (vector) {
            for (Hatch hatch : style.hatches()) {
                g.setColor(new java.awt.Color(hatch.rgb()));
                g.fill(HatchLines.within(hatch, new java.awt.geom.Path2D.Double(area), area, viewport));
            }
        }
        g.dispose();
    }

    private static PaintContext context(Graphics2D graphics, Theme theme) {
        PictureSpec spec = PictureSpec.of(new MapViewport(0, 0, MapViewport.MIN_ZOOM, 1, 1, 1), LocalDate.EPOCH)
                .withTheme(theme);
        return new PaintContext(
                graphics, spec, null, new AffineTransform(), new Rectangle2D.Double(), Optional.empty());
    }
}
