package org.controlatlas.render.decor;

/**
 * Between what an area lies.
 *
 * @param lowSquareKm what of it is certain
 * @param highSquareKm with what else is possible
 */
public record AreaRange(double lowSquareKm, double highSquareKm) {}
