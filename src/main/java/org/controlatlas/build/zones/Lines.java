package org.controlatlas.build.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.controlatlas.model.Names;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Writes {@code lines.geojson}: the lines that the map draws in their own right. */
final class Lines {
    private static final Set<String> EXACT = Set.of("border", "oblast boundary", "line of contact");

    private final Inputs in;

    Lines(Inputs in) {
        this.in = in;
    }

    void write(List<ZoneDraft> zones, Path folder) throws IOException {
        try (FeatureFile file = new FeatureFile(folder.resolve("lines.geojson"))) {
            Map<String, List<LineString>> edges = edges(zones);
            file.write(
                    properties(
                            "state-border",
                            "state-border",
                            Names.of("State border", "Dövlət sərhədi", "Պետական սահման", "Государственная граница"),
                            null,
                            null,
                            false,
                            20,
                            "osm-geo-maps"),
                    merged(edges.get("state-border")));
            file.write(
                    properties(
                            "oblast-1991",
                            "oblast-1991",
                            Names.of(
                                    "Boundary of the Nagorno-Karabakh Autonomous Oblast, 1991",
                                    "Dağlıq Qarabağ Muxtar Vilayətinin sərhədi, 1991",
                                    "Լեռնային Ղարաբաղի Ինքնավար Մարզի սահման, 1991",
                                    "Граница Нагорно-Карабахской автономной области, 1991"),
                            null,
                            null,
                            false,
                            1500,
                            "natural-earth"),
                    in.front().oblast().getBoundary());
            file.write(
                    properties(
                            "line-of-contact-1994",
                            "line-of-contact",
                            Names.of(
                                    "Line of contact, 1994–2020",
                                    "Təmas xətti, 1994–2020",
                                    "Շփման գիծ, 1994–2020",
                                    "Линия соприкосновения, 1994–2020"),
                            "1994-05-12",
                            "2020-11-10",
                            false,
                            2000,
                            "natural-earth"),
                    in.front().contact());
            for (Map.Entry<String, List<LineString>> edge : edges.entrySet()) {
                if (!edge.getKey().equals("state-border")) {
                    Map<String, Object> p = properties(
                            edge.getKey(),
                            "inferred-edge",
                            Names.of("Inferred edge", "Təxmini hədd", "Ենթադրյալ եզր", "Предполагаемый предел"),
                            null,
                            null,
                            true,
                            3000,
                            "natural-earth");
                    file.write(p, merged(edge.getValue()));
                }
            }
        }
    }

    private static Geometry merged(List<LineString> lines) {
        LineMerger merger = new LineMerger();
        merger.add(lines);
        List<LineString> out = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            out.add((LineString) ((LineString) line).norm());
        }
        out.sort(null);
        return Grid.FACTORY.createMultiLineString(out.toArray(new LineString[0]));
    }

    /** Common edges of neighbouring zones: the state border, and the edges that no line documents, by pair of zones. */
    private static Map<String, List<LineString>> edges(List<ZoneDraft> zones) {
        Map<LineSegment, ZoneDraft> seen = new HashMap<>();
        Map<String, List<LineString>> edges = new java.util.TreeMap<>();
        for (ZoneDraft zone : zones) {
            for (Polygon polygon : Ground.polygons(zone.geometry())) {
                for (LineSegment segment : SmallPieces.segments(polygon)) {
                    ZoneDraft other = seen.putIfAbsent(segment, zone);
                    if (other == null || other == zone) {
                        continue;
                    }
                    LineString line = segment.toGeometry(Grid.FACTORY);
                    if (!PeriodMaker.deJure(zone.tag()).equals(PeriodMaker.deJure(other.tag()))
                            && EXACT.contains(zone.tag().geometrySource())) {
                        edges.computeIfAbsent("state-border", k -> new ArrayList<>())
                                .add(line);
                    } else {
                        edges.computeIfAbsent("edge-" + other.id() + "--" + zone.id(), k -> new ArrayList<>())
                                .add(line);
                    }
                }
            }
        }
        return edges;
    }

    private static Map<String, Object> properties(
            String id,
            String kind,
            Names names,
            String start,
            String end,
            boolean sketch,
            int accuracy,
            String source) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("id", id);
        p.put("kind", kind);
        ZoneFiles.putNames(p, names);
        p.put("start_date", start);
        p.put("end_date", end);
        p.put("sketch", sketch);
        p.put("accuracy_m", accuracy);
        p.put("sources", List.of(source));
        return p;
    }
}
