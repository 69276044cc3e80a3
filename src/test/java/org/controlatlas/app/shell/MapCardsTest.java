package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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
        for (boolean shown : new boolean[] {true, false}) {
            atlas.robot.interact(() -> {
                atlas.model().languageProperty().set(language);
                atlas.model().legendShownProperty().set(shown);
            });
            atlas.at(LocalDate.of(2020, 10, 20));
            List<Rectangle2D.Double> cards = AtlasWindow.get(() -> {
                var view = atlas.model().viewportProperty().get();
                return MapCards.over(view.width(), view.height(), shown);
            });

            for (String id : List.of("#legend", "#attribution", "#map-buttons", "#scale")) {
                Rectangle2D box = box(id);
                assertThat(cards.stream().anyMatch(card -> card.contains(box)))
                        .as("%s %s, legend shown: %s, is %s of %s", id, language, shown, box, cards)
                        .isTrue();
            }
        }
    }
}
