package org.controlatlas.export.verify;

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
            return new Verdict(
                    Verdict.Kind.NO_EXPORT, "'" + file + "' is no export: it is of no kind that Control Atlas writes.");
        }
        Optional<JsonNode> said;
        try {
            said = EmbeddedMetadata.read(kind.get(), file);
        } catch (IOException e) {
            return changed(file, "it is damaged (" + reason(e) + ")");
        }
        if (said.isEmpty()) {
            String where = kind.get() == FileKind.CSV ? " beside it (FILE-metadata.json)" : "";
            return new Verdict(
                    Verdict.Kind.NO_EXPORT,
                    "'" + file + "' has no metadata of Control Atlas" + where
                            + ": it was not exported by it, or another program has taken them out.");
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
                    "'" + file + "' is a figure (" + said.path(FileMetadata.FIGURE).asText()
                            + ") and no map: only maps, pages and tables can be made again and compared. Make it anew from"
                            + " the data.");
        }
        ExportRequest request;
        try {
            request = RequestJson.read(said.path("request"), here);
        } catch (IllegalArgumentException e) {
            return changed(file, "its metadata ask for nothing that could be made again (" + reason(e) + ")");
        }
        if (kind == FileKind.JSON && FileKind.CSV.canComeFrom(request.format())) {
            return ofTable(file, progress);
        }
        if (!kind.canComeFrom(request.format())) {
            return changed(
                    file,
                    "its metadata belong to a file of the format "
                            + request.format().code());
        }
        Optional<Verdict> other = otherData(file, said.path("dataSet"));
        if (other.isPresent()) {
            return other.get();
        }
        int painter = said.path(FileMetadata.PAINTER).asInt(1);
        if (!request.format().isData() && painter != MapPainter.VERSION) {
            return otherPainter(file, painter);
        }
        String page = said.path(FileMetadata.PAGE).asText();
        if (request.format().isWebPage() && !page.equals(WebTemplate.version())) {
            return new Verdict(
                    Verdict.Kind.OTHER_PAINTER,
                    "'" + file + "' says that another version of Control Atlas has made its page (" + page
                            + "; here it is " + WebTemplate.version()
                            + "): check it with that version, or export it anew from the view that it names.");
        }
        ExportJob job;
        List<LocalDate> shown;
        try {
            job = exporter.job(request);
            shown = isFrame(kind, request) ? frame(job, said) : job.dates();
        } catch (ExportException | IllegalArgumentException e) {
            return changed(file, "its metadata ask for what the data set does not hold (" + reason(e) + ")");
        }
        FileMetadata expected = job.metadata(shown);
        List<String> members = differing(expected.json(), said);
        if (!members.isEmpty()) {
            return changed(file, "its metadata were changed (" + String.join(", ", members) + ")");
        }
        Remake again = new Remake(job, kind, shown);
        Finding finding;
        try {
            finding = new Comparison(file, again, expected).find(progress);
        } catch (IOException e) {
            return changed(file, "it is damaged (" + reason(e) + ")");
        }
        return finding.isSame() ? genuine(file, expected, finding.sentence()) : changed(file, finding.sentence());
    }

    /** Of a file that describes a table: what is to be said of the table. */
    private Verdict ofTable(Path companion, ExportProgress progress) throws IOException, ExportException {
        Optional<Path> table = CsvCompanion.tableOf(companion).filter(Files::isRegularFile);
        return table.isPresent()
                ? verify(table.get(), progress)
                : new Verdict(
                        Verdict.Kind.NO_EXPORT,
                        "'" + companion + "' describes a table that is not beside it"
                                + CsvCompanion.tableOf(companion)
                                        .map(path -> ": '" + path.getFileName() + "' is missing.")
                                        .orElse(": its name must be that of the table and '-metadata.json'."));
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
                .orElseThrow(() -> new IllegalArgumentException("no frame shows " + day));
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
                "'" + file + "' says that it was made from the data set " + name(id, version, hash)
                        + "; the one here is "
                        + name(here.id(), here.version(), here.hash())
                        + ": give the data set that it was made from with --data."));
    }

    private static Verdict otherPainter(Path file, int painter) {
        return new Verdict(
                Verdict.Kind.OTHER_PAINTER,
                "'" + file + "' says that another version of Control Atlas has drawn it (way of drawing " + painter
                        + "; here it is " + MapPainter.VERSION
                        + "): check it with that version, or export it anew from the view that it names.");
    }

    private static String name(String id, String version, String hash) {
        return "'" + id + "' " + version + " (SHA-256 " + hash.substring(0, Math.min(HASH_DIGITS, hash.length()))
                + "…)";
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

    private static Verdict genuine(Path file, FileMetadata expected, String addition) {
        return new Verdict(
                Verdict.Kind.GENUINE,
                "'" + file + "' is what it claims: \"" + expected.title() + "\", " + expected.dateText()
                        + ", from the data set "
                        + name(
                                expected.dataSet().id(),
                                expected.dataSet().version(),
                                expected.dataSet().hash()) + "."
                        + addition);
    }

    private static Verdict changed(Path file, String how) {
        return new Verdict(Verdict.Kind.CHANGED, "'" + file + "' is not what it claims: " + how + ".");
    }

    private static String reason(Exception e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.lines().findFirst().orElse("").replaceAll("[.\\s]+$", "");
    }
}
