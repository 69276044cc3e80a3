package org.controlatlas.build.zones;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Within an area, each point belongs to the nearest of some settlements (Voronoi cells in the scaled plane). */
final class CellLayer implements Layer {
    private final Geometry region;
    private final IndexedPointInAreaLocator locator;
    private final List<Settlement> sites;
    private final Function<Settlement, Tag> tags;

    CellLayer(Geometry region, List<Settlement> sites, Function<Settlement, Tag> tags) {
        this.region = region;
        this.locator = new IndexedPointInAreaLocator(region);
        this.sites = List.copyOf(sites);
        this.tags = tags;
    }

    @Override
    public Geometry lines() {
        if (sites.size() < 2) {
            return region.getBoundary();
        }
        Map<String, List<Geometry>> cells = new LinkedHashMap<>();
        for (Geometry cell : cells()) {
            Settlement site = nearest(sites, (Coordinate) cell.getUserData());
            cells.computeIfAbsent(tags.apply(site).key(), k -> new ArrayList<>())
                    .add(cell);
        }
        Geometry near = region.buffer(AreaLayer.OVERSHOOT);
        List<Geometry> lines = new ArrayList<>(List.of(region.getBoundary()));
        for (List<Geometry> same : cells.values()) {
            Geometry joined = Grid.toDegrees(UnaryUnionOp.union(same));
            lines.add(joined.getBoundary().intersection(near));
        }
        return Grid.FACTORY.buildGeometry(lines);
    }

    /** Cells in the scaled plane; the user data of each is its site in degrees. */
    private List<Geometry> cells() {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        Map<Coordinate, Coordinate> siteOf = new LinkedHashMap<>();
        sites.forEach(s -> siteOf.put(Grid.toPlane(s.location()), s.location()));
        builder.setSites(siteOf.keySet());
        Envelope extent = new Envelope(Grid.toPlane(region).getEnvelopeInternal());
        extent.expandBy(1);
        builder.setClipEnvelope(extent);
        Geometry diagram = builder.getDiagram(Grid.FACTORY);
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cell.setUserData(siteOf.get((Coordinate) cell.getUserData()));
            cells.add(cell);
        }
        return cells;
    }

    @Override
    public Optional<Tag> tagAt(Coordinate point) {
        return locator.locate(point) == Location.EXTERIOR
                ? Optional.empty()
                : Optional.of(tags.apply(nearest(sites, point)));
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
