package org.controlatlas.app.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.SeenAs;

/**
 * All that a window shows, of which each part is handed only what it uses: this whole is for who puts the window
 * together. Knows no control. To be used on the JavaFX thread once a scene is bound to it.
 */
public final class AtlasState {
    private final OpenAtlas open = new OpenAtlas();
    private final TimeState time = new TimeState(open);
    private final MapState map = new MapState();
    private final Selection selection = new Selection();
    private final Settings settings = new Settings();
    private final PanelState panels = new PanelState();
    private final ReadingState reading = new ReadingState();
    private final MapNotes notes = new MapNotes();
    private final ShownPicture picture = new ShownPicture(time, map, selection, settings, panels);
    private final WindowView view = new WindowView(open, time, map, selection, settings, reading);

    /** Shows that data set: its whole coverage, its last day, nothing selected. The timeline is built here. */
    public void open(Atlas atlas) {
        open(new MapPainter(atlas));
    }

    /** As {@link #open(Atlas)} with painter and index made beforehand, off the JavaFX thread. */
    public void open(MapPainter painter) {
        LocalDate asked = dayFor(painter.atlas());
        time.rest();
        reading.wantedProperty().set(SeenAs.USUAL);
        reading.versionsProperty().set(List.of());
        reading.versionsProblemProperty().set(Optional.empty());
        map.mapShownProperty().set(false);
        settings.messages().grainProperty().set(painter.atlas().info().grain());
        selection.clear();
        selection.hoveredZoneIdProperty().set(null);
        List<MapLayerKind> before = open.allLayers();
        open.prepare(painter);
        // Before the atlas: the map draws as soon as there is one, and should draw the right view.
        map.viewportProperty().set(open.home().in(map.viewportProperty().get()));
        map.follow(before, painter.atlas().info());
        announce();
        time.showCoverage(asked);
    }

    /** Tells of the prepared data set; a panel for which it has nothing to say would tell of the one before. */
    private void announce() {
        if (open.painter().atlas().documents().isEmpty()) {
            panels.agreementShownProperty().set(false);
        }
        open.announce();
    }

    /**
     * The day that was shown; of a data set that does not know it, and of somebody's own that the window begins with, the
     * last one, as commands take it.
     */
    private LocalDate dayFor(Atlas atlas) {
        LocalDate shown = time.date();
        AtlasInfo info = atlas.info();
        boolean knows = !shown.isBefore(info.start()) && !shown.isAfter(info.lastDay());
        boolean begins = open.atlas() == null && WorldBasemap.isUnder(atlas);
        return knows && !begins ? shown : info.lastDay();
    }

    /**
     * Shows the same data set read otherwise: day, view, layers and selection stay as far as they are there.
     *
     * @param asRead paints the data as they were read: control on the ground
     * @param painter paints what is to be shown
     */
    public void reread(MapPainter asRead, MapPainter painter) {
        LocalDate day = time.date();
        LocalDate other = time.compare().dateProperty().get();
        TimeRange range = time.visibleTimeProperty().get();
        List<MapLayerKind> before = open.allLayers();
        map.mapShownProperty().set(false);
        selection.hoveredZoneIdProperty().set(null);
        if (painter.timeline()
                .indexOf(String.valueOf(selection.zoneIdProperty().get()))
                .isEmpty()) {
            selection.clear();
        }
        open.prepareAgain(asRead, painter);
        map.follow(before, painter.atlas().info());
        announce();
        boolean covered = open.coverage().start() <= range.start()
                && range.end() <= open.coverage().end();
        time.visibleTimeProperty().set(covered ? range : open.coverage());
        time.dateProperty().set(day);
        time.compare().dateProperty().set(other);
    }

    public MapNotes notes() {
        return notes;
    }

    public ReadingState reading() {
        return reading;
    }

    public OpenAtlas open() {
        return open;
    }

    public TimeState time() {
        return time;
    }

    public MapState map() {
        return map;
    }

    public Selection selection() {
        return selection;
    }

    public Settings settings() {
        return settings;
    }

    public PanelState panels() {
        return panels;
    }

    public ShownPicture picture() {
        return picture;
    }

    public WindowView view() {
        return view;
    }
}
