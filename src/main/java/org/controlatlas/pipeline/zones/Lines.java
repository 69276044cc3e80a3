package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Writes {@code lines.geojson}: the lines that the map draws in their own right. */
final class Lines {
    private record Span(String start, String end) {}

    private final Inputs in;
    private final InferredAccuracy accuracy;
    private final Map<LineRow.Role, LineRow> rows;

    Lines(Inputs in, InferredAccuracy accuracy) throws IOException {
        this.in = in;
        this.accuracy = accuracy;
        this.rows = LineRow.read(in.folder().resolve("tables/lines.csv"));
    }

    void write(Edges edges, Path folder) throws IOException {
        try (FeatureFile file = new FeatureFile(folder.resolve("lines.geojson"))) {
            Geometry border = merged(edges.all(EdgeSources.STATE_BORDER));
            write(file, rows.get(LineRow.Role.STATE_BORDER), border);
            write(file, rows.get(LineRow.Role.OUTER_BORDER), merged(edges.towardsNeighbours(in)));
            write(file, rows.get(LineRow.Role.CORE), in.front().core().getBoundary());
            write(file, rows.get(LineRow.Role.FRONT), in.front().line());
            write(file, rows.get(LineRow.Role.DELIMITED), delimited(border));
            for (Edges.Between between : edges.between(EdgeSources.INFERRED)) {
                LineRow row = row(between);
                int number = 0;
                for (InferredAccuracy.Stretch stretch : accuracy.stretches(between)) {
                    number++;
                    String id = number == 1 ? row.id() : row.id() + "--" + number;
                    write(file, row.as(id, stretch.accuracyM()), merged(stretch.lines()));
                }
            }
        }
    }

    private static void write(FeatureFile file, LineRow row, Geometry geometry) throws IOException {
        file.write(row.properties(), geometry);
    }

    /** An edge of the corridor is its limit as long as it had one; any other inferred edge is just that. */
    private LineRow row(Edges.Between between) {
        String id = "edge-" + between.one().id() + "--" + between.other().id();
        Optional<Span> one = corridor(between.one());
        Optional<Span> other = corridor(between.other());
        if (one.isPresent() == other.isPresent()) {
            return rows.get(LineRow.Role.INFERRED).as(id, LineRow.Days.ALWAYS);
        }
        Span span = one.or(() -> other).orElseThrow();
        return rows.get(LineRow.Role.CORRIDOR_LIMIT).as(id, new LineRow.Days(span.start(), span.end()));
    }

    /** The time in which the zone's history names the state of a road that was not closed. */
    private static Optional<Span> corridor(ZoneDraft zone) {
        String start = null;
        for (Step step : zone.tag().history().steps()) {
            boolean corridor = step.code().contains("/") && !step.code().endsWith("/closed");
            if (start == null && corridor) {
                start = step.day().toString();
            } else if (start != null && !corridor) {
                return Optional.of(new Span(start, step.day().toString()));
            }
        }
        return Optional.empty();
    }

    /** The state border beside its zones, as much of it as has the published length. */
    private Geometry delimited(Geometry border) {
        List<Coordinate> villages = in.zoneRows().stream()
                .filter(row -> row.id().startsWith(in.rules().delimited().zones()))
                .map(row -> in.settlement(row.at()).location())
                .toList();
        Geometry near = border.intersection(Shapes.disc(villages.get(0), 30_000));
        double low = 0;
        double high = 10_000;
        for (int i = 0; i < 30; i++) {
            double middle = (low + high) / 2;
            if (metres(cut(near, villages, middle)) < in.rules().delimited().lengthM()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return merged(LinearComponentExtracter.getLines(Shapes.snapped(cut(near, villages, high))));
    }

    private static Geometry cut(Geometry border, List<Coordinate> villages, double metres) {
        return border.intersection(CountryGround.union(
                villages.stream().map(v -> Shapes.disc(v, metres)).toList()));
    }

    private static double metres(Geometry line) {
        return Grid.toPlane(line).getLength() * Grid.METRES_PER_DEGREE;
    }

    private static Geometry merged(Collection<?> lines) {
        LineMerger merger = new LineMerger();
        merger.add(lines);
        List<LineString> out = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            out.add((LineString) ((LineString) line).norm());
        }
        out.sort(null);
        return Grid.FACTORY.createMultiLineString(out.toArray(new LineString[0]));
    }
}
