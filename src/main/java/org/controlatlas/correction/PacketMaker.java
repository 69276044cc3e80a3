package org.controlatlas.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.Reason;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.files.WorkFolder;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.words.MessageWords;
import org.controlatlas.words.TextTable;

/** Puts together what a correction packet holds. */
public final class PacketMaker {
    private static final PictureSize SIZE = PictureSize.pixels(1200, 800);

    private final Path dataSet;
    private final Atlas atlas;
    private final Language language;
    private final TextTable texts;

    /** @param dataSet where the atlas was read from */
    public PacketMaker(Path dataSet, Atlas atlas, Language language) {
        this.dataSet = dataSet;
        this.atlas = atlas;
        this.language = language;
        this.texts = new TextTable(PacketMaker.class, "correction", language);
    }

    /**
     * @param reason what is shown at the spot, and why
     * @param source who says so; may be empty
     * @return contents by name
     * @throws CorrectionException if the data set is of a kind that cannot be corrected
     */
    public Map<String, byte[]> make(Reason reason, Proposal proposal, String source)
            throws IOException, ExportException {
        Reason.Spot spot = reason.spot();
        Correction correction = new Correction(
                (atlas.info().id() + " " + atlas.info().version()).strip(),
                new Correction.Spot(spot.lon(), spot.lat(), spot.date()),
                spot.zone().id(),
                spot.period().time().start(),
                proposal,
                source);
        try (WorkFolder work = WorkFolder.temporary()) {
            Trial trial = Trial.on(dataSet, correction, work.path());
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put("README.txt", utf8(readme(reason, correction, trial)));
            entries.put(Packet.CORRECTION, json(reason, correction, trial));
            entries.put("row.csv", utf8(row(trial.copy())));
            entries.put("before.png", picture(atlas, correction));
            if (trial.opens()) {
                entries.put("after.png", picture(trial.read(), correction));
            }
            entries.put("validate.txt", utf8(validation(trial)));
            return entries;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String readme(Reason reason, Correction correction, Trial trial) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(
                "title", atlas.info().title().in(language), atlas.info().version()));
        lines.add(texts.get(
                "spot",
                correction.place().date(),
                reason.spot().lon(),
                reason.spot().lat()));
        lines.add("");
        lines.add(texts.get("shown"));
        new AnalysisWords(atlas, language).lines(reason).forEach(line -> lines.add("  " + line));
        lines.add("");
        lines.add(texts.get("proposed"));
        correction
                .proposal()
                .values()
                .forEach((field, value) -> lines.add(
                        "  " + field + ": " + trial.copy().before().getOrDefault(field, "–") + " → " + orDash(value)));
        lines.add("");
        lines.add(texts.get("source", correction.source().isBlank() ? "…" : correction.source()));
        lines.add(texts.get(
                "row",
                trial.copy().file(),
                correction.zoneId(),
                correction.start().map(Object::toString).orElse("…")));
        for (CorrectedCopy.Moved moved : trial.copy().moved()) {
            lines.add(texts.get("moved", orDash(moved.start()), moved.field(), moved.before(), orDash(moved.after())));
        }
        for (TableRow row : tableRows(reason)) {
            lines.add("  " + row.file() + ":" + row.line() + ": " + row.text());
        }
        lines.add("");
        lines.add(
                trial.errors().isEmpty()
                        ? texts.get("valid", trial.remarks().size())
                        : texts.get("invalid", trial.errors().size()));
        MessageWords words = new MessageWords(language);
        trial.errors().forEach(error -> lines.add("  " + words.of(error)));
        lines.add("");
        lines.add(texts.get("try"));
        return String.join("\n", lines) + "\n";
    }

    /** For programs: the same text in every language. */
    private static List<String> english(List<Message> messages) {
        return messages.stream().map(Message::toString).toList();
    }

    private byte[] json(Reason reason, Correction correction, Trial trial) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        correction.write(root);
        root.put("data_sha256", atlas.info().hash());
        ObjectNode shown = root.putObject("shown");
        shown.put("controller", reason.spot().period().control().code());
        shown.put("decided_by", reason.decider().kind().name().toLowerCase(Locale.ROOT));
        shown.put("decided_by_id", reason.decider().id());
        strings(shown.putArray("sources"), reason.sources());
        strings(shown.putArray("why"), new AnalysisWords(atlas, language).lines(reason));
        ObjectNode row = root.putObject("row").put("file", trial.copy().file());
        trial.copy().before().forEach(row.putObject("before")::put);
        trial.copy().after().forEach(row.putObject("after")::put);
        ArrayNode moved = row.putArray("moved");
        for (CorrectedCopy.Moved each : trial.copy().moved()) {
            moved.addObject()
                    .put("start_date", each.start())
                    .put("field", each.field())
                    .put("before", each.before())
                    .put("after", each.after());
        }
        ArrayNode tables = root.putArray("table_rows");
        for (TableRow each : tableRows(reason)) {
            tables.addObject().put("file", each.file()).put("line", each.line()).put("row", each.text());
        }
        ObjectNode validate =
                root.putObject("validate").put("valid", trial.errors().isEmpty());
        strings(validate.putArray("errors"), english(trial.errors()));
        strings(validate.putArray("remarks"), english(trial.remarks()));
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** A row of the hand-kept tables that the data are made from. */
    private record TableRow(String file, int line, String text) {}

    /** Those of the zone and of the settlement that decided; none where the data have no such tables. */
    private List<TableRow> tableRows(Reason reason) throws IOException {
        Path tables = dataSet.resolve(CorrectedCopy.INPUTS).resolve("tables");
        List<TableRow> rows = new ArrayList<>();
        if (!Files.isDirectory(tables)) {
            return rows;
        }
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                for (int i = 1; i < lines.size(); i++) {
                    String id =
                            lines.get(i).substring(0, Math.max(0, lines.get(i).indexOf(',')));
                    if (id.equals(reason.spot().zone().id())
                            || id.equals(reason.decider().id())) {
                        rows.add(new TableRow(dataSet.relativize(file).toString(), i + 1, lines.get(i)));
                    }
                }
            }
        }
        return rows;
    }

    private static void strings(ArrayNode list, List<String> values) {
        values.forEach(list::add);
    }

    private static String row(CorrectedCopy copy) throws IOException {
        TreeSet<String> fields = new TreeSet<>(copy.before().keySet());
        fields.addAll(copy.after().keySet());
        StringWriter text = new StringWriter();
        CsvWriter csv = new CsvWriter(new PrintWriter(text), ',', "\n");
        csv.row(List.of("file", "field", "before", "after"));
        for (String field : fields) {
            csv.row(List.of(
                    copy.file(),
                    field,
                    copy.before().getOrDefault(field, ""),
                    copy.after().getOrDefault(field, "")));
        }
        return text.toString();
    }

    private static String validation(Trial trial) {
        StringBuilder text = new StringBuilder();
        trial.errors().forEach(error -> text.append("error  ").append(error).append('\n'));
        trial.remarks().forEach(remark -> text.append("remark ").append(remark).append('\n'));
        return text.append(trial.errors().size())
                .append(trial.errors().size() == 1 ? " error, " : " errors, ")
                .append(trial.remarks().size())
                .append(trial.remarks().size() == 1 ? " remark.\n" : " remarks.\n")
                .toString();
    }

    private byte[] picture(Atlas data, Correction correction) throws IOException, ExportException {
        Atlas shown = WorldBasemap.under(data);
        ExportRequest request = ExportRequest.of(
                        ExportFormat.PNG,
                        new ExportSubject.At(correction.place().date()),
                        shown.info())
                .withArea(new ExportArea.OfZone(correction.zoneId()))
                .withSize(SIZE)
                .withLanguage(language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Exporter(shown, new ControlTimeline(shown.zones())).export(request, bytes, ExportProgress.NONE);
        return bytes.toByteArray();
    }
}
