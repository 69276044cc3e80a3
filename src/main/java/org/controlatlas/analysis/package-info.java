/**
 * Compares, measures and explains: what changed between two days, areas over time with their band of doubt, why a place is
 * coloured as it is, what became of a document's points, and the map in words. For commands and window alike; knows
 * neither.
 */
package org.controlatlas.analysis;
