package org.controlatlas.render.draw;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.function.Consumer;
import org.controlatlas.render.text.GlyphRun;

/**
 * Draws into an array of premultiplied ARGB. What a pixel becomes depends on the drawing alone and not on the part of the
 * picture that the array holds. A copy made by {@link #within} or {@link #movedBy} draws into the same array.
 */
public final class PixelCanvas implements Canvas {
    private final int[] pixels;
    private final PixelRect part;
    private final PixelRect clip;
    private final double scale;
    private final double moveX;
    private final double moveY;

    private PixelCanvas(int[] pixels, PixelRect part, PixelRect clip, double scale, double moveX, double moveY) {
        this.pixels = pixels;
        this.part = part;
        this.clip = clip;
        this.scale = scale;
        this.moveX = moveX;
        this.moveY = moveY;
    }

    /**
     * @param pixels row by row; may be longer than needed
     * @param part of the picture that the array holds, in device pixels
     * @param pixelScale device pixels to a logical one
     */
    public static PixelCanvas of(int[] pixels, PixelRect part, double pixelScale) {
        return new PixelCanvas(pixels, part, part, pixelScale, 0, 0);
    }

    /** The same, for drawing on the given pixels of the picture alone. */
    public PixelCanvas only(PixelRect devicePixels) {
        return new PixelCanvas(pixels, part, clip.intersection(devicePixels), scale, moveX, moveY);
    }

    @Override
    public boolean isVector() {
        return false;
    }

    @Override
    public double pixelScale() {
        return scale;
    }

    @Override
    public Rectangle2D bounds() {
        return new Rectangle2D.Double(
                (clip.x() - moveX) / scale, (clip.y() - moveY) / scale, clip.width() / scale, clip.height() / scale);
    }

    @Override
    public void fill(Shape area, int argb) {
        if (!clip.isEmpty()) {
            Filler.ofThread().fill(area, scale, moveX, moveY, clip, colour(argb));
        }
    }

    @Override
    public void fill(Shape area, Texture texture) {
        int originX = originX();
        int originY = originY();
        Filler.ofThread().fill(area, scale, moveX, moveY, clip, (from, to, y, coverage) -> {
            int at = index(from, y);
            if (coverage == 255) {
                texture.fill(from - originX, y - originY, pixels, at, at + to - from);
                return;
            }
            int weight = Over.weight(255, coverage);
            for (int x = from; x < to; x++, at++) {
                pixels[at] = Over.mix(pixels[at], texture.at(x - originX, y - originY), weight);
            }
        });
    }

    @Override
    public void stroke(Shape path, Pen pen, int argb) {
        if (!clip.isEmpty()) {
            Filler.ofThread().stroke(path, pen, scale, moveX, moveY, clip, colour(argb));
        }
    }

    @Override
    public void text(GlyphRun run, double x, double baseline, int argb) {
        if (shows(run, x, baseline, 0)) {
            Filler.ofThread()
                    .fill(run.outline(), scale, moveX + x * scale, moveY + baseline * scale, clip, colour(argb));
        }
    }

    @Override
    public void halo(GlyphRun run, double x, double baseline, double width, int argb) {
        if (shows(run, x, baseline, width / 2)) {
            Filler.ofThread()
                    .stroke(
                            run.outline(),
                            Pen.round(width),
                            scale,
                            moveX + x * scale,
                            moveY + baseline * scale,
                            clip,
                            colour(argb));
        }
    }

    private boolean shows(GlyphRun run, double x, double baseline, double beyond) {
        Rectangle2D box = run.bounds();
        PixelRect device = PixelRect.around(new Rectangle2D.Double(
                moveX + (x + box.getX() - beyond) * scale,
                moveY + (baseline + box.getY() - beyond) * scale,
                (box.getWidth() + 2 * beyond) * scale,
                (box.getHeight() + 2 * beyond) * scale));
        return device.grow(1).intersects(clip);
    }

    @Override
    public void image(PixelImage image, int x, int y) {
        PixelRect place = new PixelRect(originX() + x, originY() + y, image.width(), image.height());
        PixelRect seen = place.intersection(clip);
        for (int row = seen.y(); row < seen.bottom(); row++) {
            int from = (row - place.y()) * image.width() + seen.x() - place.x();
            Over.row(image.argb(), from, pixels, index(seen.x(), row), seen.width());
        }
    }

    @Override
    public Canvas within(Rectangle2D box) {
        int left = (int) Math.round(moveX + box.getMinX() * scale);
        int top = (int) Math.round(moveY + box.getMinY() * scale);
        int right = (int) Math.round(moveX + box.getMaxX() * scale);
        int bottom = (int) Math.round(moveY + box.getMaxY() * scale);
        return only(new PixelRect(left, top, right - left, bottom - top));
    }

    @Override
    public Canvas movedBy(double dx, double dy) {
        return new PixelCanvas(pixels, part, clip, scale, moveX + dx * scale, moveY + dy * scale);
    }

    @Override
    public void group(Group group, Consumer<Canvas> content) {
        content.accept(this);
    }

    private int originX() {
        return (int) Math.round(moveX);
    }

    private int originY() {
        return (int) Math.round(moveY);
    }

    private int index(int x, int y) {
        return (y - part.y()) * part.width() + x - part.x();
    }

    private CoverageSink colour(int argb) {
        int alpha = argb >>> 24;
        return (from, to, y, coverage) -> {
            int at = index(from, y);
            int end = at + to - from;
            int weight = Over.weight(alpha, coverage);
            if (weight == 65_536) {
                Arrays.fill(pixels, at, end, Argb.opaque(argb));
                return;
            }
            for (; at < end; at++) {
                pixels[at] = Over.mix(pixels[at], argb, weight);
            }
        };
    }
}
