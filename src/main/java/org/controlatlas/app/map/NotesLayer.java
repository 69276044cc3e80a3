package org.controlatlas.app.map;

import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.controlatlas.app.state.MapNotes;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.render.view.MapViewport;
import org.locationtech.jts.geom.Coordinate;

/** What panels mark on the map: ground lit up, and of a place that somebody asks about what decided its colour. */
public final class NotesLayer extends Region {
    private static final double RING = 7;
    private static final double DOT = 4;

    private final OpenAtlas open;
    private final TimeState time;
    private final MapState mapState;
    private final MapNotes notes;
    private final AtlasMap map;
    private final ZoneOutline lit;
    private final Circle ring = new Circle(RING);
    private final Circle decider = new Circle(DOT);
    private final Circle other = new Circle(DOT);
    private final Line toDecider = new Line();
    private final Line toOther = new Line();
    private final Rectangle clip = new Rectangle();

    /** @param map below, whose place it takes */
    public NotesLayer(OpenAtlas open, TimeState time, MapState mapState, MapNotes notes, AtlasMap map) {
        this.open = open;
        this.time = time;
        this.mapState = mapState;
        this.notes = notes;
        this.map = map;
        this.lit = new ZoneOutline(open, mapState, "lit-zones", true);
        setId("mapNotes");
        setMouseTransparent(true);
        setClip(clip);
        lit.setId("litZones");
        ring.setId("whySpot");
        decider.setId("whyDecider");
        other.setId("whyOther");
        ring.getStyleClass().add("why-spot");
        decider.getStyleClass().add("why-decider");
        toDecider.getStyleClass().add("why-decider-line");
        other.getStyleClass().add("why-other");
        toOther.getStyleClass().add("why-other-line");
        getChildren().addAll(lit, toOther, toDecider, other, decider, ring);
        getChildren().forEach(node -> node.setManaged(false));
        InvalidationListener follow = observable -> follow();
        mapState.viewportProperty().addListener(follow);
        map.layoutXProperty().addListener(follow);
        notes.spotProperty().addListener(follow);
        InvalidationListener relight = observable -> relight();
        notes.litProperty().addListener(relight);
        time.compare().answeredProperty().addListener(relight);
        mapState.mapShownProperty().addListener(relight);
        open.atlasProperty().addListener(observable -> {
            if (!open.isSameDataSet()) {
                notes.litProperty().set(Set.of());
                notes.askedProperty().set(null);
                notes.spotProperty().set(null);
            }
        });
        follow();
    }

    private void relight() {
        lit.show(OutlineSource.ofZones(
                open,
                time.compare().answeredProperty().getValue(),
                notes.litProperty().get()));
    }

    private void follow() {
        setTranslateX(map.getLayoutX());
        clip.setWidth(Math.max(0, getWidth() - map.getLayoutX()));
        lit.follow();
        MapNotes.Spot spot = notes.spotProperty().get();
        MapViewport view = mapState.viewportProperty().get();
        place(ring, view, Optional.ofNullable(spot).map(MapNotes.Spot::at));
        link(decider, toDecider, view, Optional.ofNullable(spot).flatMap(MapNotes.Spot::decider));
        link(other, toOther, view, Optional.ofNullable(spot).flatMap(MapNotes.Spot::other));
    }

    private static void place(Circle mark, MapViewport view, Optional<Coordinate> at) {
        mark.setVisible(at.isPresent());
        at.map(place -> view.toScreen(place.x, place.y)).ifPresent(point -> {
            mark.setCenterX(point.x);
            mark.setCenterY(point.y);
        });
    }

    /** A mark and the line that leads to it from the place asked about. */
    private void link(Circle mark, Line line, MapViewport view, Optional<Coordinate> at) {
        place(mark, view, at);
        line.setVisible(at.isPresent());
        line.setStartX(ring.getCenterX());
        line.setStartY(ring.getCenterY());
        line.setEndX(mark.getCenterX());
        line.setEndY(mark.getCenterY());
    }

    @Override
    protected void layoutChildren() {
        clip.setHeight(getHeight());
        follow();
    }
}
