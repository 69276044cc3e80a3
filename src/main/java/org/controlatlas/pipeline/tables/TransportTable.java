package org.controlatlas.pipeline.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.controlatlas.pipeline.zones.FeatureFile;
import org.controlatlas.pipeline.zones.SourceFeature;
import org.locationtech.jts.geom.Geometry;

/** {@code transport.csv}: railways and roads with their state over time, along the lines of {@code transport.geojson}. */
final class TransportTable {
    private static final Set<String> KINDS = new LinkedHashSet<>(List.of("railway", "road"));
    private static final Set<String> STATES = new LinkedHashSet<>(
            List.of("open", "blocked", "checkpoint", "closed", "no-through-traffic", "under-construction", "planned"));

    private final List<TableRow> rows;
    private final Map<String, Geometry> lines;

    private TransportTable(List<TableRow> rows, Map<String, Geometry> lines) {
        this.rows = rows;
        this.lines = lines;
    }

    /** @param geometry the folder {@code inputs/geometry} */
    static TransportTable read(TableFolder folder, Path geometry) throws IOException {
        Map<String, Geometry> lines = new HashMap<>();
        for (SourceFeature line : SourceFeature.read(geometry.resolve("transport.geojson"))) {
            lines.put(line.text("id"), line.geometry());
        }
        return new TransportTable(folder.rows("transport.csv"), lines);
    }

    void write(References references, Path folder) throws IOException {
        Map<String, LocalDate> ends = new HashMap<>();
        try (FeatureFile file = new FeatureFile(folder.resolve("transport.geojson"))) {
            for (TableRow row : rows) {
                Map<String, Object> p = properties(row, references);
                checkOrder(row, ends);
                Geometry line = lines.get(row.required("id"));
                if (line == null) {
                    row.problem("id", "No line has this id.", "Draw it in inputs/geometry/transport.geojson.");
                } else {
                    file.write(p, line);
                }
            }
        }
    }

    /** Periods of one line follow one another without overlap. */
    private static void checkOrder(TableRow row, Map<String, LocalDate> ends) {
        LocalDate start = row.day("start_date").orElse(LocalDate.MIN);
        LocalDate end = row.day("end_date").orElse(LocalDate.MAX);
        LocalDate before = ends.put(row.text("id"), end);
        if (before != null && start.isBefore(before)) {
            row.problem("start_date", "The period overlaps the one before.", "Correct the dates.");
        }
        if (!end.isAfter(start)) {
            row.problem("end_date", "It is not after the start.", "Write the first day on which it no longer held.");
        }
    }

    private static Map<String, Object> properties(TableRow row, References references) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("id", row.text("id"));
        p.put("kind", row.word("kind", KINDS));
        EventTable.putNames(p, "name", row.names("name"));
        if (!row.text("start_date").isEmpty()) {
            p.put("start_date", row.dated("start_date", "start_edtf").toString());
            p.put("start_date:edtf", row.text("start_edtf"));
        }
        if (!row.text("end_date").isEmpty()) {
            p.put("end_date", row.dated("end_date", "end_edtf").toString());
            p.put("end_date:edtf", row.text("end_edtf"));
        }
        p.put("state", row.word("state", STATES));
        p.put("sketch", true);
        p.put("accuracy_m", accuracy(row));
        p.put("certainty", row.certainty().code());
        p.put("note", EventTable.sentence(row, "note"));
        p.put("sources", references.sources(row));
        return p;
    }

    private static int accuracy(TableRow row) {
        String text = row.required("accuracy_m");
        if (text.matches("[1-9]\\d{0,5}")) {
            return Integer.parseInt(text);
        }
        row.problem("accuracy_m", "'" + text + "' is no number of metres.", "Write it as 2000.");
        return 0;
    }
}
