package org.controlatlas.app.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.controlatlas.analysis.PointState;
import org.controlatlas.app.agreement.AgreementReport.Entry;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgreementReportTest {
    private static Atlas atlas;

    @BeforeAll
    static void read() throws IOException {
        atlas = AtlasReader.read(Path.of("geodata"), LoadListener.NONE);
    }

    private static List<Entry> at(String date, Language language) {
        return new AgreementReport(atlas, atlas.documents().get(0), Messages.in(language)).at(LocalDate.parse(date));
    }

    @Test
    void allNinePointsAreTold() {
        assertThat(at("2020-12-12", Language.EN)).extracting(Entry::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void beforeTheStatementNoPointIsAgreed() {
        assertThat(AgreementReport.count(at("2020-11-09", Language.EN)))
                .containsExactly(java.util.Map.entry(ShownState.Known.NOT_YET, 9));
    }

    @Test
    void eachPointsStateIsTheOneThatTheCommandTells() {
        LocalDate date = LocalDate.of(2020, 12, 2);
        for (Entry entry : at("2020-12-02", Language.EN)) {
            AgreementPoint point = atlas.agreement().get(entry.number() - 1);
            assertThat(entry.state().code().replace(ShownState.Known.DONE_LATE.code(), "done"))
                    .isEqualTo(PointState.of(point, date).state().code());
        }
    }

    @Test
    void everyStateThatTheProgramKnowsHasAWordAndAnotherIsTheDatasOwn() {
        Messages english = Messages.in(Language.EN);
        for (ShownState.Known state : ShownState.Known.values()) {
            assertThat(english.get("agreement.state." + state.code())).isNotBlank();
        }
        assertThat(new ShownState.Own("frozen").code()).isEqualTo("frozen");
    }

    @Test
    void eventsComeInOrderAndAreCountedUpToTheDay() {
        for (Entry entry : at("2020-12-12", Language.EN)) {
            List<Integer> days = entry.events().stream()
                    .map(event -> event.time().startDay())
                    .toList();
            assertThat(days).isSorted();
            assertThat(days.stream()
                            .filter(day -> day <= LocalDate.of(2020, 12, 12).toEpochDay())
                            .count())
                    .isEqualTo(entry.eventsSoFar());
        }
    }

    @Test
    void titlesAreInTheReadersLanguage() {
        assertThat(at("2020-12-12", Language.RU).get(0).title()).isEqualTo("Прекращение огня");
    }
}
