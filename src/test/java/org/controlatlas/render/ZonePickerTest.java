package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.OptionalInt;
import org.controlatlas.model.Names;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.timeline.Ground;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ZonePickerTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int HOST = 0;
    private static final int ENCLAVE = 1;
    private static final int NEIGHBOUR = 2;
    private static final int CORNER = 3;
    private static final int OVER_HOST = 4;

    /** At zoom 8 a degree of longitude is 182 pixels: the enclave is one pixel wide. */
    private static final MapViewport VIEW = new MapViewport(45.5, 39.5, 8, 800, 600, 1);

    private static final int DAY = 0;

    private final ZonePicker picker = new ZonePicker(Ground.of(
            List.of(
                    zone("host", box(45, 46, 39, 40).difference(box(45.5, 45.505, 39.5, 39.505))),
                    zone("enclave", box(45.5, 45.505, 39.5, 39.505)),
                    zone("neighbour", box(46, 47, 39, 40)),
                    zone("corner", box(46, 47, 40, 41)),
                    zone("over-host", box(45.1, 45.3, 39.1, 39.3))),
            false));

    private static Geometry box(double west, double east, double south, double north) {
        return GEOMETRY.toGeometry(new Envelope(west, east, south, north));
    }

    private static Zone zone(String id, Geometry geometry) {
        return new Zone(id, Names.english(id), "test", geometry, List.of());
    }

    private OptionalInt pick(double lon, double lat, double dx) {
        Point2D at = VIEW.toScreen(lon, lat);
        return picker.pick(VIEW, at.getX() + dx, at.getY(), DAY);
    }

    @Test
    void aPlaceIsInTheZoneAroundIt() {
        assertThat(picker.zoneAt(45.8, 39.8, DAY)).hasValue(HOST);
        assertThat(picker.zoneAt(46.5, 39.5, DAY)).hasValue(NEIGHBOUR);
    }

    @Test
    void aPlaceInTheHoleOfTheHostIsInTheEnclave() {
        assertThat(picker.zoneAt(45.5025, 39.5025, DAY)).hasValue(ENCLAVE);
    }

    @Test
    void ofZonesThatOverlapTheSmallestIsFound() {
        assertThat(picker.zoneAt(45.2, 39.2, DAY)).hasValue(OVER_HOST);
    }

    @Test
    void outsideOfAllThereIsNone() {
        assertThat(picker.zoneAt(50, 50, DAY)).isEmpty();
        assertThat(pick(44, 39.5, 0)).isEmpty();
    }

    @Test
    void aZoneOfAPixelIsFoundWithinEightPixels() {
        assertThat(pick(45.5, 39.5025, -7)).hasValue(ENCLAVE);
        assertThat(pick(45.5, 39.5025, -9)).hasValue(HOST);
    }

    @Test
    void aZoneThatIsLargeEnoughToHitIsNotFoundBesideItself() {
        assertThat(pick(45.3, 39.2, 3)).hasValue(HOST);
    }

    @Test
    void nearerTheEnclaveIsAZoneLikeOthers() {
        MapViewport near = VIEW.withCenter(45.5025, 39.5025).withZoom(14);
        Point2D edge = near.toScreen(45.505, 39.5025);

        assertThat(picker.pick(near, edge.getX() - 2, edge.getY(), DAY)).hasValue(ENCLAVE);
        assertThat(picker.pick(near, edge.getX() + 5, edge.getY(), DAY)).hasValue(HOST);
    }

    @Test
    void neighboursShareAStretchOfBoundaryAndNotACorner() {
        assertThat(picker.neighbours(HOST, DAY)).containsExactly(ENCLAVE, NEIGHBOUR);
        assertThat(picker.neighbours(NEIGHBOUR, DAY)).containsExactly(HOST, CORNER);
        assertThat(picker.neighbours(CORNER, DAY)).containsExactly(NEIGHBOUR);
    }
}
