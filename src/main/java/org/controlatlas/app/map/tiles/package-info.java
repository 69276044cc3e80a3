/** The tiles beneath the frames: painted here from the bundled base map, or fetched if the user asks for it. */
package org.controlatlas.app.map.tiles;
