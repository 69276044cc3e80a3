package org.controlatlas.render.text;

import java.awt.geom.Path2D;

/**
 * A letter of a font that is not the program's own: known by its outline alone.
 *
 * @param id tells it from all others; letters, digits and hyphens
 * @param outline for an em of 1, y down; not to be changed
 */
public record OtherGlyph(String id, Path2D.Float outline) {}
