package org.controlatlas.build.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Names;
import org.locationtech.jts.geom.Coordinate;

/** Writes {@code places.geojson}: the documented settlements, and the towns of the gazetteer for orientation. */
final class Places {
    private static final double SAME_PLACE_M = 1_500;

    private final Inputs in;
    private final SettlementSources settlementSources;

    Places(Inputs in, SettlementSources settlementSources) {
        this.in = in;
        this.settlementSources = settlementSources;
    }

    void write(Path folder) throws IOException {
        Map<String, Map<String, String>> known = new LinkedHashMap<>();
        for (Map<String, String> row : Table.read(in.folder().resolve("tables/names.csv"))) {
            known.put(row.get("english"), row);
            known.putIfAbsent(row.get("english").split(" [(/]")[0], row);
        }
        List<Coordinate> taken = new ArrayList<>();
        try (FeatureFile file = new FeatureFile(folder.resolve("places.geojson"))) {
            for (Settlement s : in.settlements()) {
                String kind = kind(s.id(), known.get(s.names().in(org.controlatlas.model.Language.EN)));
                file.write(
                        properties(
                                s.id(),
                                kind,
                                rank(kind, s.id()),
                                s.names(),
                                (int) (s.precisionKm() * 1000),
                                "general-knowledge"),
                        Grid.point(s.location()));
                taken.add(s.location());
            }
            for (SourceFeature place : SourceFeature.read(in.folder().resolve("geometry/places.geojson"))) {
                Coordinate at = place.geometry().getCoordinate();
                if (taken.stream().noneMatch(t -> Grid.distance(t, at) < SAME_PLACE_M)) {
                    Map<String, String> row = known.get(place.text("name"));
                    String kind = row == null ? "village" : kind("", row);
                    Names names = row == null
                            ? Names.english(place.text("name"))
                            : Names.of(
                                    row.get("english"),
                                    row.get("azerbaijani"),
                                    row.get("armenian"),
                                    row.get("russian"));
                    String id = "geonames-" + place.text("country").toLowerCase(java.util.Locale.ROOT) + "-"
                            + slug(place.text("name")) + "-" + Math.round(at.x * 1000) + "-" + Math.round(at.y * 1000);
                    file.write(properties(id, kind, rank(kind, ""), names, 1000, "geonames"), place.geometry());
                }
            }
        }
    }

    private static String slug(String name) {
        return java.text.Normalizer.normalize(name.toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String kind(String id, Map<String, String> row) {
        if (id.endsWith("-heights") || id.equals("lele-tepe")) {
            return "height";
        }
        if (row == null) {
            return "village";
        }
        String kind = row.get("kind");
        return kind.startsWith("city") ? "city" : kind.startsWith("town") ? "town" : "village";
    }

    private static int rank(String kind, String id) {
        return switch (kind) {
            case "city" -> 1;
            case "town" -> 2;
            case "village" -> id.isEmpty() ? 5 : 4;
            default -> 5;
        };
    }

    private static Map<String, Object> properties(
            String id, String kind, int rank, Names names, int accuracy, String source) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("id", id);
        p.put("kind", kind);
        p.put("rank", rank);
        ZoneFiles.putNames(p, names);
        p.put("accuracy_m", accuracy);
        p.put("sources", List.of(source));
        return p;
    }
}
