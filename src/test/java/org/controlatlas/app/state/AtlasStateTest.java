package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.controlatlas.app.timeline.DatedAtlas;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.Test;

class AtlasStateTest {
    private final AtlasState state = new AtlasState();

    private void open() {
        state.open(new DatedAtlas().zone("west").atlas());
    }

    @Test
    void anotherDataSetIsShownWithNothingSelectedAndNothingPlaying() {
        open();
        state.selection().zoneIdProperty().set("west");
        state.selection().hoveredZoneIdProperty().set("west");
        state.time().playingProperty().set(true);
        open();

        assertThat(state.selection().isEmpty()).isTrue();
        assertThat(state.selection().hoveredZoneIdProperty().get()).isNull();
        assertThat(state.time().playingProperty().get()).isFalse();
    }

    @Test
    void theDayStaysWhereTheNewDataSetKnowsIt() {
        open();
        state.time().dateProperty().set(LocalDate.of(2004, 2, 29));
        open();

        assertThat(state.time().date()).isEqualTo(LocalDate.of(2004, 2, 29));
    }

    @Test
    void aListenerToTheAtlasFindsTheRightViewThere() {
        MapViewport[] seen = new MapViewport[1];
        state.open()
                .atlasProperty()
                .addListener(
                        observable -> seen[0] = state.map().viewportProperty().get());
        open();

        assertThat(seen[0]).isEqualTo(state.open().home().in(seen[0]));
    }

    @Test
    void theMapOfANewDataSetHasNotBeenShown() {
        open();
        state.map().mapShownProperty().set(true);
        open();

        assertThat(state.map().mapShownProperty().get()).isFalse();
    }

    @Test
    void thePanelOfADocumentClosesOverDataWithoutOne() {
        open();
        state.panels().agreementShownProperty().set(true);
        open();

        assertThat(state.panels().agreementShownProperty().get()).isFalse();
    }
}
