package org.controlatlas.build.zones;

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
public record ZoneDraft(
        String id, Names names, Tag tag, Geometry geometry, Optional<Settlement> principal, List<String> members) {
    ZoneDraft withTag(Tag other) {
        return new ZoneDraft(id, names, other, geometry, principal, members);
    }
}
