package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.controlatlas.files.WorkFolder;
import org.controlatlas.intake.Intake;
import org.controlatlas.intake.IntakeException;
import org.controlatlas.message.Message;
import org.controlatlas.message.WorkFailure;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;
import org.controlatlas.model.Reading;
import org.controlatlas.model.Seam;
import org.controlatlas.model.Source;
import org.controlatlas.model.Stories;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;

/** Reads a data set (docs/data-format.md) into an {@link Atlas}. */
public final class AtlasReader {
    /** Each thread has its own; the description's is for whoever reads it, one after the other. */
    private final DataFiles describing;

    private final DataFiles files;
    private final LoadProgress progress;

    private AtlasReader(DataFiles files, LoadProgress progress) {
        this.describing = files;
        this.files = files.aside();
        this.progress = progress;
    }

    /** As {@link #read(Path, ReadingChoices, LoadListener)}, with nobody listening. */
    public static Atlas read(Path folderOrFile) throws IOException {
        return read(folderOrFile, LoadListener.NONE);
    }

    /** As {@link #read(Path, ReadingChoices, LoadListener)}, with everything as it is found. */
    public static Atlas read(Path folderOrFile, LoadListener listener) throws IOException {
        return read(folderOrFile, ReadingChoices.NONE, listener);
    }

    /**
     * Reads a data set: one that an {@code atlas.json} or the file itself describes whole or not at all, one of somebody's
     * own as far as it can be understood, which the listener is told.
     *
     * @param folderOrFile a folder with {@code atlas.json} or that file itself, a file of any kind that can be opened, or a
     *     folder of them
     * @param choices what is said of a data set of one's own; goes before its {@code atlas.json}
     * @throws DataSetException if the data is wrong, with everything that was found
     * @throws IOException if a file cannot be read
     * @throws java.util.concurrent.CancellationException if the listener cancelled
     */
    public static Atlas read(Path folderOrFile, ReadingChoices choices, LoadListener listener) throws IOException {
        Optional<Message> obstacle = InputPath.obstacle(folderOrFile);
        if (obstacle.isPresent()) {
            throw new DataSetException(
                    Problem.of(folderOrFile.toString(), Message.EMPTY, "", ReadingProblem.IT_IS, obstacle.get()));
        }
        if (choices.version().isPresent()) {
            return read(folderOrFile, choices.version().get(), choices.ofVersion(Optional.empty()), listener);
        }
        boolean folder = Files.isDirectory(folderOrFile);
        if (folder && !Files.exists(folderOrFile.resolve(DataSetFiles.DESCRIPTION))) {
            List<Path> files = DataSetFiles.geoJsonIn(folderOrFile);
            if (files.size() == 1
                    && InputPath.obstacle(files.get(0)).isEmpty()
                    && EmbeddedDescription.in(files.get(0)).isPresent()) {
                return read(files.get(0), choices, listener);
            }
        }
        Path file = folderOrFile.toAbsolutePath();
        if (!folder && file.endsWith(DataSetFiles.DESCRIPTION)) {
            Path parent = folderOrFile.getParent();
            return read(parent == null ? Path.of("") : parent, choices, listener);
        }
        Path root = folder ? folderOrFile : file.getParent();
        LoadProgress progress = new LoadProgress(listener);
        Path description = folder ? root.resolve(DataSetFiles.DESCRIPTION) : file;
        AtlasReader reader = new AtlasReader(new DataFiles(root, description, progress), progress);
        try {
            return reader.readAny(folderOrFile, folder, choices, listener);
        } catch (InvalidPathException e) {
            // A description may name as a file what no file of this system can be called.
            throw new DataSetException(
                    Problem.of(description.toString(), Message.EMPTY, "", ReadingProblem.NO_FILE_NAME, e.getInput()));
        }
    }

    /** As it was known in that version. */
    private static Atlas read(Path dataSet, String version, ReadingChoices choices, LoadListener listener)
            throws IOException {
        DataVersions versions = DataVersions.of(dataSet);
        if (versions.all().stream()
                .findFirst()
                .filter(newest -> newest.version().equals(version))
                .isPresent()) {
            return read(dataSet, choices, listener);
        }
        try (WorkFolder work = WorkFolder.temporary()) {
            versions.unpack(version, work.path());
            Atlas atlas = read(work.path(), choices, listener);
            // Its files are gone in a moment.
            String unused = atlas.info().hash();
            return atlas.read(atlas.info().reading().ofVersion(Optional.of(version)), atlas.zones());
        }
    }

    private Atlas readAny(Path path, boolean folder, ReadingChoices choices, LoadListener listener) throws IOException {
        Path root = describing.root();
        List<CheckedFields> beside = describing.objects(new Part.InFile(root.resolve(DataSetFiles.DESCRIPTION)));
        Optional<CheckedFields> description = beside.stream().findFirst();
        if (folder && description.isPresent() && description.get().has("zones")) {
            describing.problems().throwIfAny();
            List<Path> zones =
                    description.get().texts("zones").stream().map(root::resolve).toList();
            return readAll(new DataSetFiles(root, description.get(), false, zones), Optional.empty());
        }
        if (!folder && isPlain(path)) {
            Optional<Map<String, Object>> embedded = EmbeddedDescription.in(path);
            if (embedded.isPresent()) {
                DataSetFiles set = new DataSetFiles(
                        root, describing.description(embedded.get()), false, List.of(path.toAbsolutePath()));
                return readAll(set, Optional.empty());
            }
        }
        describing.problems().throwIfAny();
        ReadingChoices all =
                description.map(ReadingChoices::of).map(choices::over).orElse(choices);
        if (!folder && description.isPresent()) {
            all = choices.over(ofFile(path, description.get())).over(all);
        }
        describing.problems().throwIfAny();
        Set<Path> others = folder && description.isPresent()
                ? Set.copyOf(new DataSetFiles(root, description.get(), true, List.of()).all())
                : Set.of();
        try (Intake intake = Intake.of(path, others)) {
            if (intake.described().isPresent()) {
                Atlas atlas = read(intake.described().get(), choices, listener);
                // Its files are gone in a moment.
                String unused = atlas.info().hash();
                return atlas;
            }
            List<Path> files = intake.files().stream()
                    .map(source -> folder ? source.from() : path.toAbsolutePath())
                    .distinct()
                    .toList();
            // What describes a folder gives no title to one file of it.
            CheckedFields own =
                    folder && description.isPresent() ? description.get() : describing.description(Map.of());
            return readAll(
                    new DataSetFiles(root, own, true, files),
                    Optional.of(new Own(new OwnData(path.toString(), all, progress), intake)));
        } catch (IntakeException e) {
            throw new DataSetException(new Problem(e.file(), Message.EMPTY, "", e.message(), e.remedy()));
        }
    }

    /** What the description of a folder says of one file of it. */
    private ReadingChoices ofFile(Path file, CheckedFields description) {
        return description.value(KeptChoices.FILES) instanceof Map<?, ?> files
                        && files.get(file.getFileName().toString()) instanceof Map<?, ?> own
                ? ReadingChoices.of(describing.description(text(own)))
                : ReadingChoices.NONE;
    }

    private static Map<String, Object> text(Map<?, ?> members) {
        Map<String, Object> named = new LinkedHashMap<>();
        members.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    /** A data set of one's own on its way. */
    private record Own(OwnData data, Intake intake) {}

    private static boolean isPlain(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(geo)?json");
    }

    private Atlas readAll(DataSetFiles set, Optional<Own> own) throws IOException {
        List<Path> all = set.all();
        progress.expect(all);
        // The zones, about half of the bundled atlas, are read here; all else meanwhile on another thread.
        DataFiles aside = files.aside();
        CompletableFuture<ContextLayers> context = CompletableFuture.supplyAsync(() -> {
            try {
                return ContextLayers.read(set, aside);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        ZoneAssembler assembler = new ZoneAssembler(kind(set));
        try {
            if (own.isPresent()) {
                own.get().data().read(own.get().intake(), assembler);
            } else {
                read(assembler, set);
            }
        } finally {
            context.handle((done, failure) -> done).join();
        }
        List<Zone> zones = assembler.zones();
        if (own.isPresent()) {
            own.get().data().check(zones);
        }
        Atlas atlas = joined(set, all, zones, assembler, result(context), aside, own.map(Own::data));
        own.ifPresent(read -> progress.report(read.data().report()));
        return atlas;
    }

    private static ZoneAssembler.Kind kind(DataSetFiles set) {
        if (set.own()) {
            return ZoneAssembler.Kind.OWN;
        }
        return set.description().flag("planar") ? ZoneAssembler.Kind.FIXED : ZoneAssembler.Kind.WITH_IDS;
    }

    private Atlas joined(
            DataSetFiles set,
            List<Path> all,
            List<Zone> read,
            ZoneAssembler assembler,
            ContextLayers context,
            DataFiles aside,
            Optional<OwnData> own)
            throws IOException {
        Optional<Seam> seam = own.flatMap(data -> Seam.fitting(read.stream()
                .flatMap(zone -> zone.outlines().stream())
                .map(DatedOutline::geometry)
                .toList()));
        List<Zone> zones =
                seam.map(across -> read.stream().map(across::of).toList()).orElse(read);
        Map<String, Actor> actors = context.accounts().actors();
        if (actors.isEmpty()) {
            actors = DerivedActors.of(
                    zones,
                    own.map(OwnData::colours).orElse(Map.of()),
                    own.map(OwnData::actorNames).orElse(Map.of()),
                    own.flatMap(OwnData::keptColours));
        } else {
            ActorCheck check = new ActorCheck(actors, where(set.part("actors")), files.problems());
            check.zones(zones, set.zones());
            check.zones(
                    context.neighbours(),
                    set.part("neighbours") instanceof Part.InFile named ? List.of(named.path()) : set.zones());
        }
        if (zones.isEmpty() && files.problems().isEmpty()) {
            Path where = set.zones().size() == 1 ? set.zones().get(0) : set.root();
            files.problems().add(where.toString(), Message.EMPTY, "geometry", ReadingProblem.NO_ZONE);
        }
        List<NamedArea> areas =
                AreaRow.areas(context.areas(), zones, context.layers().places());
        files.problems().addAll(aside.problems());
        files.problems().addAll(describing.problems());
        files.problems().throwIfAny();
        Coverage coverage = own.map(OwnData::coverage).orElseGet(() -> Coverage.of(zones));
        AtlasInfo info = info(set, all, zones, coverage, context.declarations());
        describing.problems().throwIfAny();
        Map<String, Source> told = context.accounts().sources();
        Map<String, Source> sources =
                own.isPresent() && told.isEmpty() ? own.get().sources(zones) : told;
        Atlas atlas = new Atlas(
                info,
                zones,
                context.neighbours(),
                context.layers().withAreas(areas),
                context.accounts().with(actors, sources),
                stories(set.root()),
                assembler.remarks());
        return seam.map(across -> across.of(atlas)).orElse(atlas);
    }

    /** Those of the folder {@code stories} of a data set that is a folder; damaged ones are told by {@code validate}. */
    private static Stories stories(Path root) {
        Path folder = root.resolve("stories");
        return !Files.isDirectory(folder)
                ? Stories.NONE
                : new Stories(() -> {
                    try {
                        return new Stories.Read(StoryReader.readFolder(folder), List.of());
                    } catch (DataSetException e) {
                        return new Stories.Read(
                                List.of(),
                                e.problems().stream().map(Problem::message).toList());
                    } catch (IOException e) {
                        return new Stories.Read(List.of(), List.of(Message.of(e)));
                    }
                });
    }

    private static String where(Part part) {
        return part instanceof Part.InFile named
                ? String.valueOf(named.path().getFileName())
                : "the member " + ((Part.Inline) part).place();
    }

    private static ContextLayers result(CompletableFuture<ContextLayers> context) throws IOException {
        try {
            return context.join();
        } catch (CompletionException e) {
            throw WorkFailure.unwrap(e, IOException.class);
        }
    }

    private void read(ZoneAssembler assembler, DataSetFiles set) throws IOException {
        for (Path file : set.zones()) {
            String group = DataSetFiles.group(file);
            files.features(file, (row, geometry) -> assembler.add(row, row.text("group", group), geometry));
        }
    }

    static List<Zone> neighbours(DataFiles files, Part part) throws IOException {
        ZoneAssembler assembler = new ZoneAssembler(ZoneAssembler.Kind.FIXED);
        String group = part instanceof Part.InFile file ? DataSetFiles.group(file.path()) : "neighbours";
        files.features(part, (row, geometry) -> assembler.add(row, row.text("group", group), geometry));
        return assembler.zones();
    }

    /** What the description says of it. */
    private static Optional<TimeGrain> grain(CheckedFields description) {
        Optional<String> text = description.text("grain");
        Optional<TimeGrain> grain = text.flatMap(TimeGrain::find);
        if (text.isPresent() && grain.isEmpty()) {
            description.problem("grain", ReadingProblem.GRAIN, text.get());
        }
        return grain;
    }

    /** @param all the files that the hash is over */
    private static AtlasInfo info(
            DataSetFiles set, List<Path> all, List<Zone> zones, Coverage coverage, Declarations declarations) {
        CheckedFields description = set.description();
        boolean told = description.has("start_date") || description.has("last_day");
        LocalDate start = description.day("start_date").orElse(coverage.start());
        LocalDate lastDay = description.day("last_day").orElse(coverage.lastDay());
        if (lastDay.isBefore(start)) {
            description.problem("last_day", ReadingProblem.LAST_DAY_FIRST);
        }
        Envelope extent = new Envelope();
        zones.forEach(zone -> extent.expandToInclude(zone.extent()));
        Path named = set.zones().size() == 1 ? set.zones().get(0) : set.root().toAbsolutePath();
        String id = description.text("id", String.valueOf(named.getFileName()));
        Names title = description.names("title");
        AtlasInfo.Imprint imprint = new AtlasInfo.Imprint(
                id,
                title.isEmpty() ? Names.english(id) : title,
                description.text("version", ""),
                description.text("licence", ""),
                description.text("attribution", ""),
                description.names("disclaimer").in(Language.EN));
        AtlasInfo.Days days = new AtlasInfo.Days(
                start,
                lastDay,
                grain(description)
                        .orElse(told && coverage.grain() == TimeGrain.UNDATED ? TimeGrain.DAY : coverage.grain()),
                description.has("open_end")
                        ? description.flag("open_end")
                        : coverage.openEnd() && !description.has("last_day"));
        return new AtlasInfo(
                imprint,
                days,
                extent,
                description.flag("planar"),
                Fingerprint.later(() -> DataHash.of(set.root(), all)),
                declarations,
                Reading.USUAL);
    }
}
