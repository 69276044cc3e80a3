/** One painter for the screen and every export: Java2D, no JavaFX, works without a display. */
package org.controlatlas.render;
