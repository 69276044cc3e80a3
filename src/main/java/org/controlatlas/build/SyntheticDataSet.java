package org.controlatlas.build;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Big data sets for benchmarks: the real zones of an atlas cut by a ragged grid, each piece with random periods. The
 * same atlas, number and seed give the same bytes. The pieces form a coverage, and the periods of a piece share their
 * {@code zone_id} and lie side by side in the file, as in the bundled atlas.
 */
public final class SyntheticDataSet {
    /** Periods of a piece on average; the bundled atlas has as many. */
    public static final double PERIODS_PER_ZONE = 3.7;

    /** What was made: the folder can be opened as a data set, or the file alone as one's own. */
    public record Result(Path folder, Path zones, int features, int pieces, long bytes) {}

    private static final JsonFactory JSON = new JsonFactory();
    private static final String ZONES = "zones.geojson";

    private final Atlas atlas;
    private final SplittableRandom random;
    private final List<String> parties;

    private SyntheticDataSet(Atlas atlas, long seed) {
        this.atlas = atlas;
        this.random = new SplittableRandom(seed);
        List<String> listed = atlas.actors().values().stream()
                .filter(actor -> actor.kind().equals("party"))
                .map(Actor::id)
                .toList();
        this.parties = listed.isEmpty() ? List.copyOf(atlas.actors().keySet()) : listed;
    }

    /**
     * Writes {@code atlas.json}, {@code actors.json} and {@code zones.geojson}; about 1,000 bytes a feature.
     *
     * @param features how many zone features to make, exactly
     * @param folder is made if it is not there; the three files are overwritten
     * @throws IllegalArgumentException if there are fewer features than zones in the atlas
     */
    public static Result write(Atlas atlas, int features, long seed, Path folder) throws IOException {
        if (features < atlas.zones().size()) {
            throw new IllegalArgumentException("A synthetic data set has at least one feature for each of the "
                    + atlas.zones().size() + " zones, so " + features + " are too few.");
        }
        List<GridCells.Piece> pieces =
                GridCells.cut(atlas.zones(), (int) Math.max(1, Math.round(features / PERIODS_PER_ZONE)), seed);
        Files.createDirectories(folder);
        SyntheticDataSet set = new SyntheticDataSet(atlas, seed);
        Path zones = folder.resolve(ZONES);
        set.writeZones(pieces, features, zones);
        set.writeActors(folder.resolve("actors.json"));
        set.writeDescription(folder.resolve("atlas.json"), features);
        return new Result(folder, zones, features, pieces.size(), Files.size(zones));
    }

    private void writeZones(List<GridCells.Piece> pieces, int features, Path file) throws IOException {
        int[] counts = periodCounts(pieces.size(), features);
        try (JsonGenerator json = JSON.createGenerator(Files.newOutputStream(file), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (int i = 0; i < pieces.size(); i++) {
                writePeriods(json, pieces.get(i), i, counts[i]);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** How many periods each piece has: at least one, {@code features} in all. */
    private int[] periodCounts(int pieces, int features) {
        int[] counts = new int[pieces];
        java.util.Arrays.fill(counts, 1);
        for (int left = features - pieces; left > 0; left--) {
            counts[random.nextInt(pieces)]++;
        }
        return counts;
    }

    private void writePeriods(JsonGenerator json, GridCells.Piece piece, int number, int count) throws IOException {
        LocalDate first = atlas.info().start();
        int days = (int) (atlas.info().lastDay().toEpochDay() - first.toEpochDay());
        TreeSet<Integer> cuts = new TreeSet<>();
        while (cuts.size() < Math.min(count - 1, days - 1)) {
            cuts.add(1 + random.nextInt(days - 1));
        }
        List<LocalDate> starts = new ArrayList<>(List.of(first));
        cuts.forEach(cut -> starts.add(first.plusDays(cut)));
        String control = "";
        for (int i = 0; i < starts.size(); i++) {
            control = anotherThan(control);
            LocalDate end = i + 1 < starts.size() ? starts.get(i + 1) : null;
            writeFeature(json, piece, number, control, starts.get(i), end);
        }
    }

    private String anotherThan(String control) {
        if (parties.size() == 1) {
            return parties.get(0);
        }
        String other;
        do {
            other = parties.get(random.nextInt(parties.size()));
        } while (other.equals(control));
        return other;
    }

    private void writeFeature(
            JsonGenerator json, GridCells.Piece piece, int number, String control, LocalDate start, LocalDate end)
            throws IOException {
        String deJure = parties.get(number % parties.size());
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        json.writeStringField("zone_id", piece.zone().id() + "-" + number);
        json.writeStringField("district", piece.zone().group());
        for (Language language : Language.values()) {
            String field = language == Language.EN ? "name" : "name:" + language.tag();
            json.writeStringField(field, piece.zone().names().in(language) + " " + number);
        }
        json.writeStringField("start_date", start.toString());
        json.writeStringField("start_date:edtf", start + (number % 3 == 0 ? "~" : ""));
        if (end != null) {
            json.writeStringField("end_date", end.toString());
            json.writeStringField("end_date:edtf", end.toString());
        }
        json.writeStringField("control", control);
        json.writeStringField("de_jure", deJure);
        json.writeStringField("status", control.equals(deJure) ? "own" : "held");
        json.writeStringField("certainty", number % 3 == 0 ? "approximate" : "agreed");
        json.writeStringField("geometry_source", "sketch");
        json.writeNumberField("accuracy_m", 100 * (1 + number % 30));
        json.writeStringField("note", "Made up for a benchmark.");
        json.writeArrayFieldStart("sources");
        json.writeString("synthetic");
        json.writeEndArray();
        json.writeEndObject();
        writeGeometry(json, piece.geometry());
        json.writeEndObject();
    }

    private static void writeGeometry(JsonGenerator json, Geometry geometry) throws IOException {
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "MultiPolygon");
        json.writeArrayFieldStart("coordinates");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                json.writeStartArray();
                writeRing(json, polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    writeRing(json, polygon.getInteriorRingN(hole).getCoordinates());
                }
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeRing(JsonGenerator json, Coordinate[] ring) throws IOException {
        json.writeStartArray();
        for (Coordinate position : ring) {
            json.writeStartArray();
            json.writeNumber(JaggedGrid.rounded(position.x));
            json.writeNumber(JaggedGrid.rounded(position.y));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeActors(Path file) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(Files.newOutputStream(file), JsonEncoding.UTF8)) {
            json.writeStartArray();
            for (Actor actor : atlas.actors().values()) {
                json.writeStartObject();
                json.writeStringField("id", actor.id());
                json.writeStringField("kind", actor.kind());
                json.writeStringField("color", String.format("#%06X", actor.rgb()));
                json.writeArrayFieldStart("names");
                json.writeStartObject();
                json.writeObjectFieldStart("name");
                for (Map.Entry<Language, String> name :
                        actor.namesAt(atlas.info().lastDay()).byLanguage().entrySet()) {
                    json.writeStringField(name.getKey().tag(), name.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void writeDescription(Path file, int features) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(Files.newOutputStream(file), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("id", "synthetic-" + features);
            json.writeObjectFieldStart("title");
            json.writeStringField("en", "Made-up data, " + features + " features");
            json.writeEndObject();
            json.writeStringField("version", "1");
            json.writeStringField("start_date", atlas.info().start().toString());
            json.writeStringField("last_day", atlas.info().lastDay().toString());
            json.writeStringField("attribution", atlas.info().attribution());
            json.writeStringField("disclaimer", "Made up for a benchmark: none of this happened.");
            json.writeArrayFieldStart("zones");
            json.writeString(ZONES);
            json.writeEndArray();
            json.writeStringField("actors", "actors.json");
            json.writeBooleanField("planar", true);
            json.writeEndObject();
        }
    }
}
