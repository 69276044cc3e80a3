package org.controlatlas.store;

import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Envelope;

/**
 * What one pass over a file finds out.
 *
 * @param type the union of all features' properties, then the geometry
 * @param kinds how each attribute is read, parallel to the type's attributes; null for the geometry
 * @param count number of features
 * @param bbox the collection's own bounding box in degrees, or null
 * @param kept the features themselves if the file is small, else null
 * @param parts of the file, which can be read each by itself; empty if they are not known
 */
record FileSummary(
        SimpleFeatureType type,
        AttributeKind[] kinds,
        int count,
        Envelope bbox,
        List<KeptFeatures.Kept> kept,
        List<FilePart> parts) {}
