package org.controlatlas.pipeline.zones;

import java.util.Optional;

/**
 * What the partition knows of a face: the district it lies in, its history and how its outline came to be. Neighbouring
 * faces with the same {@link #key()} become one zone.
 *
 * @param fixed the row of {@code zones.csv}, if one describes the zone
 * @param site the settlement that owns the ground, if one does
 */
record FaceTag(
        String group,
        String district,
        History history,
        Optional<ZoneRow> fixed,
        Optional<Settlement> site,
        String geometrySource,
        int accuracyM) {
    String key() {
        return fixed.map(ZoneRow::id).orElseGet(() -> group + "|" + district + "|" + history.key());
    }

    /** The same with the history as another settlement's row writes it. */
    FaceTag withHistory(History other) {
        return new FaceTag(group, district, other, fixed, site, geometrySource, accuracyM);
    }

    /** The same with what became known of its outline. */
    FaceTag withShape(String source, int accuracy) {
        return new FaceTag(group, district, history, fixed, site, source, accuracy);
    }
}
