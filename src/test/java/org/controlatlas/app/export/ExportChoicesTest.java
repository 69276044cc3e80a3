package org.controlatlas.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.controlatlas.app.map.SmallAtlas;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportChoicesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    private final AtlasState state = new AtlasState();
    private ExportChoices choices;

    @BeforeEach
    void open() {
        state.open(SmallAtlas.atlas());
        state.time().dateProperty().set(DAY);
        choices = new ExportChoices(state.open(), state.time(), state.map(), state.selection(), state.settings());
    }

    @Test
    void atFirstTheDayIsWrittenAsItIsShown() {
        state.settings().languageProperty().set(Language.HY);
        state.map().setLayerVisible(MapLayerKind.GRATICULE, true);
        ExportRequest request = new ExportChoices(
                        state.open(), state.time(), state.map(), state.selection(), state.settings())
                .asked()
                .get();

        assertThat(request.subject()).isEqualTo(new ExportSubject.At(DAY));
        assertThat(request.language()).isEqualTo(Language.HY);
        assertThat(request.layers()).isEqualTo(state.map().layersProperty().get());
        assertThat(request.area())
                .as("whatever the size of the page, it shows what the window shows")
                .isEqualTo(ExportArea.Bounds.of(
                        state.map().viewportProperty().get().lonLatBounds()));
    }

    @Test
    void theOtherDayIsAtFirstTheEveOfTheLatestChange() {
        assertThat(choices.otherDate.get()).isEqualTo(SmallAtlas.CHANGE.minusDays(1));
    }

    @Test
    void ofTwoDaysTheEarlierStandsAtTheLeft() {
        choices.layout.set(ExportLayout.PAIR);
        ExportSubject before = choices.asked().get().subject();
        choices.otherDate.set(DAY.plusYears(2));

        assertThat(before).isEqualTo(new ExportSubject.SideBySide(SmallAtlas.CHANGE.minusDays(1), DAY));
        assertThat(choices.asked().get().subject()).isEqualTo(new ExportSubject.SideBySide(DAY, DAY.plusYears(2)));
    }

    @Test
    void aSheetGoesFromTheFirstDayMarkedToTheLastByWhatChanged() {
        LocalDate first = LocalDate.of(2020, 9, 27);
        LocalDate last = LocalDate.of(2020, 12, 1);
        state.time().loopRangeProperty().set(ValidTime.of(first, last.plusDays(1)));
        choices = new ExportChoices(state.open(), state.time(), state.map(), state.selection(), state.settings());
        choices.layout.set(ExportLayout.SHEET);

        assertThat(((ExportSubject.Sheet) choices.asked().get().subject()).dates())
                .isSorted()
                .startsWith(first)
                .endsWith(last)
                .hasSizeLessThanOrEqualTo(ExportSubject.Sheet.USUAL);
    }

    @Test
    void aFilmShowsASpanAndNothingElse() {
        choices.format.set(ExportFormat.MP4);

        assertThat(choices.layouts()).containsExactly(ExportLayout.SPAN);
    }

    @Test
    void aPageOnAZoneIsOfferedOnceOneIsSelected() {
        assertThat(choices.layouts()).doesNotContain(ExportLayout.DOSSIER);
        assertThat(choices.areas()).doesNotContain(ExportChoices.Area.ZONE);
        state.selection().zoneIdProperty().set("west");

        assertThat(choices.layouts()).contains(ExportLayout.DOSSIER);
        choices.area.set(ExportChoices.Area.ZONE);
        assertThat(choices.asked().get().area()).isEqualTo(new ExportArea.OfZone("west"));
        assertThat(choices.asked().get().selectedZone()).contains("west");
        choices.layout.set(ExportLayout.DOSSIER);
        assertThat(choices.asked().get().subject()).isEqualTo(new ExportSubject.Dossier("west", DAY));
    }

    @Test
    void aBlankTitleIsTheAtlassOwn() {
        choices.title.set("   ");
        Optional<String> blank = choices.asked().get().title();
        choices.title.set("My map");

        assertThat(blank).isEmpty();
        assertThat(choices.asked().get().title()).contains("My map");
    }

    @Test
    void whatWasChosenLastIsChosenTheNextTime() {
        choices.format.set(ExportFormat.PDF);
        choices.size.set(ExportSizes.A4_PORTRAIT);
        choices.dpi.set(150.0);
        choices.furniture.set(EnumSet.of(Furniture.TITLE, Furniture.LEGEND));
        choices.theme.set(Theme.PRINT);
        choices.keep();
        ExportRequest next = new ExportChoices(
                        state.open(), state.time(), state.map(), state.selection(), state.settings())
                .asked()
                .get();

        assertThat(next).isEqualTo(choices.asked().get());
        assertThat(next.size()).isEqualTo(PictureSize.millimetres(210, 297, 150));
        assertThat(next.theme()).isEqualTo(Theme.PRINT);
    }

    @Test
    void whatWasKeptAndMakesNoSenseIsPassedOver() {
        ExportRequest usual = choices.asked().get();
        state.settings().lastExportProperty().set("format=hologram;size=;dpi=much;=;area=zone;layout=dossier;x");
        ExportRequest next = new ExportChoices(
                        state.open(), state.time(), state.map(), state.selection(), state.settings())
                .asked()
                .get();

        assertThat(next).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({
        "map, map.png",
        "map., map.png",
        "map.PNG, map.PNG",
        "2020.11.26, 2020.11.26.png",
        "map.pdf, map.pdf.png"
    })
    void theNameTypedGetsTheFormatsEnding(String typed, String written) {
        assertThat(ExportFormat.PNG.named(Path.of("folder", typed))).isEqualTo(Path.of("folder", written));
    }

    @Test
    void namesInASecondLanguageStandBesideThoseInTheFirst() {
        choices.secondLanguage.set(SecondLanguage.of(Language.HY));
        assertThat(choices.asked().get().languages())
                .isEqualTo(new NameLanguages(Language.EN, Optional.of(Language.HY)));

        choices.language.set(Language.HY);
        assertThat(choices.asked().get().languages()).isEqualTo(NameLanguages.of(Language.HY));
    }

    @Test
    void theNameSuggestedTellsDataDayAndFormat() {
        choices.format.set(ExportFormat.FRAMES);

        assertThat(choices.suggestedName()).isEqualTo("small-2021-01-01.zip");
    }
}
