package org.controlatlas.render.geometry;

import java.util.List;
import java.util.stream.Stream;

/**
 * An atlas's geometry at one level of detail.
 *
 * @param zones outlines, in the order of the time index's zones
 * @param arcs the zones' boundaries, each stretch once
 * @param neighbours outlines of the states around
 * @param land ground of the base map; may be empty
 * @param lakes of the base map
 * @param rivers of the base map
 * @param lines in the order of the atlas's lines, and behind them the state borders of the base map
 */
public record GeometryLevel(
        List<Outline> zones,
        List<Arc> arcs,
        List<Outline> neighbours,
        List<Outline> land,
        List<Outline> lakes,
        List<Outline> rivers,
        List<Outline> lines) {
    /** Of all of these together. */
    long points() {
        return groundPoints()
                + Stream.of(land, lakes, rivers, lines)
                        .flatMap(List::stream)
                        .mapToLong(Outline::points)
                        .sum();
    }

    /** Without the base map. */
    long groundPoints() {
        return Stream.of(zones, neighbours)
                        .flatMap(List::stream)
                        .mapToLong(Outline::points)
                        .sum()
                + arcs.stream().mapToLong(arc -> arc.xy().length / 2).sum();
    }
}
