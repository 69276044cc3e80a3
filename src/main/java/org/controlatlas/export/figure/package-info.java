/** Figures that are no maps: who held what over time, a row an area. */
package org.controlatlas.export.figure;
