package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.vector.PdfWriter;

/** A page to print or to cite. */
final class PdfFormat implements FormatWriter {
    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        progress.step(0);
        PdfWriter.write(out, job.pages(), job.metadata());
        progress.step(1);
    }
}
