package org.controlatlas.pipeline.zones;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * Writes {@code areas.json}: what has a name and is made of zones, such as a district or a province. A district that has
 * no more than a part of its ground in zones of its own has the rest in its country's zone; how much is measured by the
 * district's generalised outline. One that lies in one zone only needs no measure, and none is written: the outlines are
 * too coarse for small districts.
 */
final class Areas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Inputs in;
    private final List<ZoneDraft> zones;
    private final List<SourceFeature> gazetteer;
    /** By a documented settlement's id, what its table calls its unit. */
    private final Map<String, String> units = new HashMap<>();

    /** @param gazetteer the places beside the documented settlements */
    Areas(Inputs in, List<ZoneDraft> zones, List<SourceFeature> gazetteer) throws IOException {
        this.in = in;
        this.zones = zones;
        this.gazetteer = gazetteer;
        for (Map<String, String> row : InputTable.read(in.folder().resolve("tables/settlements.csv"))) {
            units.put(row.get("id"), row.get("soviet_district"));
        }
    }

    void write(Path folder) throws IOException {
        StringJoiner lines = new StringJoiner(",\n", "[\n", "\n]\n");
        for (Map<String, String> row : InputTable.read(in.folder().resolve("tables/areas.csv"))) {
            lines.add(JSON.writeValueAsString(entry(row)));
        }
        Files.writeString(folder.resolve("areas.json"), lines.toString(), StandardCharsets.UTF_8);
    }

    private ObjectNode entry(Map<String, String> row) throws IOException {
        ObjectNode area = JSON.createObjectNode();
        area.put("id", row.get("id")).put("kind", row.get("kind"));
        put(area.putObject("name"), names(row));
        also(row, area);
        List<Geometry> shapes = new ArrayList<>();
        parts(row, area, shapes);
        if (shapes.isEmpty()) {
            throw new IOException("inputs/tables/areas.csv, row '" + row.get("id")
                    + "': it selects no ground. Correct the columns zones or outline.");
        }
        places(row).forEach(area.withArray("places")::add);
        where(area, shapes);
        return area;
    }

    private Names names(Map<String, String> row) {
        return row.get("district").isEmpty()
                ? Names.of(row.get("name_en"), row.get("name_az"), row.get("name_hy"), row.get("name_ru"))
                : in.district(row.get("district")).names();
    }

    private static void put(ObjectNode json, Names names) {
        names.byLanguage().forEach((language, name) -> json.put(language.tag(), name));
    }

    /** Further names: the first ones of all languages make an entry, the second ones another. */
    private static void also(Map<String, String> row, ObjectNode area) {
        for (Language language : Language.values()) {
            List<String> names = list(row.get("also_" + language.tag()));
            for (int i = 0; i < names.size(); i++) {
                ArrayNode entries = area.withArray("also");
                while (entries.size() <= i) {
                    entries.addObject();
                }
                ((ObjectNode) entries.get(i)).put(language.tag(), names.get(i));
            }
        }
    }

    private void parts(Map<String, String> row, ObjectNode area, List<Geometry> shapes) {
        List<AreaSelector> selectors = selectors(row);
        ArrayNode whole = area.putArray("zones");
        for (ZoneDraft zone : zones) {
            for (AreaSelector selector : selectors) {
                if (selector.selects(zone, in.rules())) {
                    if (selector.isForEver()) {
                        whole.add(zone.id());
                    } else {
                        selector.put(area.withArray("parts").addObject().put("zone_id", zone.id()));
                    }
                    shapes.add(zone.geometry());
                    break;
                }
            }
        }
        List<String> countries = list(row.get("outline_on"));
        boolean measured = !whole.isEmpty() || countries.size() > 1;
        for (String country : countries) {
            Geometry ground = zones.stream()
                    .filter(zone -> zone.id().equals(country))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No zone '" + country + "': correct the column outline_on of inputs/tables/areas.csv."))
                    .geometry();
            Geometry share = CountryGround.overlay(ground, outline(row), OverlayNG.INTERSECTION);
            if (!share.isEmpty()) {
                ObjectNode part = area.withArray("parts").addObject().put("zone_id", country);
                if (measured) {
                    part.put("area_km2", rounded(share));
                } else {
                    part.put("whole", false);
                }
                shapes.add(share);
            }
        }
    }

    private static List<AreaSelector> selectors(Map<String, String> row) {
        return list(row.get("zones")).stream().map(AreaSelector::parse).toList();
    }

    private Geometry outline(Map<String, String> row) {
        return CountryGround.union(list(row.get("outline")).stream()
                .map(name -> {
                    Geometry polygon = in.naturalEarth().get(name);
                    if (polygon == null) {
                        throw new IllegalArgumentException("No polygon '" + name
                                + "' in inputs/geometry/districts.geojson: correct inputs/tables/areas.csv.");
                    }
                    return polygon;
                })
                .toList());
    }

    private static double rounded(Geometry geometry) {
        return Math.round(ZoneAreas.squareKm(geometry) * 100) / 100.0;
    }

    /**
     * The places that lie in it: of the documented ones those whose unit it is; of the gazetteer's those in its zones or,
     * in the rest of a country, those that the gazetteer counts to it.
     */
    private Iterable<String> places(Map<String, String> row) {
        List<String> called = list(row.get("settlements_as"));
        List<String> codes = list(row.get("geonames"));
        TreeSet<String> found = new TreeSet<>();
        if (called.isEmpty() && codes.isEmpty()) {
            return found;
        }
        List<AreaSelector> selectors = selectors(row);
        for (Settlement settlement : in.settlements()) {
            if (called.contains(units.get(settlement.id()))
                    || called.isEmpty() && in(selectors, settlement.location())) {
                found.add(settlement.id());
            }
        }
        for (SourceFeature place : gazetteer) {
            Coordinate at = place.geometry().getCoordinate();
            String code = place.text("country") + "." + place.text("admin1");
            if (in(selectors, at) || codes.contains(code) && inRestOfACountry(at)) {
                found.add(Places.id(place));
            }
        }
        return found;
    }

    private boolean in(List<AreaSelector> selectors, Coordinate at) {
        return zones.stream()
                .anyMatch(zone -> selectors.stream().anyMatch(s -> s.selects(zone, in.rules())) && covers(zone, at));
    }

    private boolean inRestOfACountry(Coordinate at) {
        return zones.stream()
                .noneMatch(zone -> covers(zone, at)
                        && !zone.tag().group().equals(in.rules().coverage().restGroup()));
    }

    private static boolean covers(ZoneDraft zone, Coordinate at) {
        return zone.geometry().getEnvelopeInternal().covers(at)
                && zone.geometry().covers(Grid.point(at));
    }

    /** A point in the largest of its shapes, and the bounds of all. */
    private static void where(ObjectNode area, List<Geometry> shapes) {
        Envelope extent = new Envelope();
        Geometry largest = shapes.get(0);
        for (Geometry shape : shapes) {
            extent.expandToInclude(shape.getEnvelopeInternal());
            largest = shape.getArea() > largest.getArea() ? shape : largest;
        }
        Coordinate inside = largest.getInteriorPoint().getCoordinate();
        degrees(area.putArray("at"), inside.x, inside.y);
        degrees(area.putArray("extent"), extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
    }

    private static void degrees(ArrayNode list, double... degrees) {
        Arrays.stream(degrees).map(d -> Math.round(d * 1e5) / 1e5).forEach(list::add);
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
