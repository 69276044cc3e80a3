package org.controlatlas.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Names;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;

/** Reads a data set (docs/data-format.md) into an {@link Atlas}. */
public final class AtlasReader {
    private final DataFiles files;

    private AtlasReader(DataFiles files) {
        this.files = files;
    }

    /** As {@link #read(Path, LoadListener)}, with nobody listening. */
    public static Atlas read(Path folderOrFile) throws IOException {
        return read(folderOrFile, LoadListener.NONE);
    }

    /**
     * Reads the whole data set or nothing.
     *
     * @param folderOrFile a folder with {@code atlas.json}, a folder of GeoJSON files, or one GeoJSON file
     * @throws DataSetException if the data is wrong, with everything that was found
     * @throws IOException if a file cannot be read
     * @throws java.util.concurrent.CancellationException if the listener cancelled
     */
    public static Atlas read(Path folderOrFile, LoadListener listener) throws IOException {
        if (!Files.exists(folderOrFile)) {
            throw new DataSetException(new Problem(
                    folderOrFile.toString(), "", "", "There is no such file or folder.", "Check the path."));
        }
        boolean folder = Files.isDirectory(folderOrFile);
        Path root = folder ? folderOrFile : folderOrFile.toAbsolutePath().getParent();
        AtlasReader reader = new AtlasReader(new DataFiles(root, listener));
        return reader.readAll(folder ? reader.inFolder(root) : reader.ofFile(folderOrFile.toAbsolutePath()));
    }

    private DataSetFiles inFolder(Path root) throws IOException {
        List<Row> descriptions = files.objects(DataSetFiles.DESCRIPTION);
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
        Row description = descriptions.isEmpty() ? files.row(DataSetFiles.DESCRIPTION, Map.of()) : descriptions.get(0);
        return new DataSetFiles(root, description, true, zones);
    }

    private DataSetFiles ofFile(Path file) {
        return new DataSetFiles(files.root(), files.row(DataSetFiles.DESCRIPTION, Map.of()), true, List.of(file));
    }

    private Atlas readAll(DataSetFiles set) throws IOException {
        List<Path> all = set.all();
        files.expect(all);
        CompletableFuture<String> hash = CompletableFuture.supplyAsync(() -> hash(set.root(), all));
        Row description = set.description();
        List<Zone> zones = zones(set.zones(), set.own());
        TableReader tables = new TableReader(files);
        LayerReader layers = new LayerReader(files);
        Path neighbourFile = set.root().resolve(set.name("neighbours"));
        List<Zone> neighbours = Files.isRegularFile(neighbourFile) ? zones(List.of(neighbourFile), false) : List.of();
        Map<String, Actor> actors = tables.actors(set.name("actors"));
        if (actors.isEmpty()) {
            actors = DerivedActors.of(zones);
        } else {
            checkActors(actors, zones, set);
            checkActors(actors, neighbours, set);
        }
        var sources = tables.sources(set.name("sources"));
        var events = layers.events(set.name("events"));
        var places = layers.places(set.name("places"));
        var lines = layers.lines(description.texts("lines"));
        var claims = tables.claims(set.name("claims"));
        var agreement = tables.agreement(set.name("agreement"));
        var spans = TableReader.spans(description);
        var basemap = layers.basemap(set.basemap());
        if (zones.isEmpty()) {
            files.problems()
                    .add(
                            set.zones().size() == 1
                                    ? set.zones().get(0).toString()
                                    : set.root().toString(),
                            "",
                            "geometry",
                            "There is no zone in it.",
                            "Give polygons with 'control', and 'start_date' and 'end_date' where they are known.");
        }
        files.problems().throwIfAny();
        AtlasInfo info = info(set, zones, hash.join());
        files.problems().throwIfAny();
        return new Atlas(
                info, zones, neighbours, actors, sources, events, places, lines, claims, agreement, spans, basemap);
    }

    private List<Zone> zones(List<Path> zoneFiles, boolean own) throws IOException {
        ZoneAssembler assembler = new ZoneAssembler(own);
        for (Path file : zoneFiles) {
            String name = file.getFileName().toString();
            String group = name.substring(0, Math.max(1, name.lastIndexOf('.')));
            Aliases aliases = own ? new OwnPropertyNames() : Aliases.NONE;
            files.features(file, aliases, (row, geometry) -> assembler.add(row, group, geometry));
        }
        return assembler.zones();
    }

    private void checkActors(Map<String, Actor> actors, List<Zone> zones, DataSetFiles set) {
        for (Zone zone : zones) {
            for (ControlPeriod period : zone.periods()) {
                for (String id : DerivedActors.mentioned(period)) {
                    if (!actors.containsKey(id)) {
                        files.problems()
                                .add(
                                        set.fileOf(zone.group()),
                                        "zone '" + zone.id() + "', period " + period.time(),
                                        DerivedActors.field(period, id),
                                        "'" + id + "' is no actor that " + set.name("actors") + " knows.",
                                        "Known are " + String.join(", ", actors.keySet())
                                                + "; correct it or add the actor.");
                    }
                }
            }
        }
    }

    private static AtlasInfo info(DataSetFiles set, List<Zone> zones, String hash) {
        Row description = set.description();
        Coverage coverage = Coverage.of(zones);
        LocalDate start = description.day("start_date").orElse(coverage.start());
        LocalDate lastDay = description.day("last_day").orElse(coverage.lastDay());
        if (lastDay.isBefore(start)) {
            description.problem("last_day", "It is before start_date.", "Exchange the two.");
        }
        Envelope extent = new Envelope();
        zones.forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
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
                description.names("disclaimer").in(org.controlatlas.model.Language.EN),
                hash,
                description.flag("planar"));
    }

    private static String hash(Path root, List<Path> all) {
        try {
            return DataHash.of(root, new ArrayList<>(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
