/** Geometry made ready for painting: projected once, cut into shared arcs, simplified as a coverage for each zoom. */
package org.controlatlas.render.geometry;
