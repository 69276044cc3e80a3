package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.model.Event;
import org.controlatlas.render.EventMarks;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapPickTest {
    private static final MapViewport VIEW = new MapViewport(46, 40, 8, 800, 600, 1);

    private final AtlasState state = new AtlasState();
    private MapPick pick;

    @BeforeEach
    void open() {
        state.open(SmallAtlas.atlas());
        pick = new MapPick(state.open(), state.picture(), state.open().atlas());
    }

    private String at(double lon, double lat, double dx, double dy) {
        Point2D point = VIEW.toScreen(lon, lat);
        MapTarget target = pick.at(
                VIEW,
                point.getX() + dx,
                point.getY() + dy,
                state.time().shownDateProperty().get());
        if (target instanceof MapTarget.OfZone of) {
            return of.zone().id();
        }
        return target instanceof MapTarget.OfEvent of ? of.event().id() : "nothing";
    }

    @Test
    void insideAZoneIsThatZone() {
        assertThat(at(45.5, 39.5, 0, 0)).isEqualTo("west");
    }

    @Test
    void aSpeckIsFoundFromSevenPixelsButNotFromTen() {
        assertThat(at(46.5025, 40.0025, 7, 0)).isEqualTo("speck");
        assertThat(at(46.5025, 40.0025, 10, 0)).isEqualTo("east");
    }

    @Test
    void theMarkerOfAnEventIsAboveTheZoneOnItsDay() {
        state.time().dateProperty().set(SmallAtlas.CHANGE);

        assertThat(at(45.3, 40.5, 5, 0)).isEqualTo("handover");
        assertThat(at(45.3, 40.5, 9, 0)).isEqualTo("west");
    }

    @Test
    void theRingOfARecentEventIsFoundToo() {
        state.time().dateProperty().set(SmallAtlas.CHANGE.plusDays(1));

        assertThat(at(45.3, 40.5, 0, 0)).isEqualTo("handover");
    }

    @Test
    void onOtherDaysThereIsNoMarker() {
        state.time().dateProperty().set(SmallAtlas.CHANGE.plusDays(1 + EventMarks.RECENT_DAYS));

        assertThat(at(45.3, 40.5, 0, 0)).isEqualTo("west");
    }

    @Test
    void aHiddenLayerOfEventsIsNotHit() {
        state.time().dateProperty().set(SmallAtlas.CHANGE);
        state.map().setLayerVisible(MapLayerKind.EVENTS, false);

        assertThat(at(45.3, 40.5, 0, 0)).isEqualTo("west");
    }

    @Test
    void allMarksInReachOfAPointAreFoundAndNoneFarther() {
        state.time().dateProperty().set(SmallAtlas.CHANGE);
        Point2D mark = VIEW.toScreen(45.3, 40.5);

        assertThat(pick.eventsAt(VIEW, mark.getX() + 5, mark.getY(), SmallAtlas.CHANGE))
                .extracting(Event::id)
                .containsExactly("handover");
        assertThat(pick.eventsAt(VIEW, mark.getX() + 9, mark.getY(), SmallAtlas.CHANGE))
                .isEmpty();
    }

    @Test
    void theEventsOfAViewAreThoseWhoseMarksItHolds() {
        state.time().dateProperty().set(SmallAtlas.CHANGE);

        assertThat(pick.eventsIn(VIEW)).extracting(Event::id).containsExactly("handover");
        assertThat(pick.eventsIn(new MapViewport(60, 40, 8, 800, 600, 1))).isEmpty();
    }

    @Test
    void besideTheAtlasIsNothing() {
        assertThat(at(48, 42, 0, 0)).isEqualTo("nothing");
    }
}
