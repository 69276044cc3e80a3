/** One painter for the screen and every export: draws through a {@code Canvas}, needs neither JavaFX nor a display. */
package org.controlatlas.render;
