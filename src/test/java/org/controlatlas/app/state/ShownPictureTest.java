package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.controlatlas.app.timeline.DatedAtlas;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.Test;

class ShownPictureTest {
    private final AtlasState state = new AtlasState();

    @Test
    void itIsOfTheDayShownNotOfTheSlider() {
        state.open(new DatedAtlas().zone("west").atlas());
        state.time().dateProperty().set(LocalDate.of(2003, 4, 5));
        state.time().peekingProperty().set(true);

        assertThat(state.picture().spec().date()).isEqualTo(LocalDate.of(2003, 4, 4));
    }

    @Test
    void aFoldedLegendLeavesNamesMoreRoom() {
        var under = state.picture().spec().nameRoom();
        state.panels().legendShownProperty().set(false);

        assertThat(state.picture().spec().nameRoom()).isNotEqualTo(under);
    }

    @Test
    void aMoveOfTheMapIsNoChangeOfContent() {
        int[] changes = new int[1];
        state.picture().addContentListener(observable -> changes[0]++);
        state.map().viewportProperty().set(state.map().viewportProperty().get().withZoom(9));
        int moved = changes[0];
        state.map().layersProperty().set(Set.of(MapLayerKind.BASE));

        assertThat(moved).isZero();
        assertThat(changes[0]).isEqualTo(1);
    }
}
