package org.controlatlas.app.state;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.controlatlas.render.view.ViewState;
import org.controlatlas.timeline.ControlTimeline;
import org.locationtech.jts.geom.Envelope;

/**
 * What the window shows, as properties; knows no control. To be used on the JavaFX thread once a scene is bound to it.
 *
 * <p>The date is always within the atlas's coverage: a day outside is replaced by the nearest one inside, so that no
 * part has to ask.
 */
public final class AtlasViewModel {
    /** First map before an atlas is there, of the size that a new window gives it. */
    private static final MapViewport NOWHERE = new MapViewport(46.6, 39.9, 7.5, 920, 586, 1);

    /** Room around {@link #home()} in logical pixels. */
    public static final double HOME_MARGIN = 24;

    /** If the map is lower than this, the buttons are placed side by side and the legend gets the space above them. */
    public static final double LOW_MAP = 560;

    /** What the legend takes at the right of a map that is wide enough, and at least, in logical pixels. */
    private static final double LEGEND_ROOM = 288;

    private static final double LEAST_LEGEND_ROOM = 270;
    /** Of a narrow map, the part that the legend may take. */
    private static final double LEGEND_PART = 0.4;

    private final ReadOnlyObjectWrapper<Atlas> atlas = new ReadOnlyObjectWrapper<>(this, "atlas");
    private final ReadOnlyObjectWrapper<ControlTimeline> timeline = new ReadOnlyObjectWrapper<>(this, "timeline");
    private final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>(this, "date", LocalDate.of(2020, 9, 26)) {
        @Override
        public void set(LocalDate day) {
            super.set(clamp(day));
        }
    };
    private final BooleanProperty peeking = new SimpleBooleanProperty(this, "peeking");
    private final ObjectBinding<LocalDate> shownDate = Bindings.createObjectBinding(
            () -> peeking.get() ? clamp(date.get().minusDays(1)) : date.get(), date, peeking);
    private final ObjectProperty<MapViewport> viewport = new SimpleObjectProperty<>(this, "viewport", NOWHERE);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language", Language.EN);
    private final ObjectProperty<ThemeChoice> themeChoice =
            new SimpleObjectProperty<>(this, "themeChoice", ThemeChoice.SYSTEM);
    private final BooleanProperty systemDark = new SimpleBooleanProperty(this, "systemDark");
    private final ObjectBinding<Theme> theme =
            Bindings.createObjectBinding(() -> themeChoice.get().theme(systemDark.get()), themeChoice, systemDark);
    private final ObjectProperty<Set<MapLayerKind>> layers =
            new SimpleObjectProperty<>(this, "layers", Set.copyOf(MapLayerKind.defaults()));
    private final BooleanProperty onlineTiles = new SimpleBooleanProperty(this, "onlineTiles");
    private final BooleanProperty mapShown = new SimpleBooleanProperty(this, "mapShown");
    private final StringProperty selectedZoneId = new SimpleStringProperty(this, "selectedZoneId");
    private final ObjectProperty<SelectedPlace> selectedPlace = new SimpleObjectProperty<>(this, "selectedPlace");
    private final StringProperty hoveredZoneId = new SimpleStringProperty(this, "hoveredZoneId");
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final ObjectProperty<TimeRange> visibleTime =
            new SimpleObjectProperty<>(this, "visibleTime", new TimeRange(0, 1));
    private final ObjectProperty<ValidTime> loopRange = new SimpleObjectProperty<>(this, "loopRange");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final BooleanProperty panelShown = new SimpleBooleanProperty(this, "panelShown", true);
    private final BooleanProperty legendShown = new SimpleBooleanProperty(this, "legendShown", true);
    private final BooleanProperty agreementShown = new SimpleBooleanProperty(this, "agreementShown");
    private final Messages messages = new Messages(language);
    private MapPainter painter;
    private Envelope home = new Envelope();

    public AtlasViewModel() {
        // One thing is selected at a time.
        selectedZoneId.addListener(
                (observable, was, now) -> selectedPlace.set(now == null ? selectedPlace.get() : null));
        selectedPlace.addListener(
                (observable, was, now) -> selectedZoneId.set(now == null ? selectedZoneId.get() : null));
    }

    /** Shows that data set: its whole coverage, its last day, nothing selected. The timeline is built here. */
    public void open(Atlas newAtlas) {
        open(new MapPainter(newAtlas));
    }

    /** As {@link #open(Atlas)} with painter and index made beforehand, off the JavaFX thread. */
    public void open(MapPainter newPainter) {
        Atlas newAtlas = newPainter.atlas();
        LocalDate asked = date.get();
        playing.set(false);
        peeking.set(false);
        mapShown.set(false);
        clearSelection();
        hoveredZoneId.set(null);
        loopRange.set(null);
        painter = newPainter;
        messages.grainProperty().set(newAtlas.info().grain());
        timeline.set(newPainter.timeline());
        // Before the atlas: the map draws as soon as there is one, and should draw the right view.
        home = whereControlChanges(newAtlas);
        viewport.set(homeView(viewport.get()));
        atlas.set(newAtlas);
        visibleTime.set(coverage());
        date.set(asked);
    }

    /** The extent of all zones whose control ever changes; of the whole atlas where none does. */
    private static Envelope whereControlChanges(Atlas atlas) {
        Envelope changing = new Envelope();
        atlas.zones().stream()
                .filter(zone -> zone.periods().stream()
                                .map(ControlPeriod::control)
                                .distinct()
                                .count()
                        > 1)
                .forEach(zone -> changing.expandToInclude(zone.geometry().getEnvelopeInternal()));
        return changing.isNull() ? atlas.info().extent() : changing;
    }

    /** What the map shows at first, in degrees: where things happened. */
    public Envelope home() {
        return home;
    }

    /**
     * The view of {@link #home()} in a map of the given one's size: as large as it goes, and as far to the left as the
     * legend at the right asks for and the width allows.
     */
    public MapViewport homeView(MapViewport size) {
        return fitted(home, size);
    }

    /**
     * What the legend with its margins takes at the right of a map, in logical pixels; {@link #homeView} keeps it clear
     * if it can.
     */
    public static double legendRoom(double mapWidth) {
        return Math.max(LEAST_LEGEND_ROOM, Math.min(LEGEND_ROOM, mapWidth * LEGEND_PART));
    }

    private static MapViewport fitted(Envelope home, MapViewport size) {
        MapViewport fitted = size.fit(home, HOME_MARGIN);
        double east = fitted.toScreen(home.getMaxX(), home.getMinY()).getX();
        double west = fitted.toScreen(home.getMinX(), home.getMinY()).getX();
        double wanted = east - (fitted.width() - legendRoom(fitted.width()));
        return fitted.pan(-Math.max(0, Math.min(wanted, west - HOME_MARGIN)), 0);
    }

    private LocalDate clamp(LocalDate day) {
        if (atlas.get() == null) {
            return day;
        }
        LocalDate first = atlas.get().info().start();
        LocalDate last = atlas.get().info().lastDay();
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** The days that the data knows of, from the start of the first to the end of the last. */
    public TimeRange coverage() {
        return new TimeRange(
                atlas.get().info().start().toEpochDay(),
                atlas.get().info().lastDay().toEpochDay() + 1);
    }

    /** What a link and the history keep of the present view. */
    public ViewState state() {
        MapViewport view = viewport.get();
        return new ViewState(
                date.get(),
                view.centerLon(),
                view.centerLat(),
                view.zoom(),
                layers.get(),
                Optional.ofNullable(selectedZoneId.get()),
                language.get(),
                theme.get());
    }

    /** Shows that state, language and theme included; a zone that the atlas does not know is not selected. */
    public void show(ViewState state) {
        language.set(state.language());
        if (state.theme() != theme.get()) {
            themeChoice.set(ThemeChoice.of(state.theme()));
        }
        navigate(state);
    }

    /** Shows that state's date, view, layers and selection; language and theme stay. */
    public void navigate(ViewState state) {
        playing.set(false);
        layers.set(state.layers());
        viewport.set(viewport.get().withCenter(state.lon(), state.lat()).withZoom(MapViewport.clampZoom(state.zoom())));
        selectedPlace.set(null);
        selectedZoneId.set(state.zone().filter(this::hasZone).orElse(null));
        date.set(state.date());
    }

    private boolean hasZone(String zoneId) {
        return indexOf(zoneId).isPresent();
    }

    /**
     * Where the zone is in the timeline; nowhere without an atlas.
     *
     * @param zoneId null for none
     */
    public OptionalInt indexOf(String zoneId) {
        return zoneId == null || timeline.get() == null
                ? OptionalInt.empty()
                : timeline.get().indexOf(zoneId);
    }

    /** The picture that the map shows now, for the painter; no name of a state lies under what floats over the map. */
    public PictureSpec picture() {
        MapViewport view = viewport.get();
        NameRoom room = new NameRoom(view, MapCards.over(view.width(), view.height(), legendShown.get()));
        return new PictureSpec(
                view,
                shownDate.get(),
                language.get(),
                theme.get(),
                layers.get(),
                Optional.ofNullable(selectedZoneId.get()),
                Optional.of(room));
    }

    public void setLayerVisible(MapLayerKind layer, boolean visible) {
        EnumSet<MapLayerKind> changed = EnumSet.noneOf(MapLayerKind.class);
        changed.addAll(layers.get());
        if (visible) {
            changed.add(layer);
        } else {
            changed.remove(layer);
        }
        layers.set(Set.copyOf(changed));
    }

    public Messages messages() {
        return messages;
    }

    /** Null until the first data set has been read. */
    public ReadOnlyObjectProperty<Atlas> atlasProperty() {
        return atlas.getReadOnlyProperty();
    }

    public Atlas atlas() {
        return atlas.get();
    }

    /** Set before the atlas, so that a listener to the atlas finds it. */
    public ReadOnlyObjectProperty<ControlTimeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    public ControlTimeline timeline() {
        return timeline.get();
    }

    /** Paints the data set that is open; null until there is one. */
    public MapPainter painter() {
        return painter;
    }

    /** The slider's day. */
    public ObjectProperty<LocalDate> dateProperty() {
        return date;
    }

    public LocalDate date() {
        return date.get();
    }

    /** While true the map shows the day before {@link #dateProperty()}. */
    public BooleanProperty peekingProperty() {
        return peeking;
    }

    /** The day that map and panel show: the slider's, or the one before while peeking. */
    public ObjectBinding<LocalDate> shownDateProperty() {
        return shownDate;
    }

    public ObjectProperty<MapViewport> viewportProperty() {
        return viewport;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    public ObjectProperty<ThemeChoice> themeChoiceProperty() {
        return themeChoice;
    }

    /** Whether the system is in dark mode, as far as it can be asked. */
    public BooleanProperty systemDarkProperty() {
        return systemDark;
    }

    /** The theme in force. */
    public ObjectBinding<Theme> themeProperty() {
        return theme;
    }

    /** An immutable set; replace it to change it. */
    public ObjectProperty<Set<MapLayerKind>> layersProperty() {
        return layers;
    }

    /** OpenStreetMap's tiles beneath the map; off unless the user asks, and never part of an export. */
    public BooleanProperty onlineTilesProperty() {
        return onlineTiles;
    }

    /**
     * Whether the map has been painted since the data set was opened. Parts that are not needed before the map wait
     * for this. The map sets it.
     */
    public BooleanProperty mapShownProperty() {
        return mapShown;
    }

    /** Null when no zone is selected. */
    public StringProperty selectedZoneIdProperty() {
        return selectedZoneId;
    }

    /** An area or a line; null when none is selected. With it no zone is, and the other way round. */
    public ObjectProperty<SelectedPlace> selectedPlaceProperty() {
        return selectedPlace;
    }

    public boolean hasSelection() {
        return selectedZoneId.get() != null || selectedPlace.get() != null;
    }

    /** Selects nothing. */
    public void clearSelection() {
        selectedZoneId.set(null);
        selectedPlace.set(null);
    }

    /** Null when the pointer is over no zone. */
    public StringProperty hoveredZoneIdProperty() {
        return hoveredZoneId;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /** What the band shows of time. */
    public ObjectProperty<TimeRange> visibleTimeProperty() {
        return visibleTime;
    }

    /** The days that playback loops over; null for all. */
    public ObjectProperty<ValidTime> loopRangeProperty() {
        return loopRange;
    }

    /** No flashes, flights or fades. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** Whether the legend is open; folded up it shows its title only. */
    public BooleanProperty legendShownProperty() {
        return legendShown;
    }

    /** Whether the agreement is open; it then stands in the status panel's place. */
    public BooleanProperty agreementShownProperty() {
        return agreementShown;
    }

    /** Whether the status panel is open. */
    public BooleanProperty panelShownProperty() {
        return panelShown;
    }
}
