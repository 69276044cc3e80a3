/** GeoJSON as a GeoTools data store: found by DataStoreFinder, read by streaming. Knows nothing of the atlas; gt-geojson could replace it. */
package org.controlatlas.store;
