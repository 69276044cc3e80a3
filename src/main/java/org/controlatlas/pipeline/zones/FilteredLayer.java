package org.controlatlas.pipeline.zones;

import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A layer of whose answers only some count; where the others would stand, the layers below decide. */
record FilteredLayer(Layer layer, Predicate<FaceTag> accepted) implements Layer {
    @Override
    public Geometry lines() {
        return layer.lines();
    }

    @Override
    public Optional<FaceTag> tagAt(Coordinate point) {
        return layer.tagAt(point).filter(accepted);
    }
}
