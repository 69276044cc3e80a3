package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Geometry made up at random, read again by a plain reader of JSON. */
class GeoJsonGeometryTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private final Random random = new Random(11);

    private static JsonNode written(Geometry geometry) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            GeoJsonGeometry.write(json, geometry);
        }
        assertThat(text.toString()).doesNotContain("E-", "E+", "-0,", "-0]");
        return JSON.readTree(text.toString());
    }

    /** A star about the middle, so that its ring meets itself nowhere; in any direction. */
    private LinearRing ring(double x, double y, double radius) {
        int corners = random.nextInt(3, 9);
        boolean clockwise = random.nextBoolean();
        Coordinate[] ring = IntStream.range(0, corners)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * i / corners * (clockwise ? -1 : 1);
                    double far = radius * (0.5 + random.nextDouble() / 2);
                    return new Coordinate(x + far * Math.cos(angle), y + far * Math.sin(angle));
                })
                .toArray(Coordinate[]::new);
        Coordinate[] closed = Arrays.copyOf(ring, corners + 1);
        closed[corners] = ring[0];
        return FACTORY.createLinearRing(closed);
    }

    private Polygon polygon() {
        double x = random.nextDouble(-170, 170);
        double y = random.nextDouble(-80, 80);
        LinearRing[] holes = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> ring(x + 0.1 * i - 0.1, y, 0.04))
                .toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(x, y, 1), holes);
    }

    @Test
    void outsidesRunAnticlockwiseAndHolesClockwiseWithTheSameCorners() throws IOException {
        for (int i = 0; i < 200; i++) {
            Polygon[] parts = IntStream.range(0, random.nextInt(1, 4))
                    .mapToObj(part -> polygon())
                    .toArray(Polygon[]::new);
            boolean single = parts.length == 1 && random.nextBoolean();

            JsonNode json = written(single ? parts[0] : FACTORY.createMultiPolygon(parts));

            assertThat(json.get("type").asText()).isEqualTo(single ? "Polygon" : "MultiPolygon");
            JsonNode polygons = json.get("coordinates");
            for (int part = 0; part < parts.length; part++) {
                rings(single ? polygons : polygons.get(part), parts[part]);
            }
        }
    }

    private static void rings(JsonNode rings, Polygon polygon) {
        assertThat(rings).hasSize(1 + polygon.getNumInteriorRing());
        for (int i = 0; i < rings.size(); i++) {
            LinearRing ring = i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1);
            Coordinate[] corners = corners(rings.get(i));
            Coordinate[] own = ring.getCoordinates();
            assertThat(twiceTheArea(corners) > 0).isEqualTo(i == 0);
            assertThat(corners)
                    .isEqualTo(
                            twiceTheArea(own) > 0 == (i == 0)
                                    ? own
                                    : IntStream.range(0, own.length)
                                            .mapToObj(at -> own[own.length - 1 - at])
                                            .toArray(Coordinate[]::new));
        }
    }

    private static Coordinate[] corners(JsonNode positions) {
        return IntStream.range(0, positions.size())
                .mapToObj(i -> new Coordinate(
                        positions.get(i).get(0).asDouble(),
                        positions.get(i).get(1).asDouble()))
                .toArray(Coordinate[]::new);
    }

    /** Above 0 if the ring runs anticlockwise. */
    private static double twiceTheArea(Coordinate[] ring) {
        double sum = 0;
        for (int i = 1; i < ring.length; i++) {
            sum += (ring[i - 1].x - ring[0].x) * (ring[i].y - ring[0].y)
                    - (ring[i].x - ring[0].x) * (ring[i - 1].y - ring[0].y);
        }
        return sum;
    }

    @Test
    void linesAndPointsKeepAllDigits() throws IOException {
        Coordinate[] places = {new Coordinate(1e-7, -0.0), new Coordinate(179.99999999999997, 1.0 / 3)};

        assertThat(written(FACTORY.createLineString(places)))
                .isEqualTo(JSON.readTree("{\"type\":\"LineString\",\"coordinates\":[[0.0000001,0],"
                        + "[179.99999999999997,0.3333333333333333]]}"));
        assertThat(written(FACTORY.createPoint(places[0])))
                .isEqualTo(JSON.readTree("{\"type\":\"Point\",\"coordinates\":[0.0000001,0]}"));
    }
}
