package org.controlatlas.export.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.export.web.ChapterStep;
import org.controlatlas.export.web.WebPage;
import org.controlatlas.export.web.WebView;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.controlatlas.model.StoryBounds;

/** A web page with a slider. */
final class HtmlFormat implements FormatWriter {
    /** Of the picture for readers without a script. */
    private static final PictureSize STILL = PictureSize.pixels(960, 600);

    private static final double PICTURE_DONE = 0.4;

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        progress.step(0);
        byte[] still = still(job, progress.within(0, PICTURE_DONE));
        new WebPage(job.painter(), view(job), job.metadata()).write(out, still);
        progress.step(1);
    }

    private static byte[] still(ExportJob job, ExportProgress progress) throws IOException, ExportException {
        ExportRequest request = job.request();
        ExportSubject subject = request.subject() instanceof ExportSubject.Span span
                ? new ExportSubject.At(span.first())
                : request.subject();
        ExportJob picture = ExportJob.of(
                request.withFormat(ExportFormat.PNG).withSubject(subject).withSize(STILL), job.painter());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        FormatWriter.of(ExportFormat.PNG).write(picture, bytes, progress);
        return bytes.toByteArray();
    }

    private static WebView view(ExportJob job) {
        ExportRequest request = job.request();
        AtlasInfo info = job.painter().atlas().info();
        List<LocalDate> days = job.dates();
        boolean pair = request.subject() instanceof ExportSubject.SideBySide;
        boolean span = request.subject() instanceof ExportSubject.Span;
        LocalDate first = span ? days.get(0) : info.start();
        LocalDate last = span ? days.get(days.size() - 1) : info.lastDay();
        LocalDate shown = pair ? days.get(1) : days.get(0);
        AreaFraming framing = job.framing();
        return new WebView(
                job.picture(shown),
                pair ? Optional.of(days.get(0)) : Optional.empty(),
                first,
                // Data whose end is open hold on days after their last, too.
                shown.isAfter(last) ? shown : last,
                request.area() instanceof ExportArea.View ? Optional.empty() : Optional.of(framing.bounds()),
                framing.room(),
                chapters(job.painter().atlas(), first, last));
    }

    /** The steps of the first story within the slider's time; of data without one, the named spans that begin within it. */
    private static List<ChapterStep> chapters(Atlas atlas, LocalDate first, LocalDate last) {
        List<Story> stories = atlas.stories().list();
        if (!stories.isEmpty()) {
            return stories.get(0).steps().stream()
                    .filter(step -> !step.frame().date().isBefore(first)
                            && !step.frame().date().isAfter(last))
                    .map(step -> new ChapterStep(
                            step.frame().date(),
                            step.frame().before().filter(day -> !day.isBefore(first)),
                            StoryBounds.of(step.frame(), atlas),
                            step.headline(),
                            step.text()))
                    .toList();
        }
        return atlas.spans().stream()
                .flatMap(span -> chapter(span, first, last).stream())
                .toList();
    }

    private static Optional<ChapterStep> chapter(NamedSpan span, LocalDate first, LocalDate last) {
        return span.time()
                .start()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .map(day -> new ChapterStep(day, Optional.empty(), Optional.empty(), span.names(), Names.EMPTY));
    }
}
