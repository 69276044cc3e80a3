package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.DifferenceFinder;
import org.controlatlas.analysis.Survey;
import org.controlatlas.app.map.TwoMaps;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do who compare two days, on the real data. */
class TwoDatesScenarioTest extends WindowScenario {
    private static final LocalDate BEFORE = LocalDate.of(2020, 9, 26);
    private static final LocalDate AFTER = LocalDate.of(2020, 12, 2);
    /** Of the window's style, below the pictures. */
    private static final int EMPTY_SHEET = 0xFFF6F8FA;

    private void compare(CompareMode mode) {
        atlas.at(AFTER);
        atlas.choose("#analysis", "#analysis-compare-" + mode.code());
        atlas.robot.interact(() -> compare().dateProperty().set(BEFORE));
        atlas.rest();
    }

    private static CompareState compare() {
        return atlas.state().time().compare();
    }

    private Point2D divider() {
        return AtlasWindow.get(() -> {
            Node found = atlas.robot.lookup("#compareDivider").query();
            return found.localToScreen(
                    found.getLayoutBounds().getWidth() / 2,
                    found.getLayoutBounds().getHeight() / 2);
        });
    }

    @Test
    void theDividerIsDraggedAndTheCardAnswersForTheSideUnderThePointer() {
        compare(CompareMode.SWIPE);
        Point2D kelbajar = atlas.over(46.04, 40.11);

        atlas.robot.drag(divider(), MouseButton.PRIMARY).dropTo(kelbajar.getX() + 60, kelbajar.getY());
        atlas.rest();
        atlas.robot.moveTo(kelbajar);
        String before = card();
        atlas.robot.drag(divider(), MouseButton.PRIMARY).dropTo(kelbajar.getX() - 60, kelbajar.getY());
        atlas.robot.moveTo(kelbajar);
        String after = card();

        assertThat(before).isNotEqualTo(after);
        assertThat(after).contains("Azerbaijan");
    }

    private static String card() {
        return AtlasWindow.get(() -> atlas.robot.lookup("#hoverCard .label").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .collect(Collectors.joining(" | ")));
    }

    @Test
    void aClickAtTheLeftLetsThePanelAnswerForTheLeftDay() {
        compare(CompareMode.SIDE_BY_SIDE);
        Point2D right = atlas.over(46.04, 40.11);
        double shift = AtlasWindow.get(() -> atlas.map().getLayoutX());

        atlas.robot.clickOn(right.getX() - shift, right.getY(), MouseButton.PRIMARY);
        atlas.rest();

        assertThat(AtlasWindow.get(() -> compare().answeredProperty().getValue()))
                .isEqualTo(BEFORE);
        assertThat(AtlasWindow.get(() -> atlas.state().selection().isEmpty())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SWIPE, #maps", "DIFFERENCE, #differenceMap"})
    void namesTakeTheRoomOfAFoldedLegendInEveryPicture(CompareMode mode, String node) {
        atlas.robot.interact(() -> legendShown().set(false));
        compare(mode);
        // The first picture of a map has no margin and is soon replaced: after a move all have theirs.
        atlas.robot.interact(() -> atlas.state()
                .map()
                .viewportProperty()
                .set(atlas.state().map().viewportProperty().get().pan(300, 0)));
        atlas.rest();
        WritableImage folded = picture(node);
        atlas.robot.interact(() -> legendShown().set(true));
        atlas.rest();
        assertThat(AtlasWindow.isSame(picture(node), folded))
                .as("below the legend")
                .isFalse();

        atlas.robot.interact(() -> legendShown().set(false));
        atlas.rest();
        boolean same = AtlasWindow.isSame(picture(node), folded);
        atlas.robot.interact(() -> legendShown().set(true));

        assertThat(same).as("folded again").isTrue();
    }

    /** In the moment in which the view has changed and no new picture can be there yet. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noEmptySheetIsSeenBesideThePictureWhileTheMapFlies(boolean swipe) {
        if (swipe) {
            compare(CompareMode.SWIPE);
        }
        TwoMaps maps = atlas.robot.lookup("#maps").queryAs(TwoMaps.class);
        ObjectProperty<MapViewport> view = atlas.state().map().viewportProperty();
        atlas.robot.interact(() -> view.set(view.get().withZoom(view.get().zoom() + 2)));
        atlas.rest();
        atlas.until("there is ground round the pictures", maps::hasBackdrop);
        WritableImage flying = AtlasWindow.get(() -> {
            view.set(view.get().withZoom(view.get().zoom() - 2));
            return maps.snapshot(null, null);
        });
        PixelReader pixels = flying.getPixelReader();
        long empty = IntStream.range(0, (int) (flying.getWidth() * flying.getHeight()))
                .filter(i -> pixels.getArgb(i % (int) flying.getWidth(), i / (int) flying.getWidth()) == EMPTY_SHEET)
                .count();
        atlas.rest();

        assertThat(empty).isLessThan((long) (flying.getWidth() * flying.getHeight() / 200));
    }

    private static BooleanProperty legendShown() {
        return atlas.state().panels().legendShownProperty();
    }

    private static WritableImage picture(String node) {
        return AtlasWindow.get(() -> atlas.robot.lookup(node).query().snapshot(null, null));
    }

    @Test
    void theMapsMoveTogetherWhicheverIsDragged() {
        compare(CompareMode.SIDE_BY_SIDE);
        double before = AtlasWindow.get(
                () -> atlas.state().map().viewportProperty().get().centerLon());
        Point2D right = atlas.over(46.75, 39.82);
        double shift = AtlasWindow.get(() -> atlas.map().getLayoutX());

        atlas.robot
                .drag(right.getX() - shift, right.getY(), MouseButton.PRIMARY)
                .dropTo(right.getX() - shift - 80, right.getY());
        atlas.rest();

        assertThat(AtlasWindow.get(
                        () -> atlas.state().map().viewportProperty().get().centerLon()))
                .isGreaterThan(before);
        assertThat(AtlasWindow.get(() -> atlas.window.isSettled())).isTrue();
    }

    @Test
    void theDifferenceSaysTheSentenceOfTheCommand() {
        compare(CompareMode.DIFFERENCE);
        Survey survey = new Survey(AtlasWindow.bundled());
        String told = String.join(
                " ",
                new AnalysisWords(AtlasWindow.bundled(), Language.EN)
                        .sentences(new DifferenceFinder(survey).between(BEFORE, AFTER)));

        atlas.until(
                "the sentence is there", () -> atlas.text("#compareSentence").equals(told));
    }

    @Test
    void eachDayHasAHandleOfItsOwnOnTheTimeline() {
        compare(CompareMode.SWIPE);
        LocalDate wanted = LocalDate.of(1994, 5, 12);

        atlas.robot.interact(() -> compare().dateProperty().set(LocalDate.of(2000, 1, 1)));
        atlas.rest();
        atlas.robot
                .drag(atlas.onBand(LocalDate.of(2000, 1, 1)), MouseButton.PRIMARY)
                .dropTo(atlas.onBand(wanted));
        atlas.rest();

        assertThat(AtlasWindow.get(() -> compare().dateProperty().get()))
                .isBetween(wanted.minusDays(90), wanted.plusDays(90));
        assertThat(atlas.date()).isEqualTo(AFTER);
    }

    @Test
    void theKeyCGoesThroughTheWaysAndBackToOneDay() {
        atlas.robot.interact(() -> atlas.map().requestFocus());
        atlas.keys(KeyCode.C);
        assertThat(AtlasWindow.get(() -> compare().modeProperty().get())).isEqualTo(CompareMode.SWIPE);
        atlas.keys(KeyCode.C);
        assertThat(AtlasWindow.get(() -> compare().modeProperty().get())).isEqualTo(CompareMode.SIDE_BY_SIDE);
        atlas.keys(KeyCode.C);
        assertThat(AtlasWindow.get(() -> compare().modeProperty().get())).isEqualTo(CompareMode.DIFFERENCE);
        atlas.keys(KeyCode.C);
        assertThat(AtlasWindow.get(() -> compare().modeProperty().get())).isNull();
    }

    @Test
    void aLinkCarriesBothDays() {
        compare(CompareMode.SIDE_BY_SIDE);
        String link = AtlasWindow.get(() -> org.controlatlas.render.view.StateLink.format(
                atlas.state().view().current()));
        assertThat(link).contains("compare=side-by-side").contains("with=2020-09-26");

        atlas.robot.interact(() -> {
            compare().end();
            atlas.state().view().show(atlas.state().view().of(link));
        });

        assertThat(AtlasWindow.get(() -> compare().modeProperty().get())).isEqualTo(CompareMode.SIDE_BY_SIDE);
        assertThat(AtlasWindow.get(() -> compare().dateProperty().get())).isEqualTo(BEFORE);
    }
}
