package org.controlatlas.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.controlatlas.message.Message;

/**
 * A copy of a described data set with one row corrected. If the start or end of a period moves, the adjoining period of the
 * same zone moves with it, so that every day keeps exactly one row.
 *
 * @param folder the copy
 * @param file the file that changed, relative to the folder
 * @param before the row's properties as they were
 * @param after the same as they are now
 * @param moved what changed in the rows beside it
 */
public record CorrectedCopy(
        Path folder, String file, Map<String, String> before, Map<String, String> after, List<Moved> moved) {
    /**
     * The end of a row that moved with the corrected one.
     *
     * @param start the row's first day as it was; empty if it is open
     * @param field {@code start_date} or {@code end_date}
     * @param after empty where it has no such end any more
     */
    public record Moved(String start, String field, String before, String after) {}

    public CorrectedCopy {
        moved = List.copyOf(moved);
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EDTF = ":edtf";
    private static final String START = "start_date";
    private static final String END = "end_date";
    static final String INPUTS = "inputs";

    /**
     * @param dataSet a described data set: a folder with {@code atlas.json}, or one GeoJSON file whose features have
     *     {@code zone_id}
     * @param into a new or empty folder
     * @throws CorrectionException if the row is not there, or the data set is of another kind
     */
    public static CorrectedCopy make(Path dataSet, Correction correction, Path into) throws IOException {
        boolean folder = Files.isDirectory(dataSet);
        if (!folder && !dataSet.toString().toLowerCase(Locale.ROOT).matches(".*\\.(geo)?json")) {
            throw new CorrectionException(CorrectionProblem.NO_DATA_SET_KIND, dataSet);
        }
        // A link to a folder would be copied as a link.
        copy(dataSet.toRealPath(), into);
        for (Path file : geoJson(into)) {
            JsonNode tree = tree(file);
            Optional<ObjectNode> row = row(tree, correction);
            if (row.isPresent()) {
                Map<String, String> before = texts(row.get());
                List<Moved> moved = move(row.get(), tree, correction.proposal());
                change(row.get(), correction.proposal());
                write(file, tree);
                return new CorrectedCopy(into, into.relativize(file).toString(), before, texts(row.get()), moved);
            }
        }
        throw correction
                .start()
                .map(day -> new CorrectionException(
                        CorrectionProblem.NO_ROW, dataSet, correction.zoneId(), day, correction.dataSet()))
                .orElseGet(() -> new CorrectionException(
                        CorrectionProblem.NO_ROW_OPEN, dataSet, correction.zoneId(), correction.dataSet()));
    }

    /** Leaves out the tables that the data are made from: the copy holds only what is published. */
    private static void copy(Path from, Path into) throws IOException {
        if (!Files.isDirectory(from)) {
            Files.copy(from, into.resolve(from.getFileName()));
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            Path inputs = from.resolve(INPUTS);
            for (Path path : all.filter(each -> !each.startsWith(inputs)).toList()) {
                Path target = into.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** Those that lie in the folder itself, where the zones are. */
    private static List<Path> geoJson(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(geo)?json"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new CorrectionException(Message.of(CorrectionProblem.DATA_NO_JSON, file.getFileName()), e);
        }
    }

    private static Optional<ObjectNode> row(JsonNode tree, Correction correction) {
        for (JsonNode feature : tree.path("features")) {
            JsonNode properties = feature.path("properties");
            if (properties instanceof ObjectNode row
                    && row.path("zone_id").asText().equals(correction.zoneId())
                    && row.path(START)
                            .asText("")
                            .equals(correction.start().map(LocalDate::toString).orElse(""))) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /**
     * Moves the ends of the rows that meet the row where the proposal moves its own. An end that is opened moves nothing:
     * the row beside it would have no day left, and the rules tell of the overlap instead.
     */
    private static List<Moved> move(ObjectNode row, JsonNode tree, Proposal proposal) {
        List<Moved> moved = new ArrayList<>();
        for (String edge : List.of(START, END)) {
            String value = proposal.values().get(edge);
            Optional<ObjectNode> beside =
                    value == null || value.isEmpty() ? Optional.empty() : neighbour(row, tree, edge);
            if (beside.isPresent()) {
                String meets = meets(edge);
                moved.add(new Moved(
                        beside.get().path(START).asText(""),
                        meets,
                        beside.get().path(meets).asText(),
                        value));
                put(beside.get(), meets, value);
            }
        }
        return moved;
    }

    private static String meets(String edge) {
        return edge.equals(START) ? END : START;
    }

    private static void change(ObjectNode row, Proposal proposal) {
        proposal.values().forEach((field, value) -> {
            if (field.equals("contested_by")) {
                ArrayNode actors = row.putArray(field);
                List.of(value.split(",")).forEach(actor -> actors.add(actor.strip()));
            } else {
                put(row, field, value);
            }
        });
        String control = row.path("control").asText();
        if (proposal.values().containsKey("control")) {
            if (!control.equals("contested")) {
                row.remove("contested_by");
            }
            if (row.has("status")) {
                row.put("status", status(row, control));
            }
        }
    }

    private static String status(ObjectNode row, String control) {
        return switch (control) {
            case "contested", "unknown" -> control;
            default ->
                row.has("peacekeepers")
                        ? "peacekeeping"
                        : control.equals(row.path("de_jure").asText()) ? "own" : "held";
        };
    }

    /** The row of the same zone that meets this one at that edge. */
    private static Optional<ObjectNode> neighbour(ObjectNode row, JsonNode tree, String edge) {
        String meets = meets(edge);
        for (JsonNode feature : tree.path("features")) {
            if (feature.path("properties") instanceof ObjectNode other
                    && other != row
                    && other.path("zone_id").equals(row.path("zone_id"))
                    && row.has(edge)
                    && other.path(meets).equals(row.path(edge))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static void put(ObjectNode row, String field, String value) {
        if (value.isEmpty()) {
            row.remove(List.of(field, field + EDTF));
            return;
        }
        row.put(field, value);
        if (row.has(field + EDTF)) {
            row.put(field + EDTF, value);
        }
    }

    private static Map<String, String> texts(ObjectNode row) {
        Map<String, String> texts = new TreeMap<>();
        row.properties()
                .forEach(field -> texts.put(
                        field.getKey(),
                        field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString()));
        return texts;
    }

    /** A feature a line, so that a change of one is a change of one line. */
    private static void write(Path file, JsonNode tree) throws IOException {
        ObjectNode head = ((ObjectNode) tree).deepCopy().without("features");
        List<String> lines = new ArrayList<>();
        for (JsonNode feature : tree.path("features")) {
            lines.add(JSON.writeValueAsString(feature));
        }
        StringJoiner features = new StringJoiner(",\n", "\"features\": [\n", "\n]}\n");
        lines.forEach(features::add);
        String members = JSON.writeValueAsString(head);
        String start = members.substring(0, members.length() - 1);
        Files.writeString(file, start + (head.isEmpty() ? "" : ", ") + features, StandardCharsets.UTF_8);
    }
}
