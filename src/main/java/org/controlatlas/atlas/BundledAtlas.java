package org.controlatlas.atlas;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;

/** Where the data set that comes with the program lies. */
public final class BundledAtlas {
    /** System property with the folder that holds {@code geodata}; the start script sets it. */
    public static final String HOME_PROPERTY = "controlatlas.home";

    private static final String FOLDER = "geodata";

    /** What was read last, while there is memory for it. */
    private static SoftReference<Kept> kept = new SoftReference<>(null);

    private record Kept(Path folder, FileTime described, Atlas atlas) {}

    private BundledAtlas() {}

    /**
     * Reads it; once where it is asked for several times in one run, as batches do.
     *
     * @throws DataSetException if there is none, or its data are wrong
     * @throws IOException if a file cannot be read
     */
    public static synchronized Atlas read() throws IOException {
        Path folder = locate().toAbsolutePath();
        FileTime described = Files.getLastModifiedTime(folder.resolve(DataSetFiles.DESCRIPTION));
        Kept last = kept.get();
        if (last == null || !last.folder.equals(folder) || !last.described.equals(described)) {
            last = new Kept(folder, described, AtlasReader.read(folder));
            kept = new SoftReference<>(last);
        }
        return last.atlas;
    }

    /**
     * The first of these that holds an {@code atlas.json}: {@code geodata} in the folder of {@value #HOME_PROPERTY}, in
     * the working directory, beside the program's jar, or in the folders above it.
     *
     * @throws DataSetException if there is none, with the places where it was looked for
     */
    public static Path locate() throws DataSetException {
        List<Path> candidates = new ArrayList<>();
        Optional.ofNullable(System.getProperty(HOME_PROPERTY)).ifPresent(home -> candidates.add(Path.of(home, FOLDER)));
        candidates.add(Path.of(FOLDER).toAbsolutePath());
        Path folder = programFolder();
        for (int up = 0; folder != null && up < 4; up++, folder = folder.getParent()) {
            candidates.add(folder.resolve(FOLDER));
        }
        for (Path candidate : candidates) {
            if (Files.isRegularFile(candidate.resolve(DataSetFiles.DESCRIPTION))) {
                return candidate;
            }
        }
        throw new DataSetException(Problem.of(
                "",
                Message.EMPTY,
                "",
                ReadingProblem.GEODATA_MISSING,
                String.join(", ", candidates.stream().map(Path::toString).toList()),
                HOME_PROPERTY));
    }

    /** The folder of the jar or of the classes; null if there is no such thing. */
    private static Path programFolder() {
        CodeSource source = BundledAtlas.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI()).getParent();
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return null;
        }
    }
}
