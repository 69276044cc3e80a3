package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.controlatlas.model.Names;

/**
 * What {@code lines.geojson} says of a line beside its course.
 */
record LineRow(String id, String kind, Names names, Days days, Course course, String note, List<String> sources) {
    /** @param start ISO day or null for an open start; likewise {@code end} */
    record Days(String start, String end) {
        static final Days ALWAYS = new Days(null, null);
    }

    /** @param sketch true if it was drawn by eye between known points */
    record Course(boolean sketch, int accuracyM) {}

    int accuracyM() {
        return course.accuracyM();
    }

    /** The generalised lines of districts leave documented settlements up to 4.5 km on the wrong side. */
    private static final int DISTRICT_LINE_M = 4_500;

    /** What a line stands for in the build: each has one row in {@code lines.csv}. */
    enum Role {
        STATE_BORDER,
        OUTER_BORDER,
        CORE,
        FRONT,
        DELIMITED,
        INFERRED,
        CORRIDOR_LIMIT;

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @throws IOException naming the file and the row that is missing or wrong
     */
    static Map<Role, LineRow> read(Path file) throws IOException {
        List<Map<String, String>> rows = InputTable.read(file);
        Map<Role, LineRow> lines = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Map<String, String> row = rows.stream()
                    .filter(each -> each.get("role").equals(role.code()))
                    .findFirst()
                    .orElseThrow(() ->
                            new IOException(file + ": there is no row for the role '" + role.code() + "'; add one."));
            lines.put(role, of(row, file));
        }
        return lines;
    }

    /** By where an edge comes from ({@link EdgeSources#of}), how far a line that some source draws may be off, in metres. */
    static Map<String, Integer> accuracies(Inputs in) throws IOException {
        Map<Role, LineRow> rows = read(in.folder().resolve("tables/lines.csv"));
        BuildRules.Outlines outlines = in.rules().front().outlines();
        return Map.of(
                EdgeSources.STATE_BORDER,
                rows.get(Role.STATE_BORDER).accuracyM(),
                outlines.core(),
                rows.get(Role.CORE).accuracyM(),
                outlines.front(),
                rows.get(Role.FRONT).accuracyM(),
                EdgeSources.DISTRICT,
                DISTRICT_LINE_M);
    }

    private static LineRow of(Map<String, String> row, Path file) throws IOException {
        try {
            return new LineRow(
                    row.get("id"),
                    row.get("kind"),
                    Names.of(row.get("name_en"), row.get("name_az"), row.get("name_hy"), row.get("name_ru")),
                    new Days(
                            row.get("start_date").isEmpty() ? null : row.get("start_date"),
                            row.get("end_date").isEmpty() ? null : row.get("end_date")),
                    new Course(row.get("sketch").equals("yes"), Integer.parseInt(row.get("accuracy_m"))),
                    row.get("note"),
                    List.of(row.get("sources").split(";")));
        } catch (NumberFormatException e) {
            throw new IOException(
                    file + ": row '" + row.get("role") + "', column accuracy_m: '" + row.get("accuracy_m")
                            + "' is no whole number; write metres.",
                    e);
        }
    }

    /** The same kind of line under another id and over another time. */
    LineRow as(String otherId, Days others) {
        return new LineRow(otherId, kind, names, others, course, note, sources);
    }

    /** A part of the line, as far off as that part may be. */
    LineRow as(String otherId, int otherAccuracyM) {
        return new LineRow(otherId, kind, names, days, new Course(course.sketch(), otherAccuracyM), note, sources);
    }

    Map<String, Object> properties() {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("id", id);
        p.put("kind", kind);
        ZoneFiles.putNames(p, names);
        p.put("start_date", days.start());
        p.put("end_date", days.end());
        p.put("sketch", course.sketch());
        p.put("accuracy_m", accuracyM());
        p.put("note", note);
        p.put("sources", sources);
        return p;
    }
}
