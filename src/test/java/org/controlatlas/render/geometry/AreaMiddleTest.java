package org.controlatlas.render.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.Random;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class AreaMiddleTest {
    /** Of the world of zoom 0. */
    private static final double RADIUS = (Mercator.x(180) - Mercator.x(-180)) / (2 * Math.PI);

    /** In the world of zoom 0, as the middle is. */
    private static Geometry inWorld(Geometry degrees) {
        Geometry world = degrees.copy();
        world.apply((Coordinate c) -> {
            double x = Mercator.x(c.x);
            c.y = Mercator.y(c.y);
            c.x = x;
        });
        world.geometryChanged();
        return world;
    }

    private static double longitude(double x) {
        return Math.toDegrees((x - Mercator.x(0)) / RADIUS);
    }

    private static Geometry point(double x, double y) {
        return Shapes.FACTORY.createPoint(new Coordinate(x, y));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itLiesInsideWithRoomForItsWidth(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 40; run++) {
            Geometry area = Shapes.star(random, 45, 40, 3, 15).difference(Shapes.star(random, 45, 40, 0.7, 7));
            AreaMiddle middle = AreaMiddle.of(area);
            Geometry world = inWorld(area);
            assertThat(world.contains(point(middle.x(), middle.y()))).isTrue();
            assertThat(middle.width())
                    .isPositive()
                    .isLessThanOrEqualTo(world.getEnvelopeInternal().getWidth());
            // Along a parallel: in degrees, in which the area's edges are straight.
            double half = middle.width() / 2;
            double lat = Math.toDegrees(Math.atan(Math.sinh((Mercator.y(0) - middle.y()) / RADIUS)));
            assertThat(area.buffer(1e-9).covers(Shapes.FACTORY.createLineString(new Coordinate[] {
                        new Coordinate(longitude(middle.x() - half), lat),
                        new Coordinate(longitude(middle.x() + half), lat)
                    })))
                    .isTrue();
        }
    }

    @Test
    void ofABoxItIsTheMiddle() {
        AreaMiddle middle = AreaMiddle.of(Shapes.box(40, 38, 50, 42));
        assertThat(middle.x()).isCloseTo(Mercator.x(45), within(1e-12));
        assertThat(middle.y()).isCloseTo(Mercator.y(40), within(1e-12));
        assertThat(middle.width()).isCloseTo(Mercator.x(50) - Mercator.x(40), within(1e-12));
    }

    /** The name of a state with islands stands on its mainland. */
    @Test
    void ofSeveralPartsTheLargestHasTheName() {
        Geometry parts = Shapes.box(0, 0, 1, 1).union(Shapes.box(10, 0, 13, 2)).union(Shapes.box(20, 0, 21, 1));
        assertThat(AreaMiddle.of(parts).x()).isCloseTo(Mercator.x(11.5), within(1e-12));
    }

    @Test
    void ofAUItStandsInTheWiderArm() {
        Geometry u = Shapes.box(0, 0, 10, 10).difference(Shapes.box(2, 0.5, 5, 11));
        AreaMiddle middle = AreaMiddle.of(u);
        assertThat(inWorld(u).contains(point(middle.x(), middle.y()))).isTrue();
        assertThat(middle.x()).isCloseTo(Mercator.x(7.5), within(1e-9));
    }

    @Test
    void whatReachesThePoleHasItsNameOnTheMap() {
        AreaMiddle middle = AreaMiddle.of(Shapes.box(-180, -90, 180, -65));
        assertThat(middle.y()).isBetween(Mercator.y(-65), Mercator.y(-Mercator.MAX_LAT));
    }

    @Test
    void whatHasNoAreaOnTheMapHasNoMiddle() {
        AreaMiddle none = new AreaMiddle(0, 0, 0);
        assertThat(AreaMiddle.of(Shapes.FACTORY.createPolygon())).isEqualTo(none);
        assertThat(AreaMiddle.of(Shapes.FACTORY.createMultiPolygon())).isEqualTo(none);
        assertThat(AreaMiddle.of(Shapes.FACTORY.createPoint(new Coordinate(1, 1))))
                .isEqualTo(none);
        assertThat(AreaMiddle.of(Shapes.box(0, 87, 10, 89))).isEqualTo(none);
    }

    @Test
    void aPlaneRoundTheDataResolvesATenthOfAMetre() {
        LocalPlane plane = LocalPlane.around(new Envelope(44, 50, 38, 42));
        MapViewport view = new MapViewport(46, 40, 8, 600, 400, 2);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double lon = 44 + 6 * random.nextDouble();
            double lat = 38 + 4 * random.nextDouble();
            Geometry planar = plane.project(Shapes.FACTORY.createPoint(new Coordinate(lon, lat)));
            Point2D at = plane.toScreen(view)
                    .transform(new Point2D.Double(planar.getCoordinate().x, planar.getCoordinate().y), null);
            assertThat(at.distance(view.toScreen(lon, lat)) * view.metresPerPixel())
                    .isLessThan(0.1);
            Point2D device = plane.toDevice(view)
                    .transform(new Point2D.Double(planar.getCoordinate().x, planar.getCoordinate().y), null);
            assertThat(device.getX()).isCloseTo(2 * at.getX(), within(1e-9));
            assertThat(device.getY()).isCloseTo(2 * at.getY(), within(1e-9));
        }
    }

    @Test
    void projectingLeavesTheGeometryGivenAsItIs() {
        Geometry degrees = Shapes.box(44, 38, 50, 42);
        Geometry before = degrees.copy();
        Geometry planar = LocalPlane.around(degrees.getEnvelopeInternal()).project(degrees);
        assertThat(degrees).isEqualTo(before);
        assertThat(planar.getEnvelopeInternal().getMaxX())
                .isCloseTo((Mercator.x(50) - Mercator.x(44)) / 2, within(1e-6));
    }

    @Test
    void aPlaneOfNoDataLiesRoundNought() {
        assertThat(LocalPlane.around(new Envelope())).isEqualTo(new LocalPlane(Mercator.x(0), Mercator.y(0)));
    }
}
