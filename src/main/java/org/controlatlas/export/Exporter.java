package org.controlatlas.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.png.PngWriter;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapViewport;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.timeline.ControlTimeline;

/**
 * Makes files of one atlas. Keeps what it has prepared for drawing, so that the second export is faster than the first;
 * safe to share between threads.
 */
public final class Exporter {
    private static final int STRIP_PIXELS = 1 << 21;

    private final MapPainter painter;

    public Exporter(Atlas atlas, ControlTimeline timeline) {
        this(new MapPainter(atlas, timeline));
    }

    /** Shares the painter of a window. */
    public Exporter(MapPainter painter) {
        this.painter = painter;
    }

    /**
     * Writes the file: the whole new one or, on failure or cancelling, none; an old file is then untouched.
     *
     * @param replace whether a file that is there already may be replaced
     * @throws ExportException with one sentence
     */
    public void export(ExportRequest request, Path file, boolean replace, ExportProgress progress)
            throws ExportException {
        AtomicFile target = new AtomicFile();
        target.check(file, replace);
        target.write(file, replace, out -> write(request, out, progress));
    }

    /**
     * Writes the file's bytes to a stream, which stays open.
     *
     * @throws ExportException with one sentence
     */
    public void export(ExportRequest request, OutputStream out, ExportProgress progress) throws ExportException {
        try {
            write(request, out, progress);
            out.flush();
        } catch (IOException e) {
            throw new ExportException(
                    ExportException.Kind.NOT_WRITTEN, "The output could not be written: " + e.getMessage() + ".", e);
        }
    }

    private void write(ExportRequest request, OutputStream out, ExportProgress progress)
            throws IOException, ExportException {
        if (request.format() != ExportFormat.PNG || !(request.subject() instanceof ExportSubject.At at)) {
            throw ExportException.badRequest(
                    "The format " + request.format().code() + " is not made yet: use png with one date.");
        }
        PictureSize size = request.size();
        PictureSpec spec = new PictureSpec(
                viewport(request),
                at.date(),
                request.language(),
                request.theme(),
                request.layers(),
                request.selectedZone());
        PngWriter png = new PngWriter(out, size.width(), size.height(), size.dpi(), Map.of());
        int rows = Math.max(1, STRIP_PIXELS / size.width());
        for (int y = 0; y < size.height(); y += rows) {
            int height = Math.min(rows, size.height() - y);
            BufferedImage strip = new BufferedImage(size.width(), height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = strip.createGraphics();
            g.translate(0, -y);
            g.scale(size.pixelScale(), size.pixelScale());
            painter.paint(g, spec);
            g.dispose();
            png.rows(((DataBufferInt) strip.getRaster().getDataBuffer()).getData(), height);
            progress.step((double) (y + height) / size.height());
        }
        png.finish();
    }

    private MapViewport viewport(ExportRequest request) throws ExportException {
        PictureSize size = request.size();
        MapViewport whole = MapViewport.fit(
                painter.atlas().info().extent(), size.logicalWidth(), size.logicalHeight(), 16, size.pixelScale());
        if (request.area() instanceof ExportArea.View view) {
            return whole.withCenter(view.lon(), view.lat()).withZoom(view.zoom());
        }
        if (request.area() instanceof ExportArea.Bounds bounds) {
            return whole.fit(bounds.envelope(), 0);
        }
        if (request.area() instanceof ExportArea.OfZone zone) {
            return whole.fit(ZoneBounds.of(painter.atlas(), zone.id()), 40);
        }
        return whole;
    }
}
