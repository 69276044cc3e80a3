package org.controlatlas.export.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.controlatlas.export.format.ExportJob;
import org.controlatlas.export.format.FormatWriter;
import org.controlatlas.export.format.FramesFormat;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;

/**
 * The file as the program makes it.
 *
 * @param kind of file; a picture for a request for frames is one of them
 * @param shown the days that the file shows
 */
record Remake(ExportJob job, FileKind kind, List<LocalDate> shown) {
    void writeTo(OutputStream out, ExportProgress progress) throws IOException, ExportException {
        if (Verifier.isFrame(kind, job.request())) {
            new FramesFormat().writeFrame(job, shown.get(0), out);
        } else {
            FormatWriter.of(job.request().format()).write(job, out, progress);
        }
    }
}
