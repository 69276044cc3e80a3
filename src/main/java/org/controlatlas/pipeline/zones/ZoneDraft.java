package org.controlatlas.pipeline.zones;

import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Names;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone before its periods are written.
 *
 * @param principal the settlement that names it, if a settlement does
 * @param members ids of the documented settlements in it
 */
record ZoneDraft(
        String id, Names names, FaceTag tag, Geometry geometry, Optional<Settlement> principal, List<String> members) {
    ZoneDraft withTag(FaceTag other) {
        return new ZoneDraft(id, names, other, geometry, principal, members);
    }
}
