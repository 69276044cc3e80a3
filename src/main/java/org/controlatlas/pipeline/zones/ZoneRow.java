package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.controlatlas.model.Names;

/**
 * A row of {@code zones.csv}: a zone whose shape is described, not derived.
 *
 * @param shape how its ground is found
 * @param history its own, if it is not the settlement's
 */
record ZoneRow(String id, Unit unit, Shape shape, Optional<History> history, Outline outline, Names names, Told told) {
    /** What it is a part of. */
    public record Unit(String group, String district) {}

    /**
     * How its ground is found.
     *
     * @param kind {@code part} (a country's polygon that holds the place), {@code disc} about the place, {@code strip}
     *     along the state border near the place, {@code front-strip} along the front, {@code corridor} along a sketch
     * @param at id of the settlement, or of the sketch for a corridor
     * @param areaKm2 area that the shape is fitted to, if one is published or assumed
     * @param radiusM radius of a disc or half width of a corridor, if it is not fitted
     * @param within what the shape is cut with: a state's id, {@code outside-core}, or the
     *     id of a settlement for the polygon of the divided state that holds it
     */
    public record Shape(String kind, String at, OptionalDouble areaKm2, OptionalDouble radiusM, String within) {}

    /** What is said of its outline. */
    public record Outline(String geometrySource, int accuracyM) {}

    /** What else is said of it. */
    public record Told(String note, List<String> sources) {}

    String group() {
        return unit.group();
    }

    String district() {
        return unit.district();
    }

    String at() {
        return shape.at();
    }

    String within() {
        return shape.within();
    }

    OptionalDouble areaKm2() {
        return shape.areaKm2();
    }

    OptionalDouble radiusM() {
        return shape.radiusM();
    }

    String note() {
        return told.note();
    }

    List<String> sources() {
        return told.sources();
    }

    static List<ZoneRow> read(Path file) throws IOException {
        List<Map<String, String>> rows = InputTable.read(file);
        return rows.stream().map(row -> of(row, file)).toList();
    }

    private static ZoneRow of(Map<String, String> row, Path file) {
        try {
            String history = row.get("history");
            return new ZoneRow(
                    row.get("id"),
                    new Unit(row.get("group"), row.get("district")),
                    new Shape(
                            row.get("shape"),
                            row.get("at"),
                            number(row.get("area_km2")),
                            number(row.get("radius_m")),
                            row.get("within")),
                    history.isEmpty() ? Optional.empty() : Optional.of(History.parse(history)),
                    new Outline(row.get("geometry_source"), Integer.parseInt(row.get("accuracy_m"))),
                    Names.of(row.get("name_en"), row.get("name_az"), row.get("name_hy"), row.get("name_ru")),
                    new Told(
                            row.get("note"),
                            row.get("sources").isEmpty()
                                    ? List.of()
                                    : List.of(row.get("sources").split(";"))));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": zone '" + row.get("id") + "': " + e.getMessage(), e);
        }
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
