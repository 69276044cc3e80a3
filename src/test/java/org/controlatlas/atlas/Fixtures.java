package org.controlatlas.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Data sets for tests. */
final class Fixtures {
    private Fixtures() {}

    /** A small data set with everything that the data format knows. */
    static Path mini() {
        try {
            return Path.of(Fixtures.class.getResource("mini/atlas.json").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy of it to spoil. */
    static Path copyOfMini(Path target) throws IOException {
        Path source = mini();
        try (Stream<Path> files = Files.walk(source)) {
            files.forEach(
                    file -> copy(file, target.resolve(source.relativize(file).toString())));
        }
        return target;
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    /** One polygon feature as GeoJSON, a square of one degree at (x, y). */
    static String square(int x, int y, String properties) {
        return "{\"type\": \"Feature\", \"properties\": {" + properties
                + "}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[" + x + "," + y + "],[" + (x + 1) + ","
                + y
                + "],[" + (x + 1) + "," + (y + 1) + "],[" + x + "," + (y + 1) + "],[" + x + "," + y + "]]]}}";
    }

    static Path collection(Path file, String... features) throws IOException {
        return Files.writeString(
                file, "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", features) + "]}");
    }
}
