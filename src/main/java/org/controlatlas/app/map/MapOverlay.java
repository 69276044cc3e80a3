package org.controlatlas.app.map;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Coordinate;

/** What is drawn above the picture: outlines of the zone selected and the one under the pointer; fills its card. */
final class MapOverlay extends Pane {
    private final OpenAtlas open;
    private final TimeState time;
    private final MapState mapState;
    private final Selection selection;
    private final ZoneOutline hovered;
    private final ZoneOutline selected;
    private final HoverCard card;
    private final ChangeFlash flash;
    private final Rectangle clip = new Rectangle();
    private MapPick pick;
    private CompareState.Side pointerSide = CompareState.Side.SECOND;
    /** True while a railway or road under the pointer is outlined. */
    private boolean overLine;

    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;
    private final ReadOnlyObjectWrapper<Coordinate> pointer = new ReadOnlyObjectWrapper<>(this, "pointer");

    MapOverlay(OpenAtlas open, TimeState time, MapState mapState, Selection selection, Settings settings) {
        this.open = open;
        this.time = time;
        this.mapState = mapState;
        this.selection = selection;
        this.hovered = new ZoneOutline(open, mapState, "hovered-zone", false);
        this.selected = new ZoneOutline(open, mapState, "selected-zone", true);
        this.card = new HoverCard(open, settings);
        this.flash = new ChangeFlash(open, time, mapState, settings);
        setPickOnBounds(false);
        setClip(clip);
        selected.setId("selectedZone");
        getChildren().addAll(flash, hovered, selected);
        selection.zoneIdProperty().addListener(o -> showSelection());
        selection.placeProperty().addListener(o -> showSelection());
        time.shownDateProperty().addListener(o -> {
            pointAgain();
            showMoved();
            showSelectedPlace();
        });
        time.compare().answeredProperty().addListener((o, was, now) -> {
            showMoved();
            showSelectedPlace();
        });
        time.compare().addListener(o -> pointAgain());
        settings.languageProperty().addListener(o -> card.refresh());
        settings.themeProperty().addListener(o -> card.refresh());
    }

    /** There is another data set, and no picture of it yet. */
    void open(MapPick newPick) {
        pick = newPick;
        selected.leaveNamesOf(null);
        card.refresh();
        pointAway();
        showSelection();
    }

    void viewChanged() {
        flash.follow();
        hovered.follow();
        selected.follow();
        card.hide();
        // The map moves below a pointer at rest.
        if (!Double.isNaN(pointerX)) {
            pointer.set(mapState.viewportProperty().get().toLonLat(pointerX, pointerY));
        }
    }

    /**
     * Another picture is on the screen, perhaps with other names.
     *
     * @param sameDetail false if its level of detail is another one, or if it is the first
     */
    void pictureChanged(PictureSpec picture, boolean sameDetail) {
        selected.leaveNamesOf(picture);
        if (sameDetail) {
            selected.follow();
        } else {
            hovered.refresh();
            selected.refresh();
        }
    }

    /** The card of what is under the pointer; where it stands in the window is not this part's. */
    HoverCard card() {
        return card;
    }

    /** The pointer is there, in logical pixels of the map, over the picture of that side. */
    void point(double x, double y, CompareState.Side side) {
        pointerSide = side;
        pointerX = x;
        pointerY = y;
        pointAgain();
    }

    void pointAway() {
        pointerX = Double.NaN;
        pointer.set(null);
        card.hide();
        hovered.show(Optional.empty());
        overLine = false;
        selection.hoveredZoneIdProperty().set(null);
    }

    /** The place under the pointer in degrees; null while it is elsewhere. */
    ReadOnlyObjectProperty<Coordinate> pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    private void pointAgain() {
        if (pick == null || Double.isNaN(pointerX)) {
            return;
        }
        MapViewport view = mapState.viewportProperty().get();
        pointer.set(view.toLonLat(pointerX, pointerY));
        LocalDate date = time.compare().dateOf(pointerSide);
        MapTarget target = pick.at(view, pointerX, pointerY, date);
        String before = selection.hoveredZoneIdProperty().get();
        String id = target instanceof MapTarget.OfZone of ? of.zone().id() : null;
        if (target instanceof MapTarget.OfLine of) {
            selection.hoveredZoneIdProperty().set(null);
            hovered.show(OutlineSource.ofLine(open, of.index()));
            overLine = true;
        } else if (overLine
                || !java.util.Objects.equals(before, id)
                || target instanceof MapTarget.OfZone of && of.zone().moves()) {
            overLine = false;
            selection.hoveredZoneIdProperty().set(id);
            hovered.show(OutlineSource.ofZone(open, date, open.indexOf(id)));
        }
        card.setTranslateX(cardShift());
        card.show(target, date, pointerX, pointerY, getWidth(), getHeight());
    }

    /** The card stands beside the pointer, which may be over the map at the left. */
    private double cardShift() {
        boolean left = pointerSide == CompareState.Side.FIRST
                && time.compare().modeProperty().get() == CompareMode.SIDE_BY_SIDE;
        return left || getParent() == null ? 0 : getParent().getLayoutX();
    }

    private void showSelection() {
        selected.show(OutlineSource.ofZone(
                open,
                time.compare().answeredProperty().getValue(),
                open.indexOf(selection.zoneIdProperty().get())));
        showSelectedPlace();
    }

    /** The selected zone may lie elsewhere on another day. */
    private void showMoved() {
        OptionalInt zone = open.indexOf(selection.zoneIdProperty().get());
        if (zone.isPresent() && open.timeline().zones().get(zone.getAsInt()).moves()) {
            selected.show(
                    OutlineSource.ofZone(open, time.compare().answeredProperty().getValue(), zone));
        }
    }

    /** Which zones belong to an area, and what there is of a line, depends on the day. */
    private void showSelectedPlace() {
        SelectedPlace place = selection.placeProperty().get();
        if (place != null) {
            selected.show(
                    OutlineSource.of(open, time.compare().answeredProperty().getValue(), place));
        }
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        super.layoutChildren();
    }
}
