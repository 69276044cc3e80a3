package org.controlatlas.app.map;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlatlas.app.map.tiles.AtlasTileRetriever;
import org.controlatlas.app.map.tiles.OnlineTiles;
import org.controlatlas.app.map.tiles.PaintedTiles;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.app.state.MapCards;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.ShownPicture;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Event;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The map: who controls what on the day shown, with everything that follows the pointer. It shows the state's
 * viewport and changes it when the user moves the map; its own size and the screen's scale it writes into it.
 */
public final class AtlasMap extends Region {
    /** How long zooming must rest before the picture is painted anew. */
    private static final Duration REST = Duration.millis(80);
    /** How long the first picture of an atlas is awaited without tiles below, which would hold it up. */
    private static final Duration PATIENCE = Duration.seconds(1);

    private static final double FIT_MARGIN = 24;
    /** A narrower map uses all of its width for what it is to show. */
    private static final double LEAST_BESIDE_LEGEND = 320;

    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");

    private final OpenAtlas open;
    private final TimeState time;
    private final MapState mapState;
    private final Selection selection;
    private final Settings settings;
    private final ShownPicture picture;
    private final TaskRunner runner;
    private final FrameLayer layer = new FrameLayer();
    private final GluonSurface surface = new GluonSurface(layer);
    private final BackdropPainting backdrop;
    private final MapMotion motion;
    private final MapOverlay overlay;
    /** Round the map while the keyboard's focus is on it. */
    private final Region focusRing = new Region();

    private final MapMenu menu;
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final InvalidationListener onScale = o -> requestLayout();

    private Function<MapPainter, MapRenderer> renderers = MapRenderer::new;
    private MapRenderer renderer;
    private FramePipeline pipeline;
    /** The viewport of the picture on the screen; null for none. */
    private MapViewport pictured;

    private MapPick pick;
    private PaintedTiles tiles;
    private OnlineTiles online;
    private Consumer<Event> onEvent = event -> {};
    private Runnable onChosen = () -> {};

    public AtlasMap(
            OpenAtlas open,
            TimeState time,
            MapState mapState,
            Selection selection,
            Settings settings,
            ShownPicture picture,
            TaskRunner runner) {
        this.open = open;
        this.time = time;
        this.mapState = mapState;
        this.selection = selection;
        this.settings = settings;
        this.picture = picture;
        this.runner = runner;
        this.backdrop = new BackdropPainting(picture::spec, layer::showBelow, runner);
        this.motion = new MapMotion(open, mapState, settings);
        this.overlay = new MapOverlay(open, time, mapState, selection, settings);
        this.menu = new MapMenu(this, open, time, mapState, settings.messages());
        getStyleClass().add("atlas-map");
        setId("map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> settings.messages()
                                .get(
                                        "map.name",
                                        settings.messages()
                                                .dates()
                                                .longDate(
                                                        time.shownDateProperty().get())),
                        time.shownDateProperty(),
                        settings.languageProperty()));
        focusRing.getStyleClass().add("map-focus");
        focusRing.setMouseTransparent(true);
        focusRing.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(surface, overlay, focusRing);
        new MapGestures(this, selection, motion).install();
        rest.setOnFinished(e -> settle());
        patience.setOnFinished(e -> showTiles(mapState.viewportProperty().get()));

        open.atlasProperty().subscribe(this::open);
        mapState.viewportProperty().addListener(o -> viewChanged());
        time.shownDateProperty().addListener(o -> update(true));
        mapState.layersProperty().addListener(o -> update(true));
        settings.languageProperty().addListener(o -> update(true));
        settings.themeProperty().addListener(o -> themeChanged());
        picture.addRoomListener(o -> update(true));
        mapState.onlineTilesProperty().addListener(o -> changeTiles());
        // Tiles serve what the frame does not cover; the frame comes first.
        mapState.mapShownProperty().addListener((o, was, shown) -> {
            if (shown) {
                changeTiles();
            }
        });
        sceneProperty().addListener((o, before, after) -> sceneChanged(after));
        localToSceneTransformProperty().addListener((o, before, after) -> {
            if (before == null || before.getMxx() != after.getMxx()) {
                requestLayout();
            }
        });
    }

    /** Who makes the renderer of a data set that is opened, for one that has begun to draw already. */
    public void setRenderers(Function<MapPainter, MapRenderer> maker) {
        renderers = Objects.requireNonNull(maker);
    }

    /** What a click on the marker of an event does. */
    public void setOnEvent(Consumer<Event> action) {
        onEvent = Objects.requireNonNull(action);
    }

    /** What a click on a zone does besides selecting it. */
    public void setOnChosen(Runnable action) {
        onChosen = Objects.requireNonNull(action);
    }

    /** What the menu's items do. */
    public void setMenuActions(MapActions actions) {
        menu.setActions(actions);
    }

    /**
     * The card that names what is under the pointer. It has the map's coordinates and belongs above all that stands on
     * the map, which could hide it otherwise.
     */
    public Node hoverCard() {
        return overlay.card();
    }

    /** Shows a place at a zoom at which its surroundings can be recognised; flies there if motion is wanted. */
    public void flyTo(double lon, double lat) {
        motion.flyTo(lon, lat, Math.max(10, mapState.viewportProperty().get().zoom()));
    }

    /** Shows the whole envelope (degrees) with room around it. */
    public void flyTo(Envelope degrees) {
        Envelope roomy = new Envelope(degrees);
        roomy.expandBy(Math.max(0.02, degrees.getWidth() / 4), Math.max(0.02, degrees.getHeight() / 4));
        MapViewport view = mapState.viewportProperty().get();
        double beside = view.width() - MapCards.legendRoom(view.width());
        // Beside the legend, which would hide a part of it.
        motion.flyTo(
                beside < LEAST_BESIDE_LEGEND
                        ? view.fit(roomy, FIT_MARGIN)
                        : view.withSize(beside, view.height())
                                .fit(roomy, FIT_MARGIN)
                                .withSize(view.width(), view.height())
                                .pan((beside - view.width()) / 2, 0));
    }

    /** Shows all changes again, as at the start. */
    public void showAll() {
        if (open.atlas() != null) {
            motion.flyTo(open.home().in(mapState.viewportProperty().get()));
        }
    }

    /** Opens the menu for what is in the middle. */
    public void showMenu() {
        menu.show(getWidth() / 2, getHeight() / 2);
    }

    /** Zooms round the middle by so many levels. */
    public void zoomBy(double levels) {
        motion.zoomBy(levels, getWidth() / 2, getHeight() / 2);
    }

    /** The place under the pointer in degrees; null while it is not over the map. */
    public ReadOnlyObjectProperty<Coordinate> pointerProperty() {
        return overlay.pointerProperty();
    }

    /** What lies under a point of this region, on the day of the picture there. */
    MapTarget targetAt(double x, double y) {
        return targetAt(x, y, sideAt(x));
    }

    /** What lies under a point of the picture of that side. */
    MapTarget targetAt(double x, double y, CompareState.Side side) {
        return pick == null
                ? new MapTarget.Nothing()
                : pick.at(
                        mapState.viewportProperty().get(), x, y, time.compare().dateOf(side));
    }

    /** Whose picture is under a point of this region. */
    CompareState.Side sideAt(double x) {
        CompareState compare = time.compare();
        boolean first = compare.modeProperty().get() == CompareMode.SWIPE
                && x < compare.dividerProperty().get() * getWidth();
        return first ? CompareState.Side.FIRST : CompareState.Side.SECOND;
    }

    /** As {@link #choose}, and lets the panel answer for the day of that side. */
    void choose(MapTarget target, CompareState.Side side) {
        time.compare().askedProperty().set(side);
        choose(target);
    }

    /** Handles a click: an event is described, a zone, railway or road is selected; anywhere else the selection is cleared. */
    void choose(MapTarget target) {
        if (target instanceof MapTarget.OfEvent of) {
            onEvent.accept(of.event());
        } else if (target instanceof MapTarget.OfZone of) {
            selection.zoneIdProperty().set(of.zone().id());
            onChosen.run();
        } else if (target instanceof MapTarget.OfLine of) {
            Gazetteer.lineWith(of.line(), open.atlas().lines())
                    .ifPresent(line ->
                            selection.placeProperty().set(new SelectedPlace.OfLine(Gazetteer.entryOf(line), line)));
            onChosen.run();
        } else {
            selection.clear();
        }
    }

    /** Handles a click at a point of this region; where marks overlap, a list asks which of them is meant. */
    void chooseAt(double x, double y) {
        List<Event> events = pick == null
                ? List.of()
                : pick.eventsAt(
                        mapState.viewportProperty().get(), x, y, time.compare().dateOf(sideAt(x)));
        if (events.size() > 1) {
            menu.showEvents(events, x, y);
        } else {
            choose(targetAt(x, y), sideAt(x));
        }
    }

    /** Events whose marks stand on the part of the map that is seen, by date. */
    List<Event> eventsInView() {
        return pick == null
                ? List.of()
                : pick.eventsIn(mapState.viewportProperty().get());
    }

    MapMenu menu() {
        return menu;
    }

    MapOverlay overlay() {
        return overlay;
    }

    GluonSurface surface() {
        return surface;
    }

    /** True when the screen shows exactly what the state says: for screenshots and tests. */
    public boolean isSettled() {
        if (pipeline == null || pipeline.frame().isEmpty() || motion.isMoving()) {
            return false;
        }
        PictureSpec shown = pipeline.frame().get().spec();
        PictureSpec wanted = spec();
        return pipeline.isIdle()
                && shown.date().equals(wanted.date())
                && shown.language() == wanted.language()
                && shown.theme() == wanted.theme()
                && shown.layers().equals(wanted.layers())
                && shown.nameRoom().equals(wanted.nameRoom())
                && shown.viewport().zoom() == wanted.viewport().zoom()
                && shown.viewport().pixelScale() == wanted.viewport().pixelScale()
                && pipeline.covers(wanted.viewport());
    }

    boolean hasBackdrop() {
        return layer.hasBackdrop();
    }

    private void open(Atlas atlas) {
        if (atlas == null) {
            return;
        }
        if (pipeline != null) {
            pipeline.close();
        }
        renderer = renderers.apply(open.painter());
        pictured = null;
        patience.playFromStart();
        pipeline = new FramePipeline(renderer, (buffer, frame) -> {
            layer.show(buffer, frame);
            followPicture(frame.spec());
            if (!mapState.mapShownProperty().get()) {
                AfterPulse.run(getScene(), () -> mapState.mapShownProperty().set(true));
            }
            setCovered(isCovered(mapState.viewportProperty().get()));
        });
        pipeline.attach(getScene());
        pick = new MapPick(open, picture, atlas);
        overlay.open(pick);
        backdrop.open(open.painter());
        update(true);
    }

    /** Puts fresh tiles below: our own, or OpenStreetMap's where the user has asked for them. */
    private void changeTiles() {
        if (renderer == null) {
            return;
        }
        PaintedTiles paintedBefore = tiles;
        OnlineTiles onlineBefore = online;
        tiles = new PaintedTiles(renderer.painter(), settings.themeProperty().get(), runner);
        online = mapState.onlineTilesProperty().get() ? new OnlineTiles(tiles, runner) : null;
        AtlasTileRetriever.use(online == null ? tiles : online);
        surface.renew();
        layer.shineThrough(online != null, settings.themeProperty().get());
        if (onlineBefore != null) {
            onlineBefore.close();
        }
        if (paintedBefore != null) {
            paintedBefore.close();
        }
        showTiles(mapState.viewportProperty().get());
    }

    /** Tiles are seen where the frame does not reach, or through it. */
    private void showTiles(MapViewport view) {
        boolean covered = isCovered(view);
        setCovered(covered);
        if (!covered && needsTiles()) {
            surface.show(view);
        }
    }

    /** False while the first picture, which needs none, is awaited with patience. */
    private boolean needsTiles() {
        boolean awaited = pictured == null && patience.getStatus() == Animation.Status.RUNNING;
        return renderer != null && (online != null || !awaited);
    }

    private boolean isCovered(MapViewport view) {
        return online == null && pipeline != null && pipeline.covers(view);
    }

    /** Lets the outlines above the map have the detail of the picture, and leave its names free. */
    private void followPicture(PictureSpec picture) {
        MapViewport shown = picture.viewport();
        boolean same =
                pictured != null && pictured.zoom() == shown.zoom() && pictured.pixelScale() == shown.pixelScale();
        pictured = shown;
        overlay.pictureChanged(picture, same);
    }

    /** True while the picture hides all that is below it. */
    private void setCovered(boolean covered) {
        surface.setTilesVisible(!covered && needsTiles());
        pseudoClassStateChanged(COVERED, covered);
    }

    private void themeChanged() {
        changeTiles();
        update(true);
    }

    private void sceneChanged(Scene scene) {
        if (pipeline != null) {
            pipeline.attach(scene);
        }
        if (scene == null) {
            return;
        }
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.renderScaleXProperty().removeListener(onScale);
                window.renderScaleXProperty().addListener(onScale);
                requestLayout();
            }
        });
    }

    private void viewChanged() {
        MapViewport view = mapState.viewportProperty().get();
        layer.follow(view);
        rest.playFromStart();
        update(false);
        showTiles(view);
        overlay.viewChanged();
    }

    private void settle() {
        if (motion.isMoving()) {
            rest.playFromStart();
            return;
        }
        update(true);
        if (needsTiles()) {
            surface.show(mapState.viewportProperty().get());
        }
        surface.renewIfCrowded();
    }

    private PictureSpec spec() {
        // The selection is outlined above the picture, so that it shows at once.
        return picture.spec().withSelectedZone(Optional.empty());
    }

    private void update(boolean idle) {
        if (pipeline != null && getWidth() > 0) {
            pipeline.want(spec(), idle);
            if (idle) {
                backdrop.refresh();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        surface.resizeRelocate(0, 0, width, height);
        overlay.resizeRelocate(0, 0, width, height);
        focusRing.resizeRelocate(0, 0, width, height);
        resizeViewport(width, height, outputScale());
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        // In a window that is magnified the map is as sharp as in any other.
        double magnified = getLocalToSceneTransform().getMxx();
        return window == null ? 1 : Math.max(1, window.getRenderScaleX() * magnified);
    }

    private void resizeViewport(double width, double height, double scale) {
        MapViewport old = mapState.viewportProperty().get();
        MapViewport resized = old.withSize(width, height).withPixelScale(scale);
        if (open.atlas() != null) {
            // A view of the whole scene stays one.
            if (old.equals(open.home().in(old))) {
                resized = open.home().in(resized);
            }
        }
        if (resized.equals(old)) {
            update(true);
        } else {
            mapState.viewportProperty().set(resized);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 800;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 600;
    }

    /** Ends the threads behind the map. */
    public void close() {
        motion.stop();
        rest.stop();
        patience.stop();
        backdrop.close();
        if (pipeline != null) {
            pipeline.close();
        }
        if (online != null) {
            AtlasTileRetriever.stopUsing(online);
            online.close();
        }
        if (tiles != null) {
            AtlasTileRetriever.stopUsing(tiles);
            tiles.close();
        }
    }
}
