package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.page.FrameSpan;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.junit.jupiter.api.Test;

/** What an animation says of its frames, and how long each stays. */
class FrameNewsTest {
    private static final MapPainter PAINTER = new MapPainter(SmallAtlas.atlas());
    private static final LocalDate EARLY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATE = LocalDate.of(2021, 1, 1);

    private static FrameSpan span(LocalDate... days) {
        return new FrameNews(PAINTER, Language.EN).span(List.of(days));
    }

    @Test
    void theFirstFrameHasNoNewsAndOneWithoutChangesNeither() {
        FrameSpan span = span(EARLY, EARLY.plusDays(9), LATE);

        assertThat(span.news()).containsOnlyKeys(LATE);
    }

    @Test
    void aChangeIsToldWithWhoTookWhat() {
        LocalDate day = LocalDate.of(1992, 5, 18);

        assertThat(span(EARLY, day).news().get(day)).isEqualTo("Armenia now controls South West");
    }

    @Test
    void aChangeThatAnEventBroughtAboutIsToldAsThatEventIs() {
        LocalDate day = LocalDate.of(2020, 11, 25);

        assertThat(span(day.minusDays(1), day).news().get(day))
                .contains("North & West")
                .contains("Azerbaijan");
        assertThat(span(day.minusDays(1), day).news().get(day)).isNotEqualTo("Azerbaijan now controls North & West");
    }

    @Test
    void ofChangesOfSeveralKindsTheOthersAreCounted() {
        LocalDate first = LocalDate.of(1992, 1, 1);
        LocalDate last = LocalDate.of(1994, 1, 1);

        assertThat(span(first, last).news().get(last))
                .contains("Nagorno-Karabakh")
                .endsWith(" · +1");
    }

    @Test
    void theDaysOfChangesAreThoseOnWhichTheHolderChanged() {
        assertThat(span(EARLY, LATE).changes())
                .containsExactly(
                        LocalDate.of(1992, 5, 18),
                        LocalDate.of(1993, 4, 2),
                        LocalDate.of(1993, 7, 23),
                        LocalDate.of(2020, 9, 27),
                        LocalDate.of(2020, 11, 10),
                        LocalDate.of(2020, 11, 20),
                        LocalDate.of(2020, 11, 25));
    }

    @Test
    void aSpanOfOneFrameHasNothingToTell() {
        FrameSpan span = span(EARLY);

        assertThat(span.news()).isEqualTo(Map.of());
        assertThat(span.changes()).isEmpty();
    }

    private static List<Integer> times(ExportSubject.Span span) throws Exception {
        return FrameTimes.of(ExportJob.of(
                        ExportRequest.of(ExportFormat.GIF, span, PAINTER.atlas().info()), PAINTER))
                .times();
    }

    @Test
    void inEvenStepsAFrameOfAChangeStaysLongerAndTheLastOne() throws Exception {
        List<Integer> times = times(ExportSubject.Span.stepping(
                LocalDate.of(1992, 5, 16), LocalDate.of(1992, 5, 20), java.time.Period.ofDays(1)));

        assertThat(times).containsExactly(500, 500, 1500, 500, 1500);
    }

    @Test
    void fromChangeToChangeTheFramesOfLargeChangesStayLonger() throws Exception {
        List<Integer> times = times(ExportSubject.Span.changeToChange(EARLY, LATE));

        assertThat(times.get(0)).isEqualTo(500);
        assertThat(times.subList(1, times.size())).containsOnly(1500);
    }
}
