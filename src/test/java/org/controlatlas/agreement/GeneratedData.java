package org.controlatlas.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Data of one kind by chance, as rows of a GeoJSON file, and who holds what in them, found row by row. */
final class GeneratedData {
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(1999, 12, 31);
    static final GeometryFactory FACTORY = new GeometryFactory();

    /** What the data are like. */
    enum Kind {
        MOVING_BORDER,
        FRONT,
        OVERLAPS,
        DOUBLED_ROWS,
        ANTIMERIDIAN,
        POLAR,
        ONE_NAME_MANY_SHAPES
    }

    record Row(String name, String control, LocalDate start, LocalDate end, Geometry geometry) {
        boolean holds(LocalDate date) {
            return !date.isBefore(start) && date.isBefore(end);
        }
    }

    final List<Row> rows = new ArrayList<>();
    final Envelope extent;
    private final Random random;

    private GeneratedData(Envelope extent, long seed) {
        this.extent = extent;
        this.random = new Random(seed);
    }

    static GeneratedData of(Kind kind, long seed) {
        Envelope extent =
                switch (kind) {
                    case ANTIMERIDIAN -> new Envelope(-180, 180, 10, 22);
                    case POLAR -> new Envelope(0, 20, 70, 80);
                    default -> new Envelope(0, 20, 40, 52);
                };
        GeneratedData data = new GeneratedData(extent, seed);
        switch (kind) {
            case MOVING_BORDER -> data.movingBorder();
            case FRONT -> data.front();
            case OVERLAPS, POLAR -> data.circles(14);
            case DOUBLED_ROWS -> {
                data.circles(8);
                data.rows.addAll(List.copyOf(data.rows));
            }
            case ANTIMERIDIAN -> data.acrossTheAntimeridian();
            case ONE_NAME_MANY_SHAPES -> data.manyShapes();
        }
        return data;
    }

    static LocalDate year(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private Geometry box(double west, double east, double south, double north) {
        return FACTORY.toGeometry(new Envelope(west, east, south, north));
    }

    private void movingBorder() {
        for (int year = 1900; year < 2000; year += 10) {
            double border = 4 + 12 * random.nextDouble();
            rows.add(new Row("West", "West", year(year), year(year + 10), box(1, border, 41, 51)));
            rows.add(new Row(
                    year < 1950 ? "East" : "New East", "East", year(year), year(year + 10), box(border, 19, 41, 51)));
        }
    }

    private void front() {
        for (int year = 1900; year < 2000; year += 3) {
            Geometry front = circle(10, 46, 2 + 3 * random.nextDouble());
            rows.add(new Row("The front", "Army", year(year), year(Math.min(2000, year + 3)), front));
        }
    }

    private Geometry circle(double x, double y, double radius) {
        return FACTORY.createPoint(new Coordinate(x, y)).buffer(radius, 6);
    }

    private void circles(int count) {
        for (int i = 0; i < count; i++) {
            int start = 1900 + random.nextInt(60);
            rows.add(new Row(
                    "Zone " + i,
                    "Actor " + i % 5,
                    year(start),
                    year(start + 20 + random.nextInt(40)),
                    circle(
                            extent.getMinX() + 4 + random.nextInt(12),
                            extent.getMinY() + 4 + random.nextInt(Math.max(1, (int) extent.getHeight() - 8)),
                            1.5 + 2 * random.nextDouble())));
        }
    }

    private void acrossTheAntimeridian() {
        for (int year = 1900; year < 2000; year += 20) {
            double west = 168 + 8 * random.nextDouble();
            double east = -178 + 8 * random.nextDouble();
            Geometry both = FACTORY.createMultiPolygon(
                    new Polygon[] {(Polygon) box(west, 180, 11, 21), (Polygon) box(-180, east, 11, 21)});
            rows.add(new Row("Across", "Across", year(year), year(year + 20), both));
            rows.add(new Row("Beside", "Beside", year(year), year(year + 20), box(162, west, 11, 21)));
        }
    }

    private void manyShapes() {
        for (int i = 0; i < 40; i++) {
            int start = 1900 + random.nextInt(80);
            double x = 1 + (i % 8) * 2.3;
            double y = 41 + (i / 8) * 2;
            rows.add(new Row(
                    "Empire",
                    "Empire",
                    year(start),
                    year(start + 5 + random.nextInt(15)),
                    box(x, x + 1.8, y, y + 1.5)));
        }
    }

    List<Row> at(Point point, LocalDate date) {
        return rows.stream()
                .filter(row -> row.holds(date) && row.geometry().covers(point))
                .toList();
    }

    /** Controllers there, in alphabetical order; several contest the ground. */
    TreeSet<String> owners(Point point, LocalDate date) {
        return at(point, date).stream().map(Row::control).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether no outline's limit is within so many degrees. */
    boolean isClear(Point point, LocalDate date, double degrees) {
        return rows.stream()
                .filter(row -> row.holds(date))
                .allMatch(row -> row.geometry().getBoundary().distance(point) > degrees);
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(36_500));
    }

    Point point() {
        double x = extent.getWidth() > 180
                ? (random.nextBoolean() ? 160 + 20 * random.nextDouble() : -180 + 12 * random.nextDouble())
                : extent.getMinX() + extent.getWidth() * random.nextDouble();
        return FACTORY.createPoint(new Coordinate(x, extent.getMinY() + extent.getHeight() * random.nextDouble()));
    }

    Path write(Path file) throws IOException {
        List<Row> shuffled = new ArrayList<>(rows);
        shuffled.sort(Comparator.comparing(Row::control));
        String features = shuffled.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\",\"control\":\"%s\",\"start_date\":\"%s\","
                                + "\"end_date\":\"%s\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":%s}}",
                        row.name(),
                        row.control(),
                        row.start(),
                        row.end(),
                        coordinates(row.geometry())))
                .collect(Collectors.joining(",\n"));
        return Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}");
    }

    private static String coordinates(Geometry geometry) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add("[["
                    + Stream.of(geometry.getGeometryN(i).reverse().getCoordinates())
                            .map(c -> "[" + c.x + "," + c.y + "]")
                            .collect(Collectors.joining(","))
                    + "]]");
        }
        return "[" + String.join(",", parts) + "]";
    }
}
