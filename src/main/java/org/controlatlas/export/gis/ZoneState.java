package org.controlatlas.export.gis;

import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Names;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a zone: a stretch of its time in which control, outline and name are the same.
 *
 * @param id of the feature, unique in the file
 * @param period who controls it, {@code [start, end)}
 * @param geometry with longitudes from −180 to 180, cut at the 180th meridian, as all these files have it
 * @param squareKm geodesic area of the outline
 */
public record ZoneState(String id, Zone zone, ControlPeriod period, Geometry geometry, Names names, double squareKm) {}
