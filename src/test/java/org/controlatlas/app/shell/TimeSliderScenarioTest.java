package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job on the real data: move the date, see who controls what, click to read it. */
class TimeSliderScenarioTest extends WindowScenario {
    private static final LocalDate BEFORE_THE_HANDOVERS = LocalDate.of(2020, 11, 15);
    private static final LocalDate AFTER_THE_HANDOVERS = LocalDate.of(2020, 12, 10);

    @Test
    void draggingTheThumbFromNovemberToDecember2020RecoloursAgdamAndKelbajarButNotStepanakert() {
        // Colours of control, without the names and markers above them.
        atlas.robot.interact(
                () -> atlas.state().map().layersProperty().set(Set.of(MapLayerKind.BASE, MapLayerKind.CONTROL)));
        atlas.at(BEFORE_THE_HANDOVERS);
        atlas.zoomTime(BEFORE_THE_HANDOVERS, 450);
        int agdam = atlas.colourAt(46.93, 39.99);
        int kelbajar = atlas.colourAt(46.04, 40.11);
        int stepanakert = atlas.colourAt(46.75, 39.82);

        atlas.robot
                .drag(atlas.onBand(BEFORE_THE_HANDOVERS), MouseButton.PRIMARY)
                .moveTo(atlas.onBand(LocalDate.of(2020, 11, 28)))
                .moveTo(atlas.onBand(AFTER_THE_HANDOVERS))
                .drop();

        assertThat(agdam).isEqualTo(kelbajar);
        assertThat(atlas.date()).isEqualTo(AFTER_THE_HANDOVERS);
        assertThat(atlas.colourAt(46.93, 39.99)).as("Agdam").isNotEqualTo(agdam);
        assertThat(atlas.colourAt(46.04, 40.11)).as("Kelbajar").isNotEqualTo(kelbajar);
        assertThat(atlas.colourAt(46.75, 39.82)).as("Stepanakert").isEqualTo(stepanakert);
    }

    @ParameterizedTest
    @CsvSource({"yukhari-askipara, Armenia", "barkhudarli-sofulu, Armenia", "karki, Armenia", "artsvashen, Azerbaijan"})
    void aClickOnAnExclaveOpensItsStatus(String id, String controller) {
        Zone zone = atlas.zone(id);
        atlas.at(LocalDate.of(2010, 1, 1));

        atlas.robot.clickOn(atlas.over(zone), MouseButton.PRIMARY);
        atlas.until(
                "the panel names the exclave",
                () -> atlas.robot.lookup("#statusName").tryQuery().isPresent());

        assertThat(atlas.state().selection().zoneIdProperty().get()).isEqualTo(id);
        assertThat(atlas.text("#statusName"))
                .isEqualTo(zone.names().in(atlas.state().settings().language()));
        assertThat(atlas.text("#statusController")).isEqualTo(controller);
        assertThat(atlas.isShown("#statusController")).isTrue();
    }

    @Test
    void pageDownWalksThroughAllChangesInOrder() {
        atlas.robot.interact(() -> atlas.map().requestFocus());
        atlas.keys(KeyCode.HOME);
        LocalDate first = atlas.date();
        List<LocalDate> expected = changeDays();
        List<LocalDate> walked = new ArrayList<>();
        atlas.robot.interact(() -> atlas.state().time().dateProperty().addListener((o, was, now) -> walked.add(now)));

        // One key held down: that many presses without a release.
        atlas.robot.interact(() -> {
            for (int i = 0; i <= expected.size(); i++) {
                Event.fireEvent(atlas.map(), pressed(KeyCode.PAGE_DOWN));
            }
        });

        assertThat(first).isEqualTo(AtlasWindow.bundled().info().start());
        assertThat(AtlasWindow.get(() -> List.copyOf(walked))).isEqualTo(expected);
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    /** From the zones themselves, not from the index that the window asks. */
    private static List<LocalDate> changeDays() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Zone zone : AtlasWindow.bundled().zones()) {
            for (ControlPeriod period : zone.periods()) {
                period.time().start().ifPresent(days::add);
                period.time().end().ifPresent(days::add);
            }
        }
        LocalDate start = AtlasWindow.bundled().info().start();
        LocalDate last = AtlasWindow.bundled().info().lastDay();
        days.removeIf(day -> !day.isAfter(start) || day.isAfter(last));
        return List.copyOf(days);
    }
}
