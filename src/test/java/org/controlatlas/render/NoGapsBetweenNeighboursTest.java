package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Between zones that touch no ground shows. Every view is painted over two grounds of different colours: land everywhere,
 * and, with an atlas whose only land lies far away, sea everywhere. A pixel inside of the zones' common outline that
 * differs between the two lets the ground through.
 */
class NoGapsBetweenNeighboursTest {
    private static final LocalDate DATE = LocalDate.of(2020, 10, 20);

    /** Pixels on each side of the common outline within which simplification may put its edge. */
    private static final int RIM = 4;

    private static final Set<MapLayerKind> ON_LAND = Set.of(MapLayerKind.CONTROL);
    private static final Set<MapLayerKind> ON_SEA = Set.of(MapLayerKind.CONTROL, MapLayerKind.BASE);

    /** At zoom 9 level boundaries leave some of these views to the right. */
    private static final List<double[]> CENTRES = List.of(
            new double[] {46.5, 39.8},
            new double[] {45.9, 40.3},
            new double[] {45.2, 39.3},
            new double[] {44.9, 40.5},
            new double[] {45.106, 40.5});

    private static MapPainter painter;
    private static Geometry all;

    @BeforeAll
    static void prepare() {
        Atlas atlas = Pictures.bundled();
        Geometry farLand = new GeometryFactory().toGeometry(new Envelope(40, 40.001, 36, 36.001));
        painter = Pictures.painter(Made.atlas(
                atlas.info(),
                atlas.zones(),
                List.of(),
                atlas.actors(),
                atlas.sources(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of("land", List.of(new BasemapFeature(Names.EMPTY, farLand)))));
        all = CoverageUnion.union(
                atlas.zones().stream().map(zone -> zone.geometry()).toArray(Geometry[]::new));
    }

    static Stream<Arguments> themesAndZooms() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(6.5, 8.0, 9.0, 10.0).map(zoom -> Arguments.of(theme, zoom)));
    }

    @ParameterizedTest
    @MethodSource("themesAndZooms")
    void noGroundShowsBetweenZones(Theme theme, double zoom) {
        List<String> gaps = new ArrayList<>();
        int compared = 0;
        int grounds = 0;
        for (double[] centre : CENTRES) {
            // A width that is no multiple of a tile's.
            MapViewport view = new MapViewport(centre[0], centre[1], zoom, 750, 500, 1);
            boolean[] inside = inside(view);
            PictureSpec land = PictureSpec.of(view, DATE).withTheme(theme).withLayers(ON_LAND);
            PictureSpec sea = land.withLayers(ON_SEA);
            List<int[]> overLand = List.of(Pictures.shown(painter, land), Pictures.painted(painter, land));
            List<int[]> overSea = List.of(Pictures.shown(painter, sea), Pictures.painted(painter, sea));
            for (int way = 0; way < 2; way++) {
                for (int i = 0; i < inside.length; i++) {
                    boolean differs = overLand.get(way)[i] != overSea.get(way)[i];
                    compared += inside[i] ? 1 : 0;
                    grounds += differs && !inside[i] ? 1 : 0;
                    if (inside[i] && differs && gaps.size() < 20) {
                        gaps.add((way == 0 ? "screen " : "file ") + view + " at " + i % view.deviceWidth() + ", "
                                + i / view.deviceWidth());
                    }
                }
            }
        }
        assertThat(gaps).isEmpty();
        assertThat(compared).isGreaterThan(100_000);
        if (zoom < 8) {
            assertThat(grounds).as("ground where no zone is").isGreaterThan(1000);
        }
    }

    /**
     * Pixels that lie inside of the zones' common outline and not on its rim, where ground may show: the outline has inlets
     * narrower than a pixel. Told from the data, not by the painter.
     */
    private static boolean[] inside(MapViewport view) {
        int width = view.deviceWidth();
        int height = view.deviceHeight();
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = mask.createGraphics();
        List<Path2D> outline = new ArrayList<>();
        for (int i = 0; i < all.getNumGeometries(); i++) {
            outline.add(path((Polygon) all.getGeometryN(i), view));
        }
        g.setColor(Color.WHITE);
        outline.forEach(g::fill);
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(2 * RIM, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        outline.forEach(g::draw);
        g.dispose();
        boolean[] inside = new boolean[width * height];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = mask.getRaster().getSample(i % width, i / width, 0) != 0;
        }
        return inside;
    }

    private static Path2D path(Polygon polygon, MapViewport view) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        append(path, polygon.getExteriorRing().getCoordinates(), view);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            append(path, polygon.getInteriorRingN(hole).getCoordinates(), view);
        }
        return path;
    }

    private static void append(Path2D path, Coordinate[] ring, MapViewport view) {
        for (int i = 0; i < ring.length; i++) {
            Point2D at = view.toScreen(ring[i].x, ring[i].y);
            if (i == 0) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        path.closePath();
    }
}
