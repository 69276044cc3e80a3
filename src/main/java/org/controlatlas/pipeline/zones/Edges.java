package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The edges of the zones: common ones by the line that they come from and by pair of zones, and the outer ones. */
final class Edges {
    /** A neighbour's land within this many degrees makes an outer edge a border and not a coast. */
    private static final double BORDER_WIDTH = 0.02;

    /** Share of inferred edges that does not count. */
    private static final double HARDLY = 0.01;

    /** The common edge of two zones, the one with the smaller id first. */
    record Between(ZoneDraft one, ZoneDraft other, List<LineString> lines) {}

    private final Map<String, Map<String, Between>> common = new TreeMap<>();
    private final Map<LineSegment, ZoneDraft> unpaired = new HashMap<>();

    private Edges() {}

    /** @param zones in order of id */
    static Edges of(List<ZoneDraft> zones, Inputs in) {
        EdgeSources sources = new EdgeSources(in);
        Edges edges = new Edges();
        for (ZoneDraft zone : zones) {
            for (Polygon polygon : CountryGround.polygons(zone.geometry())) {
                SmallPieces.segments(polygon).forEach(segment -> edges.add(segment, zone, sources));
            }
        }
        return edges;
    }

    private void add(LineSegment segment, ZoneDraft zone, EdgeSources sources) {
        ZoneDraft other = unpaired.putIfAbsent(segment, zone);
        if (other != null) {
            unpaired.remove(segment);
            common.computeIfAbsent(sources.of(segment), k -> new TreeMap<>())
                    .computeIfAbsent(other.id() + "|" + zone.id(), k -> new Between(other, zone, new ArrayList<>()))
                    .lines()
                    .add(segment.toGeometry(Grid.FACTORY));
        }
    }

    /** Length of the zone's edges by where they come from, in degrees; coasts do not count. */
    private Map<String, Double> lengths(ZoneDraft zone) {
        Map<String, Double> lengths = new TreeMap<>();
        common.forEach((source, pairs) -> pairs.values().stream()
                .filter(b -> b.one() == zone || b.other() == zone)
                .flatMap(b -> b.lines().stream())
                .forEach(line -> lengths.merge(source, line.getLength(), Double::sum)));
        return lengths;
    }

    /** The line that most of the zone's outline follows, if hardly any of it is inferred. */
    Optional<String> documentedOutline(ZoneDraft zone) {
        Map<String, Double> lengths = lengths(zone);
        double inferred = lengths.getOrDefault(EdgeSources.INFERRED, 0.0);
        lengths.remove(EdgeSources.INFERRED);
        double documented =
                lengths.values().stream().mapToDouble(Double::doubleValue).sum();
        return inferred > HARDLY * documented
                ? Optional.empty()
                : lengths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    List<Between> between(String source) {
        return List.copyOf(common.getOrDefault(source, Map.of()).values());
    }

    List<LineString> all(String source) {
        return between(source).stream().flatMap(b -> b.lines().stream()).toList();
    }

    /** Outer edges with another state's land close behind them. */
    List<LineString> towardsNeighbours(Inputs in) {
        List<IndexedFacetDistance> neighbours = in.rules().states().neighbours().stream()
                .map(state -> new IndexedFacetDistance(CountryGround.filledLand(in.countries(), state.iso())))
                .toList();
        return unpaired.keySet().stream()
                .sorted()
                .map(segment -> segment.toGeometry(Grid.FACTORY))
                .filter(line -> neighbours.stream().anyMatch(n -> n.isWithinDistance(line, BORDER_WIDTH)))
                .toList();
    }
}
