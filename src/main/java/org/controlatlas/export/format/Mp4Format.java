package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.controlatlas.export.animation.Mp4Animation;
import org.controlatlas.export.meta.Xmp;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProblem;
import org.controlatlas.export.request.ExportProgress;

/** A film without loss. */
final class Mp4Format implements FormatWriter {
    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        int width = job.request().size().width();
        int height = job.request().size().height();
        FrameTimes times = FrameTimes.of(job);
        Mp4Animation film = new Mp4Animation(width, height);
        List<LocalDate> dates = job.dates();
        new FramePool(job).forEach(dates, (source, date) -> film.planes(source.pixels(date)), (i, planes) -> {
            if (!film.add(planes, times.millis(i))) {
                throw RequestCheck.wrong(ExportProblem.FILM_TOO_LONG, i + 1);
            }
            if (out instanceof SizeListener listener) {
                listener.atLeast(film.size());
            }
            progress.step((i + 1.0) / dates.size());
        });
        film.write(out, Xmp.packet(job.metadata()));
    }
}
