package org.controlatlas.pipeline.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.pipeline.zones.FeatureFile;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** {@code events.csv}: dated happenings at places, in order of date. */
final class EventTable {
    static final Set<String> KINDS = new LinkedHashSet<>(
            List.of("agreement", "fighting", "handover", "humanitarian", "incident", "negotiation"));
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final String GENERAL_KNOWLEDGE = "general-knowledge";

    private final List<TableRow> rows;

    private EventTable(List<TableRow> rows) {
        this.rows = rows;
    }

    static EventTable read(TableFolder folder) throws IOException {
        return new EventTable(folder.rows("events.csv"));
    }

    /** The ids in the order of the table; an id that occurs twice is a problem. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        for (TableRow row : rows) {
            if (!ids.add(row.required("id"))) {
                row.problem("id", "The id occurs twice.", "Give each event an id of its own.");
            }
        }
        return ids;
    }

    /** @param points how many points the document has of which events speak */
    void write(References references, int points, Path folder) throws IOException {
        try (FeatureFile file = new FeatureFile(folder.resolve("events.geojson"))) {
            LocalDate before = LocalDate.MIN;
            for (TableRow row : rows) {
                Map<String, Object> p = properties(row, references, points);
                LocalDate start = LocalDate.parse((String) p.get("start_date"));
                if (start.isBefore(before)) {
                    row.problem("start_date", "The row comes after a later one.", "Keep the table in order of date.");
                }
                before = start;
                file.write(p, point(row));
            }
        }
    }

    private static Point point(TableRow row) {
        return GEOMETRY.createPoint(new Coordinate(row.degrees("lon", 180), row.degrees("lat", 90)));
    }

    private static Map<String, Object> properties(TableRow row, References references, int points) {
        LocalDate start = row.dated("start_date", "edtf");
        LocalDate end = row.day("end_date").orElse(start.plusDays(1));
        if (!end.isAfter(start)) {
            row.problem("end_date", "It is not after the start.", "Write the first day on which it was over.");
        }
        List<String> sources = references.sources(row);
        if (sources.equals(List.of(GENERAL_KNOWLEDGE)) && row.text("certainty").equals("disputed")) {
            row.problem("sources", "A dispute needs a source that disputes.", "Name one, or call it approximate.");
        }
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("id", row.text("id"));
        putNames(p, "name", row.names("name"));
        p.put("start_date", start.toString());
        p.put("end_date", end.toString());
        p.put("start_date:edtf", row.text("edtf"));
        p.put("kind", row.word("kind", KINDS));
        putNames(p, "place", row.names("place"));
        p.put("summary", sentence(row, "summary"));
        p.put("certainty", row.certainty().code());
        p.put("agreement_points", points(row, points));
        p.put("loss_of", losers(row, references));
        p.put("sources", sources);
        return p;
    }

    static String sentence(TableRow row, String column) {
        String sentence = row.required(column);
        if (!sentence.endsWith(".")) {
            row.problem(column, "It is no sentence.", "End it with a full stop.");
        }
        return sentence;
    }

    /** Whose people, homes or ground were lost; {@code none} is written out, so that nobody forgets to say. */
    private static List<String> losers(TableRow row, References references) {
        if (row.required("loss_of").equals("none")) {
            return List.of();
        }
        List<String> actors = row.list("loss_of");
        for (String actor : actors) {
            if (!references.actors().contains(actor)) {
                row.problem("loss_of", "No actor '" + actor + "'.", "Use ids of actors.json, or 'none'.");
            }
        }
        return actors;
    }

    private static List<Integer> points(TableRow row, int last) {
        List<Integer> points = new ArrayList<>();
        for (String number : row.list("agreement_points")) {
            if (number.matches("[1-9]\\d?") && Integer.parseInt(number) <= last) {
                points.add(Integer.valueOf(number));
            } else {
                row.problem("agreement_points", "'" + number + "' is no point from 1 to " + last + ".", "Correct it.");
            }
        }
        return points;
    }

    static void putNames(Map<String, Object> properties, String key, Names names) {
        for (Language language : Language.values()) {
            properties.put(language == Language.EN ? key : key + ":" + language.tag(), names.in(language));
        }
    }
}
