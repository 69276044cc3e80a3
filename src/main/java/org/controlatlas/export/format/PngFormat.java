package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.png.PngStrip;
import org.controlatlas.export.png.PngWriter;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.render.draw.PixelRect;

/**
 * A picture in pixels, drawn and compressed strip by strip on all processors, so that its size does not decide how much
 * memory it takes. How it is divided depends on its size alone, and so do its bytes.
 */
final class PngFormat implements FormatWriter {
    /** Pixels of a strip: a quarter of a picture of a common size. */
    private static final int STRIP_PIXELS = 1920 * 270;

    /** Each strip costs the time to find what it shows. */
    private static final int LEAST_ROWS = 128;

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        PictureSize size = job.request().size();
        Page page = job.page();
        int rows = rows(size);
        int strips = (size.height() + rows - 1) / rows;
        PngWriter png = new PngWriter(
                out, size.width(), size.height(), size.dpi(), job.metadata().pngTexts());
        progress.step(0);
        InOrder.run(strips, i -> strip(job, page, i * rows, Math.min(rows, size.height() - i * rows)), (i, strip) -> {
            png.add(strip);
            progress.step((i + 1.0) / strips);
        });
        png.finish();
    }

    static int rows(PictureSize size) {
        return Math.min(size.height(), Math.max(LEAST_ROWS, STRIP_PIXELS / size.width()));
    }

    private static PngStrip strip(ExportJob job, Page page, int top, int count) {
        int width = job.request().size().width();
        int[] pixels = new int[width * count];
        PixelRect part = new PixelRect(0, top, width, count);
        job.paint(page, pixels, part, part);
        return PngStrip.of(pixels, width, 0, count);
    }
}
