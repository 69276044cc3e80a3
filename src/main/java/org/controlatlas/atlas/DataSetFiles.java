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
 * @param description the entry of {@code atlas.json}, or what the one file says of itself; empty for a data set of one's
 *     own without either
 * @param own whether names of properties may be one's own, and ids are optional
 * @param zones files of the zones, at least one
 */
record DataSetFiles(Path root, CheckedFields description, boolean own, List<Path> zones) {
    static final String DESCRIPTION = "atlas.json";

    /** The field's file or contents. */
    Part part(String field) {
        return Part.of(field, description.value(field), root);
    }

    List<Part> lines() {
        List<Part> lines = new ArrayList<>();
        if (description.value("lines") instanceof List<?> list) {
            list.forEach(element -> lines.add(Part.of("lines", element, root)));
        } else {
            description.texts("lines").forEach(file -> lines.add(Part.of("lines", file, root)));
        }
        return lines;
    }

    Map<String, Part> basemap() {
        Map<String, Part> layers = new LinkedHashMap<>();
        description.row("basemap").ifPresent(row -> {
            for (String layer : List.of("land", "seas", "lakes", "rivers")) {
                if (row.has(layer)) {
                    layers.put(layer, Part.of("basemap." + layer, row.value(layer), root));
                }
            }
        });
        return layers;
    }

    /** All files that are there, for the hash and the progress. */
    List<Path> all() {
        TreeSet<Path> files = new TreeSet<>(zones);
        Path describing = root.resolve(DESCRIPTION);
        if (description.isIn(describing) && (!own || description.has("id"))) {
            files.add(describing);
        }
        List<Part> parts = new ArrayList<>(lines());
        parts.addAll(basemap().values());
        for (String field : List.of(
                "events",
                "places",
                "claims",
                "agreement",
                "documents",
                "texts",
                "identities",
                "actors",
                "sources",
                "areas",
                "neighbours")) {
            parts.add(part(field));
        }
        for (Part part : parts) {
            if (part instanceof Part.InFile named) {
                files.add(named.path());
            }
        }
        if (!own) {
            files.addAll(stories(root));
        }
        files.removeIf(file -> !Files.isRegularFile(file));
        return List.copyOf(files);
    }

    /** A story is part of what a web page shows. */
    private static List<Path> stories(Path root) {
        try (Stream<Path> found = Files.list(root.resolve("stories"))) {
            return found.filter(file -> file.toString().endsWith(".md")).toList();
        } catch (IOException e) {
            return List.of();
        }
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
