package org.controlatlas.app.map.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.controlatlas.app.map.SmallAtlas;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.model.Language;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegendModelTest {
    private final AtlasState state = new AtlasState();
    private LegendModel legend;

    @BeforeEach
    void open() {
        state.open(SmallAtlas.atlas());
        state.map().mapShownProperty().set(true);
        legend = new LegendModel(
                state.open(),
                state.map(),
                state.picture(),
                Runnable::run,
                Runnable::run,
                refresh -> refresh,
                refresh -> refresh);
    }

    private List<LegendEntry> controllers() {
        return legend.entriesProperty().get().stream()
                .filter(entry -> entry.squareKm().isPresent())
                .toList();
    }

    @Test
    void itNamesTheControllersOfTheDayWithTheirAreas() {
        ZoneAreas areas = new ZoneAreas(Ground.of(SmallAtlas.atlas()));
        state.time().dateProperty().set(SmallAtlas.CHANGE.minusDays(1));

        assertThat(controllers()).extracting(LegendEntry::text).containsExactly("Armenia", "Azerbaijan");
        assertThat(controllers().get(0).squareKm().orElseThrow())
                .isCloseTo(areas.squareKm(0, 0) + areas.squareKm(2, 0), within(1e-6));
    }

    @Test
    void areasFollowTheDate() {
        state.time().dateProperty().set(SmallAtlas.CHANGE.minusDays(1));
        double before = controllers().get(0).squareKm().orElseThrow();
        state.time().dateProperty().set(SmallAtlas.CHANGE);

        assertThat(controllers().get(0).squareKm().orElseThrow()).isLessThan(before / 100);
    }

    @Test
    void whileControlIsHiddenNoControllerIsNamed() {
        state.map().layersProperty().set(Set.of(MapLayerKind.BASE));

        assertThat(legend.entriesProperty().get()).isEmpty();
    }

    @Test
    void itsWordsFollowTheLanguage() {
        state.settings().languageProperty().set(Language.RU);

        assertThat(controllers()).extracting(LegendEntry::text).contains("Армения");
    }
}
