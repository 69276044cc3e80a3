package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.vector.SvgWriter;

/** A vector picture for browsers and drawing programs. */
final class SvgFormat implements FormatWriter {
    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        progress.step(0);
        SvgWriter.write(out, job.page(), job.metadata());
        progress.step(1);
    }
}
