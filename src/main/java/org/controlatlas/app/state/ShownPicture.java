package org.controlatlas.app.state;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;

/** The picture that the map shows, as the painter is asked for it. */
public final class ShownPicture {
    private final TimeState time;
    private final MapState map;
    private final Selection selection;
    private final Settings settings;
    private final PanelState panels;

    public ShownPicture(TimeState time, MapState map, Selection selection, Settings settings, PanelState panels) {
        this.time = time;
        this.map = map;
        this.selection = selection;
        this.settings = settings;
        this.panels = panels;
    }

    /** The picture of this moment; no name of a state lies under what floats over the map. */
    public PictureSpec spec() {
        MapViewport view = map.viewportProperty().get();
        NameRoom room = new NameRoom(
                view,
                MapCards.over(
                        view.width(),
                        view.height(),
                        panels.legendShownProperty().get()));
        return new PictureSpec(
                view,
                time.shownDateProperty().get(),
                NameLanguages.of(settings.language()),
                settings.themeProperty().get(),
                map.layersProperty().get(),
                Optional.ofNullable(selection.zoneIdProperty().get()),
                Optional.of(room));
    }

    /** The pictures shown: of two days that of the first side comes first. */
    public List<PictureSpec> specs() {
        PictureSpec spec = spec();
        return time.compare().mode().isPresent()
                ? List.of(spec.withDate(time.compare().dateProperty().get()), spec)
                : List.of(spec);
    }

    /** Tells the listener when the picture has another day, language, theme or other layers; not when it only moves. */
    public void addContentListener(InvalidationListener listener) {
        time.shownDateProperty().addListener(listener);
        time.compare().addListener(listener);
        settings.languageProperty().addListener(listener);
        settings.themeProperty().addListener(listener);
        map.layersProperty().addListener(listener);
    }

    /** Tells the listener when what floats over the map leaves names another room. */
    public void addRoomListener(InvalidationListener listener) {
        panels.legendShownProperty().addListener(listener);
    }
}
