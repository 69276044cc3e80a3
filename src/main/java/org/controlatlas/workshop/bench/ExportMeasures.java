package org.controlatlas.workshop.bench;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.function.Consumer;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;

/** Exports, drawn and encoded, into memory. */
final class ExportMeasures {
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);
    /** The virtual machine's second compiler is done with what a picture takes after some 120 of them on two cores. */
    private static final Repetition PICTURES = new Repetition(160, 100);

    private static final Repetition LARGE = new Repetition(2, 8);
    private static final Repetition ANIMATIONS = new Repetition(1, 3);

    private final Set<Measure> wanted;
    private final boolean quick;
    private final Consumer<Measurement> report;
    private final Exporter exporter;

    ExportMeasures(Atlas atlas, Set<Measure> wanted, boolean quick, Consumer<Measurement> report) {
        this.exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
        this.wanted = wanted;
        this.quick = quick;
        this.report = report;
    }

    void take() throws Exception {
        ExportRequest picture = ExportRequest.of(ExportFormat.PNG, new ExportSubject.At(DAY));
        take(Measure.EXPORT_PNG, picture, PICTURES);
        take(Measure.EXPORT_A3, picture.withSize(PictureSize.a3Landscape(300)), LARGE);
        take(Measure.EXPORT_FRAMES_101, span(ExportFormat.FRAMES, 101, 1920, 1080), ANIMATIONS);
        take(Measure.EXPORT_GIF_100, span(ExportFormat.GIF, 100, 1280, 720), ANIMATIONS);
        take(Measure.EXPORT_MP4_100, span(ExportFormat.MP4, 100, 1280, 720), ANIMATIONS);
    }

    /** That many days from the start of the war of 2020. */
    private static ExportRequest span(ExportFormat format, int frames, int width, int height) {
        LocalDate first = LocalDate.of(2020, 9, 1);
        return ExportRequest.of(
                        format, ExportSubject.Span.stepping(first, first.plusDays(frames - 1L), Period.ofDays(1)))
                .withSize(PictureSize.pixels(width, height));
    }

    private void take(Measure measure, ExportRequest request, Repetition times) throws Exception {
        if (!wanted.contains(measure)) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        double[] millis = times.quick(quick).millis(() -> {
            out.reset();
            exporter.export(request, out, ExportProgress.NONE);
        });
        report.accept(Measurement.ofMillis(measure.word(), millis).with("bytes", out.size()));
    }
}
