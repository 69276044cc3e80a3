package org.controlatlas.render.draw;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.controlatlas.render.text.GlyphRun;

/**
 * What the map and the pages are drawn on: pixels, SVG or PDF. Lengths are logical pixels from the canvas's origin, x to
 * the right, y down; colours are 0xAARRGGBB. Shapes are filled by their own winding rule; a filled path that is open is
 * closed.
 */
public interface Canvas {
    /** True for files that keep lines as lines and text as text, and know no textures and images. */
    boolean isVector();

    /** Device pixels to a logical one. */
    double pixelScale();

    /** Outside of it nothing that is drawn leaves a mark. */
    Rectangle2D bounds();

    void fill(Shape area, int argb);

    /** Fills with a texture that begins at the canvas's origin; on pixels only. */
    void fill(Shape area, Texture texture);

    void stroke(Shape path, Pen pen, int argb);

    /** Lays colours along lines that fade away from them. */
    void fade(List<Fade> fades);

    /** @param x where the run begins on its baseline */
    void text(GlyphRun run, double x, double baseline, int argb);

    /** A line round the run's letters, of that width in all, to be drawn before the text. */
    void halo(GlyphRun run, double x, double baseline, double width, int argb);

    /**
     * Lays an image over what is there; on pixels only.
     *
     * @param x of its upper left corner, in device pixels from the canvas's origin
     */
    void image(PixelImage image, int x, int y);

    /** The same canvas, on which only what is in the box shows; its edges are moved to whole device pixels. */
    Canvas within(Rectangle2D box);

    /** The same canvas with its origin moved. */
    Canvas movedBy(double dx, double dy);

    /** Draws the content as a part with a name of its own where the file can hold that. */
    void group(Group group, Consumer<Canvas> content);
}
