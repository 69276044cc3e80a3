package org.controlatlas.export.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.format.ExportJob;
import org.controlatlas.export.meta.CsvCompanion;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.meta.RequestJson;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.template.WebTemplate;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.JsonFault;
import org.controlatlas.message.Message;
import org.controlatlas.message.SystemFault;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.render.MapPainter;

/**
 * Checks exported files: reads what a file says of itself, makes it again from that, and compares. Exports are the same
 * byte for byte wherever they are made, so a file that differs was changed, or is not from this data set.
 */
public final class Verifier {
    private static final int HASH_DIGITS = 12;

    private final Exporter exporter;
    private final AtlasInfo here;

    public Verifier(Exporter exporter) {
        this.exporter = exporter;
        this.here = exporter.atlas().info();
    }

    /**
     * @param file an exported file; the metadata of a table stand for the table
     * @throws IOException if the file cannot be opened at all
     * @throws ExportException if the check was cancelled
     */
    public Verdict verify(Path file, ExportProgress progress) throws IOException, ExportException {
        Optional<FileKind> kind = FileKind.of(file);
        if (kind.isEmpty()) {
            return new Verdict(Verdict.Kind.NO_EXPORT, Message.of(VerifyFinding.NO_EXPORT, file));
        }
        Optional<JsonNode> said;
        try {
            said = EmbeddedMetadata.read(kind.get(), file);
        } catch (IOException e) {
            return changed(file, VerifyFinding.DAMAGED, reason(e));
        }
        if (said.isEmpty()) {
            VerifyFinding none =
                    kind.get() == FileKind.CSV ? VerifyFinding.NO_METADATA_BESIDE : VerifyFinding.NO_METADATA;
            return new Verdict(Verdict.Kind.NO_EXPORT, Message.of(none, file));
        }
        return verify(file, kind.get(), said.get(), progress);
    }

    /**
     * Whether a file says of itself that it is what the request asks for, of these data. Looks at its metadata alone.
     *
     * @throws ExportException if the request does not fit the data
     */
    public boolean isSaidToBe(ExportRequest request, Path file) throws ExportException {
        try {
            Optional<FileKind> kind = FileKind.of(file);
            if (kind.isEmpty() || !kind.get().canComeFrom(request.format())) {
                return false;
            }
            ObjectNode expected = exporter.job(request).metadata().json();
            return EmbeddedMetadata.read(kind.get(), file)
                    .filter(said -> differing(expected, said).isEmpty())
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private Verdict verify(Path file, FileKind kind, JsonNode said, ExportProgress progress)
            throws IOException, ExportException {
        if (said.has(FileMetadata.FIGURE)) {
            return new Verdict(
                    Verdict.Kind.OTHER_PAINTER,
                    Message.of(
                            VerifyFinding.FIGURE,
                            file,
                            said.path(FileMetadata.FIGURE).asText()));
        }
        ExportRequest request;
        try {
            request = RequestJson.read(said.path("request"), here);
        } catch (IllegalArgumentException e) {
            return changed(file, VerifyFinding.ASKS_FOR_NOTHING, reason(e));
        }
        if (kind == FileKind.JSON && FileKind.CSV.canComeFrom(request.format())) {
            return ofTable(file, progress);
        }
        if (!kind.canComeFrom(request.format())) {
            return changed(file, VerifyFinding.OTHER_FORMAT, request.format().code());
        }
        Optional<Verdict> other = otherData(file, said.path("dataSet"));
        if (other.isPresent()) {
            return other.get();
        }
        int painter = said.path(FileMetadata.PAINTER).asInt(1);
        if (!request.format().isData() && painter != MapPainter.VERSION) {
            return otherPainter(file, painter);
        }
        int writer = said.path(FileMetadata.WRITER).asInt(1);
        if (request.format().isData() && writer != FileMetadata.DATA_VERSION) {
            return new Verdict(
                    Verdict.Kind.OTHER_PAINTER,
                    Message.of(VerifyFinding.OTHER_WRITER, file, writer, FileMetadata.DATA_VERSION));
        }
        String page = said.path(FileMetadata.PAGE).asText();
        if (request.format().isWebPage() && !page.equals(WebTemplate.version())) {
            return new Verdict(
                    Verdict.Kind.OTHER_PAINTER,
                    Message.of(VerifyFinding.OTHER_PAGE, file, page, WebTemplate.version()));
        }
        ExportJob job;
        List<LocalDate> shown;
        try {
            job = exporter.job(request);
            shown = isFrame(kind, request) ? frame(job, said) : job.dates();
        } catch (ExportException | IllegalArgumentException e) {
            return changed(file, VerifyFinding.NOT_IN_DATA, reason(e));
        }
        FileMetadata expected = job.metadata(shown);
        List<String> members = differing(expected.json(), said);
        if (!members.isEmpty()) {
            return changed(file, VerifyFinding.METADATA_CHANGED, String.join(", ", members));
        }
        Remake again = new Remake(job, kind, shown);
        Finding finding;
        try {
            finding = new Comparison(file, again, expected).find(progress);
        } catch (IOException e) {
            return changed(file, VerifyFinding.DAMAGED, reason(e));
        }
        return finding.isSame() ? genuine(file, expected, finding.message()) : changed(file, finding.message());
    }

    /** Of a file that describes a table: what is to be said of the table. */
    private Verdict ofTable(Path companion, ExportProgress progress) throws IOException, ExportException {
        Optional<Path> table = CsvCompanion.tableOf(companion).filter(Files::isRegularFile);
        return table.isPresent()
                ? verify(table.get(), progress)
                : new Verdict(
                        Verdict.Kind.NO_EXPORT,
                        CsvCompanion.tableOf(companion)
                                .map(path -> Message.of(VerifyFinding.TABLE_MISSING, companion, path.getFileName()))
                                .orElseGet(() -> Message.of(VerifyFinding.TABLE_NAME, companion)));
    }

    static boolean isFrame(FileKind kind, ExportRequest request) {
        return kind == FileKind.PNG && request.format() == ExportFormat.FRAMES;
    }

    private static List<LocalDate> frame(ExportJob job, JsonNode said) {
        String day = said.path("dates").path(0).asText();
        return job.dates().stream()
                .filter(date -> date.toString().equals(day))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new BadValueException(VerifyFinding.NO_FRAME, day));
    }

    private Optional<Verdict> otherData(Path file, JsonNode dataSet) {
        String id = dataSet.path("id").asText();
        String version = dataSet.path("version").asText();
        String hash = dataSet.path("sha256").asText();
        if (id.equals(here.id()) && version.equals(here.version()) && hash.equals(here.hash())) {
            return Optional.empty();
        }
        return Optional.of(new Verdict(
                Verdict.Kind.OTHER_DATA,
                Message.of(
                        VerifyFinding.OTHER_DATA,
                        file,
                        name(id, version, hash),
                        name(here.id(), here.version(), here.hash()))));
    }

    private static Verdict otherPainter(Path file, int painter) {
        return new Verdict(
                Verdict.Kind.OTHER_PAINTER, Message.of(VerifyFinding.OTHER_PAINTER, file, painter, MapPainter.VERSION));
    }

    private static Message name(String id, String version, String hash) {
        return Message.of(VerifyFinding.DATA_SET, id, version, hash.substring(0, Math.min(HASH_DIGITS, hash.length())));
    }

    /** Names of the members in which the two differ; those that only one has, too. */
    static List<String> differing(JsonNode expected, JsonNode said) {
        TreeSet<String> names = new TreeSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        for (Iterator<Map.Entry<String, JsonNode>> it = said.fields(); it.hasNext(); ) {
            names.add(it.next().getKey());
        }
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            // As texts, since a number may be read back as of another type.
            if (!String.valueOf(expected.get(name)).equals(String.valueOf(said.get(name)))) {
                differing.add(name);
            }
        }
        return differing;
    }

    private static Verdict genuine(Path file, FileMetadata expected, Message addition) {
        return new Verdict(
                Verdict.Kind.GENUINE,
                Message.of(
                        VerifyFinding.GENUINE,
                        file,
                        expected.title(),
                        expected.dateText(),
                        name(
                                expected.dataSet().id(),
                                expected.dataSet().version(),
                                expected.dataSet().hash()),
                        addition.isEmpty() ? "" : Message.sequence(" ", addition)));
    }

    private static Verdict changed(Path file, VerifyFinding how, Object value) {
        return changed(file, Message.of(how, value));
    }

    private static Verdict changed(Path file, Message how) {
        return new Verdict(Verdict.Kind.CHANGED, Message.of(VerifyFinding.CHANGED, file, how));
    }

    private static Message reason(Exception e) {
        if (e instanceof JsonProcessingException json) {
            return JsonFault.of(json.getOriginalMessage());
        }
        return e instanceof HasMessage known
                ? Message.clause(known.message())
                : SystemFault.known(String.valueOf(e.getMessage()))
                        .orElseGet(() -> Message.of(VerifyFinding.OFF_FORMAT));
    }
}
