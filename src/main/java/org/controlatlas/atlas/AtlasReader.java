package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;
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

    /** As {@link #read(Path, LoadListener)}, with nobody listening. */
    public static Atlas read(Path folderOrFile) throws IOException {
        return read(folderOrFile, LoadListener.NONE);
    }

    /**
     * Reads the whole data set or nothing.
     *
     * @param folderOrFile a folder with {@code atlas.json} or that file itself, a folder of GeoJSON files, or one
     *     GeoJSON file
     * @throws DataSetException if the data is wrong, with everything that was found
     * @throws IOException if a file cannot be read
     * @throws java.util.concurrent.CancellationException if the listener cancelled
     */
    public static Atlas read(Path folderOrFile, LoadListener listener) throws IOException {
        Optional<String> obstacle = InputPath.obstacle(folderOrFile);
        if (obstacle.isPresent()) {
            throw new DataSetException(
                    new Problem(folderOrFile.toString(), "", "", "It " + obstacle.get() + ".", "Check the path."));
        }
        boolean folder = Files.isDirectory(folderOrFile);
        if (folder && !Files.exists(folderOrFile.resolve(DataSetFiles.DESCRIPTION))) {
            List<Path> files = DataSetFiles.geoJsonIn(folderOrFile);
            if (files.size() == 1
                    && InputPath.obstacle(files.get(0)).isEmpty()
                    && EmbeddedDescription.in(files.get(0)).isPresent()) {
                return read(files.get(0), listener);
            }
        }
        Path file = folderOrFile.toAbsolutePath();
        Path root = folder ? folderOrFile : file.getParent();
        LoadProgress progress = new LoadProgress(listener);
        boolean described = folder || file.endsWith(DataSetFiles.DESCRIPTION);
        Path description = described ? root.resolve(DataSetFiles.DESCRIPTION) : file;
        AtlasReader reader = new AtlasReader(new DataFiles(root, description, progress), progress);
        return reader.readAll(described ? reader.inFolder(root) : reader.ofFile(file));
    }

    private DataSetFiles inFolder(Path root) throws IOException {
        List<CheckedFields> descriptions = describing.objects(new Part.InFile(root.resolve(DataSetFiles.DESCRIPTION)));
        describing.problems().throwIfAny();
        if (!descriptions.isEmpty() && descriptions.get(0).has("zones")) {
            List<Path> zones = descriptions.get(0).texts("zones").stream()
                    .map(root::resolve)
                    .toList();
            return new DataSetFiles(root, descriptions.get(0), false, zones);
        }
        List<Path> zones = DataSetFiles.geoJsonIn(root);
        if (zones.isEmpty()) {
            throw new DataSetException(new Problem(
                    root.toString(),
                    "",
                    "",
                    "The folder holds no GeoJSON file.",
                    "Name one that has *.geojson files."));
        }
        CheckedFields description = descriptions.isEmpty() ? describing.description(Map.of()) : descriptions.get(0);
        return new DataSetFiles(root, description, true, zones);
    }

    /** A file that says itself what it is, as those that this program exports do, or one of anybody's. */
    private DataSetFiles ofFile(Path file) throws IOException {
        Optional<Map<String, Object>> embedded = EmbeddedDescription.in(file);
        return new DataSetFiles(
                describing.root(),
                describing.description(embedded.orElse(Map.of())),
                embedded.isEmpty(),
                List.of(file));
    }

    private Atlas readAll(DataSetFiles set) throws IOException {
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
        ZoneAssembler zones = new ZoneAssembler(kind(set));
        try {
            read(zones, set);
        } finally {
            context.handle((done, failure) -> done).join();
        }
        return joined(set, all, zones, result(context), aside);
    }

    private static ZoneAssembler.Kind kind(DataSetFiles set) {
        if (set.own()) {
            return ZoneAssembler.Kind.OWN;
        }
        return set.description().flag("planar") ? ZoneAssembler.Kind.FIXED : ZoneAssembler.Kind.WITH_IDS;
    }

    private Atlas joined(
            DataSetFiles set, List<Path> all, ZoneAssembler assembler, ContextLayers context, DataFiles aside)
            throws IOException {
        List<Zone> zones = assembler.zones();
        Map<String, Actor> actors = context.actors();
        if (actors.isEmpty()) {
            actors = DerivedActors.of(zones);
        } else {
            ActorCheck check = new ActorCheck(actors, where(set.part("actors")), files.problems());
            check.zones(zones, set.zones());
            check.zones(
                    context.neighbours(),
                    set.part("neighbours") instanceof Part.InFile named ? List.of(named.path()) : set.zones());
        }
        if (zones.isEmpty() && files.problems().isEmpty()) {
            Path where = set.zones().size() == 1 ? set.zones().get(0) : set.root();
            files.problems()
                    .add(
                            where.toString(),
                            "",
                            "geometry",
                            "There is no zone in it.",
                            "Give polygons with 'control', and 'start_date' and 'end_date' where they are known.");
        }
        List<NamedArea> areas = AreaRow.areas(context.areas(), zones, context.places());
        files.problems().addAll(aside.problems());
        files.problems().addAll(describing.problems());
        files.problems().throwIfAny();
        AtlasInfo info = info(set, all, zones, context.declarations());
        describing.problems().throwIfAny();
        return new Atlas(
                info,
                zones,
                context.neighbours(),
                actors,
                context.sources(),
                context.events(),
                context.places(),
                context.lines(),
                context.claims(),
                context.documents(),
                context.spans(),
                areas,
                context.basemap(),
                context.texts(),
                assembler.remarks());
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
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : e;
        }
    }

    private void read(ZoneAssembler assembler, DataSetFiles set) throws IOException {
        boolean own = set.own();
        for (Path file : set.zones()) {
            String group = DataSetFiles.group(file);
            Aliases aliases = own ? new OwnPropertyNames() : Aliases.NONE;
            files.features(
                    file,
                    aliases,
                    (row, geometry) -> assembler.add(row, own ? group : row.text("group", group), geometry));
        }
    }

    static List<Zone> neighbours(DataFiles files, Part part) throws IOException {
        ZoneAssembler assembler = new ZoneAssembler(ZoneAssembler.Kind.FIXED);
        String group = part instanceof Part.InFile file ? DataSetFiles.group(file.path()) : "neighbours";
        files.features(part, (row, geometry) -> assembler.add(row, row.text("group", group), geometry));
        return assembler.zones();
    }

    /** @param all the files that the hash is over */
    private static AtlasInfo info(DataSetFiles set, List<Path> all, List<Zone> zones, Declarations declarations) {
        CheckedFields description = set.description();
        Coverage coverage = Coverage.of(zones);
        LocalDate start = description.day("start_date").orElse(coverage.start());
        LocalDate lastDay = description.day("last_day").orElse(coverage.lastDay());
        if (lastDay.isBefore(start)) {
            description.problem("last_day", "It is before start_date.", "Exchange the two.");
        }
        Envelope extent = new Envelope();
        zones.forEach(zone -> extent.expandToInclude(zone.extent()));
        Path named = set.zones().size() == 1 ? set.zones().get(0) : set.root().toAbsolutePath();
        String id = description.text("id", String.valueOf(named.getFileName()));
        Names title = description.names("title");
        return new AtlasInfo(
                id,
                title.isEmpty() ? Names.english(id) : title,
                description.text("version", ""),
                start,
                lastDay,
                extent,
                description.text("licence", ""),
                description.text("attribution", ""),
                description.names("disclaimer").in(Language.EN),
                Fingerprint.later(() -> DataHash.of(set.root(), all)),
                description.flag("planar"),
                declarations);
    }
}
