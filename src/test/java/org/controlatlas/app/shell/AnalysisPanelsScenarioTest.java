package org.controlatlas.app.shell;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.controlatlas.analysis.AreaSeries;
import org.controlatlas.analysis.MeasuredGround;
import org.controlatlas.analysis.Survey;
import org.controlatlas.app.analysis.AreaChart;
import org.controlatlas.app.analysis.LanesPanel;
import org.controlatlas.app.analysis.WordsModel;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with the panels that measure and describe, on the real data. */
class AnalysisPanelsScenarioTest extends WindowScenario {
    private static final LocalDate DAY = LocalDate.of(2020, 12, 5);

    /** What stands beside and below the map takes as much of a window of 1200 × 800 as of this one, which is little larger. */
    @Test
    void theMapKeepsThreeFifthsOfASmallWindowWhicheverPanelIsBesideIt() {
        for (AnalysisPanels.Side side : AnalysisPanels.Side.values()) {
            assertThat(shareOfTheMap()).as("with the status").isGreaterThanOrEqualTo(0.6);
            atlas.robot.interact(() -> atlas.state().panels().analysis().toggle(side));
            atlas.rest();
            assertThat(shareOfTheMap()).as("with " + side).isGreaterThanOrEqualTo(0.6);
            atlas.robot.interact(() -> atlas.state().panels().analysis().toggle(side));
        }
    }

    private static double shareOfTheMap() {
        return AtlasWindow.get(() -> {
            double beside = atlas.stage.getScene().getWidth() - atlas.map().getWidth();
            double below = atlas.stage.getScene().getHeight() - atlas.map().getHeight();
            assertThat(beside).as("room of a panel").isGreaterThan(200);
            return (1200 - beside) * (800 - below) / (1200 * 800);
        });
    }

    @Test
    void theChartHasTheFiguresOfTheCommand() {
        atlas.at(DAY);
        atlas.choose("#analysis", "#analysis-areas-open");
        atlas.rest();

        Survey survey = new Survey(AtlasWindow.bundled());
        assertThatTheChartTells(new AreaSeries(survey, MeasuredGround.all(survey)));
        assertThat(atlas.text("#areaReadout")).contains("km²");

        String group = chosen(2);
        assertThatTheChartTells(new AreaSeries(survey, MeasuredGround.of(survey, List.of(group))));

        atlas.robot.interact(() -> atlas.state().selection().zoneIdProperty().set("agdam-agdam"));
        chosen(1);
        assertThatTheChartTells(new AreaSeries(survey, MeasuredGround.of(survey, List.of("agdam-agdam"))));

        atlas.robot.interact(() -> atlas.state().selection().zoneIdProperty().set("nkao-shusha-shusha"));
        assertThatTheChartTells(new AreaSeries(survey, MeasuredGround.of(survey, List.of("nkao-shusha-shusha"))));
        chosen(0);
    }

    /** Chooses what ground is measured: first the whole map, then the selection, then groups and areas. */
    private static String chosen(int place) {
        ComboBox<String> scope = atlas.robot.lookup("#areaScope").queryComboBox();
        atlas.robot.interact(() -> scope.getSelectionModel().select(place));
        return scope.getValue();
    }

    private static void assertThatTheChartTells(AreaSeries series) {
        AreaChart chart = atlas.robot.lookup("#areaChart").queryAs(AreaChart.class);
        atlas.until("the chart has measured", chart::isSettled);
        for (LocalDate day : List.of(LocalDate.of(1993, 4, 5), DAY, LocalDate.of(2024, 5, 24))) {
            assertThat(chart.history().at(day).bands())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("date")
                    .isEqualTo(series.on(day));
        }
    }

    @Test
    void aDragOnTheChartMovesTheSlider() {
        atlas.choose("#analysis", "#analysis-areas-open");
        atlas.rest();
        Node chart = atlas.robot.lookup("#areaChart").query();
        Point2D band = atlas.onBand(LocalDate.of(1994, 5, 12));
        Point2D middle = AtlasWindow.get(
                () -> chart.localToScreen(0, chart.getLayoutBounds().getHeight() - 40));

        atlas.robot.clickOn(band.getX(), middle.getY());
        atlas.rest();

        assertThat(atlas.date()).isBetween(LocalDate.of(1994, 3, 1), LocalDate.of(1994, 8, 1));
    }

    @Test
    void aClickOnALaneGoesToTheDayAndSelectsTheArea() {
        atlas.choose("#analysis", "#analysis-lanes-open");
        atlas.rest();
        LanesPanel lanes = atlas.robot.lookup("#lanesPanel").queryAs(LanesPanel.class);
        assertThat(lanes.lanes()).hasSizeGreaterThan(20);
        Point2D first = AtlasWindow.get(() -> lanes.localToScreen(420, 75));
        LocalDate before = atlas.date();

        atlas.robot.clickOn(first);
        atlas.rest();

        assertThat(atlas.date()).isNotEqualTo(before);
        assertThat(AtlasWindow.get(() -> atlas.state().selection().isEmpty())).isFalse();
    }

    @Test
    void theMapInWordsIsWalkedByKeysAndSelectsOnTheMap() {
        atlas.at(DAY);
        atlas.robot.push(KeyCode.F8);
        atlas.rest();
        ListView<WordsModel.Line> list = atlas.robot.lookup("#wordsList").queryListView();
        List<WordsModel.Line> lines = WordsModel.lines(new Survey(AtlasWindow.bundled()), DAY, Language.EN);
        assertThat(list.getItems()).isEqualTo(lines);
        int area = 0;
        while (lines.get(area).areaId().isEmpty()) {
            area++;
        }
        for (int i = 0; i <= area; i++) {
            atlas.keys(KeyCode.DOWN);
        }
        atlas.keys(KeyCode.ENTER);

        assertThat(AtlasWindow.get(() -> atlas.state().selection().isEmpty())).isFalse();
    }

    @Test
    void theLanesAreSavedAsAPicture(@TempDir Path folder) throws Exception {
        atlas.choose("#analysis", "#analysis-lanes-open");
        atlas.rest();
        for (String name : List.of("lanes.png", "lanes.svg", "lanes.pdf")) {
            Path file = folder.resolve(name);
            atlas.window.setFileTarget(chooser -> Optional.of(file));
            atlas.robot.clickOn("#lanes-export");
            atlas.until("the file is there", () -> Files.exists(file));
        }

        BufferedImage picture = ImageIO.read(folder.resolve("lanes.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(2400);
        String svg = Files.readString(folder.resolve("lanes.svg"));
        LanesPanel lanes = atlas.robot.lookup("#lanesPanel").queryAs(LanesPanel.class);
        assertThat(svg).contains(lanes.lanes().get(0).name().in(Language.EN));
        assertThat(Files.readAllBytes(folder.resolve("lanes.pdf"))).startsWith("%PDF".getBytes(US_ASCII));
    }
}
