/**
 * Text as positioned glyphs, read from the program's own font files and set by one layout for pixels, SVG and PDF. Nothing
 * is asked of the machine's fonts or of the Java runtime's, so text is the same everywhere.
 */
package org.controlatlas.render.text;
