package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** One answer for all points that lie in every one of some areas. */
final class AreaLayer implements Layer {
    /** How far lines reach beyond the other areas, in degrees, so that no line ends short of another. */
    static final double OVERSHOOT = 0.002;

    private final List<Geometry> areas;
    private final List<IndexedPointInAreaLocator> locators;
    private final FaceTag tag;

    AreaLayer(FaceTag tag, Geometry... areas) {
        this.areas = List.of(areas);
        this.locators = this.areas.stream().map(IndexedPointInAreaLocator::new).toList();
        this.tag = tag;
    }

    FaceTag tag() {
        return tag;
    }

    @Override
    public Geometry lines() {
        List<Geometry> lines = new ArrayList<>();
        for (Geometry area : areas) {
            Geometry line = area.getBoundary();
            for (Geometry other : areas) {
                if (other != area) {
                    line = line.intersection(other.buffer(OVERSHOOT));
                }
            }
            lines.add(line);
        }
        return Grid.FACTORY.buildGeometry(lines);
    }

    @Override
    public Optional<FaceTag> tagAt(Coordinate point) {
        return locators.stream().allMatch(l -> l.locate(point) != Location.EXTERIOR)
                ? Optional.of(tag)
                : Optional.empty();
    }
}
