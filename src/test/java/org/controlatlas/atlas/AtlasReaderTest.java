package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class AtlasReaderTest {
    @TempDir
    Path temp;

    @Test
    void theDescriptionIsTakenFromAtlasJson() throws IOException {
        var info = AtlasReader.read(Fixtures.mini()).info();
        assertThat(info.id()).isEqualTo("mini");
        assertThat(info.title().in(Language.HY)).isEqualTo("Մանրանկար");
        assertThat(info.start()).isEqualTo(LocalDate.of(1988, 1, 1));
        assertThat(info.lastDay()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(info.extent()).isEqualTo(new Envelope(46, 48, 39, 40));
        assertThat(info.coverageIsPlanar()).isTrue();
        assertThat(info.disclaimer()).isEqualTo("Not a real place.");
    }

    @Test
    void theFeaturesOfAZoneBecomeItsPeriodsInOrderOfTime() throws IOException {
        Zone alpha = AtlasReader.read(Fixtures.mini()).zones().get(0);
        assertThat(alpha.id()).isEqualTo("alpha");
        assertThat(alpha.group()).isEqualTo("west");
        assertThat(alpha.names().in(Language.AZ)).isEqualTo("Alfa");
        assertThat(alpha.periods())
                .extracting(period -> period.control().code())
                .containsExactly("azerbaijan", "nagorno-karabakh", "azerbaijan");
    }

    @Test
    void aPeriodKeepsWhatItsFeatureSays() throws IOException {
        ControlPeriod period =
                AtlasReader.read(Fixtures.mini()).zones().get(0).periods().get(1);
        assertThat(period.time().start()).contains(LocalDate.of(1993, 7, 23));
        assertThat(period.time().end()).contains(LocalDate.of(2020, 11, 20));
        assertThat(period.startEdtf().orElseThrow().approximate()).isTrue();
        assertThat(period.endEdtf()).isEmpty();
        assertThat(period.status()).isEqualTo(ControlPeriod.Status.HELD);
        assertThat(period.certainty()).isEqualTo(Certainty.APPROXIMATE);
        assertThat(period.accuracyM()).isEqualTo(2000);
        assertThat(period.note()).contains("A sentence.");
        assertThat(period.sources()).containsExactly("s1");
    }

    @Test
    void aContestedPeriodNamesItsContestantsInAlphabeticalOrder() throws IOException {
        ControlPeriod period =
                AtlasReader.read(Fixtures.mini()).zones().get(1).periods().get(1);
        assertThat(period.control()).isEqualTo(new Control.Contested(List.of("azerbaijan", "nagorno-karabakh")));
        assertThat(period.peacekeepers()).contains("russia");
    }

    @Test
    void actorsHaveTheNameOfTheDay() throws IOException {
        var azerbaijan = AtlasReader.read(Fixtures.mini()).actors().get("azerbaijan");
        assertThat(azerbaijan.rgb()).isEqualTo(0x56B4E9);
        assertThat(azerbaijan.namesAt(LocalDate.of(1990, 1, 1)).in(Language.EN)).isEqualTo("Azerbaijan SSR");
        assertThat(azerbaijan.namesAt(LocalDate.of(1991, 10, 18)).in(Language.EN))
                .isEqualTo("Azerbaijan");
    }

    @Test
    void theOtherLayersAreRead() throws IOException {
        Atlas atlas = AtlasReader.read(Fixtures.mini());
        assertThat(atlas.events().get(0).agreementPoints()).containsExactly(2, 6);
        assertThat(atlas.events().get(0).place().in(Language.RU)).isEqualTo("Альфа");
        assertThat(atlas.places()).hasSize(1);
        assertThat(atlas.places().get(0).namesAt(LocalDate.of(2000, 1, 1)).in(Language.EN))
                .isEqualTo("Old Town");
        assertThat(atlas.places().get(0).sources()).containsExactly("s2", "s1");
        assertThat(atlas.lines().get(0).sketch()).isTrue();
        assertThat(atlas.claims().get(0).by()).isEqualTo("UNSC 853");
        assertThat(atlas.agreement()
                        .get(0)
                        .at(LocalDate.of(2020, 11, 19))
                        .orElseThrow()
                        .state())
                .isEqualTo(AgreementPoint.State.PENDING);
        assertThat(atlas.spans().get(0).kind()).isEqualTo(NamedSpan.Kind.WAR);
        assertThat(atlas.neighbours().get(0).periods()).hasSize(1);
        assertThat(atlas.basemap().get("land")).hasSize(1);
        assertThat(atlas.sources().get("s2").reading()).isEqualTo(Source.Reading.PART);
        assertThat(atlas.sources().get("s2").csl()).containsEntry("URL", "https://example.org/");
    }

    @Test
    void aFileThatIsNotThereIsAnEmptyLayer() throws IOException {
        Path copy = Fixtures.copyOfMini(temp.resolve("set"));
        Files.delete(copy.resolve("events.geojson"));
        Files.delete(copy.resolve("claims.json"));
        Atlas atlas = AtlasReader.read(copy);
        assertThat(atlas.events()).isEmpty();
        assertThat(atlas.claims()).isEmpty();
        assertThat(atlas.basemap().get("lakes")).isEmpty();
    }

    @Test
    void aZoneFileThatIsNotThereIsAProblem() throws IOException {
        Path copy = Fixtures.copyOfMini(temp.resolve("set"));
        Files.delete(copy.resolve("east.geojson"));
        assertThatThrownBy(() -> AtlasReader.read(copy)).hasMessageContaining("east.geojson");
    }

    @Test
    void theHashChangesWithTheDataAndNotWithThePlace() throws IOException {
        Path copy = Fixtures.copyOfMini(temp.resolve("set"));
        String hash = AtlasReader.read(Fixtures.mini()).info().hash();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(AtlasReader.read(copy).info().hash()).isEqualTo(hash);
        Fixtures.replace(copy.resolve("claims.json"), "A sentence.", "Another sentence.");
        assertThat(AtlasReader.read(copy).info().hash()).isNotEqualTo(hash);
    }

    @Test
    void allProblemsAreToldAtOnceWithFileFeatureAndField() throws IOException {
        Path copy = Fixtures.copyOfMini(temp.resolve("set"));
        Fixtures.replace(copy.resolve("west.geojson"), "\"certainty\": \"approximate\"", "\"certainty\": \"sure\"");
        Fixtures.replace(copy.resolve("east.geojson"), "\"2022-03-24\"", "\"2022-03-44\"");
        Fixtures.replace(copy.resolve("events.geojson"), "[2, 6]", "[\"two\"]");
        assertThatThrownBy(() -> AtlasReader.read(copy))
                .isInstanceOfSatisfying(DataSetException.class, e -> assertThat(e.problems())
                        .extracting(problem ->
                                Path.of(problem.file()).getFileName() + "|" + problem.feature() + "|" + problem.field())
                        .contains(
                                "west.geojson|feature 'alpha-2'|certainty",
                                "east.geojson|feature 'beta-1'|end_date",
                                "east.geojson|feature 'beta-2'|start_date",
                                "events.geojson|feature 'events.1'|agreement_points"));
    }

    @Test
    void periodsOfAZoneThatOverlapAreAProblem() throws IOException {
        Path copy = Fixtures.copyOfMini(temp.resolve("set"));
        Fixtures.replace(copy.resolve("east.geojson"), "\"end_date\": \"2022-03-24\"", "\"end_date\": \"2022-03-25\"");
        assertThatThrownBy(() -> AtlasReader.read(copy))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("beta")
                .hasMessageContaining("2022-03-25");
    }

    @Test
    void aControllerWhomNoActorStandsForIsAProblem() throws IOException {
        Path copy = Fixtures.copyOfMini(temp.resolve("set"));
        Fixtures.replace(
                copy.resolve("west.geojson"), "\"control\": \"nagorno-karabakh\"", "\"control\": \"karabach\"");
        assertThatThrownBy(() -> AtlasReader.read(copy))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("'karabach'");
    }

    @Test
    void aPeriodWithAnotherGeometryIsAProblem() throws IOException {
        Path copy = Fixtures.copyOfMini(temp.resolve("set"));
        String text = Files.readString(copy.resolve("east.geojson"));
        int last = text.lastIndexOf("[48, 40]");
        Files.writeString(
                copy.resolve("east.geojson"),
                text.substring(0, last) + "[48, 41]" + text.substring(last + "[48, 40]".length()));
        assertThatThrownBy(() -> AtlasReader.read(copy))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("another geometry");
    }

    @Test
    void readingTellsItsProgressUpToTheEnd() throws IOException {
        List<Double> fractions = new ArrayList<>();
        AtlasReader.read(Fixtures.mini(), (fraction, file) -> fractions.add(fraction));
        assertThat(fractions).isSorted().allMatch(f -> f >= 0 && f <= 1);
        assertThat(fractions.get(fractions.size() - 1)).isGreaterThan(0.5);
    }

    @Test
    void readingStopsWhenTheListenerCancels() {
        LoadListener cancelling = new LoadListener() {
            @Override
            public void progress(double fraction, String file) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> AtlasReader.read(Fixtures.mini(), cancelling))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aPathThatIsNotThereIsTold() {
        assertThatThrownBy(() -> AtlasReader.read(temp.resolve("nothing.geojson")))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("nothing.geojson");
    }
}
