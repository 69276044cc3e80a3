package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** What people find by name besides zones and towns, on the real data. */
class SearchScenarioTest extends WindowScenario {
    private void search(String name) {
        atlas.robot.clickOn("#search");
        atlas.keys(KeyCode.CONTROL, KeyCode.A);
        atlas.write(name);
        atlas.until("something is found", () -> atlas.isShown("#search-results"));
    }

    private List<String> labels(String selector) {
        return AtlasWindow.get(() -> atlas.robot.lookup(selector).queryAllAs(Label.class).stream()
                .filter(label -> isSeen(label) && !label.getText().isEmpty())
                .map(Label::getText)
                .toList());
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    @Test
    void aDistrictIsSelectedFittedAndItsHoldersAreTold() {
        atlas.at(LocalDate.of(2020, 11, 15));
        search("Lachin district");
        atlas.keys(KeyCode.ENTER);
        atlas.until(
                "the holders are told",
                () -> labels("#placeHolders .history-controller").size() == 2);
        atlas.settle();

        assertThat(atlas.text("#placeName")).isEqualTo("Lachin district");
        assertThat(labels("#placeHolders .history-controller"))
                .containsExactly("Nagorno-Karabakh authorities (Artsakh)", "Azerbaijan");
        assertThat(labels("#placeHolders .history-text").get(0)).matches("1,\\d{3}\u00a0km² · \\d{2}\\.\\d %");
        assertThat(atlas.text("#placeSince")).isEqualTo("10 November 2020");
        assertThat(atlas.state().selection().zoneIdProperty().get()).isNull();
        assertThat(atlas.isShown("#selectedZone")).isTrue();
        Envelope view = atlas.state().map().viewportProperty().get().lonLatBounds();
        assertThat(view.contains(atlas.zone("lachin-sonasar").geometry().getEnvelopeInternal()))
                .isTrue();
    }

    @Test
    void theHoldersOfAnAreaFollowTheDate() {
        atlas.at(LocalDate.of(2020, 11, 15));
        search("Lachin district");
        atlas.keys(KeyCode.ENTER);
        atlas.until(
                "the holders are told",
                () -> labels("#placeHolders .history-controller").size() == 2);

        atlas.at(LocalDate.of(2010, 1, 1));

        atlas.until("the holders are those of the day", () -> labels("#placeHolders .history-controller")
                .equals(List.of("Nagorno-Karabakh authorities (NKR)")));
    }

    @Test
    void placesOfOneNameStandApartWithTheirDistricts() {
        atlas.at(LocalDate.of(2010, 1, 1));
        search("Norashen");

        assertThat(labels(".search-details"))
                .anyMatch(words -> words.contains("Hadrut district"))
                .anyMatch(words -> words.contains("Tavush province"))
                .anyMatch(words -> words.contains("Ararat province"));
        atlas.keys(KeyCode.ESCAPE);
    }

    @Test
    void aRoadTellsItsStateAndWhoseGroundItRunsThrough() {
        atlas.at(LocalDate.of(2023, 5, 1));
        search("New Lachin road by Kornidzor");
        atlas.keys(KeyCode.ENTER);
        atlas.until("its state is told", () -> atlas.isShown("#placeState"));

        assertThat(atlas.text("#placeState")).isEqualTo("Open through a checkpoint");
        assertThat(labels("#placeHolders .history-controller")).isNotEmpty();
    }

    @Test
    void escapeOnTheMapTakesTheSelectionBack() {
        atlas.at(LocalDate.of(2010, 1, 1));
        search("Lachin corridor");
        atlas.keys(KeyCode.ENTER);
        atlas.until("the area is told", () -> atlas.isShown("#placeName"));
        atlas.settle();
        atlas.keys(KeyCode.ESCAPE);

        atlas.until("nothing is selected", () -> atlas.state().selection().isEmpty());
        atlas.until("the panel is empty", () -> !atlas.isShown("#placeName"));
    }

    @Test
    void enterRightBehindTheLastLetterGoesToWhatIsTyped() {
        atlas.at(LocalDate.of(2010, 1, 1));
        search("Shusha");
        atlas.keys(KeyCode.CONTROL, KeyCode.A);
        AtlasWindow.get(() -> {
            // Typed and entered before the search can have run.
            var field = atlas.robot.lookup("#search").queryTextInputControl();
            field.setText("Lachin corridor");
            field.fireEvent(new javafx.scene.input.KeyEvent(
                    javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });

        atlas.until("the corridor is told", () -> atlas.isShown("#placeName"));
        assertThat(atlas.text("#placeName")).isEqualTo("Lachin corridor");
    }
}
