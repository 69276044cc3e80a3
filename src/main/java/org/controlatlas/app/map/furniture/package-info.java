/** What stands on the map and is not the map: legend, scale, north, coordinates, attribution, buttons. */
package org.controlatlas.app.map.furniture;
