package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.AreaSeries;
import org.controlatlas.analysis.DifferenceFinder;
import org.controlatlas.analysis.MeasuredGround;
import org.controlatlas.analysis.Survey;
import org.controlatlas.app.analysis.AreaChart;
import org.controlatlas.app.analysis.LanesPanel;
import org.controlatlas.app.analysis.WordsModel;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.correction.Packet;
import org.controlatlas.correction.Trial;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.SeenAs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All that compares and explains, on somebody's own data of the two kinds that there are: a file whose features have years,
 * and a folder with a file a year. Each tells something true of them or says why it cannot.
 */
class OwnDataAnalysisScenarioTest {
    private static final LocalDate BEFORE = LocalDate.of(1920, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(1950, 1, 1);

    /** Two lands, of which the eastern one passes to the other in 1950. */
    private enum Kind {
        FOLDER_OF_DATED_FILES,
        FILE_WITH_YEARS
    }

    private static AtlasWindow atlas;
    private static Map<Kind, Path> data;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Path years = Files.createDirectories(folder.resolve("lands"));
        Files.writeString(years.resolve("lands_1900.geojson"), year("North", "South"));
        Files.writeString(years.resolve("lands_1950.geojson"), year("North", "North"));
        Path file = Files.writeString(
                folder.resolve("history.geojson"),
                collection(
                        feature("North", 10, ",\"start\":1900"),
                        feature("South", 12, ",\"start\":1900,\"end\":1949"),
                        feature("North", 12, ",\"start\":1950")));
        data = Map.of(Kind.FOLDER_OF_DATED_FILES, years, Kind.FILE_WITH_YEARS, file);
        atlas = AtlasWindow.open(years, 1200, 800, folder);
    }

    private static String year(String west, String east) {
        return collection(feature(west, 10, ""), feature(east, 12, ""));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String name, int lon, String time) {
        return ("{\"type\":\"Feature\",\"properties\":{\"NAME\":\"%s\"%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%d,45],[%d,45],[%d,47],[%d,47],[%d,45]]]}}")
                .formatted(name, time, lon, lon + 2, lon + 2, lon, lon);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    /** Opens the data set if another one is open. */
    private static void have(Kind kind) {
        Path path = data.get(kind);
        if (!path.equals(atlas.window.dataSets().opened())) {
            atlas.robot.interact(() -> atlas.window.dataSets().open(path));
            atlas.until("it is open", () -> path.equals(atlas.window.dataSets().opened()));
        }
        atlas.robot.interact(() -> {
            atlas.state().panels().analysis().sideProperty().set(null);
            atlas.state().panels().analysis().figureProperty().set(null);
        });
        atlas.rest();
    }

    private static Atlas read() {
        return AtlasWindow.get(() -> atlas.state().open().atlas());
    }

    /** From elsewhere: where the map moved under the pointer, it is told of a place only when the pointer moves, too. */
    private static void pointAtNorth() {
        atlas.robot.moveTo(atlas.over(10.2, 45.2));
        atlas.robot.moveTo(atlas.over(11, 46));
        atlas.rest();
    }

    private static List<String> texts(String selector) {
        return AtlasWindow.get(() -> atlas.robot.lookup(selector).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
    }

    private static void show(AnalysisPanels.Side side) {
        atlas.robot.interact(
                () -> atlas.state().panels().analysis().sideProperty().set(side));
        atlas.rest();
    }

    @ParameterizedTest
    @EnumSource
    void theDifferenceOfTwoDatesSaysWhichLandPassed(Kind kind) {
        have(kind);
        atlas.at(AFTER);
        atlas.choose("#analysis", "#analysis-compare-difference");
        atlas.robot.interact(() -> atlas.state().time().compare().dateProperty().set(BEFORE));
        String told = String.join(
                " ",
                new AnalysisWords(read(), Language.EN)
                        .sentences(new DifferenceFinder(Survey.of(read())).between(BEFORE, AFTER)));

        assertThat(told).contains("from South to North").contains("km²");
        atlas.rest();
        assertThat(atlas.text("#compareSentence")).isEqualTo(told);
        atlas.robot.interact(() -> atlas.state().time().compare().end());
    }

    @ParameterizedTest
    @EnumSource
    void areasOverTimeMeasureBothLands(Kind kind) {
        have(kind);
        atlas.robot.interact(
                () -> atlas.state().panels().analysis().figureProperty().set(AnalysisPanels.Figure.AREAS));
        atlas.rest();
        AreaChart chart = atlas.robot.lookup("#areaChart").queryAs(AreaChart.class);
        atlas.until("the chart has measured", chart::isSettled);
        Survey survey = Survey.of(read());

        for (LocalDate day : List.of(BEFORE, AFTER)) {
            assertThat(chart.history().at(day).bands())
                    .hasSize(day.equals(BEFORE) ? 2 : 1)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("date")
                    .isEqualTo(new AreaSeries(survey, MeasuredGround.all(survey)).on(day));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lanesHaveTheLandThatPassed(Kind kind) {
        have(kind);
        atlas.robot.interact(
                () -> atlas.state().panels().analysis().figureProperty().set(AnalysisPanels.Figure.LANES));
        atlas.rest();
        LanesPanel lanes = atlas.robot.lookup("#lanesPanel").queryAs(LanesPanel.class);

        assertThat(AtlasWindow.get(lanes::lanes))
                .isNotEmpty()
                .anyMatch(lane -> lane.stretches().stream()
                                .map(stretch -> stretch.control().code())
                                .distinct()
                                .count()
                        > 1);
    }

    @ParameterizedTest
    @EnumSource
    void theMapInWordsNamesWhoHoldsTheLand(Kind kind) {
        have(kind);
        atlas.at(BEFORE);
        show(AnalysisPanels.Side.WORDS);
        ListView<WordsModel.Line> list = atlas.robot.lookup("#wordsList").queryListView();

        assertThat(AtlasWindow.get(() -> List.copyOf(list.getItems())))
                .isEqualTo(WordsModel.lines(Survey.of(read()), BEFORE, Language.EN))
                .extracting(WordsModel.Line::words)
                .anyMatch(text -> text.contains("North"))
                .anyMatch(text -> text.contains("South"));
    }

    @ParameterizedTest
    @EnumSource
    void dataWithoutOtherViewpointsAndVersionsSaySo(Kind kind) {
        have(kind);
        show(AnalysisPanels.Side.VIEWPOINTS);
        assertThat(texts("#viewpointsPanel .label")).contains("The data set tells of no other viewpoint.");

        show(AnalysisPanels.Side.VERSIONS);
        assertThat(texts("#versionsPanel .label")).contains("The data set keeps no older versions of itself.");
    }

    @ParameterizedTest
    @EnumSource
    void whyNamesTheOutlineOfAPlace(Kind kind) {
        have(kind);
        atlas.robot.interact(() -> atlas.map().requestFocus());
        pointAtNorth();
        atlas.keys(KeyCode.W);
        atlas.rest();

        assertThat(texts("#whyContent .label")).anyMatch(text -> text.contains("North"));
    }

    @ParameterizedTest
    @EnumSource
    void cautiousReadingAndUnknownViewpointsDoNoHarm(Kind kind) {
        have(kind);
        atlas.robot.interact(() -> atlas.state().reading().wantedProperty().set(SeenAs.USUAL.withViewpoint("nobody")));
        atlas.until("it is refused", () -> atlas.state().reading().wanted().isUsual());
        assertThat(AtlasWindow.get(() -> atlas.window.notices().text())).contains("nobody");

        atlas.robot.interact(() -> atlas.state().reading().wantedProperty().set(SeenAs.USUAL.withCautious(true)));
        atlas.until("the data are read so", () -> atlas.window.isReadAsWanted());
        assertThat(AtlasWindow.get(() -> atlas.state().open().atlas().zones())).isNotEmpty();
        atlas.robot.interact(() -> atlas.state().reading().wantedProperty().set(SeenAs.USUAL));
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeIsReportedAndTriedOnACopy(Kind kind, @TempDir Path folder) throws Exception {
        have(kind);
        Path file = folder.resolve("fix.zip");
        atlas.window.setFileTarget(chooser -> Optional.of(file));
        atlas.robot.interact(() -> atlas.map().requestFocus());
        pointAtNorth();
        atlas.keys(KeyCode.W);
        atlas.rest();
        atlas.robot.clickOn("#why-report");
        atlas.until("the dialog is there", () -> atlas.isShown("#correctionForm"));
        atlas.robot.interact(() -> {
            atlas.robot.lookup("#correction-value").queryAs(ChoiceBox.class).setValue("unknown");
            atlas.robot.lookup("#correction-write").queryAs(Button.class).fire();
        });
        atlas.until("the packet is made", () -> Files.exists(file) && atlas.isShown("#correction-readme"));

        Trial trial = Trial.on(data.get(kind), Packet.read(file), Files.createDirectories(folder.resolve("copy")));
        assertThat(trial.opens()).isTrue();
        assertThat(AtlasReader.read(trial.dataSet()).zones()).anyMatch(zone -> zone.periods().stream()
                .anyMatch(period -> period.control().code().equals("unknown")));
        atlas.robot.interact(() -> javafx.stage.Window.getWindows().stream()
                .filter(window -> window != atlas.stage)
                .toList()
                .forEach(javafx.stage.Window::hide));
    }
}
