package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Names;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The names of lakes, seas and rivers, each by a point in or by it: {@code waters.csv}. */
final class Waters {
    private static final String TABLE = "inputs/tables/waters.csv";

    /** How far a point may be from the river that it names, in degrees: about 2 km. */
    private static final double BY_RIVER = 0.02;

    private record Named(String kind, Point point, Names names) {}

    private final List<Named> rows = new ArrayList<>();
    private final List<Named> unused = new ArrayList<>();

    private Waters() {}

    static Waters read(Path inputs) throws IOException {
        Waters waters = new Waters();
        for (Map<String, String> row : InputTable.read(inputs.resolve("tables/waters.csv"))) {
            Names names = Names.of(row.get("name_en"), row.get("name_az"), row.get("name_hy"), row.get("name_ru"));
            if (!names.isComplete()) {
                throw new IOException(TABLE + ": '" + row.get("name_en") + "' lacks a name: give all four.");
            }
            waters.rows.add(new Named(row.get("kind"), point(row), names));
        }
        waters.unused.addAll(waters.rows);
        return waters;
    }

    private static Point point(Map<String, String> row) throws IOException {
        try {
            return Grid.point(new Coordinate(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))));
        } catch (NumberFormatException e) {
            throw new IOException(TABLE + ": '" + row.get("name_en") + "' lacks a point: give lon and lat.", e);
        }
    }

    /**
     * What a feature says of itself.
     *
     * @throws IOException if no row of the kind has a point in it
     */
    Map<String, Object> properties(String kind, Geometry geometry) throws IOException {
        for (Named named : rows) {
            if (named.kind().equals(kind) && geometry.intersects(named.point())) {
                unused.remove(named);
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("kind", kind);
                ZoneFiles.putNames(properties, named.names());
                return properties;
            }
        }
        Coordinate at = geometry.getInteriorPoint().getCoordinate();
        throw new IOException(TABLE + ": no " + kind + " has a point in the one at " + at.x + ", " + at.y
                + ": add a row with its names.");
    }

    /** What a river says of itself: its kind, and its names if a row has a point by it. */
    Map<String, Object> riverProperties(Geometry course) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", "river");
        rows.stream()
                .filter(named -> named.kind().equals("river") && course.isWithinDistance(named.point(), BY_RIVER))
                .findFirst()
                .ifPresent(named -> {
                    unused.remove(named);
                    ZoneFiles.putNames(properties, named.names());
                });
        return properties;
    }

    boolean names(String kind, Geometry geometry) {
        return rows.stream().anyMatch(named -> named.kind().equals(kind) && geometry.intersects(named.point()));
    }

    /**
     * @throws IOException if a row names nothing that there is
     */
    void requireAllUsed() throws IOException {
        if (!unused.isEmpty()) {
            throw new IOException(TABLE + ": '" + unused.get(0).names().in(org.controlatlas.model.Language.EN)
                    + "' lies in no " + unused.get(0).kind() + ": correct lon and lat.");
        }
    }
}
