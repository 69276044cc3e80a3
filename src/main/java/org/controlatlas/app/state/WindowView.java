package org.controlatlas.app.state;

import java.util.Optional;
import org.controlatlas.model.Longitudes;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.StateLink;
import org.controlatlas.render.view.ViewState;
import org.locationtech.jts.geom.Envelope;

/** What a link and the history keep of the window, and how it is shown again. */
public final class WindowView {
    private final OpenAtlas open;
    private final TimeState time;
    private final MapState map;
    private final Selection selection;
    private final Settings settings;
    private final ReadingState reading;

    public WindowView(
            OpenAtlas open,
            TimeState time,
            MapState map,
            Selection selection,
            Settings settings,
            ReadingState reading) {
        this.open = open;
        this.time = time;
        this.map = map;
        this.selection = selection;
        this.settings = settings;
        this.reading = reading;
    }

    /** Whether a data set is open, so that there is a view worth keeping. */
    public boolean isOpen() {
        return open.atlas() != null;
    }

    /** The present view. */
    public ViewState current() {
        MapViewport view = map.viewportProperty().get();
        return new ViewState(
                time.date(),
                ViewState.Camera.of(view),
                map.layersProperty().get(),
                Optional.ofNullable(selection.zoneIdProperty().get()),
                new ViewState.Look(settings.language(), settings.themeProperty().get()),
                time.compare()
                        .mode()
                        .map(mode -> new ViewState.Compared(
                                mode, time.compare().dateProperty().get())),
                reading.wanted());
    }

    /**
     * The view that a link leads to; what it does not say stays as it is.
     *
     * @throws IllegalArgumentException if it cannot be read, with what is wrong
     */
    public ViewState of(String link) {
        return StateLink.parse(link, current(), open.allLayers());
    }

    /** Shows that state, language and theme included; a zone that the atlas does not know is not selected. */
    public void show(ViewState state) {
        settings.languageProperty().set(state.language());
        if (state.theme() != settings.themeProperty().get()) {
            settings.themeChoiceProperty().set(ThemeChoice.of(state.theme()));
        }
        navigate(state);
    }

    /** Shows that state's date, view, layers, selection and reading of the data; language and theme stay. */
    public void navigate(ViewState state) {
        Envelope extent =
                open.atlas() == null ? new Envelope() : open.atlas().info().extent();
        time.playingProperty().set(false);
        reading.wantedProperty().set(state.seen());
        map.layersProperty().set(state.layers());
        map.viewportProperty()
                .set(map.viewportProperty()
                        .get()
                        .withCenter(Longitudes.in(extent, state.lon()), state.lat())
                        .withZoom(MapViewport.clampZoom(state.zoom())));
        selection.placeProperty().set(null);
        selection
                .zoneIdProperty()
                .set(state.zone().filter(id -> open.indexOf(id).isPresent()).orElse(null));
        time.dateProperty().set(state.date());
        state.compared().ifPresent(compared -> time.compare().dateProperty().set(compared.date()));
        time.compare()
                .modeProperty()
                .set(state.compared().map(ViewState.Compared::mode).orElse(null));
    }
}
