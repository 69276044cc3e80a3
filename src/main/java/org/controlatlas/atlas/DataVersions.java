package org.controlatlas.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageIOException;
import org.controlatlas.model.DataVersion;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;

/**
 * The versions of a data set: {@code versions.json} beside its description, newest first, and for each older version a file
 * that tells how it differs from the one after it. So a data set can be read as it was known in any of them.
 */
public final class DataVersions {
    /** What a description declares for the words of its files; older versions did not, and take it from the newest. */
    private static final List<String> DECLARATIONS =
            List.of("layers", "line_kinds", "area_kinds", "event_kinds", "outlines", "source_sides", "viewpoints");

    private static final String FILE = "versions.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<DataVersion> all;

    private DataVersions(Path folder, List<DataVersion> all) {
        this.folder = folder;
        this.all = List.copyOf(all);
    }

    /**
     * @param dataSet a data set's folder or file
     * @throws DataSetException if its list of versions is wrong
     */
    public static DataVersions of(Path dataSet) throws IOException {
        Path folder =
                Files.isDirectory(dataSet) ? dataSet : dataSet.toAbsolutePath().getParent();
        boolean described = Files.isRegularFile(folder.resolve(DataSetFiles.DESCRIPTION))
                && (Files.isDirectory(dataSet) || dataSet.endsWith(DataSetFiles.DESCRIPTION));
        Path file = folder.resolve(FILE);
        if (!described || !Files.isRegularFile(file)) {
            return new DataVersions(folder, List.of());
        }
        List<DataVersion> all = new ArrayList<>();
        for (JsonNode entry : tree(file).path("versions")) {
            all.add(version(entry, file, all.size()));
        }
        return new DataVersions(folder, all);
    }

    private static DataVersion version(JsonNode entry, Path file, int index) throws IOException {
        String version = entry.path("version").asText("");
        if (version.isBlank()) {
            Message place = Message.of(PlaceWords.ENTRY_NUMBER, index + 1);
            throw wrong(file, place, "version", Message.of(VersionProblem.NUMBER_MISSING));
        }
        LocalDate date;
        try {
            date = LocalDate.parse(entry.path("date").asText(""));
        } catch (DateTimeException e) {
            throw wrong(
                    file,
                    Message.of(VersionProblem.VERSION, version),
                    "date",
                    Message.of(ReadingProblem.NO_ISO_DAY, entry.path("date").asText("")));
        }
        List<DataVersion.Section> sections = new ArrayList<>();
        for (JsonNode section : entry.path("sections")) {
            sections.add(new DataVersion.Section(said(section.path("title")), sayings(section.path("notes"))));
        }
        List<DataVersion.Reason> reasons = new ArrayList<>();
        for (JsonNode reason : entry.path("reasons")) {
            reasons.add(new DataVersion.Reason(texts(reason.path("places")), said(reason.path("text"))));
        }
        return new DataVersion(
                version, date, Optional.ofNullable(entry.path("kept").textValue()), sections, reasons);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<Names> sayings(JsonNode list) {
        List<Names> sayings = new ArrayList<>();
        list.forEach(text -> sayings.add(said(text)));
        return sayings;
    }

    /** A text, which is English, or an object of texts by language. */
    private static Names said(JsonNode text) {
        if (!text.isObject()) {
            return Names.english(text.asText(""));
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text.path(language.tag()).asText(""));
        }
        return new Names(texts);
    }

    /** Newest first; none if the data set does not tell. */
    public List<DataVersion> all() {
        return all;
    }

    /** The version of that number. */
    public Optional<DataVersion> find(String version) {
        return all.stream().filter(each -> each.version().equals(version)).findFirst();
    }

    /** What to say if there is no such version. */
    public Message unknown(String version) {
        return all.isEmpty()
                ? Message.of(VersionProblem.NO_OLDER, version)
                : Message.of(
                        VersionProblem.NO_VERSION,
                        version,
                        all.stream().map(DataVersion::version).collect(Collectors.joining(", ")));
    }

    /** Those that came after the one, up to the other; oldest first. */
    public List<DataVersion> between(DataVersion after, DataVersion upTo) {
        List<DataVersion> between = new ArrayList<>();
        for (int i = all.indexOf(after) - 1; i >= all.indexOf(upTo); i--) {
            between.add(all.get(i));
        }
        return between;
    }

    /**
     * Puts the files of an older version into an empty folder.
     *
     * @throws DataSetException if there is no such version, or a kept file is damaged
     */
    void unpack(String version, Path into) throws IOException {
        DataVersion wanted = find(version)
                .orElseThrow(() -> wrong(folder.resolve(FILE), Message.EMPTY, "version", unknown(version)));
        JsonNode newest = tree(folder.resolve(DataSetFiles.DESCRIPTION));
        Map<String, JsonNode> files = files(folder);
        for (int i = 1; i <= all.indexOf(wanted); i++) {
            files = older(all.get(i), files);
        }
        ObjectNode description = files.get(DataSetFiles.DESCRIPTION).deepCopy();
        for (String declared : DECLARATIONS) {
            if (!description.has(declared) && newest.has(declared)) {
                description.set(declared, newest.get(declared));
            }
        }
        files.put(DataSetFiles.DESCRIPTION, description);
        for (Map.Entry<String, JsonNode> file : files.entrySet()) {
            Path target = within(into, file.getKey())
                    .orElseThrow(
                            () -> damaged(wanted, new MessageIOException(VersionProblem.FILE_OUTSIDE, file.getKey())));
            Files.createDirectories(target.getParent());
            JSON.writeValue(target.toFile(), file.getValue());
        }
    }

    /** The file of that name in the folder or below it; empty for a name that leads out of it, or that no file can have. */
    private static Optional<Path> within(Path folder, String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return Optional.of(file).filter(path -> path.startsWith(folder.normalize()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Map<String, JsonNode> older(DataVersion version, Map<String, JsonNode> newer) throws IOException {
        Path kept = version.kept()
                .flatMap(name -> within(folder, name))
                .orElseThrow(() -> wrong(
                        folder.resolve(FILE),
                        Message.of(VersionProblem.VERSION, version.version()),
                        "kept",
                        Message.of(VersionProblem.KEPT_NAMES_NO_FILE)));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(kept))) {
            JsonNode diff = JSON.readTree(in);
            if (!diff.path("version").asText().equals(version.version())) {
                throw new MessageIOException(
                        VersionProblem.HOLDS_OTHER, diff.path("version").asText());
            }
            Map<String, JsonNode> files = VersionDiff.applied(diff.path("files"), newer);
            if (!files.containsKey(DataSetFiles.DESCRIPTION)) {
                throw new MessageIOException(VersionProblem.HAS_NO_FILE, DataSetFiles.DESCRIPTION);
            }
            return files;
        } catch (IOException e) {
            throw damaged(version, e);
        }
    }

    private DataSetException damaged(DataVersion version, IOException why) {
        return wrong(
                folder.resolve(version.kept().orElse(FILE)),
                Message.EMPTY,
                "",
                Message.of(VersionProblem.CANNOT_BE_READ, version.version(), Message.of(why)));
    }

    /**
     * Writes an older copy of a data set, small: by how it differs from the version after it. Of the newest version only the
     * base map counts as the version after it, for the newest still changes without a new number.
     *
     * @param older the folder of the older copy
     * @param newer the folder of the version after it
     * @param newest whether that is the newest one
     */
    public static void keep(Path older, Path newer, boolean newest, Path file) throws IOException {
        Map<String, JsonNode> old = files(older);
        Map<String, JsonNode> later = files(newer);
        if (newest) {
            JsonNode description = later.get(DataSetFiles.DESCRIPTION);
            List<String> context = Stream.concat(
                            names(description.path("basemap")), names(description.path("neighbours")))
                    .toList();
            later.keySet().retainAll(context);
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", old.get(DataSetFiles.DESCRIPTION).path("version").asText());
        root.set("files", VersionDiff.of(old, later));
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.write(JSON.writeValueAsBytes(root));
        }
    }

    /** The files that a description names, as JSON by name, and the description. */
    private static Map<String, JsonNode> files(Path folder) throws IOException {
        Map<String, JsonNode> files = new TreeMap<>();
        JsonNode description = tree(folder.resolve(DataSetFiles.DESCRIPTION));
        files.put(DataSetFiles.DESCRIPTION, description);
        for (String name : names(description).toList()) {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
                files.put(name, tree(file));
            }
        }
        return files;
    }

    private static Stream<String> names(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().matches("[\\w./-]+\\.(geo)?json")
                            && !node.textValue().equals(FILE)
                    ? Stream.of(node.textValue())
                    : Stream.empty();
        }
        List<JsonNode> members = new ArrayList<>();
        node.forEach(members::add);
        return members.stream().flatMap(DataVersions::names);
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw JsonTree.malformed(file, e);
        }
    }

    private static DataSetException wrong(Path file, Message place, String field, Message what) {
        Message remedy = Message.remedy(what.code(), what.values().toArray());
        return new DataSetException(new Problem(file.toString(), place, field, what, remedy));
    }
}
