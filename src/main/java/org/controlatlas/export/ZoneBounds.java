package org.controlatlas.export;

import org.controlatlas.model.Atlas;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;

/** Finds how far a zone, or a group of zones, reaches. */
final class ZoneBounds {
    private ZoneBounds() {}

    /**
     * @param id of a zone or a group
     * @throws ExportException if there is neither
     */
    static Envelope of(Atlas atlas, String id) throws ExportException {
        Envelope bounds = new Envelope();
        for (Zone zone : atlas.zones()) {
            if (zone.id().equals(id) || zone.group().equals(id)) {
                bounds.expandToInclude(zone.geometry().getEnvelopeInternal());
            }
        }
        if (bounds.isNull()) {
            throw ExportException.badRequest("There is no zone and no group of zones '" + id
                    + "': 'control-atlas query --place NAME' tells a place's zone.");
        }
        return bounds;
    }
}
