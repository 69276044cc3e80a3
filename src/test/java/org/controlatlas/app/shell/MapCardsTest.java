package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.controlatlas.app.state.MapCards;
import org.controlatlas.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether what is taken to lie over the map, for names to stand clear of it, is what lies over it in a window. */
class MapCardsTest extends WindowScenario {
    private static Rectangle2D box(String id) {
        return AtlasWindow.get(() -> {
            Node node = atlas.map().getScene().lookup(id);
            Bounds bounds = atlas.map().sceneToLocal(node.localToScene(node.getLayoutBounds()));
            return new Rectangle2D.Double(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void legendButtonsAttributionAndScaleLieWhereNamesLeaveRoomForThem(Language language) {
        for (int[] size : new int[][] {{1280, 820}, {1024, 700}}) {
            for (boolean shown : new boolean[] {true, false}) {
                atlas.robot.interact(() -> {
                    atlas.stage.setWidth(size[0]);
                    atlas.stage.setHeight(size[1]);
                    atlas.state().settings().languageProperty().set(language);
                    atlas.state().panels().legendShownProperty().set(shown);
                });
                atlas.at(LocalDate.of(2020, 10, 20));
                atlas.settle();
                assertThatCardsLieWhereTheyAreSaidTo(size[0] + " " + language + ", legend shown: " + shown, shown);
            }
        }
    }

    private static void assertThatCardsLieWhereTheyAreSaidTo(String when, boolean legendShown) {
        List<Rectangle2D.Double> cards = AtlasWindow.get(() -> {
            var view = atlas.state().map().viewportProperty().get();
            return MapCards.over(view.width(), view.height(), legendShown);
        });
        for (String id : List.of("#legend", "#attribution", "#map-buttons", "#scale")) {
            Rectangle2D box = box(id);
            assertThat(cards.stream().anyMatch(card -> card.contains(box)))
                    .as("%s, %s, is %s of %s", id, when, box, cards)
                    .isTrue();
        }
    }
}
