package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything the partition is made from, read from {@code geodata/inputs}.
 */
public record Inputs(
        Path folder,
        BuildRules rules,
        Tables tables,
        List<SourceFeature> countries,
        CountryGround ground,
        FrontLines front,
        Drawn drawn) {
    /** What is written by hand. */
    public record Tables(List<District> districts, List<Settlement> settlements, List<ZoneRow> zones) {}

    /**
     * Shapes by name or id.
     *
     * @param naturalEarth district polygons by name
     * @param sketches lines drawn by eye, by id
     */
    public record Drawn(Map<String, Geometry> naturalEarth, Map<String, Geometry> sketches) {}

    List<District> districts() {
        return tables.districts();
    }

    List<Settlement> settlements() {
        return tables.settlements();
    }

    List<ZoneRow> zoneRows() {
        return tables.zones();
    }

    Map<String, Geometry> naturalEarth() {
        return drawn.naturalEarth();
    }

    Map<String, Geometry> sketches() {
        return drawn.sketches();
    }

    /**
     * @param folder the folder {@code inputs}
     * @throws IOException naming the file and the row or feature that is wrong
     */
    public static Inputs read(Path folder) throws IOException {
        Path tables = folder.resolve("tables");
        Path geometry = folder.resolve("geometry");
        BuildRules rules = BuildRules.read(tables);
        List<District> districts = District.read(tables.resolve("districts.csv"));
        List<SourceFeature> countries = SourceFeature.read(geometry.resolve("countries.geojson"));
        Map<String, Geometry> naturalEarth = new LinkedHashMap<>();
        for (SourceFeature feature : SourceFeature.read(geometry.resolve("districts.geojson"))) {
            naturalEarth.merge(feature.text("name"), feature.geometry(), (a, b) -> CountryGround.union(List.of(a, b)));
        }
        Map<String, Geometry> sketches = new LinkedHashMap<>();
        SourceFeature.read(geometry.resolve("sketches.geojson")).forEach(f -> sketches.put(f.text("id"), f.geometry()));
        return new Inputs(
                folder,
                rules,
                new Tables(
                        districts,
                        SettlementTable.read(tables.resolve("settlements.csv"), districts, rules),
                        ZoneRow.read(tables.resolve("zones.csv"))),
                countries,
                CountryGround.of(countries, rules.states()),
                FrontLines.of(
                        SourceFeature.read(
                                geometry.resolve(rules.front().lines().file())),
                        rules.front()),
                new Drawn(naturalEarth, sketches));
    }

    /** Only the settlements, with their histories resolved. */
    public static List<Settlement> settlements(Path folder, BuildRules rules) throws IOException {
        Path tables = folder.resolve("tables");
        return SettlementTable.read(
                tables.resolve("settlements.csv"), District.read(tables.resolve("districts.csv")), rules);
    }

    District district(String id) {
        return districts().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No district '" + id + "' in inputs/tables/districts.csv; add a row for it."));
    }

    Settlement settlement(String id) {
        return settlements().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No settlement '" + id + "' in inputs/tables/settlements.csv; add a row for it."));
    }
}
