package org.controlatlas.atlas;

import org.controlatlas.message.Message;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a zone: its outline, name and control over a stretch of time.
 *
 * @param group the file's name without ending, or what the feature says instead
 * @param geometry the same object as of all rows with an equal one
 * @param zoneId {@code zone_id}, or empty
 * @param id {@code id}, or empty
 * @param names may be empty
 */
record ZoneRow(
        Origin origin, String group, Geometry geometry, String zoneId, String id, Names names, ControlPeriod period) {
    /**
     * Where it stands.
     *
     * @param file as it was named
     * @param label which feature of it
     */
    record Origin(String file, Message label) {}

    String file() {
        return origin.file();
    }

    Message label() {
        return origin.label();
    }

    /** @param periodReader the same one for all rows of a data set, so that it keeps their equal parts once */
    static ZoneRow read(
            CheckedFields row, String zoneId, String group, Geometry geometry, ControlPeriodReader periodReader) {
        return new ZoneRow(
                new Origin(row.file(), row.label()),
                group,
                geometry,
                zoneId,
                row.text("id", ""),
                row.flatNames("name"),
                periodReader.read(row, zoneId));
    }

    ValidTime time() {
        return period.time();
    }
}
