package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Within an area, each point belongs to the nearest of some settlements. */
final class CellLayer implements Layer {
    private final Geometry region;
    private final IndexedPointInAreaLocator locator;
    private final List<Settlement> sites;
    private final Function<Settlement, FaceTag> tags;

    CellLayer(Geometry region, List<Settlement> sites, Function<Settlement, FaceTag> tags) {
        this.region = region;
        this.locator = new IndexedPointInAreaLocator(region);
        this.sites = List.copyOf(sites);
        this.tags = tags;
    }

    /** The region's outline and the edges between cells whose answers differ. */
    @Override
    public Geometry lines() {
        Map<String, List<Geometry>> cells = new LinkedHashMap<>();
        VoronoiCells.of(sites, region)
                .forEach((site, cell) -> cells.computeIfAbsent(tags.apply(site).key(), k -> new ArrayList<>())
                        .add(cell));
        Geometry near = region.buffer(AreaLayer.OVERSHOOT);
        List<Geometry> lines = new ArrayList<>(List.of(region.getBoundary()));
        for (List<Geometry> same : cells.values()) {
            Geometry joined = Grid.toDegrees(UnaryUnionOp.union(same));
            lines.add(joined.getBoundary().intersection(near));
        }
        return Grid.FACTORY.buildGeometry(lines);
    }

    @Override
    public Optional<FaceTag> tagAt(Coordinate point) {
        return locator.locate(point) == Location.EXTERIOR
                ? Optional.empty()
                : Optional.of(tags.apply(VoronoiCells.nearest(sites, point)));
    }
}
