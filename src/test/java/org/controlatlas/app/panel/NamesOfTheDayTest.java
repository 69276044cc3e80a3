package org.controlatlas.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.timeline.BandContent;
import org.controlatlas.app.timeline.BandContents;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.query.ControlLookup;
import org.controlatlas.cli.query.NoAnswer;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An actor is named as on the day asked for, wherever control is put into words. */
class NamesOfTheDayTest {
    private static final LocalDate SOVIET = LocalDate.of(1990, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static Atlas atlas;
    private static ControlTimeline timeline;

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
        timeline = new ControlTimeline(atlas.zones());
    }

    private static List<StatusViewModel> statuses(LocalDate day) {
        StatusReport report = new StatusReport(atlas, timeline, Messages.in(Language.EN));
        return IntStream.range(0, atlas.zones().size())
                .mapToObj(zone -> report.of(zone, day))
                .toList();
    }

    @Test
    void noZoneIsSaidToBelongToASovietRepublicToday() {
        assertThat(statuses(TODAY)).allSatisfy(status -> {
            StatusViewModel.Entry now = status.current().orElseThrow();
            assertThat(now.controller() + now.deJure()).doesNotContain("SSR");
        });
    }

    @Test
    void inSovietTimesTheRepublicsHaveTheirNamesOfThen() {
        assertThat(statuses(SOVIET))
                .allSatisfy(status ->
                        assertThat(status.current().orElseThrow().deJure()).endsWith("SSR"));
    }

    @Test
    void anEarlierPeriodOfTheHistoryIsNamedAsOnItsDayNearestToTheDayShown() {
        assertThat(statuses(TODAY))
                .filteredOn(status -> status.zoneId().equals("agdam"))
                .allSatisfy(status ->
                        assertThat(status.history().get(0).controller()).isEqualTo("Azerbaijan"));
        assertThat(statuses(SOVIET))
                .allSatisfy(
                        status -> assertThat(status.history().get(0).deJure()).endsWith("SSR"));
    }

    @Test
    void theLaneNamesEachStretchAsItWasCalledThen() {
        BandContent content = new BandContents(atlas, timeline).content(Language.EN, Theme.LIGHT, "armenia");

        assertThat(content.lane())
                .flatExtracting(BandContent.LanePeriod::labels)
                .extracting(BandContent.LaneLabel::words)
                .containsExactly("Armenian SSR", "Armenia");
    }

    @Test
    void filesAndQueriesNameAsTheWindowDoes() throws NoAnswer {
        Zone zone = atlas.zones().stream()
                .filter(z -> z.id().equals("armenia"))
                .findFirst()
                .orElseThrow();
        ControlPeriod period = zone.periods().get(0);
        var words = new org.controlatlas.render.decor.ControlWords(atlas, Language.EN);
        ControlLookup lookup = new ControlLookup(atlas, Language.EN);

        for (LocalDate day : List.of(SOVIET, TODAY)) {
            String named = day.equals(SOVIET) ? "Armenian SSR" : "Armenia";
            assertThat(words.of(period, day)).isEqualTo(named);
            assertThat(lookup.at(44.51, 40.18, day).controllerName()).isEqualTo(named);
        }
    }
}
