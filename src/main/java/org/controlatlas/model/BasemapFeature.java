package org.controlatlas.model;

import org.locationtech.jts.geom.Geometry;

/**
 * Something of the base map: land, a sea, a lake, a river.
 *
 * @param names empty for what has no name on the map
 * @param geometry in degrees (CRS84)
 */
public record BasemapFeature(Names names, Geometry geometry) {}
