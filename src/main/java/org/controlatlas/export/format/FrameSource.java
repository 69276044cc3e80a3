package org.controlatlas.export.format;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.page.FrameComposer;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.png.PngStrip;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.render.draw.PixelRect;

/**
 * Draws the frames of an animation into one array that is used again: of a frame only the strips
 * that differ from the frame drawn before it. A strip is always drawn whole, so a frame looks the same in any order. Not for
 * several threads at once.
 */
final class FrameSource {
    private final ExportJob job;
    private final FrameComposer composer;
    private final PixelRect all;
    private final int[] pixels;
    private final int rows;
    private final PngStrip[] compressed;
    private Optional<Page> drawn = Optional.empty();

    FrameSource(ExportJob job) {
        this(job, job.frames());
    }

    private FrameSource(ExportJob job, FrameComposer composer) {
        PictureSize size = job.request().size();
        this.job = job;
        this.composer = composer;
        this.all = PixelRect.of(size.width(), size.height());
        this.pixels = new int[size.width() * size.height()];
        this.rows = PngFormat.rows(size);
        this.compressed = new PngStrip[(size.height() + rows - 1) / rows];
    }

    /** Another one for the same frames, for another thread. */
    FrameSource copy() {
        return new FrameSource(job, composer);
    }

    /** The frame's pixels, opaque ARGB; valid until the next call. */
    int[] pixels(LocalDate date) {
        Page page = composer.page(date);
        Optional<List<PixelRect>> changes = drawn.flatMap(page::changesFrom)
                .map(boxes -> boxes.stream().map(this::devicePixels).toList());
        for (int strip = 0; strip < compressed.length; strip++) {
            PixelRect bounds = bounds(strip);
            boolean differs = changes.isEmpty()
                    || changes.get().stream()
                            .anyMatch(box -> !bounds.intersection(box).isEmpty());
            if (differs) {
                // The whole strip: where a part ends, edges are rounded by its limits.
                job.paint(page, pixels, all, bounds);
                compressed[strip] = null;
            }
        }
        drawn = Optional.of(page);
        return pixels;
    }

    /** The frame's strips as those of a single picture. */
    List<PngStrip> strips(LocalDate date) {
        pixels(date);
        List<PngStrip> strips = new ArrayList<>();
        for (int strip = 0; strip < compressed.length; strip++) {
            if (compressed[strip] == null) {
                PixelRect bounds = bounds(strip);
                compressed[strip] = PngStrip.of(pixels, bounds.width(), bounds.y(), bounds.height());
            }
            strips.add(compressed[strip]);
        }
        return strips;
    }

    private PixelRect bounds(int strip) {
        int top = strip * rows;
        return new PixelRect(0, top, all.width(), Math.min(rows, all.height() - top));
    }

    private PixelRect devicePixels(Rectangle2D box) {
        double scale = job.request().size().pixelScale();
        return PixelRect.around(new Rectangle2D.Double(
                box.getX() * scale, box.getY() * scale, box.getWidth() * scale, box.getHeight() * scale));
    }
}
