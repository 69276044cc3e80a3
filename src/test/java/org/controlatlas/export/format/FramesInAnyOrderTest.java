package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several threads draw an animation's frames, each whatever frame comes next: none may depend on the one before it. */
class FramesInAnyOrderTest {
    private static final PictureSize SIZE = PictureSize.pixels(800, 480);

    private static Exporter exporter;

    @BeforeAll
    static void read() throws Exception {
        Atlas atlas = BundledAtlas.read();
        exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
    }

    private static ExportJob job(ExportSubject subject, ExportFormat format) throws Exception {
        return exporter.job(ExportRequest.of(format, subject)
                .withSize(SIZE)
                .withArea(ExportArea.Bounds.parse("45.6,38.8,47.7,40.6")));
    }

    @Test
    void aFrameIsTheSameAfterEachOfTheThreeBefore() throws Exception {
        ExportJob job = job(
                ExportSubject.Span.stepping(LocalDate.of(2020, 9, 27), LocalDate.of(2020, 12, 1), Period.ofDays(3)),
                ExportFormat.GIF);
        List<LocalDate> days = job.dates();
        Map<LocalDate, int[]> alone = new LinkedHashMap<>();
        for (LocalDate day : days) {
            alone.put(day, new FrameSource(job).pixels(day).clone());
        }
        for (int i = 0; i < days.size(); i++) {
            for (int j = i + 1; j < Math.min(days.size(), i + 4); j++) {
                FrameSource source = new FrameSource(job);
                source.pixels(days.get(i));
                assertThat(source.pixels(days.get(j)))
                        .as("%s after %s", days.get(j), days.get(i))
                        .isEqualTo(alone.get(days.get(j)));
            }
        }
    }
}
