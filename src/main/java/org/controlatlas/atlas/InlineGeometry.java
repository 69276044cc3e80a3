package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.controlatlas.message.BadValueException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON geometry that has been read as maps and lists, for contents that stand in a description. */
final class InlineGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private InlineGeometry() {}

    /**
     * @return null for null
     * @throws IllegalArgumentException with one sentence if it is no geometry
     */
    static Geometry of(Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> map) || !(map.get("coordinates") instanceof List<?> coordinates)) {
            throw new BadValueException(ReadingProblem.GEOMETRY_WITHOUT_COORDINATES);
        }
        return switch (String.valueOf(map.get("type"))) {
            case "Point" -> FACTORY.createPoint(position(coordinates));
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        lists(coordinates).stream().map(InlineGeometry::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        lists(coordinates).stream().map(InlineGeometry::polygon).toArray(Polygon[]::new));
            default ->
                throw new BadValueException(ReadingProblem.GEOMETRY_TYPE_NOT_READ, String.valueOf(map.get("type")));
        };
    }

    private static Polygon polygon(List<?> rings) {
        List<LinearRing> all = lists(rings).stream()
                .map(ring -> FACTORY.createLinearRing(positions(ring)))
                .toList();
        if (all.isEmpty()) {
            throw new BadValueException(ReadingProblem.POLYGON_WITHOUT_RING);
        }
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(new LinearRing[0]));
    }

    private static LineString line(List<?> positions) {
        return FACTORY.createLineString(positions(positions));
    }

    private static Coordinate[] positions(List<?> positions) {
        return lists(positions).stream().map(InlineGeometry::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(List<?> numbers) {
        if (numbers.size() < 2 || !(numbers.get(0) instanceof Number lon) || !(numbers.get(1) instanceof Number lat)) {
            throw new BadValueException(ReadingProblem.NO_POSITION, numbers);
        }
        return new Coordinate(lon.doubleValue(), lat.doubleValue());
    }

    private static List<List<?>> lists(List<?> list) {
        List<List<?>> lists = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof List<?> inner)) {
                throw new BadValueException(ReadingProblem.WRONG_NESTING);
            }
            lists.add(inner);
        }
        return lists;
    }
}
