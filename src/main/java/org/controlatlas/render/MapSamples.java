package org.controlatlas.render;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.LineStyle;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.ColourMix;
import org.controlatlas.render.draw.Fade;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.style.HatchLines;
import org.controlatlas.render.style.HatchTile;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;

/** Draws single signs exactly as the map has them, for legends. Lengths are logical pixels. */
public final class MapSamples {
    /** A state border of the base map, which is no line of the data. */
    public static final LineFeature.Kind WORLD_BORDER = BasePainter.BORDER;

    private MapSamples() {}

    /** A line of a kind as in {@link org.controlatlas.model.LineFeature#kind()} that every atlas has. */
    public static void line(Canvas canvas, Theme theme, LineFeature.Kind kind, Shape path) {
        LinePainter.draw(context(canvas, theme), kind, Optional.empty(), false, path);
    }

    /** A line of a kind that a data set declares. */
    public static void line(Canvas canvas, Theme theme, LineStyle style, Shape path) {
        LinePainter.draw(context(canvas, theme), style, path);
    }

    /** One line of a kind that every atlas has, with its state and its doubt. */
    static void line(Canvas canvas, Theme theme, LineFeature line, Shape path) {
        LinePainter.draw(context(canvas, theme), line.kind(), line.state(), line.sketch(), path);
    }

    /** The limit between zones that look different. */
    static void edge(Canvas canvas, Theme theme, Shape path) {
        context(canvas, theme).stroke(path, EdgePainter.SOLID, theme.ink(), EdgePainter.OPACITY);
    }

    /** The limit between zones whose outlines no source draws: two tones of nobody's that pass over into each other. */
    public static void inferredEdge(Canvas canvas, Theme theme, Rectangle2D box) {
        int dark = fadingTone(theme, true);
        int light = fadingTone(theme, false);
        double middle = box.getCenterX();
        canvas.fill(box, Argb.opaque(light));
        canvas.fill(
                new Rectangle2D.Double(box.getX(), box.getY(), middle - box.getX(), box.getHeight()),
                Argb.opaque(dark));
        float[] edge = {(float) middle, (float) box.getY() - 20, (float) middle, (float) box.getMaxY() + 20};
        canvas.fade(List.of(
                new Fade(List.of(new Fade.Line(edge, box.getWidth() / 2)), ColourMix.mix(dark, light, 0.5), box)));
    }

    /** One of the two tones that stand for ground on either side of an inferred limit, 0xRRGGBB. */
    public static int fadingTone(Theme theme, boolean dark) {
        return ColourMix.mix(theme.land(), theme.ink(), dark ? 0.55 : 0.08);
    }

    /**
     * The mark of an event.
     *
     * @param recent whether as on the days after it, and not as on its day
     */
    public static void event(Canvas canvas, Theme theme, Event.Kind kind, boolean recent, double x, double y) {
        EventMarks.Phase phase = recent ? EventMarks.Phase.RECENT : EventMarks.Phase.PRESENT;
        EventMarks.draw(context(canvas, theme), kind, phase, x, y);
    }

    /** A box filled with a style; it begins on a whole device pixel. */
    public static void fill(Canvas canvas, FillStyle style, Rectangle2D box) {
        MapViewport viewport = new MapViewport(
                0, 0, MapViewport.MIN_ZOOM, box.getWidth() + 1, box.getHeight() + 1, canvas.pixelScale());
        Canvas moved = canvas.movedBy(box.getX(), box.getY());
        Rectangle2D area = new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight());
        fill(moved, style, area, area, viewport);
    }

    /**
     * An area filled with a style.
     *
     * @param picture what of it can be seen
     * @param viewport of the picture
     */
    static void fill(Canvas canvas, FillStyle style, Shape area, Rectangle2D picture, MapViewport viewport) {
        if (style.isPlain() || canvas.isVector()) {
            canvas.fill(area, Argb.opaque(style.rgb()));
        } else {
            canvas.fill(area, new HatchTile(style, viewport));
        }
        if (canvas.isVector()) {
            for (Hatch hatch : style.hatches()) {
                canvas.fill(
                        HatchLines.within(hatch, new Path2D.Double(area), picture, viewport), Argb.opaque(hatch.rgb()));
            }
        }
    }

    private static PaintContext context(Canvas canvas, Theme theme) {
        PictureSpec spec = PictureSpec.of(new MapViewport(0, 0, MapViewport.MIN_ZOOM, 1, 1, 1), LocalDate.EPOCH)
                .withTheme(theme);
        return PaintContext.loose(canvas, spec);
    }
}
