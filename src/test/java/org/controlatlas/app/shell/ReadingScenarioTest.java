package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.ReasonFinder;
import org.controlatlas.app.analysis.WordsModel;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.cli.CliRun;
import org.controlatlas.correction.Correction;
import org.controlatlas.correction.Packet;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.SeenAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do who ask from which viewpoint, how surely, in which version and why the map shows what it shows. */
class ReadingScenarioTest extends WindowScenario {
    private static final LocalDate DAY = LocalDate.of(2000, 1, 1);
    private static final double LON = 46.75;
    private static final double LAT = 39.76;

    private static AnalysisPanels panels() {
        return atlas.state().panels().analysis();
    }

    private void read(SeenAs wanted) {
        atlas.robot.interact(() -> atlas.state().reading().wantedProperty().set(wanted));
        atlas.until("the data are read so", () -> atlas.window.isReadAsWanted());
        atlas.rest();
    }

    private static String control(String zone) {
        return AtlasWindow.get(() -> atlas.state()
                .open()
                .timeline()
                .periodAt(atlas.state().open().indexOf(zone).getAsInt(), DAY)
                .orElseThrow()
                .control()
                .code());
    }

    @Test
    void aViewpointIsChosenNamedOnTheMapAndKeptInTheLink() {
        atlas.at(DAY);
        String held = control("nkao-shusha-shusha");
        atlas.choose("#analysis", "#analysis-viewpoints-open");
        atlas.robot.clickOn("#viewpoint-de-jure");
        atlas.until("the data are read so", () -> atlas.window.isReadAsWanted());
        atlas.rest();

        assertThat(control("nkao-shusha-shusha")).isNotEqualTo(held);
        assertThat(atlas.text("#readingWords")).contains("Legal status");
        String link = AtlasWindow.get(() -> atlas.window.links().link());
        assertThat(link).contains("&viewpoint=de-jure");

        atlas.robot.clickOn("#reading-usual");
        atlas.until("the data are read so", () -> atlas.window.isReadAsWanted());
        assertThat(control("nkao-shusha-shusha")).isEqualTo(held);
        assertThat(atlas.isShown("#readingChip")).isFalse();
        atlas.robot.interact(() -> atlas.window.links().open(link));
        atlas.until("the data are read so", () -> atlas.window.isReadAsWanted());
        assertThat(control("nkao-shusha-shusha")).isNotEqualTo(held);
    }

    @Test
    void dayViewAndSelectionStayWhenTheViewpointChanges() {
        atlas.at(DAY);
        atlas.robot.interact(() -> atlas.state().selection().zoneIdProperty().set("nkao-shusha-shusha"));
        var before = AtlasWindow.get(() -> atlas.state().view().current());
        read(SeenAs.USUAL.withViewpoint("de-jure"));

        assertThat(AtlasWindow.get(() -> atlas.state().view().current().seenAs(SeenAs.USUAL)))
                .isEqualTo(before);
    }

    @Test
    void theTableTellsWhereTwoViewpointsDifferAsTheCommandDoes() {
        atlas.at(DAY);
        read(SeenAs.USUAL.withViewpoint("de-jure"));
        atlas.keys(KeyCode.V);
        atlas.rest();

        String told = CliRun.of("viewpoints", "--compare=de-jure,control", "--date=" + DAY)
                .out();
        Matcher figures =
                Pattern.compile("differ on (.* km²) \\(zones: (\\d+)\\)").matcher(told);
        assertThat(figures.find()).as(told).isTrue();
        assertThat(texts("#viewpointDifferences .label"))
                .anyMatch(text -> text.replace('\u00a0', ' ').contains(" " + figures.group(1) + " ")
                        && text.contains(" " + figures.group(2) + " zones"));
    }

    private static List<String> texts(String selector) {
        return AtlasWindow.get(() -> atlas.robot.lookup(selector).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
    }

    @Test
    void theLayerMarksGroundThatIsSomebodyElsesByTheOtherViewpoint() {
        atlas.at(DAY);
        read(SeenAs.USUAL.withViewpoint("de-jure"));
        var without = AtlasWindow.get(() -> atlas.state().picture().spec());
        int before = atlas.colourAt(46.2, 39.95);
        atlas.keys(KeyCode.V);
        atlas.robot.clickOn("#viewpoint-layer");
        atlas.rest();

        assertThat(AtlasWindow.get(() -> atlas.state().picture().spec().shows(MapLayerKind.OTHER_VIEWPOINT)))
                .isTrue();
        assertThat(AtlasWindow.get(() -> atlas.state()
                        .open()
                        .painter()
                        .changes(without, atlas.state().picture().spec().withDate(without.date()))))
                .isNotNull();
        // The ground keeps its owner's colour between the lines.
        assertThat(atlas.colourAt(46.2, 39.95)).isEqualTo(before);
    }

    @Test
    void cautiousReadingIsASwitchInTheMenu() {
        atlas.at(LocalDate.of(2020, 11, 26));
        atlas.choose("#analysis", "#analysis-cautious");
        atlas.until("the data are read so", () -> atlas.window.isReadAsWanted());

        assertThat(AtlasWindow.get(
                        () -> atlas.state().open().atlas().info().reading().cautious()))
                .isTrue();
        assertThat(atlas.text("#readingWords")).contains("Cautious");
        assertThat(AtlasWindow.get(() -> atlas.window.links().link())).contains("&cautious=yes");
    }

    @Test
    void anOlderVersionIsShownAndWhatItChangedIsListed() {
        atlas.choose("#analysis", "#analysis-versions-open");
        read(SeenAs.USUAL.withVersion(Optional.of("1.1.0")));

        assertThat(AtlasWindow.get(() -> atlas.state().open().atlas().info().version()))
                .isEqualTo("1.1.0");
        assertThat(atlas.text("#readingWords")).contains("1.1.0");
        @SuppressWarnings("unchecked")
        ListView<WordsModel.Line> list = atlas.robot.lookup("#versionList").queryAs(ListView.class);
        atlas.until("the changes are known", () -> list.getItems().size() > 4);
        assertThat(AtlasWindow.get(() -> list.getItems().get(0).words())).contains("1.0.0", "1.1.0");
        assertThat(AtlasWindow.get(() -> atlas.window.links().link())).contains("&data-version=1.1.0");
    }

    @Test
    void aVersionThatThereIsNotLeavesAllAsItIsAndIsTold() {
        read(SeenAs.USUAL.withVersion(Optional.of("9.9.9")));

        assertThat(AtlasWindow.get(() -> atlas.state().reading().wanted())).isEqualTo(SeenAs.USUAL);
        assertThat(AtlasWindow.get(() -> atlas.window.notices().text())).contains("9.9.9");
    }

    @Test
    void aListOfVersionsThatCannotBeReadIsToldAndReadTheNextTime(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("atlas.json"), "{}");
        Path list = Files.writeString(folder.resolve("versions.json"), "{\"versions\": [{\"version\": \"\"}]}");
        try {
            atlas.robot.interact(() -> atlas.window.dataSets().open(folder));
            atlas.until(
                    "it is open", () -> folder.equals(atlas.window.dataSets().opened()));
            atlas.rest();
            atlas.robot.interact(() -> panels().toggle(AnalysisPanels.Side.VERSIONS));
            atlas.until("it is told", () -> atlas.window.notices().text().contains("versions.json"));
            assertThat(texts("#versionsPanel .label"))
                    .anyMatch(text -> text.contains("versions.json"))
                    .doesNotContain("The data set keeps no older versions of itself.");

            atlas.robot.interact(() -> panels().toggle(AnalysisPanels.Side.VERSIONS));
            Files.writeString(list, "{\"versions\": [{\"version\": \"1.0\", \"date\": \"2026-11-27\"}]}");
            atlas.robot.interact(() -> panels().toggle(AnalysisPanels.Side.VERSIONS));
            atlas.until("it is read", () -> atlas.isShown("#version-choice"));
        } finally {
            atlas.robot.interact(() -> {
                panels().sideProperty().set(null);
                atlas.window.openBundled();
            });
            atlas.until(
                    "the bundled atlas is open",
                    () -> !folder.equals(atlas.window.dataSets().opened()));
            atlas.rest();
        }
    }

    @Test
    void oneKeyTellsWhyThePlaceUnderThePointerIsColouredSo() {
        atlas.at(LocalDate.of(2021, 1, 1));
        Point2D place = atlas.over(LON, LAT);
        atlas.robot.moveTo(place);
        atlas.keys(KeyCode.W);
        atlas.rest();

        var asked = AtlasWindow.get(() -> atlas.state().notes().askedProperty().get());
        List<String> told = new AnalysisWords(AtlasWindow.bundled(), Language.EN)
                .shownLines(new ReasonFinder(AtlasWindow.bundled())
                        .at(Math.round(asked.x * 1e5) / 1e5, Math.round(asked.y * 1e5) / 1e5, LocalDate.of(2021, 1, 1))
                        .orElseThrow());
        assertThat(texts("#whyContent .label")).containsAll(told);
        assertThat(atlas.isShown("#whySpot")).isTrue();
        assertThat(atlas.isShown("#whyDecider")).isTrue();

        atlas.robot.clickOn("#why-close");
        assertThat(atlas.isShown("#whySpot")).isFalse();
        assertThat(AtlasWindow.get(() -> panels().sideProperty().get())).isNull();
    }

    @Test
    void aMistakeIsReportedAsTheCommandsPacket(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("fix.zip");
        atlas.window.setFileTarget(chooser -> Optional.of(file));
        atlas.at(LocalDate.of(2021, 1, 1));
        atlas.robot.moveTo(atlas.over(LON, LAT));
        atlas.keys(KeyCode.W);
        atlas.rest();
        atlas.robot.interact(() -> atlas.robot
                .lookup("#why-report")
                .queryAs(javafx.scene.control.ButtonBase.class)
                .fire());
        atlas.until("the dialog is there", () -> atlas.isShown("#correctionForm"));
        atlas.robot.interact(() -> {
            atlas.robot
                    .lookup("#correction-value")
                    .queryAs(javafx.scene.control.ChoiceBox.class)
                    .setValue("unknown");
            atlas.robot
                    .lookup("#correction-source")
                    .queryAs(javafx.scene.control.TextField.class)
                    .setText("A newspaper, 2021");
        });
        atlas.robot.interact(() -> atlas.robot
                .lookup("#correction-write")
                .queryAs(javafx.scene.control.Button.class)
                .fire());
        atlas.until("the packet is made", () -> Files.exists(file) && atlas.isShown("#correction-readme"));

        Correction correction = Packet.read(file);
        assertThat(correction.proposal().values()).containsEntry("control", "unknown");
        assertThat(correction.source()).isEqualTo("A newspaper, 2021");
        assertThat(correction.zoneId()).isEqualTo("nkao-shusha-shusha");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactlyInAnyOrder(
                            "README.txt", "correction.json", "row.csv", "before.png", "after.png", "validate.txt");
        }
        assertThat(atlas.isShown("#correction-before")).isTrue();
        assertThat(atlas.isShown("#correction-after")).isTrue();
    }

    @Test
    void aPointOfADocumentLightsUpItsGround() {
        atlas.at(LocalDate.of(2020, 12, 2));
        atlas.robot.clickOn("#agreement");
        atlas.rest();
        atlas.robot.interact(
                () -> atlas.robot.lookup("#agreement-ground-2").query().requestFocus());

        assertThat(AtlasWindow.get(() -> atlas.state().notes().litProperty().get()))
                .contains("agdam-agdam");
        atlas.until("it is lit", () -> atlas.isShown("#litZones"));
        atlas.robot.interact(
                () -> atlas.state().panels().agreementShownProperty().set(false));
        assertThat(atlas.isShown("#litZones")).isFalse();
    }
}
