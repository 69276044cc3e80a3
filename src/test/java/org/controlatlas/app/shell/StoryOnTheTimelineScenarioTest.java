package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.timeline.BandLayout;
import org.controlatlas.app.timeline.BandScale;
import org.controlatlas.app.timeline.BandText;
import org.controlatlas.app.timeline.PlaybackSpeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first ten seconds: the story is offered, and the timeline fits it. */
class StoryOnTheTimelineScenarioTest extends WindowScenario {
    private static final LocalDate WAR = LocalDate.of(2020, 9, 27);
    private static final LocalDate TRUCE = LocalDate.of(2020, 11, 10);

    @AfterEach
    void trueTimeIsNotKept() {
        atlas.robot.interact(() -> {
            atlas.state().time().trueTimeProperty().set(false);
            atlas.state().time().playingProperty().set(false);
            atlas.state().panels().storyShownProperty().set(false);
        });
    }

    private static List<Hyperlink> chapters() {
        return AtlasWindow.get(() -> atlas.robot.lookup("#story-offer").query().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .toList());
    }

    private static double room(LocalDate from, LocalDate to) {
        return AtlasWindow.get(() -> {
            BandScale scale = new BandScale(
                    atlas.state().time().visibleTimeProperty().get(),
                    BandLayout.SIDE,
                    atlas.band().getWidth() - 2 * BandLayout.SIDE,
                    atlas.state().time().scaleProperty().get());
            return scale.x(to.toEpochDay()) - scale.x(from.toEpochDay());
        });
    }

    @Test
    void theStoryIsOfferedInChaptersAndAClickFliesToOneUntilItIsPutAway() {
        atlas.until("the story is offered", () -> atlas.isShown("#story-offer"));
        assertThat(chapters()).hasSizeBetween(6, 8);

        atlas.robot.interact(() -> chapters().get(4).fire());
        atlas.settle();

        assertThat(atlas.isShown("#storyPanel")).isTrue();
        assertThat(atlas.date()).isEqualTo(LocalDate.of(2020, 12, 1));
        assertThat(atlas.text("#story-place")).isEqualTo("Step 5 of 8");
        atlas.keys(KeyCode.ESCAPE);
        assertThat(atlas.isShown("#storyPanel")).isFalse();
        assertThat(atlas.isShown("#story-offer")).isFalse();
    }

    @Test
    void calmYearsTakeLessRoomAndTrueTimeIsOneClickAway() {
        double war = room(WAR, TRUCE);
        double calm = room(LocalDate.of(2000, 1, 1), LocalDate.of(2003, 1, 1));
        assertThat(war).isGreaterThan(calm);

        atlas.robot.clickOn("#true-time");
        atlas.settle();

        assertThat(room(LocalDate.of(2000, 1, 1), LocalDate.of(2003, 1, 1)))
                .isCloseTo(
                        room(LocalDate.of(1992, 1, 1), LocalDate.of(1995, 1, 1)),
                        org.assertj.core.api.Assertions.within(0.1));
    }

    @Test
    void theWarsAreNamedOnTheBand() {
        assertThat(AtlasWindow.get(
                        () -> atlas.band().texts().stream().map(BandText::words).toList()))
                .contains("First war, 1992–1994", "War of 2020", "Operation of September 2023");
    }

    @Test
    void whoPointsAtABarOrADotIsToldWhatHappened() {
        atlas.robot.moveTo(atlas.onBand(LocalDate.of(2020, 11, 25)));
        atlas.until("the bar tells", () -> tooltip().contains("Kelbajar"));

        atlas.robot.moveTo(atlas.onBand(LocalDate.of(2005, 1, 1)));
        atlas.until("a calm year tells nothing", () -> tooltip().isEmpty());
    }

    private static String tooltip() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .filter(Window::isShowing)
                .map(window -> ((Tooltip) window).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void theBandShowsTheWarAloneWhileItPlaysAndAllOfTimeAfterIt() {
        atlas.at(WAR.minusDays(1));
        TimeRange before =
                AtlasWindow.get(() -> atlas.state().time().visibleTimeProperty().get());
        atlas.robot.interact(() -> {
            atlas.window.timeline().playback().speedProperty().set(PlaybackSpeed.CHANGE_FAST);
            atlas.map().requestFocus();
        });
        atlas.keys(KeyCode.SPACE);
        atlas.until(
                "the war is shown alone",
                () -> atlas.state().time().visibleTimeProperty().get().length() < 90
                        && atlas.state().time().visibleTimeProperty().get().contains(WAR.toEpochDay()));
        atlas.until("the war is over", () -> atlas.state().time().date().isAfter(TRUCE));
        atlas.keys(KeyCode.SPACE);

        assertThat(AtlasWindow.get(
                        () -> atlas.state().time().visibleTimeProperty().get()))
                .isEqualTo(before);
    }
}
