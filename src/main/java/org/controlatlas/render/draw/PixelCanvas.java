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
    private final Placement place;
    /** Gets what is drawn in place of the pixels; null for a canvas that draws. */
    private final CoverageRecord record;

    private PixelCanvas(int[] pixels, PixelRect part, Placement place) {
        this(pixels, part, place, null);
    }

    private PixelCanvas(int[] pixels, PixelRect part, Placement place, CoverageRecord record) {
        this.pixels = pixels;
        this.part = part;
        this.place = place;
        this.record = record;
    }

    /** The same, for recording shapes and lines in plain colours that are drawn on it. */
    public PixelCanvas recording(CoverageRecord into) {
        return new PixelCanvas(pixels, part, place, into);
    }

    /** Draws what was recorded on a canvas of the same picture. */
    public void replay(CoverageRecord recorded) {
        recorded.replay(clip(), this::colour);
    }

    /** Takes over the pixels of another array of the same part of the picture. */
    public void copy(int[] from) {
        PixelRect clip = clip().intersection(part);
        for (int y = clip.y(); y < clip.bottom(); y++) {
            System.arraycopy(from, index(clip.x(), y), pixels, index(clip.x(), y), clip.width());
        }
    }

    /**
     * @param pixels row by row; may be longer than needed
     * @param part of the picture that the array holds, in device pixels
     * @param pixelScale device pixels to a logical one
     */
    public static PixelCanvas of(int[] pixels, PixelRect part, double pixelScale) {
        return new PixelCanvas(pixels, part, new Placement(pixelScale, 0, 0, part));
    }

    /** The same, for drawing on the given pixels of the picture alone. */
    public PixelCanvas only(PixelRect devicePixels) {
        return new PixelCanvas(
                pixels,
                part,
                new Placement(place.scale(), place.moveX(), place.moveY(), clip().intersection(devicePixels)));
    }

    @Override
    public boolean isVector() {
        return false;
    }

    @Override
    public double pixelScale() {
        return place.scale();
    }

    private PixelRect clip() {
        return place.clip();
    }

    @Override
    public Rectangle2D bounds() {
        double scale = place.scale();
        return new Rectangle2D.Double(
                (clip().x() - place.moveX()) / scale,
                (clip().y() - place.moveY()) / scale,
                clip().width() / scale,
                clip().height() / scale);
    }

    @Override
    public void fill(Shape area, int argb) {
        if (!clip().isEmpty()) {
            Filler.ofThread().fill(area, place, colour(argb));
        }
    }

    @Override
    public void fill(Shape area, Texture texture) {
        int originX = originX();
        int originY = originY();
        Filler.ofThread().fill(area, place, (from, to, y, coverage) -> {
            int at = index(from, y);
            if (coverage == 255) {
                texture.fill(from - originX, y - originY, pixels, at, at + to - from);
                return;
            }
            int weight = SourceOver.weight(255, coverage);
            for (int x = from; x < to; x++, at++) {
                pixels[at] = SourceOver.mix(pixels[at], texture.at(x - originX, y - originY), weight);
            }
        });
    }

    @Override
    public void stroke(Shape path, Pen pen, int argb) {
        if (!clip().isEmpty()) {
            Filler.ofThread().stroke(path, pen, place, colour(argb));
        }
    }

    @Override
    public void text(GlyphRun run, double x, double baseline, int argb) {
        if (shows(run, x, baseline, 0)) {
            Filler.ofThread().fill(run.outline(), place.from(x, baseline), colour(argb));
        }
    }

    @Override
    public void halo(GlyphRun run, double x, double baseline, double width, int argb) {
        if (shows(run, x, baseline, width / 2)) {
            Filler.ofThread().stroke(run.outline(), Pen.round(width), place.from(x, baseline), colour(argb));
        }
    }

    private boolean shows(GlyphRun run, double x, double baseline, double beyond) {
        Rectangle2D box = run.bounds();
        PixelRect device = PixelRect.around(new Rectangle2D.Double(
                place.x(x + box.getX() - beyond),
                place.y(baseline + box.getY() - beyond),
                (box.getWidth() + 2 * beyond) * place.scale(),
                (box.getHeight() + 2 * beyond) * place.scale()));
        return device.grow(1).intersects(clip());
    }

    @Override
    public void image(PixelImage image, int x, int y) {
        PixelRect whole = new PixelRect(originX() + x, originY() + y, image.width(), image.height());
        PixelRect seen = whole.intersection(clip());
        for (int row = seen.y(); row < seen.bottom(); row++) {
            int from = (row - whole.y()) * image.width() + seen.x() - whole.x();
            SourceOver.row(image.argb(), from, pixels, index(seen.x(), row), seen.width());
        }
    }

    @Override
    public Canvas within(Rectangle2D box) {
        int left = (int) Math.round(place.x(box.getMinX()));
        int top = (int) Math.round(place.y(box.getMinY()));
        int right = (int) Math.round(place.x(box.getMaxX()));
        int bottom = (int) Math.round(place.y(box.getMaxY()));
        return only(new PixelRect(left, top, right - left, bottom - top));
    }

    @Override
    public Canvas movedBy(double dx, double dy) {
        return new PixelCanvas(pixels, part, place.from(dx, dy));
    }

    @Override
    public void group(Group group, Consumer<Canvas> content) {
        content.accept(this);
    }

    private int originX() {
        return (int) Math.round(place.moveX());
    }

    private int originY() {
        return (int) Math.round(place.moveY());
    }

    private int index(int x, int y) {
        return (y - part.y()) * part.width() + x - part.x();
    }

    private CoverageSink colour(int argb) {
        if (record != null) {
            return record.colour(argb);
        }
        int alpha = argb >>> 24;
        return (from, to, y, coverage) -> {
            int at = index(from, y);
            int end = at + to - from;
            int weight = SourceOver.weight(alpha, coverage);
            if (weight == 65_536) {
                Arrays.fill(pixels, at, end, Argb.opaque(argb));
                return;
            }
            for (; at < end; at++) {
                pixels[at] = SourceOver.mix(pixels[at], argb, weight);
            }
        };
    }
}
