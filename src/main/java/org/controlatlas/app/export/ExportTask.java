package org.controlatlas.app.export;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.controlatlas.app.task.Progress;
import org.controlatlas.app.task.Work;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.text.MissingCharacters;

/** Writes one file away from the JavaFX thread; tells the characters for which it has boxes. */
final class ExportTask implements Work<MissingCharacters> {
    private final MapPainter painter;
    private final Supplier<ExportRequest> request;
    private final Path file;

    /**
     * @param painter the window's: what it has prepared need not be made again
     * @param request made here, away from the JavaFX thread
     */
    ExportTask(MapPainter painter, Supplier<ExportRequest> request, Path file) {
        this.painter = painter;
        this.request = request;
        this.file = file;
    }

    Path file() {
        return file;
    }

    @Override
    public MissingCharacters run(Progress progress) throws ExportException {
        // The file chooser has asked already whether an old file may be replaced.
        return new Exporter(painter).export(request.get(), file, true, new ExportProgress() {
            @Override
            public void reached(double part) {
                progress.reached(part);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        });
    }
}
