/**
 * A small drawing port and what stands behind it for pixels: nothing here asks the Java runtime to draw, so a picture is
 * the same on every Java and every machine. Curves are flattened, lines turned into areas, areas into coverage and
 * coverage into colours by integers, or by arithmetic that Java defines to the last bit.
 */
package org.controlatlas.render.draw;
