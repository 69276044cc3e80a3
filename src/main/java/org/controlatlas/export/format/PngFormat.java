package org.controlatlas.export.format;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportProgress;
import org.controlatlas.export.PictureSize;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.png.PngWriter;

/** A picture in pixels, drawn and written strip by strip, so that its size does not decide how much memory it takes. */
final class PngFormat implements FormatWriter {
    /** Pixels drawn at once: a picture of a common size in one go, 8 MB. */
    private static final int STRIP_PIXELS = 1920 * 1080;

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        write(job, job.page(Optional.empty()), job.metadata(), out, progress);
    }

    static void write(ExportJob job, Page page, FileMetadata metadata, OutputStream out, ExportProgress progress)
            throws IOException, ExportException {
        PictureSize size = job.request().size();
        int rows = Math.min(size.height(), Math.max(1, STRIP_PIXELS / size.width()));
        BufferedImage strip = new BufferedImage(size.width(), rows, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
        PngWriter png = new PngWriter(out, size.width(), size.height(), size.dpi(), metadata.pngTexts());
        for (int top = 0; top < size.height(); top += rows) {
            int count = Math.min(rows, size.height() - top);
            progress.step((double) top / size.height());
            job.paint(page, strip, top);
            png.rows(pixels, count);
        }
        png.finish();
        progress.step(1);
    }
}
