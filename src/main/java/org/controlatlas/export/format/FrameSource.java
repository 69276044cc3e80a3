package org.controlatlas.export.format;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.PictureSize;
import org.controlatlas.export.page.FrameComposer;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.png.PngStrip;

/**
 * Draws the frames of an animation into one image that is used again: of a frame only the strips that differ from the
 * frame drawn before it, each as in a single picture, so that a frame looks the same whatever was drawn before. Not for
 * several threads at once.
 */
final class FrameSource {
    private final ExportJob job;
    private final FrameComposer composer;
    private final BufferedImage image;
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
        this.image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        this.rows = PngFormat.rows(size);
        this.compressed = new PngStrip[(size.height() + rows - 1) / rows];
    }

    /** Another one for the same frames, for another thread. */
    FrameSource copy() {
        return new FrameSource(job, composer);
    }

    /** The frame's pixels, 0xRRGGBB; valid until the next call. */
    int[] pixels(LocalDate date) {
        Page page = composer.page(date);
        Optional<List<Rectangle>> changes = drawn.flatMap(page::changesFrom)
                .map(boxes -> boxes.stream().map(this::devicePixels).toList());
        for (int strip = 0; strip < compressed.length; strip++) {
            Rectangle bounds = bounds(strip);
            if (changes.isEmpty() || changes.get().stream().anyMatch(bounds::intersects)) {
                job.paint(page, image.getSubimage(bounds.x, bounds.y, bounds.width, bounds.height), bounds.y);
                compressed[strip] = null;
            }
        }
        drawn = Optional.of(page);
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The frame's strips as those of a single picture. */
    List<PngStrip> strips(LocalDate date) {
        int[] pixels = pixels(date);
        List<PngStrip> strips = new ArrayList<>();
        for (int strip = 0; strip < compressed.length; strip++) {
            if (compressed[strip] == null) {
                Rectangle bounds = bounds(strip);
                compressed[strip] = PngStrip.of(pixels, bounds.width, bounds.y, bounds.height);
            }
            strips.add(compressed[strip]);
        }
        return strips;
    }

    private Rectangle bounds(int strip) {
        int top = strip * rows;
        return new Rectangle(0, top, image.getWidth(), Math.min(rows, image.getHeight() - top));
    }

    private Rectangle devicePixels(Rectangle2D box) {
        double scale = job.request().size().pixelScale();
        return new Rectangle2D.Double(
                        box.getX() * scale, box.getY() * scale, box.getWidth() * scale, box.getHeight() * scale)
                .getBounds();
    }
}
