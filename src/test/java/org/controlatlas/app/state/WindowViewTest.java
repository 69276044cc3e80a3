package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.app.timeline.DatedAtlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.ViewState;
import org.controlatlas.render.view.Views;
import org.junit.jupiter.api.Test;

class WindowViewTest {
    private final AtlasState state = new AtlasState();

    private void open() {
        state.open(new DatedAtlas().zone("west").atlas());
    }

    @Test
    void whatWasKeptComesBack() {
        open();
        state.time().dateProperty().set(LocalDate.of(2003, 4, 5));
        state.selection().zoneIdProperty().set("west");
        state.map().layersProperty().set(Set.of(MapLayerKind.BASE));
        state.settings().languageProperty().set(Language.HY);
        ViewState kept = state.view().current();
        state.selection().clear();
        state.settings().languageProperty().set(Language.EN);
        state.time().dateProperty().set(LocalDate.of(2007, 1, 1));
        state.view().show(kept);

        assertThat(state.view().current()).isEqualTo(kept);
    }

    @Test
    void whoNavigatesKeepsTheLanguage() {
        open();
        ViewState english = state.view().current();
        state.settings().languageProperty().set(Language.HY);
        state.view().navigate(english);

        assertThat(state.settings().language()).isEqualTo(Language.HY);
    }

    @Test
    void aZoneThatTheAtlasDoesNotKnowIsNotSelected() {
        open();
        ViewState now = state.view().current();
        state.view()
                .navigate(Views.of(
                        now.date(),
                        now.lon(),
                        now.lat(),
                        now.zoom(),
                        now.layers(),
                        Optional.of("nowhere"),
                        now.language(),
                        now.theme()));

        assertThat(state.selection().isEmpty()).isTrue();
    }

    @Test
    void whoNavigatesStopsPlayback() {
        open();
        state.time().playingProperty().set(true);
        state.view().navigate(state.view().current());

        assertThat(state.time().playingProperty().get()).isFalse();
    }
}
