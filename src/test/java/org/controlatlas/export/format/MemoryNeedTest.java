package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryNeedTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static double need(ExportFormat format, int side, int frames, int workers) {
        ExportRequest request = ExportRequest.of(format, ExportSubject.Span.changeToChange(DAY, DAY.plusDays(1)))
                .withSize(PictureSize.pixels(side, side));
        return MemoryNeed.of(request, frames, workers);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PNG", "SVG", "PDF", "GEOJSON", "CSV", "HTML"})
    void aSinglePictureTakesTheSameWhateverItsSize(ExportFormat format) {
        assertThat(need(format, 16_000, 1, 8)).isEqualTo(need(format, 300, 1, 2));
    }

    @Test
    void anAnimationTakesAsMuchMoreAsItsFramesHaveMorePixels() {
        double base = need(ExportFormat.PNG, 300, 1, 1);
        double one = need(ExportFormat.GIF, 1000, 100, 4) - base;

        assertThat(need(ExportFormat.GIF, 2000, 100, 4) - base).isCloseTo(4 * one, within(1.0));
    }

    @Test
    void moreFramesThanAreDrawnAtOnceTakeNoMoreMemoryButInAFilm() {
        assertThat(need(ExportFormat.GIF, 1000, 5, 4)).isLessThanOrEqualTo(need(ExportFormat.GIF, 1000, 10_000, 4));
        assertThat(need(ExportFormat.GIF, 1000, 6, 4)).isEqualTo(need(ExportFormat.GIF, 1000, 10_000, 4));
        assertThat(need(ExportFormat.MP4, 1000, 10_000, 4)).isGreaterThan(need(ExportFormat.MP4, 1000, 6, 4) + 1e8);
    }

    @Test
    void moreThreadsTakeMore() {
        assertThat(need(ExportFormat.FRAMES, 2000, 100, 16)).isGreaterThan(need(ExportFormat.FRAMES, 2000, 100, 2));
    }
}
