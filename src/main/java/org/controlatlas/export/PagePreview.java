package org.controlatlas.export;

import org.controlatlas.export.format.ExportJob;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.render.draw.PixelRect;

/**
 * A page as its file will have it, drawn with fewer pixels: of an animation its last frame.
 *
 * @param pixels opaque ARGB, row by row
 */
public record PagePreview(int width, int height, int[] pixels) {
    /** Whether files of the format have a page. */
    public static boolean isPossible(ExportFormat format) {
        return !format.isData() && !format.isWebPage();
    }

    /**
     * @throws ExportException with one sentence why no such page can be made
     */
    public static PagePreview of(Exporter exporter, ExportRequest request) throws ExportException {
        // First as it is asked for: what cannot be made has no preview.
        exporter.job(request);
        ExportJob job = exporter.job(request.withSize(small(request.size())));
        Page page = job.preview();
        int width = job.request().size().width();
        int height = job.request().size().height();
        int[] pixels = new int[width * height];
        PixelRect all = PixelRect.of(width, height);
        job.paint(page, pixels, all, all);
        return new PagePreview(width, height, pixels);
    }

    /** The same size on paper. */
    private static PictureSize small(PictureSize size) {
        double dpi = Math.max(
                PictureSize.LEAST_DPI,
                PictureSize.SCREEN_DPI * PictureSize.LEAST / Math.min(size.logicalWidth(), size.logicalHeight()));
        if (dpi >= size.dpi()) {
            return size;
        }
        return new PictureSize(
                (int) Math.ceil(size.width() * dpi / size.dpi()),
                (int) Math.ceil(size.height() * dpi / size.dpi()),
                dpi);
    }
}
