package org.controlatlas.pipeline.zones;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Tells where an edge between two zones comes from: a line that some source draws, or our own inference. */
final class EdgeSources {
    /** Degrees: an edge on the grid lies this near to the line that it was cut from. */
    private static final double ON_LINE = 2.5e-5;

    static final String STATE_BORDER = "border";
    static final String DISTRICT = "district";
    static final String INFERRED = "inferred";

    private final Map<String, IndexedFacetDistance> lines = new LinkedHashMap<>();

    EdgeSources(Inputs in) {
        add(
                STATE_BORDER,
                List.of(in.ground().other().getBoundary(), in.ground().divided().getBoundary()));
        BuildRules.Outlines outlines = in.rules().front().outlines();
        add(outlines.core(), List.of(in.front().core().getBoundary()));
        add(outlines.front(), List.of(in.front().line()));
        add(
                DISTRICT,
                in.naturalEarth().values().stream().map(Geometry::getBoundary).toList());
    }

    private void add(String name, List<Geometry> geometries) {
        LineMerger merger = new LineMerger();
        geometries.forEach(merger::add);
        lines.put(name, new IndexedFacetDistance(Grid.FACTORY.buildGeometry(merger.getMergedLineStrings())));
    }

    /** {@code border}, the core's or the front's word, {@code district} or {@code inferred}. */
    String of(LineSegment edge) {
        for (Map.Entry<String, IndexedFacetDistance> line : lines.entrySet()) {
            if (line.getValue().isWithinDistance(Grid.FACTORY.createPoint(edge.midPoint()), ON_LINE)
                    && line.getValue().isWithinDistance(Grid.FACTORY.createPoint(edge.p0), ON_LINE)) {
                return line.getKey();
            }
        }
        return INFERRED;
    }
}
