package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes {@code places.geojson}: the documented settlements, with several features where a name changed, and the
 * gazetteer's other places for orientation.
 */
final class Places {
    /** Countries, as the gazetteer codes them, whose ground zones cover. */
    private static final Set<String> HOME = Set.of("AM", "AZ");

    /** A place of the gazetteer that is nearer to a documented one is taken for the same. */
    private static final double SAME_PLACE_M = 1_500;

    private static final int GAZETTEER_ACCURACY_M = 1_000;

    private final Inputs in;
    private final SettlementSources settlementSources;

    Places(Inputs in, SettlementSources settlementSources) {
        this.in = in;
        this.settlementSources = settlementSources;
    }

    void write(Path folder) throws IOException {
        Map<String, Map<String, String>> known = known();
        List<Map<String, String>> dated = InputTable.read(in.folder().resolve("tables/place-names.csv"));
        try (FeatureFile file = new FeatureFile(folder.resolve("places.geojson"))) {
            for (Settlement settlement : in.settlements()) {
                write(file, settlement, known, dated);
            }
            for (SourceFeature place : gazetteer()) {
                write(file, place, known, dated);
            }
        }
    }

    /** The places of the gazetteer that are not documented otherwise. */
    List<SourceFeature> gazetteer() throws IOException {
        List<SourceFeature> others = new ArrayList<>();
        for (SourceFeature place : SourceFeature.read(in.folder().resolve("geometry/places.geojson"))) {
            Coordinate at = place.geometry().getCoordinate();
            if (in.settlements().stream().noneMatch(s -> Grid.distance(s.location(), at) < SAME_PLACE_M)) {
                others.add(place);
            }
        }
        return others;
    }

    /** The id under which the atlas has a place of the gazetteer. */
    static String id(SourceFeature place) {
        Coordinate at = place.geometry().getCoordinate();
        return String.join(
                "-",
                "geonames",
                place.text("country").toLowerCase(Locale.ROOT),
                slug(place.text("name")),
                String.valueOf(Math.round(at.x * 1000)),
                String.valueOf(Math.round(at.y * 1000)));
    }

    private boolean isDocumented(Map<String, String> names) {
        return in.settlements().stream()
                .anyMatch(settlement -> settlement.names().in(Language.EN).equals(names.get("english")));
    }

    /** Rows of {@code names.csv} by the English name, by its first part and without accents: "Gdansk (Danzig)", "Gdansk". */
    private Map<String, Map<String, String>> known() throws IOException {
        Map<String, Map<String, String>> known = new LinkedHashMap<>();
        for (Map<String, String> row : InputTable.read(in.folder().resolve("tables/names.csv"))) {
            known.put(row.get("english"), row);
            known.putIfAbsent(row.get("english").split(" ?[(/]")[0].strip(), row);
            known.putIfAbsent(slug(row.get("english")), row);
        }
        return known;
    }

    private void write(
            FeatureFile file,
            Settlement settlement,
            Map<String, Map<String, String>> known,
            List<Map<String, String>> dated)
            throws IOException {
        String english = settlement.names().in(Language.EN);
        String kind = settlement.id().endsWith("-heights") || settlement.note().contains("a height")
                ? "height"
                : kind(known.getOrDefault(english, known.get(english.split(" ?[(/]")[0].strip())));
        List<Map<String, String>> periods = dated.stream()
                .filter(row -> row.get("id").equals(settlement.id()))
                .toList();
        Map<String, Object> properties = properties(
                settlement.id(),
                kind,
                rank(kind, true, false),
                (int) (settlement.precisionKm() * 1000),
                settlementSources.of(settlement));
        Geometry at = Grid.point(settlement.location());
        if (periods.isEmpty()) {
            file.write(named(properties, settlement.names(), "", ""), at);
        }
        for (Map<String, String> row : periods) {
            file.write(named(properties, names(row, "name_"), row.get("start_date"), row.get("end_date")), at);
        }
    }

    private void write(
            FeatureFile file,
            SourceFeature place,
            Map<String, Map<String, String>> known,
            List<Map<String, String>> dated)
            throws IOException {
        String id = id(place);
        // A row under the gazetteer's own id tells places apart that share a name.
        String own = dated.stream()
                .filter(row -> row.get("id").equals(id))
                .map(row -> row.get("name_en"))
                .findFirst()
                .orElse(place.text("name"));
        Map<String, String> row = known.getOrDefault(own, known.get(slug(own)));
        if (row != null && isDocumented(row)) {
            // The names of another place that is spelled alike.
            row = null;
        }
        String kind = kind(row);
        Names names = row == null
                ? Names.english(place.text("name"))
                : Names.of(row.get("english"), row.get("azerbaijani"), row.get("armenian"), row.get("russian"));
        Map<String, Object> properties = properties(
                id,
                kind,
                rank(kind, false, !HOME.contains(place.text("country"))),
                GAZETTEER_ACCURACY_M,
                List.of("geonames"));
        file.write(named(properties, names, "", ""), place.geometry());
    }

    private static String slug(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String kind(Map<String, String> row) {
        if (row == null) {
            return "village";
        }
        String kind = row.get("kind");
        return kind.startsWith("city") ? "city" : kind.startsWith("town") ? "town" : "village";
    }

    /**
     * Cities and towns first, but the towns of neighbours after those of the states whose ground the atlas is about; of the
     * villages those that the atlas documents before the others.
     */
    private static int rank(String kind, boolean documented, boolean abroad) {
        return switch (kind) {
            case "city" -> 1;
            case "town" -> abroad ? 3 : 2;
            case "village" -> documented ? 4 : 5;
            default -> 5;
        };
    }

    private static Map<String, Object> properties(
            String id, String kind, int rank, int accuracy, Collection<String> sources) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("id", id);
        p.put("kind", kind);
        p.put("rank", rank);
        p.put("accuracy_m", accuracy);
        p.put("sources", List.copyOf(sources));
        return p;
    }

    private static Map<String, Object> named(Map<String, Object> properties, Names names, String start, String end) {
        Map<String, Object> p = new LinkedHashMap<>(properties);
        ZoneFiles.putNames(p, names);
        p.put("start_date", start.isEmpty() ? null : start);
        p.put("end_date", end.isEmpty() ? null : end);
        return p;
    }

    private static Names names(Map<String, String> row, String prefix) {
        return Names.of(row.get(prefix + "en"), row.get(prefix + "az"), row.get(prefix + "hy"), row.get(prefix + "ru"));
    }
}
