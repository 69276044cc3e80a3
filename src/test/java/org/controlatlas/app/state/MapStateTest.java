package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.Test;

class MapStateTest {
    private final MapState map = new MapState();

    @Test
    void aLayerIsShownAndHiddenWithoutTouchingTheOthers() {
        map.layersProperty().set(Set.of(MapLayerKind.BASE, MapLayerKind.CONTROL));
        map.setLayerVisible(MapLayerKind.EVENTS, true);
        Set<MapLayerKind> more = map.layersProperty().get();
        map.setLayerVisible(MapLayerKind.CONTROL, false);

        assertThat(more).containsExactlyInAnyOrder(MapLayerKind.BASE, MapLayerKind.CONTROL, MapLayerKind.EVENTS);
        assertThat(map.layersProperty().get()).containsExactlyInAnyOrder(MapLayerKind.BASE, MapLayerKind.EVENTS);
    }

    @Test
    void theNetworkIsNotUsedUnlessAskedFor() {
        assertThat(map.onlineTilesProperty().get()).isFalse();
    }
}
