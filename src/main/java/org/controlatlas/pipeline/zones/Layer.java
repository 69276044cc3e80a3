package org.controlatlas.pipeline.zones;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A part of the rule that says which zone a point belongs to. Layers lie on each other; the topmost that knows the point
 * decides. A layer brings the lines along which its answer changes, so that no face of the partition is cut by them;
 * lines may reach a little too far, since faces with the same answer are joined again.
 */
interface Layer {
    /** Lines in degrees; may be empty. */
    Geometry lines();

    /** The layer's answer for a point, empty if it has none there. */
    Optional<FaceTag> tagAt(Coordinate point);
}
