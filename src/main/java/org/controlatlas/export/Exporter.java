package org.controlatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.format.ExportJob;
import org.controlatlas.export.format.FormatWriter;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.MapPainter;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.ZoneAreas;

/**
 * Makes files of one atlas. Keeps what it has prepared for drawing, so that the second export is faster than the first;
 * safe to share between threads.
 */
public final class Exporter {
    private final MapPainter painter;
    private final ZoneAreas areas;

    public Exporter(Atlas atlas, ControlTimeline timeline) {
        this(new MapPainter(atlas, timeline));
    }

    /** Shares the painter of a window. */
    public Exporter(MapPainter painter) {
        this.painter = painter;
        this.areas = new ZoneAreas(painter.timeline().zones());
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
        FormatWriter.of(request.format()).write(ExportJob.of(request, painter, areas), out, progress);
    }
}
