package org.controlatlas.analysis;

import org.controlatlas.model.Control;
import org.locationtech.jts.geom.Geometry;

/**
 * Ground that one had on the earlier day and another has on the later.
 *
 * @param zoneId of the earlier day's zone
 * @param ground in degrees
 */
public record ChangedGround(String zoneId, Control from, Control to, Geometry ground) {}
