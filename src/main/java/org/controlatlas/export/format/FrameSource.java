package org.controlatlas.export.format;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.LocalDate;
import org.controlatlas.export.page.FrameComposer;

/** Draws the frames of an animation into one image that is used again. */
final class FrameSource {
    private final ExportJob job;
    private final FrameComposer composer;
    private final BufferedImage image;

    FrameSource(ExportJob job) {
        this.job = job;
        this.composer = new FrameComposer(job.painter(), job.areas(), job.request(), job.framing(), job.dates());
        this.image = new BufferedImage(
                job.request().size().width(), job.request().size().height(), BufferedImage.TYPE_INT_RGB);
    }

    /** The frame's pixels, 0xRRGGBB; valid until the next call. */
    int[] frame(LocalDate date) {
        job.paint(composer.page(date), image, 0);
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
