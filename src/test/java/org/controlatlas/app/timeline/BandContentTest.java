package org.controlatlas.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.Test;

class BandContentTest {
    private static BandContent content(DatedAtlas data, String selected) {
        Atlas atlas = data.atlas();
        return new BandContents(atlas, new ControlTimeline(atlas.zones())).content(Language.EN, Theme.LIGHT, selected);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void changesAreCountedByZone() {
        BandContent content =
                content(new DatedAtlas().zone("a", "2020-11-08").zone("b", "2020-11-08", "2020-11-25"), null);

        assertThat(content.changeDays()).containsExactly(day("2020-11-08"), day("2020-11-25"));
        assertThat(content.changeCounts()).containsExactly(2, 1);
    }

    @Test
    void eventsOfTheSameDayAreAllCounted() {
        BandContent content =
                content(new DatedAtlas().zone("a").event("e", "2020-11-10").event("f", "2020-11-10"), null);

        assertThat(content.eventDays()).containsExactly(day("2020-11-10"), day("2020-11-10"));
    }

    @Test
    void theNearestChangeIsFoundOnEitherSide() {
        BandContent content = content(new DatedAtlas().zone("a", "2020-11-08", "2020-11-25"), null);

        assertThat(content.nearestChange(day("2020-11-10"), x -> x, 5)).isEqualTo(day("2020-11-08"));
        assertThat(content.nearestChange(day("2020-11-22"), x -> x, 5)).isEqualTo(day("2020-11-25"));
        assertThat(content.nearestChange(day("2020-11-16"), x -> x, 5)).isEqualTo(-1);
    }

    @Test
    void anUncertainDateFadesOverTheDaysItCanMean() {
        BandContent content = content(new DatedAtlas().zone("a", "1992-05-18~"), "a");

        assertThat(content.doubtful()).containsExactly(new BandContent.Doubt(day("1992-05-15"), day("1992-05-22"), 1));
        assertThat(content.lane().get(1).fadeStart()).isEqualTo(day("1992-05-15"));
        assertThat(content.lane().get(1).fadeEnd()).isEqualTo(day("1992-05-22"));
    }

    @Test
    void theSelectedZonesPeriodsFillTheCoverage() {
        BandContent content = content(new DatedAtlas().zone("a", "1992-05-09", "2020-11-08"), "a");

        assertThat(content.laneName()).isEqualTo("a (en)");
        assertThat(content.lane())
                .flatExtracting(BandContent.LanePeriod::labels)
                .extracting(BandContent.LaneLabel::words)
                .containsExactly("Armenia", "Azerbaijan", "Armenia");
        assertThat(content.lane().get(0).start()).isEqualTo(day("1988-01-01"));
        assertThat(content.lane().get(2).end()).isEqualTo(day("2026-11-25"));
    }

    @Test
    void thereIsNoLaneWithoutASelection() {
        assertThat(content(new DatedAtlas().zone("a"), null).hasLane()).isFalse();
    }
}
