package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.timeline.BandText;
import org.controlatlas.app.timeline.ChangeEntry;
import org.controlatlas.app.timeline.PlaybackSpeed;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with the band and its thumb, on the real data. */
class TimelineScenarioTest extends WindowScenario {
    private static final LocalDate KELBAJAR = LocalDate.of(2020, 11, 25);

    @Override
    @BeforeEach
    void reset() {
        super.reset();
        atlas.robot.interact(
                () -> atlas.window.timeline().playback().speedProperty().set(PlaybackSpeed.MONTH));
    }

    @Test
    void dragging1992To1994ShowsDayAfterDayAndTellsWhatChanged() {
        LocalDate first = LocalDate.of(1992, 1, 1);
        LocalDate last = LocalDate.of(1994, 12, 31);
        controlOnly();
        atlas.at(first);
        int kelbajar = atlas.colourAt(46.04, 40.11);
        int stepanakert = atlas.colourAt(46.75, 39.82);
        List<LocalDate> shown = new ArrayList<>();
        atlas.robot.interact(() -> atlas.state().time().dateProperty().addListener((o, was, now) -> shown.add(now)));

        dragThumb(first, last);

        List<LocalDate> days = AtlasWindow.get(() -> List.copyOf(shown));
        assertThat(days).isSorted().hasSizeGreaterThan(20);
        assertThat(ChronoUnit.DAYS.between(atlas.date(), last)).isBetween(-50L, 50L);
        assertThat(atlas.colourAt(46.04, 40.11)).isNotEqualTo(kelbajar).isEqualTo(stepanakert);
        assertThat(atlas.window.timeline().ticker().passed())
                .extracting(ChangeEntry::date)
                .contains(LocalDate.of(1992, 5, 9));
    }

    @Test
    void zoomedToNovember2020TheBandIsSteppedDayByDay() {
        controlOnly();
        LocalDate first = LocalDate.of(2020, 11, 1);
        atlas.at(first);
        atlas.zoomTime(LocalDate.of(2020, 11, 15), 60);
        List<LocalDate> walked = new ArrayList<>();
        atlas.robot.interact(() -> atlas.map().requestFocus());
        int before = atlas.colourAt(46.04, 40.11);
        int eve = 0;
        for (int i = 0; i < 30; i++) {
            atlas.keys(KeyCode.RIGHT);
            LocalDate day = atlas.date();
            walked.add(day);
            assertThat(atlas.state().time().visibleTimeProperty().get().contains(day.toEpochDay()))
                    .isTrue();
            if (day.equals(KELBAJAR.minusDays(1))) {
                eve = atlas.colourAt(46.04, 40.11);
            }
        }

        assertThat(AtlasWindow.get(
                        () -> atlas.state().time().visibleTimeProperty().get().length()))
                .isLessThanOrEqualTo(60);
        assertThat(walked)
                .isEqualTo(
                        first.plusDays(1).datesUntil(LocalDate.of(2020, 12, 2)).toList());
        assertThat(eve).isEqualTo(before);
        assertThat(atlas.colourAt(46.04, 40.11)).isNotEqualTo(before);
    }

    @Test
    void theThumbSnapsToAChangeNearIt() {
        dragThumb(LocalDate.of(2022, 6, 1), LocalDate.of(2024, 7, 2));

        assertThat(atlas.date()).isEqualTo(LocalDate.of(2024, 6, 12));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachThumbIsDraggedByItsBubbleInALowBandAndInAHighOne(boolean low) {
        LocalDate to = LocalDate.of(1999, 8, 9);
        atlas.robot.interact(() -> {
            atlas.state().time().compare().dateProperty().set(LocalDate.of(2020, 9, 20));
            atlas.state().time().compare().modeProperty().set(CompareMode.SWIPE);
            atlas.window.timeline().setLow(low, low);
        });
        atlas.rest();
        try {
            TimeRange inView = AtlasWindow.get(
                    () -> atlas.state().time().visibleTimeProperty().get());

            // The bubbles of near days stand beside one another, away from their thumbs.
            atlas.robot.drag(bubble(1), MouseButton.PRIMARY).dropTo(atlas.onBand(to));
            atlas.rest();
            assertThat(ChronoUnit.DAYS.between(
                            AtlasWindow.get(() -> atlas.state()
                                    .time()
                                    .compare()
                                    .dateProperty()
                                    .get()),
                            to))
                    .as("the second day")
                    .isBetween(-60L, 60L);
            assertThat(atlas.date()).isEqualTo(LocalDate.of(2020, 9, 26));

            atlas.robot.drag(bubble(0), MouseButton.PRIMARY).dropTo(atlas.onBand(to.plusYears(10)));
            atlas.rest();
            assertThat(ChronoUnit.DAYS.between(atlas.date(), to.plusYears(10)))
                    .as("the day")
                    .isBetween(-60L, 60L);
            assertThat(AtlasWindow.get(
                            () -> atlas.state().time().visibleTimeProperty().get()))
                    .isEqualTo(inView);
        } finally {
            atlas.robot.interact(() -> atlas.window.timeline().setLow(true, true));
        }
    }

    @Test
    void namesAndTicksThatABubbleCoveredAreThereAgainWhenItHasPassed() {
        WritableImage before = band();
        List<BandText> texts = AtlasWindow.get(() -> atlas.band().texts());
        for (int year = 1992; year < 2026; year += 3) {
            LocalDate day = LocalDate.of(year, 3, 1);
            atlas.robot.interact(() -> atlas.state().time().dateProperty().set(day));
            atlas.drawn();
            assertThat(AtlasWindow.get(() -> atlas.band().texts())).isNotEqualTo(texts);
        }
        atlas.at(LocalDate.of(2020, 9, 26));

        assertThat(AtlasWindow.get(() -> atlas.band().texts())).isEqualTo(texts);
        assertThat(AtlasWindow.isSame(band(), before)).isTrue();
    }

    private static WritableImage band() {
        atlas.rest();
        return AtlasWindow.get(() -> atlas.band().snapshot(null, null));
    }

    /** The middle of a thumb's bubble on the screen: 0 for that of the day, 1 for that of the second day. */
    private static Point2D bubble(int index) {
        return AtlasWindow.get(() -> {
            BandText text = atlas.band().texts().stream()
                    .filter(written -> written.ink() == BandText.Ink.ON_THUMB)
                    .toList()
                    .get(index);
            return atlas.band().localToScreen((text.left() + text.right()) / 2, text.top() + text.height() / 2);
        });
    }

    @Test
    void withAltHeldTheThumbDoesNotSnap() {
        LocalDate to = LocalDate.of(2024, 7, 2);
        atlas.robot.press(KeyCode.ALT);
        dragThumb(LocalDate.of(2022, 6, 1), to);
        atlas.robot.release(KeyCode.ALT);

        assertThat(atlas.date()).isNotEqualTo(LocalDate.of(2024, 6, 12));
        assertThat(ChronoUnit.DAYS.between(atlas.date(), to)).isBetween(-12L, 12L);
    }

    @Test
    void theDayBeforeIsSeenWhileTheKeyIsHeld() {
        controlOnly();
        atlas.at(KELBAJAR.minusDays(1));
        int before = atlas.colourAt(46.04, 40.11);
        atlas.at(KELBAJAR);
        int after = atlas.colourAt(46.04, 40.11);
        atlas.robot.interact(() -> atlas.map().requestFocus());
        atlas.robot.press(KeyCode.B);
        int held = atlas.colourAt(46.04, 40.11);
        String date = atlas.text("#date");
        String note = atlas.text("#date-note");
        atlas.robot.release(KeyCode.B);

        assertThat(after).isNotEqualTo(before);
        assertThat(held).isEqualTo(before);
        assertThat(date).isEqualTo("24 November 2020");
        assertThat(note).isEqualTo(atlas.state().settings().messages().get("date.peeking"));
        assertThat(atlas.colourAt(46.04, 40.11)).isEqualTo(after);
        assertThat(atlas.date()).isEqualTo(KELBAJAR);
    }

    @Test
    void altAndArrowsUndoAndRedoNavigation() {
        atlas.robot.interact(() -> {
            atlas.window.history().record();
            atlas.map().requestFocus();
        });
        LocalDate first = atlas.date();
        atlas.keys(KeyCode.PAGE_DOWN);
        LocalDate second = atlas.date();
        atlas.robot.interact(() -> atlas.window.history().record());
        atlas.robot.clickOn(atlas.over(atlas.zone("karki")), MouseButton.PRIMARY);
        String selected = atlas.state().selection().zoneIdProperty().get();
        atlas.keys(KeyCode.ALT, KeyCode.LEFT);
        String afterOne = atlas.state().selection().zoneIdProperty().get();
        atlas.keys(KeyCode.ALT, KeyCode.LEFT);
        LocalDate afterTwo = atlas.date();
        atlas.keys(KeyCode.ALT, KeyCode.RIGHT);
        atlas.keys(KeyCode.ALT, KeyCode.RIGHT);

        assertThat(selected).isEqualTo("karki");
        assertThat(second).isAfter(first);
        assertThat(afterOne).isNull();
        assertThat(afterTwo).isEqualTo(first);
        assertThat(atlas.date()).isEqualTo(second);
        assertThat(atlas.state().selection().zoneIdProperty().get()).isEqualTo("karki");
    }

    @Test
    void shiftAndDragMarksTheDaysToRepeat() {
        LocalDate from = LocalDate.of(1992, 1, 1);
        LocalDate to = LocalDate.of(1994, 5, 12);
        Point2D start = atlas.onBand(from);
        Point2D end = atlas.onBand(to);
        atlas.robot.press(KeyCode.SHIFT);
        atlas.robot.drag(start, MouseButton.PRIMARY).moveTo(end).drop();
        atlas.robot.release(KeyCode.SHIFT);

        assertThat(atlas.state().time().loopRangeProperty().get()).isNotNull();
        assertThat((double) atlas.state().time().loopRangeProperty().get().startDay())
                .isCloseTo(from.toEpochDay(), within(13.));
        assertThat((double) atlas.state().time().loopRangeProperty().get().endDay())
                .isCloseTo(to.toEpochDay(), within(13.));
        assertThat(atlas.date()).isEqualTo(LocalDate.of(2020, 9, 26));
    }

    private static void controlOnly() {
        atlas.robot.interact(
                () -> atlas.state().map().layersProperty().set(Set.of(MapLayerKind.BASE, MapLayerKind.CONTROL)));
    }

    private static void dragThumb(LocalDate from, LocalDate to) {
        Point2D start = atlas.onBand(from);
        Point2D end = atlas.onBand(to);
        atlas.robot
                .drag(start, MouseButton.PRIMARY)
                .moveTo(start.midpoint(end))
                .moveTo(end)
                .drop();
        atlas.settle();
    }
}
