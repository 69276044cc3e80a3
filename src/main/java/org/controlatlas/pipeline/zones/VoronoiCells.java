package org.controlatlas.pipeline.zones;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** The ground that is nearer to one settlement than to all others, in the scaled plane of {@link Grid}. */
final class VoronoiCells {
    private VoronoiCells() {}

    /**
     * @param around degrees; the cells cover at least its surroundings of one degree
     * @return each settlement's cell in the scaled plane, in the order of the sites; sites at the same point share one
     */
    static Map<Settlement, Geometry> of(List<Settlement> sites, Geometry around) {
        Envelope extent = new Envelope(Grid.toPlane(around).getEnvelopeInternal());
        extent.expandBy(1);
        if (sites.size() == 1) {
            return Map.of(sites.get(0), Grid.FACTORY.toGeometry(extent));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        Map<Coordinate, Settlement> siteAt = new LinkedHashMap<>();
        sites.forEach(s -> siteAt.put(Grid.toPlane(s.location()), s));
        builder.setSites(siteAt.keySet());
        builder.setClipEnvelope(extent);
        Geometry diagram = builder.getDiagram(Grid.FACTORY);
        Map<Settlement, Geometry> cells = new LinkedHashMap<>();
        sites.forEach(s -> cells.put(s, null));
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cells.put(siteAt.get((Coordinate) cell.getUserData()), cell);
        }
        cells.values().removeIf(java.util.Objects::isNull);
        return cells;
    }

    static Settlement nearest(List<Settlement> sites, Coordinate point) {
        Settlement best = sites.get(0);
        for (Settlement site : sites) {
            if (Grid.distance(site.location(), point) < Grid.distance(best.location(), point)) {
                best = site;
            }
        }
        return best;
    }
}
