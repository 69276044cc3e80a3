package org.controlatlas.app.export;

import java.nio.file.Path;
import javafx.concurrent.Task;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportProgress;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.export.Exporter;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;

/** Writes one file away from the JavaFX thread. */
final class ExportTask extends Task<Path> {
    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final ExportRequest request;
    private final Path file;

    ExportTask(Atlas atlas, ControlTimeline timeline, ExportRequest request, Path file) {
        this.atlas = atlas;
        this.timeline = timeline;
        this.request = request;
        this.file = file;
    }

    @Override
    protected Path call() throws ExportException {
        // The file chooser has asked already whether an old file may be replaced.
        new Exporter(atlas, timeline).export(request, file, true, new ExportProgress() {
            @Override
            public void reached(double part) {
                updateProgress(part, 1);
            }

            @Override
            public boolean isCancelled() {
                return ExportTask.this.isCancelled();
            }
        });
        return file;
    }
}
