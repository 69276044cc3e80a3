package org.controlatlas.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;

/**
 * A second, tiny atlas: another continent, other actors, a layer, a kind of line and words of its own, two documents with
 * dated points. All that the program shows of it comes from its files.
 */
public final class RiverAtlas {
    private RiverAtlas() {}

    /** The folder that holds it. */
    public static Path folder() {
        try {
            return Path.of(RiverAtlas.class
                            .getResource("/org/controlatlas/river/atlas.json")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public static Atlas read() {
        try {
            return AtlasReader.read(folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy in which one text of a file stands for another. */
    public static Path changed(Path target, String file, String was, String is) throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path each : files.toList()) {
                Files.copy(each, target.resolve(each.getFileName()));
            }
        }
        String text = Files.readString(target.resolve(file));
        if (!text.contains(was)) {
            throw new AssertionError(file + " does not hold " + was);
        }
        Files.writeString(target.resolve(file), text.replace(was, is));
        return target;
    }
}
