package org.controlatlas.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.map.SmallAtlas;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReportTest {
    private static final LocalDate EVE = SmallAtlas.CHANGE.minusDays(1);

    private static StatusViewModel status(String zone, LocalDate date, Language language) {
        Atlas atlas = SmallAtlas.atlas();
        ControlTimeline timeline = new ControlTimeline(atlas.zones());
        return new StatusReport(atlas, timeline, Messages.in(language))
                .of(timeline.indexOf(zone).orElseThrow(), date);
    }

    @Test
    void thePeriodOfTheDayIsTheCurrentOne() {
        assertThat(status("west", EVE, Language.EN).current().orElseThrow().controller())
                .isEqualTo("Armenia");
        assertThat(status("west", SmallAtlas.CHANGE, Language.EN)
                        .current()
                        .orElseThrow()
                        .controller())
                .isEqualTo("Azerbaijan");
    }

    @Test
    void theNameIsInTheLanguageWithTheOthersBelowEachOnce() {
        StatusViewModel status = status("west", EVE, Language.HY);

        assertThat(status.name()).isEqualTo("Արևմուտք");
        assertThat(status.otherNames()).containsExactly("West", "Qərb", "Запад");
    }

    @Test
    void theHistoryTellsEveryPeriodInOrder() {
        assertThat(status("west", EVE, Language.EN).history())
                .extracting(StatusViewModel.Entry::controller)
                .containsExactly("Armenia", "Azerbaijan");
    }

    @Test
    void theBeginningOfTheDataIsAnApproximateDateInWords() {
        StatusViewModel.Moment start =
                status("west", EVE, Language.EN).current().orElseThrow().start();

        assertThat(start.words()).isEqualTo("about 1 January 1988");
        assertThat(start.exact()).isFalse();
        assertThat(start.day()).contains(SmallAtlas.START);
    }

    @Test
    void aStartThatTheSourcesAgreeOnIsExactAndLeadsToItsDay() {
        StatusViewModel.Moment start = status("west", SmallAtlas.CHANGE, Language.RU)
                .current()
                .orElseThrow()
                .start();

        assertThat(start.words()).isEqualTo("25 ноября 2020\u00a0г.");
        assertThat(start.exact()).isTrue();
        assertThat(start.day()).contains(SmallAtlas.CHANGE);
    }

    @Test
    void anOpenEndSaysUntilWhenTheDataKnowAndLeadsNowhere() {
        StatusViewModel.Moment end = status("west", SmallAtlas.CHANGE, Language.EN)
                .current()
                .orElseThrow()
                .end();

        assertThat(end.words()).contains("24 November 2026");
        assertThat(end.day()).isEmpty();
    }

    @Test
    void theEventThatBeganThePeriodSaysHowItCame() {
        assertThat(status("west", SmallAtlas.CHANGE, Language.AZ)
                        .current()
                        .orElseThrow()
                        .eventName())
                .isEqualTo("Təhvil");
        assertThat(status("west", EVE, Language.AZ).current().orElseThrow().eventName())
                .isEmpty();
    }

    @Test
    void claimsNameTheirSpeakerAndTheirSources() {
        StatusViewModel status = status("west", EVE, Language.EN);

        assertThat(status.claims()).hasSize(1);
        assertThat(status.claims().get(0).by()).isEqualTo("Armenia");
        assertThat(status.claims().get(0).sources())
                .extracting(source -> source.id())
                .containsExactly("paper");
    }

    @Test
    void aDayWithoutDataHasNoCurrentPeriodButAHistory() {
        StatusViewModel status = status("west", SmallAtlas.START.minusDays(1), Language.EN);

        assertThat(status.current()).isEmpty();
        assertThat(status.history()).hasSize(2);
    }

    @Test
    void dataWithoutDatesTellOfNoFirstAndNoLastDay(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(
                folder.resolve("undated.csv"), "name,owner,wkt\nA,Red,\"POLYGON ((10 50, 12 50, 12 52, 10 50))\"\n");
        Atlas atlas = AtlasReader.read(table);
        Messages messages = Messages.in(Language.EN);
        messages.grainProperty().set(atlas.info().grain());
        StatusViewModel.Entry entry = new StatusReport(atlas, new ControlTimeline(atlas.zones()), messages)
                .of(0, atlas.info().lastDay())
                .current()
                .orElseThrow();

        assertThat(List.of(entry.start().words(), entry.end().words())).containsExactly("undated", "undated");
        assertThat(entry.dateCertainty()).isEmpty();
    }
}
