package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which files a data set consists of.
 *
 * @param root the folder that names are relative to
 * @param description the entry of {@code atlas.json}; empty for a data set of one's own without it
 * @param zones files of the zones, at least one
 */
record DataSetFiles(Path root, Row description, boolean own, List<Path> zones) {
    static final String DESCRIPTION = "atlas.json";

    String name(String field) {
        return description.text(field, "");
    }

    Map<String, String> basemap() {
        Map<String, String> layers = new LinkedHashMap<>();
        description.row("basemap").ifPresent(row -> {
            for (String layer : List.of("land", "lakes", "rivers")) {
                row.text(layer).ifPresent(file -> layers.put(layer, file));
            }
        });
        return layers;
    }

    /** The name of the file that a group of zones comes from: a group is called after its file. */
    String fileOf(String group) {
        return zones.stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith(group + "."))
                .findFirst()
                .orElse(name("neighbours"));
    }

    /** All files that are there, for the hash and the progress. */
    List<Path> all() {
        TreeSet<Path> files = new TreeSet<>(zones);
        List<String> names = new ArrayList<>(List.of(DESCRIPTION));
        names.addAll(description.texts("lines"));
        names.addAll(basemap().values());
        for (String field : List.of("events", "places", "claims", "agreement", "actors", "sources", "neighbours")) {
            description.text(field).ifPresent(names::add);
        }
        for (String name : names) {
            if (!own || description.has("id") || !name.equals(DESCRIPTION)) {
                files.add(root.resolve(name));
            }
        }
        files.removeIf(file -> !Files.isRegularFile(file));
        return List.copyOf(files);
    }

    /** The GeoJSON files of a folder, in order of name. */
    static List<Path> geoJsonIn(Path folder) throws IOException {
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{geojson,GEOJSON}")) {
            found.forEach(files::add);
        }
        return List.copyOf(files);
    }
}
