package org.controlatlas.cli.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.evidence.AreaEvidence;
import org.controlatlas.evidence.KnownTo;
import org.controlatlas.evidence.SourceUse;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.model.Evidence;
import org.controlatlas.model.Language;
import org.controlatlas.model.Source;

/**
 * Rows about sources, to be written as text, CSV or JSON with the same columns. A cell is a text, a whole number, a boolean
 * or null.
 */
public final class EvidenceTable {
    private static final int WIDEST = 60;

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    private EvidenceTable(String... columns) {
        this.columns = List.of(columns);
    }

    /** One row for each area, the thinnest evidence first. */
    public static EvidenceTable ofAreas(List<AreaEvidence> areas, Language language) {
        EvidenceTable table = new EvidenceTable(
                "area",
                "name",
                "periods",
                "two_sides",
                "map_only",
                "one_side",
                "weak",
                "none",
                "sources",
                "unread",
                "known_to");
        for (AreaEvidence area : areas) {
            List<Object> row = new ArrayList<>(List.of(area.id(), area.names().in(language), area.all()));
            for (Evidence grade : Evidence.values()) {
                row.add(area.of(grade));
            }
            row.add(area.sources());
            row.add(area.unread());
            row.add(area.knownTo().map(LocalDate::toString).orElse(null));
            table.rows.add(row);
        }
        return table;
    }

    /** @param groups what to count by: {@code side}, {@code kind}, {@code reading}; empty for a row for each source */
    public static EvidenceTable ofSources(List<SourceUse> uses, List<String> groups) {
        return groups.isEmpty() ? list(uses) : counts(uses, groups);
    }

    private static EvidenceTable list(List<SourceUse> uses) {
        EvidenceTable table = new EvidenceTable(
                "id",
                "title",
                "publisher",
                "date",
                "address",
                "citation",
                "side",
                "kind",
                "reading",
                "weak",
                "periods",
                "events",
                "claims",
                "lines",
                "points");
        for (SourceUse use : uses) {
            Source source = use.source();
            List<Object> row = new ArrayList<>();
            row.add(source.id());
            row.add(source.title());
            row.add(source.publisher().orElse(null));
            row.add(KnownTo.date(source).orElse(null));
            row.add(source.address().orElse(null));
            row.add(source.citation().orElse(null));
            row.add(source.side().code());
            row.add(source.kind().code());
            row.add(source.reading().code());
            row.add(source.isWeak());
            row.addAll(List.of(use.periods(), use.events(), use.claims(), use.lines(), use.points()));
            table.rows.add(row);
        }
        return table;
    }

    private static EvidenceTable counts(List<SourceUse> uses, List<String> groups) {
        EvidenceTable table =
                new EvidenceTable("by", "value", "sources", "weak", "unread", "without_address", "statements");
        for (String group : groups) {
            Map<String, int[]> values = new TreeMap<>();
            for (SourceUse use : uses) {
                Source source = use.source();
                int[] n = values.computeIfAbsent(value(source, group), key -> new int[5]);
                n[0]++;
                n[1] += source.isWeak() ? 1 : 0;
                n[2] += source.reading() == Source.Reading.NOT_SEEN ? 1 : 0;
                n[3] += source.address().isEmpty() && source.citation().isEmpty() ? 1 : 0;
                n[4] += use.statements();
            }
            values.forEach((value, n) -> table.rows.add(List.of(group, value, n[0], n[1], n[2], n[3], n[4])));
        }
        return table;
    }

    private static String value(Source source, String group) {
        return switch (group) {
            case "side" -> source.side().code();
            case "kind" -> source.kind().code();
            default -> source.reading().code();
        };
    }

    public void json(PrintWriter out, AnswerReading reading) throws IOException {
        ArrayNode list = Answers.list();
        for (List<Object> row : rows) {
            ObjectNode entry = list.addObject();
            for (int i = 0; i < row.size(); i++) {
                entry.putPOJO(columns.get(i), row.get(i));
            }
            reading.put(entry);
        }
        Answers.print(out, list);
    }

    public void csv(PrintWriter out, AnswerReading reading) throws IOException {
        CsvWriter csv = Answers.csv(out);
        csv.row(reading.heading(columns));
        for (List<Object> row : rows) {
            csv.row(reading.row(row.stream().map(EvidenceTable::cell).toList()));
        }
    }

    /** In columns; a list of sources has a paragraph for each instead, since titles and addresses are long. */
    public void text(PrintWriter out, AnswerReading reading) {
        reading.print(out);
        if (columns.contains("title")) {
            rows.forEach(row -> paragraph(row, out));
            out.println(rows.size() + (rows.size() == 1 ? " source." : " sources."));
            return;
        }
        if (rows.isEmpty()) {
            out.println(columns.contains("area") ? "The data set has no areas." : "The data set names no sources.");
            return;
        }
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.min(
                    WIDEST,
                    Math.max(
                            columns.get(i).length(),
                            rows.stream()
                                    .mapToInt(row -> cell(row.get(column)).length())
                                    .max()
                                    .orElse(0)));
        }
        line(new ArrayList<Object>(columns), widths, out);
        Object group = rows.get(0).get(0);
        for (List<Object> row : rows) {
            if (columns.get(0).equals("by") && !row.get(0).equals(group)) {
                group = row.get(0);
                out.println();
            }
            line(row, widths, out);
        }
    }

    private void line(List<Object> row, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            boolean number = i >= 2 && !columns.get(i).equals("known_to");
            line.append(i == 0 ? "" : "  ")
                    .append(String.format(Locale.ROOT, "%" + (number ? "" : "-") + widths[i] + "s", cell(row.get(i))));
        }
        Answers.line(out, 0, line.toString().stripTrailing());
    }

    private void paragraph(List<Object> row, PrintWriter out) {
        Answers.line(out, 0, row.get(0) + ": " + row.get(1));
        for (int i = 2; i < row.size(); i++) {
            Object cell = row.get(i);
            boolean empty = cell == null || cell.equals(0) || cell.equals(false);
            if (!empty) {
                Answers.line(out, 2, String.format(Locale.ROOT, "%-11s%s", columns.get(i), cell(cell)));
            }
        }
    }

    private static String cell(Object value) {
        return value == null ? "" : value.toString();
    }
}
