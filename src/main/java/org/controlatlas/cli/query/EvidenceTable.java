package org.controlatlas.cli.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.controlatlas.message.Message;
import org.controlatlas.model.Evidence;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;
import org.controlatlas.words.MessageWords;

/**
 * Rows about sources, to be written as text, CSV or JSON with the same columns. A cell is a text, a whole number, a boolean
 * or null.
 */
public final class EvidenceTable {
    private static final int WIDEST = 60;

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();
    /** By code, as the data declare them. */
    private final Map<String, Names> sides = new HashMap<>();

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
        EvidenceTable table = groups.isEmpty() ? list(uses) : counts(uses, groups);
        for (SourceUse use : uses) {
            Source.Side side = use.source().side();
            if (!side.names().isEmpty()) {
                table.sides.put(side.code(), side.names());
            }
        }
        return table;
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
    public void text(PrintWriter out, AnswerReading reading, Language language) {
        reading.print(out);
        new Text(out, language).write();
    }

    private static String cell(Object value) {
        return value == null ? "" : value.toString();
    }

    /** The table for a reader, in words of one language. */
    private final class Text {
        private final PrintWriter out;
        private final Language language;
        private final MessageWords words;
        private final List<String> heads;

        Text(PrintWriter out, Language language) {
            this.out = out;
            this.language = language;
            this.words = new MessageWords(language);
            this.heads = columns.stream()
                    .map(column ->
                            column.equals("id") || column.equals("title") ? "" : words.of(EvidenceWords.head(column)))
                    .toList();
        }

        void write() {
            if (columns.contains("title")) {
                rows.forEach(this::paragraph);
                out.println(words.of(
                        rows.size() == 1
                                ? Message.of(EvidenceWords.ONE_SOURCE)
                                : Message.of(EvidenceWords.SOURCES, rows.size())));
            } else if (rows.isEmpty()) {
                out.println(words.of(
                        Message.of(columns.contains("area") ? EvidenceWords.NO_AREAS : EvidenceWords.NO_SOURCES)));
            } else {
                lines();
            }
        }

        private void lines() {
            boolean grouped = columns.get(0).equals("by");
            List<List<String>> told = rows.stream().map(this::told).toList();
            int[] widths = new int[columns.size()];
            for (int i = 0; i < widths.length; i++) {
                int column = i;
                int widest = told.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0);
                widths[i] = Math.min(WIDEST, Math.max(heads.get(i).length(), widest));
            }
            line(heads, widths);
            String group = told.get(0).get(0);
            for (List<String> row : told) {
                if (grouped && !row.get(0).equals(group)) {
                    group = row.get(0);
                    out.println();
                }
                line(row, widths);
            }
        }

        private List<String> told(List<Object> row) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(told(columns.get(i), row));
            }
            return cells;
        }

        private String told(String column, List<Object> row) {
            Object value = row.get(columns.indexOf(column));
            return switch (column) {
                case "by" -> words.of(EvidenceWords.head(cell(value)));
                case "value" -> said(cell(row.get(0)), cell(value));
                case "side", "kind", "reading" -> said(column, cell(value));
                default ->
                    value instanceof Boolean yes
                            ? words.of(Message.of(yes ? AnswerWords.YES : AnswerWords.NO))
                            : cell(value);
            };
        }

        private String said(String column, String code) {
            return column.equals("side") && sides.containsKey(code)
                    ? sides.get(code).in(language)
                    : words.of(EvidenceWords.cell(column, code));
        }

        private void line(List<String> row, int[] widths) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                boolean number = i >= 2 && !columns.get(i).equals("known_to");
                line.append(i == 0 ? "" : "  ")
                        .append(String.format(Locale.ROOT, "%" + (number ? "" : "-") + widths[i] + "s", row.get(i)));
            }
            Answers.line(out, 0, line.toString().stripTrailing());
        }

        private void paragraph(List<Object> row) {
            Answers.line(out, 0, row.get(0) + ": " + row.get(1));
            int width = heads.stream().mapToInt(String::length).max().orElse(0) + 1;
            for (int i = 2; i < row.size(); i++) {
                Object cell = row.get(i);
                boolean empty = cell == null || cell.equals(0) || cell.equals(false);
                if (!empty) {
                    String head = String.format(Locale.ROOT, "%-" + width + "s", heads.get(i));
                    Answers.line(out, 2, head + told(columns.get(i), row));
                }
            }
        }
    }
}
