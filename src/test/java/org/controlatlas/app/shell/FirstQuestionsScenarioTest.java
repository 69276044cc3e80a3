package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.controlatlas.app.analysis.WordsModel;
import org.junit.jupiter.api.Test;

/** What a new user asks, answered by the window alone in three clicks or keys; typing a name counts as none. */
class FirstQuestionsScenarioTest extends WindowScenario {
    private static List<String> shown(String under) {
        return AtlasWindow.get(() -> atlas.robot.lookup(under).query().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && isSeen(node))
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList());
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Ctrl F, the name, Enter; the history below tells of each period. */
    @Test
    void whoHeldShushaIn2000WhenDidThatChangeHowSureIsItAndSaysWho() {
        atlas.keys(KeyCode.CONTROL, KeyCode.F);
        atlas.write("Shusha");
        atlas.until("the name is found", () -> atlas.isShown("#search-results"));
        atlas.keys(KeyCode.ENTER);
        atlas.settle();

        String told = String.join("\n", shown("#statusPanel"));
        assertThat(told)
                .contains("Nagorno-Karabakh authorities")
                .contains("1992")
                .contains("8 November 2020")
                .containsPattern("Sources? (agree|disagree)|agree on")
                .containsIgnoringCase("source");
    }

    /** Ctrl D, the date, Enter; the list beside the map tells of the day. */
    @Test
    void whatHappenedOn1December2020() {
        atlas.keys(KeyCode.CONTROL, KeyCode.D);
        atlas.write("1 December 2020");
        atlas.keys(KeyCode.ENTER);
        atlas.settle();

        assertThat(atlas.date()).isEqualTo(LocalDate.of(2020, 12, 1));
        assertThat(atlas.text("#ticker")).startsWith("1 Dec 2020:").contains("Lachin");
        assertThat(shown("#nearby")).anyMatch(line -> line.startsWith("1 Dec 2020:") && line.contains("Lachin"));
    }

    /** End, F8; the map in words begins with them. */
    @Test
    void whichEnclavesAreHeldByTheOtherSideToday() {
        atlas.keys(KeyCode.END);
        atlas.keys(KeyCode.F8);
        atlas.until("the words are there", () -> atlas.window.isSettled());

        ListView<WordsModel.Line> list = atlas.robot.lookup("#wordsList").queryListView();
        List<String> first = AtlasWindow.get(() ->
                list.getItems().stream().limit(20).map(WordsModel.Line::words).toList());
        assertThat(first)
                .anyMatch(line -> line.startsWith("Held by another side than in law"))
                .anyMatch(line -> line.startsWith("Karki") && line.contains("Armenia") && line.endsWith("Azerbaijan"))
                .anyMatch(line -> line.startsWith("Artsvashen") && line.endsWith("Armenia"))
                .anyMatch(line -> line.contains("Barkhudarli"))
                .anyMatch(line -> line.contains("Sofulu"))
                .anyMatch(line -> line.contains("Askipara"));
        assertThat(first.get(first.size() - 1)).isNotBlank();
    }
}
