package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.timeline.ChangeEntry;
import org.controlatlas.app.timeline.PlaybackSpeed;
import org.controlatlas.app.timeline.Ticker;
import org.controlatlas.evidence.KnownTo;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Playing, and dates that are typed, on the real data. */
class PlaybackScenarioTest extends WindowScenario {
    private static final LocalDate WAR = LocalDate.of(2020, 9, 27);

    private static final LocalDate KELBAJAR = LocalDate.of(2020, 11, 25);

    @Override
    @BeforeEach
    void reset() {
        super.reset();
        atlas.robot.interact(
                () -> atlas.window.timeline().playback().speedProperty().set(PlaybackSpeed.MONTH));
    }

    @Test
    void playingFrom27SeptemberTo1December2020TellsElevenOrMoreChangesInOrder() {
        typeDate("2020-09-27");
        List<String> told = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        Ticker ticker = atlas.window.timeline().ticker();
        int before = AtlasWindow.get(() -> ticker.passed().size());
        atlas.robot.interact(() -> {
            var line = atlas.robot.lookup("#ticker").query().accessibleTextProperty();
            line.addListener((o, was, now) -> told.addAll(now.lines().toList()));
            ticker.currentProperty()
                    .addListener((o, was, now) -> days.add(now.get(0).date()));
        });
        atlas.choose("#playback-menu", "from change to change, fast");
        atlas.robot.interact(() -> atlas.map().requestFocus());
        atlas.keys(KeyCode.SPACE);
        atlas.until(
                "1 December 2020 has come", () -> !atlas.state().time().date().isBefore(LocalDate.of(2020, 12, 1)));
        atlas.keys(KeyCode.SPACE);

        assertThat(AtlasWindow.get(() -> atlas.state().time().playingProperty().get()))
                .isFalse();
        assertThat(told).hasSizeGreaterThanOrEqualTo(11);
        assertThat(told)
                .anySatisfy(line -> assertThat(line).startsWith("25 Nov 2020:").contains("Kelbajar"));
        assertThat(days).isSorted().doesNotHaveDuplicates().allMatch(day -> day.isAfter(WAR));
        List<ChangeEntry> passed = AtlasWindow.get(() ->
                List.copyOf(ticker.passed().subList(before, ticker.passed().size())));
        assertThat(passed)
                .hasSizeGreaterThanOrEqualTo(11)
                .isEqualTo(ticker.chronicleProperty().get().between(WAR, atlas.date()));
    }

    @Test
    void whilePlayingEveryListIsUpToTheDayAtEachStep() {
        atlas.at(LocalDate.of(2020, 9, 1));
        Ticker ticker = atlas.window.timeline().ticker();
        List<String> late = new ArrayList<>();
        int[] frames = new int[1];
        AnimationTimer each = new AnimationTimer() {
            @Override
            public void handle(long now) {
                LocalDate day = atlas.state().time().date();
                frames[0]++;
                if (!ticker.currentProperty()
                                .get()
                                .equals(ticker.chronicleProperty().get().latest(day))
                        || !atlas.window.timeline().isSettled()
                        || !atlas.window.chronicleIsUpToDate()) {
                    late.add(day.toString());
                }
            }
        };
        atlas.robot.interact(() -> atlas.map().requestFocus());
        atlas.keys(KeyCode.SPACE);
        atlas.robot.interact(each::start);
        atlas.until("the summer has come", () -> atlas.state().time().date().isAfter(LocalDate.of(2021, 6, 1)));
        atlas.robot.interact(each::stop);
        atlas.keys(KeyCode.SPACE);

        assertThat(frames[0]).isGreaterThan(20);
        assertThat(late).isEmpty();
    }

    @Test
    void aLoopMarkedByKeysIsPlayedOverAndOver() {
        LocalDate first = LocalDate.of(2020, 11, 19);
        LocalDate last = LocalDate.of(2020, 11, 27);
        atlas.robot.interact(() -> atlas.map().requestFocus());
        atlas.at(first);
        atlas.keys(KeyCode.I);
        atlas.at(last);
        atlas.keys(KeyCode.O);
        List<LocalDate> shown = new ArrayList<>();
        int[] wraps = new int[1];
        atlas.robot.interact(() -> atlas.state().time().dateProperty().addListener((o, was, now) -> {
            shown.add(now);
            wraps[0] += now.isBefore(was) ? 1 : 0;
        }));
        atlas.keys(KeyCode.SPACE);
        atlas.until("the loop has begun anew three times", () -> wraps[0] >= 3);
        atlas.keys(KeyCode.SPACE);

        assertThat(AtlasWindow.get(() -> List.copyOf(shown)))
                .allMatch(day -> !day.isBefore(first) && !day.isAfter(last))
                .contains(first, last);
    }

    @Test
    void changingTheSpeedWhilePlayingKeepsThePlace() {
        atlas.at(WAR);
        atlas.robot.interact(() -> {
            atlas.window.timeline().playback().speedProperty().set(PlaybackSpeed.WEEK);
            atlas.map().requestFocus();
        });
        atlas.keys(KeyCode.SPACE);
        atlas.until("time passes", () -> atlas.state().time().date().isAfter(WAR.plusDays(2)));
        long jump = AtlasWindow.get(() -> {
            LocalDate before = atlas.state().time().date();
            atlas.window.timeline().playback().speedProperty().set(PlaybackSpeed.DAYS_3);
            return ChronoUnit.DAYS.between(before, atlas.state().time().date());
        });

        assertThat(jump).isZero();
        assertThat(AtlasWindow.get(() -> atlas.state().time().playingProperty().get()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 25 November 2020",
        "AZ, 25 noyabr 2020",
        "HY, 25 նոյեմբերի 2020",
        "RU, 25 ноября 2020",
        "RU, 25.11.2020"
    })
    void aDateTypedInTheLanguageOfTheInterfaceIsGoneTo(Language language, String typed) {
        atlas.robot.interact(() -> atlas.state().settings().languageProperty().set(language));
        typeDate(typed);

        assertThat(atlas.date()).isEqualTo(KELBAJAR);
        assertThat(atlas.text("#date")).isEqualTo(DateWords.of(language).longDate(KELBAJAR));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void todayInWordsIsTheLastDayThatTheDataKnowAndSaysSo(Language language) {
        atlas.robot.interact(() -> atlas.state().settings().languageProperty().set(language));
        typeDate(atlas.state().settings().messages().get("date.today"));

        assertThat(atlas.date()).isEqualTo(AtlasWindow.bundled().info().lastDay());
        Messages messages = atlas.state().settings().messages();
        LocalDate newest = KnownTo.of(AtlasWindow.bundled()).newest().orElseThrow();
        atlas.until("it says what the newest finding is", () -> atlas.text("#date-note")
                .equals(messages.get("date.newest", messages.dates().shortDate(newest))));
    }

    @Test
    void whatIsNoDateIsSaidAndLeavesTheDate() {
        typeDate("yesterday");
        boolean wrong = AtlasWindow.get(() -> atlas.robot
                .lookup("#date-field")
                .query()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("error")));
        String help =
                AtlasWindow.get(() -> atlas.robot.lookup("#date-field").query().getAccessibleHelp());
        atlas.keys(KeyCode.ESCAPE);

        assertThat(wrong).isTrue();
        assertThat(help).isEqualTo(atlas.state().settings().messages().get("date.unknown", "yesterday"));
        assertThat(atlas.date()).isEqualTo(LocalDate.of(2020, 9, 26));
        assertThat(atlas.isShown("#date")).isTrue();
    }

    private static void typeDate(String text) {
        atlas.keys(KeyCode.CONTROL, KeyCode.D);
        atlas.write(text);
        atlas.keys(KeyCode.ENTER);
    }
}
