package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * How far an inferred edge may be off: as far as it is from the nearer of the two documented settlements that decide it, one
 * on each side. Between two cells that is half the distance of the settlements where the edge passes between them, and more
 * where it runs on beside them; nothing nearer is documented. The error of the two positions comes on top. The edge of a
 * sketch is as good as the sketch.
 */
final class InferredAccuracy {
    private static final Set<String> DRAWN_BY_US = Set.of("sketch", "corridor");

    /**
     * A stretch of the edge between two zones that the same settlements, or the same sketch, decide.
     *
     * @param accuracyM how far it may be off in the mean, rounded up to 100 m
     */
    record Stretch(List<LineString> lines, int accuracyM) {}

    /** The segments of a stretch, and the sum of their lengths times how far each may be off. */
    private static final class Segments {
        private final List<LineString> lines = new ArrayList<>();
        private double length;
        private double metres;

        void add(LineString line, double off) {
            lines.add(line);
            length += line.getLength();
            metres += line.getLength() * off;
        }

        Stretch stretch() {
            return new Stretch(lines, rounded(metres / length));
        }
    }

    private record Decided(String who, double metres) {}

    private final List<Settlement> settlements;
    private final Map<ZoneDraft, List<Settlement>> sites = new HashMap<>();

    InferredAccuracy(List<Settlement> settlements) {
        this.settlements = settlements.stream().filter(Settlement::ownsGround).toList();
    }

    /** The edge in stretches, in the order of their deciders' ids. */
    List<Stretch> stretches(Edges.Between edge) {
        Map<String, Segments> byDecider = new TreeMap<>();
        for (LineString line : edge.lines()) {
            Coordinate middle = new LineSegment(line.getCoordinateN(0), line.getCoordinateN(1)).midPoint();
            Decided decided = decided(edge.one(), edge.other(), middle);
            byDecider.computeIfAbsent(decided.who(), who -> new Segments()).add(line, decided.metres());
        }
        return byDecider.values().stream().map(Segments::stretch).toList();
    }

    /** How far the inferred edges of a zone may be off in the mean, rounded up to 100 m; empty if it has none. */
    OptionalInt of(ZoneDraft zone, List<Edges.Between> inferred) {
        double length = 0;
        double metres = 0;
        for (Edges.Between edge : inferred) {
            if (edge.one() == zone || edge.other() == zone) {
                for (Stretch stretch : stretches(edge)) {
                    double here = stretch.lines().stream()
                            .mapToDouble(LineString::getLength)
                            .sum();
                    length += here;
                    metres += here * stretch.accuracyM();
                }
            }
        }
        return length == 0 ? OptionalInt.empty() : OptionalInt.of(rounded(metres / length));
    }

    private static int rounded(double metres) {
        return (int) Math.ceil(metres / 100) * 100;
    }

    private Decided decided(ZoneDraft one, ZoneDraft other, Coordinate middle) {
        Optional<ZoneDraft> sketch = List.of(one, other).stream()
                .filter(zone -> DRAWN_BY_US.contains(zone.tag().geometrySource()))
                .max(Comparator.comparingInt(zone -> zone.tag().accuracyM()));
        if (sketch.isPresent()) {
            return new Decided(sketch.get().id(), sketch.get().tag().accuracyM());
        }
        Settlement here = nearest(one, middle);
        Settlement there = nearest(other, middle);
        double position = (here.precisionKm() + there.precisionKm()) * 500;
        double way = Math.min(Grid.distance(here.location(), middle), Grid.distance(there.location(), middle));
        return new Decided(here.id() + "|" + there.id(), way + position);
    }

    private Settlement nearest(ZoneDraft zone, Coordinate point) {
        return sites.computeIfAbsent(zone, this::sitesIn).stream()
                .min(Comparator.comparingDouble(site -> Grid.distance(site.location(), point)))
                .orElseThrow(() -> new IllegalStateException("No settlement decides where zone '" + zone.id()
                        + "' ends: give it one in inputs/tables/settlements.csv, or in zones.csv an outline."));
    }

    private List<Settlement> sitesIn(ZoneDraft zone) {
        PreparedGeometry ground = PreparedGeometryFactory.prepare(zone.geometry());
        List<Settlement> inside = settlements.stream()
                .filter(site -> ground.covers(Grid.point(site.location())))
                .toList();
        return inside.isEmpty() ? zone.tag().site().or(zone::principal).stream().toList() : inside;
    }
}
