/**
 * A frame's parts in device pixels, cut into square tiles: which zone covers a pixel, which arc's line, what lies under
 * and over them. From these a tile's colours for any date follow without drawing geometry.
 */
package org.controlatlas.render.raster;
