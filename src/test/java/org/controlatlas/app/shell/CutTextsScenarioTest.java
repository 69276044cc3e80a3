package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.controlatlas.app.state.ThemeChoice;
import org.controlatlas.app.timeline.ChangeText;
import org.controlatlas.app.timeline.Chronicle;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No text in the window is cut or outside its box: in each part of it, in every language, on small screens and large, on
 * the days with most to say, for the longest names of the data and for far longer ones. Small windows are tried in all
 * languages, larger ones, in which more has room, in the one or other. To look at what is looked at
 * here: set {@code CUT_TEXTS_PICTURES} to a folder.
 */
class CutTextsScenarioTest {
    @TempDir
    Path folder;

    /** By fault: where it was found. */
    private final Map<String, Set<String>> faults = new LinkedHashMap<>();

    private AtlasWindow atlas;

    @Test
    void inNoPartOfASmallWindow() {
        inAWindow(AtlasWindow.bundled(), 1024, 700, () -> {
            for (Language language : Language.values()) {
                ThemeChoice theme = language == Language.HY ? ThemeChoice.DARK : ThemeChoice.LIGHT;
                AtlasWindow.now(
                        () -> atlas.state().settings().themeChoiceProperty().set(theme));
                show(language, "karki", LocalDate.of(2020, 11, 25));
                EveryPart.of(atlas, part -> look(language + ", " + part));
            }
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"900, 600, EN AZ HY RU", "1280, 820, HY", "1920, 1080, RU"})
    void inNoPartOfAWindowOfAnotherSize(int width, int height, String languages) {
        inAWindow(AtlasWindow.bundled(), width, height, () -> {
            for (Language language : languages(languages)) {
                show(language, "karki", LocalDate.of(2020, 11, 25));
                EveryPart.withTheWindowsRoom(atlas, part -> look(language + ", " + part));
            }
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, EN AZ HY RU", "1200, 800, HY", "1920, 1080, RU"})
    void onNoDay(int width, int height, String languages) {
        inAWindow(AtlasWindow.bundled(), width, height, () -> {
            for (Language language : languages(languages)) {
                for (LocalDate day : days(language)) {
                    show(language, day.getDayOfMonth() % 2 == 0 ? null : "nkao-shusha-shusha", day);
                    look(language + ", " + day);
                }
            }
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, EN AZ HY RU", "1920, 1080, HY"})
    void ofNoZone(int width, int height, String languages) {
        inAWindow(AtlasWindow.bundled(), width, height, () -> {
            for (Language language : languages(languages)) {
                for (Zone zone : longest(language, 5)) {
                    show(language, zone.id(), LocalDate.of(2020, 12, 1));
                    atlas.until(
                            "the area is known", () -> atlas.text("#statusArea").contains("\u00a0"));
                    look(language + ", " + zone.id());
                }
            }
        });

        assertThat(faults).isEmpty();
    }

    /** The card is one node that shows one thing after the other. */
    @Test
    void onNoCardOfWhatIsUnderThePointer() {
        inAWindow(AtlasWindow.bundled(), 1024, 700, () -> {
            for (Language language : Language.values()) {
                show(language, null, LocalDate.of(2020, 12, 1));
                List<Zone> zones = longest(language, 10);
                List<Zone> small = Stream.of("karki", "artsvashen", "nkao-shusha-shusha", "agdam-agdam")
                        .map(id -> atlas.zone(id))
                        .toList();
                int n = 0;
                Set<String> titles = new TreeSet<>();
                for (Zone zone : Stream.of(small, zones, small.subList(0, 1))
                        .flatMap(List::stream)
                        .toList()) {
                    if (n++ % 3 == 0) {
                        pointAt(zones.get(0), MouseEvent.MOUSE_CLICKED);
                    }
                    pointAt(zone, MouseEvent.MOUSE_MOVED);
                    atlas.drawn();
                    look(language + ", pointing at " + zone.id());
                    titles.add(cardTitle(language));
                }
                assertThat(titles).hasSizeGreaterThanOrEqualTo(12);
            }
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024, 700", "1920, 1080"})
    void whateverIsWrittenInADataSetOfOnesOwn(int width, int height) {
        Atlas own = LongNamesAtlas.atlas();
        inAWindow(own, width, height, () -> {
            for (String zone : List.of("zone0", "zone1", "zone2")) {
                show(Language.EN, zone, LongNamesAtlas.CHANGE);
                look("a panel of " + zone);
                pointAt(own.zones().get(Integer.parseInt(zone.substring(4))), MouseEvent.MOUSE_MOVED);
                atlas.drawn();
                look("a card of " + zone);
            }
            if (width == 1024) {
                EveryPart.of(atlas, this::look);
            } else {
                EveryPart.withTheWindowsRoom(atlas, this::look);
            }
        });

        assertThat(faults).isEmpty();
    }

    private static List<Language> languages(String names) {
        return Stream.of(names.split(" ")).map(Language::valueOf).toList();
    }

    private void inAWindow(Atlas shown, int width, int height, Runnable looks) {
        atlas = AtlasWindow.open(shown, width, height, folder);
        try {
            AtlasWindow.now(() -> assertThat(atlas.stage.getScene().getWidth()).isEqualTo(width));
            looks.run();
        } finally {
            atlas.close();
        }
    }

    private void show(Language language, String zone, LocalDate day) {
        AtlasWindow.now(() -> {
            atlas.state().settings().languageProperty().set(language);
            atlas.state().selection().zoneIdProperty().set(zone);
            atlas.state().time().dateProperty().set(day);
        });
        atlas.rest();
    }

    private void look(String at) {
        atlas.look(() -> {
            CutTextPictures.take(atlas, at);
            CutTexts.inAllWindows(atlas.state().open().atlas() != AtlasWindow.bundled())
                    .forEach(fault -> faults.computeIfAbsent(fault, key -> new TreeSet<>())
                            .add(at));
        });
    }

    private void pointAt(Zone zone, javafx.event.EventType<MouseEvent> what) {
        Point2D at = atlas.over(zone);
        AtlasWindow.now(() -> {
            Point2D scene = atlas.map().localToScene(atlas.map().screenToLocal(at));
            Event.fireEvent(
                    atlas.map(),
                    new MouseEvent(
                            what,
                            scene.getX(),
                            scene.getY(),
                            at.getX(),
                            at.getY(),
                            what == MouseEvent.MOUSE_MOVED ? null : MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            true,
                            null));
        });
    }

    /** What the card names, which is what is under the pointer, if that is a zone. */
    private String cardTitle(Language language) {
        return AtlasWindow.valueNow(() -> {
            Node card = atlas.window.scene().lookup("#hoverCard");
            String title = ((Labeled) card.lookup(".hover-title")).getText();
            String hovered = atlas.state().selection().hoveredZoneIdProperty().get();
            if (hovered != null) {
                assertThat(title).isEqualTo(atlas.zone(hovered).names().in(language));
            }
            return title;
        });
    }

    private List<Zone> longest(Language language, int count) {
        return AtlasWindow.bundled().zones().stream()
                .sorted(Comparator.<Zone>comparingInt(
                                zone -> -zone.names().in(language).length())
                        .thenComparing(Zone::id))
                .limit(count)
                .toList();
    }

    /** The first and the last, those on which wars and the like begin and end, and those with most to say. */
    private List<LocalDate> days(Language language) {
        Atlas shown = AtlasWindow.bundled();
        ChangeText text = new ChangeText(shown, org.controlatlas.app.i18n.Messages.in(language));
        Chronicle chronicle =
                atlas.window.timeline().ticker().chronicleProperty().get();
        Map<LocalDate, Integer> told = new LinkedHashMap<>();
        chronicle
                .entries()
                .forEach(entry -> told.merge(entry.date(), text.line(entry).length(), Integer::sum));
        Stream<LocalDate> most = told.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, Integer>comparingByValue().reversed())
                .limit(6)
                .map(Map.Entry::getKey);
        Stream<LocalDate> longest = chronicle.entries().stream()
                .sorted(Comparator.comparingInt(entry -> -text.line(entry).length()))
                .limit(3)
                .map(entry -> entry.date());
        Stream<LocalDate> turns = shown.spans().stream().map(NamedSpan::time).flatMap(time -> time.start().stream());
        return Stream.of(Stream.of(shown.info().start(), shown.info().lastDay()), most, longest, turns)
                .flatMap(days -> days)
                .distinct()
                .sorted()
                .toList();
    }
}
