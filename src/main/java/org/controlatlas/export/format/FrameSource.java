package org.controlatlas.export.format;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.page.FrameComposer;
import org.controlatlas.export.page.Page;

/**
 * Draws the frames of an animation into one image that is used again: of a frame only what differs from the frame drawn
 * before it. Not for several threads at once.
 */
final class FrameSource {
    private final ExportJob job;
    private final FrameComposer composer;
    private final BufferedImage image;
    private Optional<Page> drawn = Optional.empty();

    FrameSource(ExportJob job) {
        this(job, new FrameComposer(job.painter(), job.areas(), job.request(), job.framing(), job.dates()));
    }

    private FrameSource(ExportJob job, FrameComposer composer) {
        this.job = job;
        this.composer = composer;
        this.image = new BufferedImage(
                job.request().size().width(), job.request().size().height(), BufferedImage.TYPE_INT_RGB);
    }

    /** Another one for the same frames, for another thread. */
    FrameSource copy() {
        return new FrameSource(job, composer);
    }

    /** The frame's pixels, 0xRRGGBB; valid until the next call. */
    int[] frame(LocalDate date) {
        Page page = composer.page(date);
        Optional<List<Rectangle2D>> changes = drawn.flatMap(page::changesFrom);
        if (changes.isEmpty()) {
            job.paint(page, image, 0);
        } else {
            double scale = job.request().size().pixelScale();
            for (Rectangle2D box : changes.get()) {
                job.paint(page, image, 0, devicePixels(box, scale));
            }
        }
        drawn = Optional.of(page);
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static Rectangle devicePixels(Rectangle2D box, double scale) {
        return new Rectangle2D.Double(
                        box.getX() * scale, box.getY() * scale, box.getWidth() * scale, box.getHeight() * scale)
                .getBounds();
    }
}
