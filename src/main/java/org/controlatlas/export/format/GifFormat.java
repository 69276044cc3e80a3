package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.controlatlas.export.animation.GifAnimation;
import org.controlatlas.export.animation.GifPalette;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;

/** An animated GIF. Its palette comes from some frames of the whole span. */
final class GifFormat implements FormatWriter {
    private static final int SAMPLES = 6;

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        int width = job.request().size().width();
        int height = job.request().size().height();
        List<LocalDate> dates = job.dates();
        FrameSource frames = new FrameSource(job);
        GifPalette.Histogram histogram = new GifPalette.Histogram();
        int samples = Math.min(SAMPLES, dates.size());
        for (int i = 0; i < samples; i++) {
            histogram.add(frames.pixels(dates.get(samples == 1 ? 0 : i * (dates.size() - 1) / (samples - 1))));
            progress.step(0.1 * (i + 1) / samples);
        }
        FrameTimes times = FrameTimes.of(job);
        GifPalette palette = histogram.palette();
        GifAnimation gif =
                new GifAnimation(out, width, height, palette, job.metadata().jsonText());
        new FramePool(job).forEach(dates, (source, date) -> palette.indexes(source.pixels(date)), (i, indexes) -> {
            gif.add(indexes, times.millis(i));
            progress.step(0.1 + 0.9 * (i + 1) / dates.size());
        });
        gif.finish();
    }
}
