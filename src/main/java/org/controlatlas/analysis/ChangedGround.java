package org.controlatlas.analysis;

import org.controlatlas.model.Control;
import org.locationtech.jts.geom.Geometry;

/**
 * All ground that one had on the earlier day and another has on the later.
 *
 * @param ground in degrees
 */
public record ChangedGround(Control from, Control to, Geometry ground) {}
