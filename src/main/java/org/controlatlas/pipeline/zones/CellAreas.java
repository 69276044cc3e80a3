package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** How much ground each settlement stands for: of its district, what is nearer to it than to any other. */
final class CellAreas {
    private CellAreas() {}

    /** Areas in km², ascending, by the ids of the districts whose ground is shared out among settlements. */
    static Map<String, List<Double>> of(Inputs in, List<ZoneDraft> zones) {
        Map<String, List<Geometry>> ground = new TreeMap<>();
        for (ZoneDraft zone : zones) {
            if (zone.tag().group().equals(in.rules().coverage().coreGroup())) {
                ground.computeIfAbsent(zone.tag().district(), d -> new ArrayList<>())
                        .add(zone.geometry());
            }
        }
        Map<String, List<Double>> areas = new TreeMap<>();
        ground.forEach((district, shapes) -> {
            List<Settlement> sites = in.settlements().stream()
                    .filter(s -> s.ownsGround() && s.district().equals(district))
                    .toList();
            if (!sites.isEmpty()) {
                areas.put(district, areas(sites, CountryGround.union(shapes)));
            }
        });
        return areas;
    }

    private static List<Double> areas(List<Settlement> sites, Geometry ground) {
        return VoronoiCells.of(sites, ground).values().stream()
                .map(Grid::toDegrees)
                .map(cell -> CountryGround.overlay(ground, cell, OverlayNG.INTERSECTION))
                .mapToDouble(cell -> CountryGround.polygons(cell).stream()
                        .mapToDouble(Grid::area)
                        .sum())
                .sorted()
                .boxed()
                .toList();
    }
}
