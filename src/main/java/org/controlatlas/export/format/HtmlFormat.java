package org.controlatlas.export.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.export.web.ChapterStep;
import org.controlatlas.export.web.WebPage;
import org.controlatlas.export.web.WebStory;
import org.controlatlas.export.web.WebView;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Story;
import org.controlatlas.model.StoryBounds;
import org.controlatlas.render.view.MapLayerKind;

/** A web page with a slider. */
final class HtmlFormat implements FormatWriter {
    /** Of the picture for readers without a script; the page must stay small enough to be sent. */
    private static final PictureSize STILL = PictureSize.pixels(800, 500);

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
        ExportRequest first = request.withSubject(stillSubject(request, job));
        ExportJob picture = ExportJob.of(
                first.withArea(job.story()
                                .map(board -> board.area(0, job.painter().atlas()))
                                .orElse(request.area()))
                        .withLayers(job.story()
                                .flatMap(board -> layers(
                                        board.story().steps().get(0).frame(),
                                        job.painter().atlas(),
                                        request.layers()))
                                .orElse(request.layers()))
                        .withFormat(ExportFormat.PNG)
                        .withSize(STILL),
                job.painter());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        FormatWriter.of(ExportFormat.PNG).write(picture, bytes, progress);
        return bytes.toByteArray();
    }

    private static ExportSubject stillSubject(ExportRequest request, ExportJob job) {
        if (request.subject() instanceof ExportSubject.Span span) {
            return new ExportSubject.At(span.first());
        }
        return job.story()
                .<ExportSubject>map(board -> {
                    Story.Frame frame = board.story().steps().get(0).frame();
                    return frame.before()
                            .<ExportSubject>map(day -> new ExportSubject.SideBySide(day, frame.date()))
                            .orElse(new ExportSubject.At(frame.date()));
                })
                .orElse(request.subject());
    }

    private static WebView view(ExportJob job) {
        ExportRequest request = job.request();
        Atlas atlas = job.painter().atlas();
        AtlasInfo info = atlas.info();
        if (job.story().isPresent()) {
            return view(job, job.story().get());
        }
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
                lastDay(shown, last),
                request.area() instanceof ExportArea.View ? Optional.empty() : Optional.of(framing.bounds()),
                framing.room(),
                new WebStory(chapters(atlas, request.layers(), first, last), false));
    }

    /** Data whose end is open hold on days after their last, too. */
    private static LocalDate lastDay(LocalDate shown, LocalDate last) {
        return shown.isAfter(last) ? shown : last;
    }

    /** A page that begins with the first step of a story. */
    private static WebView view(ExportJob job, Storyboard board) {
        Atlas atlas = job.painter().atlas();
        Story story = board.story();
        Story.Frame frame = story.steps().get(0).frame();
        LocalDate last =
                lastDay(board.days().get(board.days().size() - 1), atlas.info().lastDay());
        return new WebView(
                job.picture(frame.date()),
                frame.before(),
                atlas.info().start(),
                last,
                Optional.of(job.framing().bounds()),
                job.framing().room(),
                new WebStory(
                        story.steps().stream()
                                .map(step -> chapter(
                                        step,
                                        atlas,
                                        job.request().layers(),
                                        step.frame().before()))
                                .toList(),
                        true));
    }

    /** The steps of the first story within the slider's time; of data without one, the named spans that begin within it. */
    private static List<ChapterStep> chapters(Atlas atlas, Set<MapLayerKind> layers, LocalDate first, LocalDate last) {
        List<Story> stories = atlas.stories().list();
        if (!stories.isEmpty()) {
            return stories.get(0).steps().stream()
                    .filter(step -> !step.frame().date().isBefore(first)
                            && !step.frame().date().isAfter(last))
                    .map(step ->
                            chapter(step, atlas, layers, step.frame().before().filter(day -> !day.isBefore(first))))
                    .toList();
        }
        return atlas.spans().stream()
                .flatMap(span -> chapter(span, first, last).stream())
                .toList();
    }

    /** @param layers that the page shows; a step that names layers of its own is shown with these */
    private static ChapterStep chapter(
            Story.Step step, Atlas atlas, Set<MapLayerKind> layers, Optional<LocalDate> before) {
        return new ChapterStep(
                step.frame().date(),
                before,
                StoryBounds.of(step.frame(), atlas),
                step.headline(),
                step.text(),
                step.question(),
                layers(step.frame(), atlas, layers));
    }

    /** Empty for those of the page; without those that pages do not have. */
    private static Optional<Set<MapLayerKind>> layers(Story.Frame frame, Atlas atlas, Set<MapLayerKind> usual) {
        if (frame.layers().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MapLayerKind.chosen(frame.layers(), usual, atlas.info()).stream()
                    .filter(layer -> !RequestCheck.NOT_ON_PAGES.contains(layer))
                    .collect(Collectors.toSet()));
        } catch (IllegalArgumentException e) {
            // Told by validate; the step is shown as the page is.
            return Optional.empty();
        }
    }

    private static Optional<ChapterStep> chapter(NamedSpan span, LocalDate first, LocalDate last) {
        return span.time()
                .start()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .map(day -> ChapterStep.titled(day, span.names()));
    }
}
