package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.controlatlas.atlas.Ends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window on data of one's own: it tells how they were read, and has them read otherwise. */
class OwnDataScenarioTest {
    private static final String TABLE =
            """
            name,owner,claimant,begun,over,wkt
            North,Red,Green,1900,1910,"POLYGON ((10 50, 12 50, 12 52, 10 52, 10 50))"
            North,Blue,Green,1911,1920,"POLYGON ((10 50, 12 50, 12 52, 10 52, 10 50))"
            """;

    @TempDir
    Path folder;

    private AtlasWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    private Path open() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data")).resolve("borders.csv");
        Files.writeString(data, TABLE);
        window = AtlasWindow.openData(data, folder);
        return data;
    }

    private Set<String> holders() {
        return AtlasWindow.get(
                () -> Set.copyOf(window.state().open().atlas().actors().keySet()));
    }

    private void showFields() {
        window.robot.clickOn("#notice-more");
        window.until("the dialog is open", () -> window.isShown("#fields"));
    }

    private void choose(String id, Object value) {
        ComboBox<Object> box = window.robot.lookup(id).queryAs(ComboBox.class);
        window.robot.interact(() -> box.setValue(value));
    }

    @Test
    void aFieldTakenWronglyIsCorrectedInTheDialogAndKeptBesideTheData() throws IOException {
        Path data = open();
        assertThat(holders()).containsExactlyInAnyOrder("Red", "Blue");
        assertThat(AtlasWindow.get(() -> window.window.notices().text())).startsWith("Features shown: 2.");
        showFields();
        Button again = window.robot.lookup("#fields-again").queryAs(Button.class);
        assertThat(AtlasWindow.get(again::isDisabled))
                .as("nothing is changed yet")
                .isTrue();
        ComboBox<String> control = window.robot.lookup("#field-control").queryAs(ComboBox.class);
        assertThat(AtlasWindow.get(control::getValue)).isEqualTo("owner");
        assertThat(AtlasWindow.get(() -> Set.copyOf(control.getItems()))).contains("", "claimant", "begun", "over");
        choose("#field-control", "claimant");
        choose("#field-start", "begun");
        choose("#field-end", "over");
        CheckBox keep = window.robot.lookup("#fields-keep").queryAs(CheckBox.class);
        window.robot.interact(() -> keep.setSelected(true));
        window.robot.interact(again::fire);
        window.until(
                "the data are read as chosen",
                () -> window.state().open().atlas().actors().containsKey("Green"));
        Path kept = data.resolveSibling("atlas.json");
        window.until("it is kept", () -> window.window.notices().text().contains(kept.toString()));
        assertThat(Files.readString(kept))
                .contains(
                        "\"control_field\" : \"claimant\"", "\"start_field\" : \"begun\"", "\"end_field\" : \"over\"");
        assertThat(AtlasWindow.get(
                        () -> window.state().open().atlas().info().lastDay().getYear()))
                .isEqualTo(1920);
        window.close();
        window = AtlasWindow.openData(data, folder);
        assertThat(holders()).as("opened another time").containsExactly("Green");
    }

    @Test
    void theWindowBeginsOnTheLastDayOfTheData() throws IOException {
        Path data = Files.writeString(
                folder.resolve("years.csv"),
                TABLE.replace("begun,over", "from,to").replace("1920", "2030"));
        window = AtlasWindow.openData(data, folder);
        assertThat(AtlasWindow.get(() -> window.state().time().date().toString()))
                .isEqualTo("2030-12-31");
        assertThat(AtlasWindow.get(() -> window.isShown("#attribution")))
                .as("nobody is to be named")
                .isFalse();
    }

    @Test
    void ofSeveralDroppedTheOthersAreToldOf() throws IOException {
        Path data = open();
        Path other = Files.writeString(data.resolveSibling("other.csv"), TABLE.replace("Red", "Grey"));
        window.robot.interact(() -> window.window.dataSets().drop(List.of(other, data)));
        window.until("the first is opened", () -> holders().contains("Grey"));
        window.until(
                "the other is told of", () -> window.window.notices().text().contains("Of 2 things dropped one"));
    }

    @Test
    void ofTheFilesOfAShapefileTheMainOneIsOpened() throws IOException {
        open();
        assertThat(DataSets.first(List.of(Path.of("a.dbf"), Path.of("a.SHP"), Path.of("a.shx"))))
                .isEqualTo(Path.of("a.SHP"));
    }

    @Test
    void theEndsAreToldOnceThereAreDatesAndCanBeTurned() throws IOException {
        open();
        showFields();
        ComboBox<Ends> none = window.robot.lookup("#field-ends").queryAs(ComboBox.class);
        assertThat(AtlasWindow.get(none::isDisabled)).as("no ends were found").isTrue();
        choose("#field-start", "begun");
        choose("#field-end", "over");
        window.robot.interact(
                () -> window.robot.lookup("#fields-again").queryAs(Button.class).fire());
        window.until(
                "the dates are read",
                () -> window.state().open().atlas().info().start().getYear() == 1900);
        window.robot.interact(() -> window.window.reading());
        window.until("the dialog is open", () -> window.isShown("#fields"));
        ComboBox<Ends> ends = window.robot.lookup("#field-ends").queryAs(ComboBox.class);
        assertThat(AtlasWindow.get(ends::getValue)).isEqualTo(Ends.INCLUSIVE);
        choose("#field-ends", Ends.EXCLUSIVE);
        window.robot.interact(
                () -> window.robot.lookup("#fields-again").queryAs(Button.class).fire());
        window.until(
                "the last year is over",
                () -> window.state().open().atlas().info().lastDay().getYear() == 1919);
        assertThat(Files.exists(folder.resolve("data/atlas.json")))
                .as("nothing was to be kept")
                .isFalse();
    }
}
