package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    /** All files that are there, for the hash and the progress. */
    List<Path> all() {
        TreeSet<Path> files = new TreeSet<>(zones);
        List<String> names = new ArrayList<>(List.of(DESCRIPTION));
        names.addAll(description.texts("lines"));
        names.addAll(basemap().values());
        for (String field : List.of(
                "events", "places", "claims", "agreement", "documents", "texts", "actors", "sources", "neighbours")) {
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

    /** The area that a zone file's zones belong to: its name without the ending. */
    static String group(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The GeoJSON files of a folder, in order of name. */
    static List<Path> geoJsonIn(Path folder) throws IOException {
        TreeSet<Path> files = new TreeSet<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> file.getFileName()
                                    .toString()
                                    .toLowerCase(Locale.ROOT)
                                    .endsWith(".geojson")
                            && Files.isRegularFile(file))
                    .forEach(files::add);
        }
        return List.copyOf(files);
    }
}
