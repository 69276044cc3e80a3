/**
 * What other programs for maps read: QGIS styles, KML, GeoPackage and the {@code when} of Linked Places. Knows the model
 * and the colours of the map, not the exports that use it.
 */
package org.controlatlas.export.gis;
