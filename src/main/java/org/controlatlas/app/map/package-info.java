/**
 * The map surface: Gluon's map view, above it the painter's frames, above them what follows the pointer.
 *
 * <p>The state's {@code MapViewport} is the truth. Gluon's view follows it and never the other way round; all its
 * own input handling is switched off. Nothing else in the program touches Gluon's classes.
 */
package org.controlatlas.app.map;
