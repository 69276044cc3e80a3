package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.correction.Packet;
import org.controlatlas.correction.Trial;
import org.controlatlas.render.view.SeenAs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panels that compare and explain on somebody's own data: two years of a land, a file a year, with names alone. */
class OwnDataAnalysisScenarioTest {
    private static AtlasWindow atlas;
    private static Path data;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        data = Files.createDirectories(folder.resolve("lands"));
        Files.writeString(data.resolve("lands_1900.geojson"), year("North", "South"));
        Files.writeString(data.resolve("lands_1950.geojson"), year("North", "North"));
        atlas = AtlasWindow.open(data, 1200, 800, folder);
    }

    private static String year(String west, String east) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + feature(west, 10) + "," + feature(east, 12) + "]}";
    }

    private static String feature(String name, int lon) {
        return ("{\"type\":\"Feature\",\"properties\":{\"NAME\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%d,45],[%d,45],[%d,47],[%d,47],[%d,45]]]}}")
                .formatted(name, lon, lon + 2, lon + 2, lon, lon);
    }

    @AfterAll
    static void close() {
        atlas.close();
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

    @Test
    void dataWithoutOtherViewpointsAndVersionsSaySo() {
        show(AnalysisPanels.Side.VIEWPOINTS);
        assertThat(texts("#viewpointsPanel .label")).contains("The data set tells of no other viewpoint.");

        show(AnalysisPanels.Side.VERSIONS);
        assertThat(texts("#versionsPanel .label")).contains("The data set keeps no older versions of itself.");
    }

    @Test
    void whyNamesTheOutlineOfAPlace() {
        atlas.robot.interact(() -> atlas.map().requestFocus());
        atlas.robot.moveTo(atlas.over(11, 46));
        atlas.keys(KeyCode.W);
        atlas.rest();

        assertThat(texts("#whyContent .label")).anyMatch(text -> text.contains("North"));
    }

    @Test
    void cautiousReadingAndUnknownViewpointsDoNoHarm() {
        atlas.robot.interact(
                () -> atlas.state().reading().wantedProperty().set(SeenAs.USUAL.withViewpoint("nobody")));
        atlas.until("it is refused", () -> atlas.state().reading().wanted().isUsual());
        assertThat(AtlasWindow.get(() -> atlas.window.notices().text())).contains("nobody");

        atlas.robot.interact(
                () -> atlas.state().reading().wantedProperty().set(SeenAs.USUAL.withCautious(true)));
        atlas.until("the data are read so", () -> atlas.window.isReadAsWanted());
        assertThat(AtlasWindow.get(() -> atlas.state().open().atlas().zones())).isNotEmpty();
        atlas.robot.interact(() -> atlas.state().reading().wantedProperty().set(SeenAs.USUAL));
    }

    @Test
    void aMistakeIsReportedAndTriedOnACopy(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("fix.zip");
        atlas.window.setFileTarget(chooser -> Optional.of(file));
        atlas.robot.interact(() -> atlas.map().requestFocus());
        atlas.robot.moveTo(atlas.over(11, 46));
        atlas.keys(KeyCode.W);
        atlas.rest();
        atlas.robot.clickOn("#why-report");
        atlas.until("the dialog is there", () -> atlas.isShown("#correctionForm"));
        atlas.robot.interact(() -> {
            atlas.robot.lookup("#correction-value").queryAs(ChoiceBox.class).setValue("unknown");
            atlas.robot.lookup("#correction-write").queryAs(Button.class).fire();
        });
        atlas.until("the packet is made", () -> Files.exists(file) && atlas.isShown("#correction-readme"));

        Trial trial = Trial.on(data, Packet.read(file), Files.createDirectories(folder.resolve("copy")));
        assertThat(trial.opens()).isTrue();
        assertThat(AtlasReader.read(trial.dataSet()).zones())
                .anyMatch(zone -> zone.periods().stream()
                        .anyMatch(period -> period.control().code().equals("unknown")));
        atlas.robot.interact(() -> javafx.stage.Window.getWindows().stream()
                .filter(window -> window != atlas.stage)
                .toList()
                .forEach(javafx.stage.Window::hide));
    }
}
