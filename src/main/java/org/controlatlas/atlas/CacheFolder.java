package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.files.FreeSpace;

/**
 * A folder of the user's for what can be made again: safe to delete at any time, bounded, shared by programs that run at
 * once. Nothing that goes wrong with it is anybody's trouble: then it is as if it were empty.
 */
final class CacheFolder {
    /** Names another folder, or {@value #OFF} for none. */
    static final String PROPERTY = "controlatlas.cache";

    static final String OFF = "off";

    /** What all files together may take. */
    private static final long BOUND = 3L << 30;

    /** What is left free on the disk for others. */
    private static final long SPARED = 1L << 30;

    private static final String ENDING = ".kept";
    private static final String UNFINISHED = ".part";

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path folder;
    private final long bound;

    CacheFolder(Path folder, long bound) {
        this.folder = folder;
        this.bound = bound;
    }

    /** The user's; empty where there is to be none. */
    static Optional<CacheFolder> ofUser() {
        String set = System.getProperty(PROPERTY, "");
        if (set.equals(OFF)) {
            return Optional.empty();
        }
        try {
            Path folder = set.isEmpty()
                    ? folder(
                            System.getProperty("os.name", ""),
                            Path.of(System.getProperty("user.home", ".")),
                            System.getenv())
                    : Path.of(set);
            return Optional.of(new CacheFolder(folder, BOUND));
        } catch (java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    static Path folder(String os, Path home, Map<String, String> environment) {
        return UserCache.folder("opened", os, home, environment);
    }

    private Path file(String key) {
        return folder.resolve(key + ENDING);
    }

    /** Writes a file's content. */
    interface Writing {
        void to(Path file) throws IOException;
    }

    /** The file kept under the key, if there is one; notes that it was used. */
    Optional<Path> find(String key) {
        Path file = file(key);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException | RuntimeException e) {
            // It can be read all the same, perhaps.
        }
        return Optional.of(file);
    }

    /** Forgets what is no good. */
    void drop(String key) {
        delete(file(key));
    }

    /**
     * Keeps something: whole or not at all.
     *
     * @param size about how many bytes it takes
     */
    void keep(String key, long size, Writing writing) {
        Path part = null;
        try {
            make();
            if (size > bound / 2 || FreeSpace.bytes(folder) < SPARED + size) {
                return;
            }
            part = Files.createTempFile(folder, key.substring(0, Math.min(8, key.length())), UNFINISHED);
            writing.to(part);
            Files.move(part, file(key), StandardCopyOption.ATOMIC_MOVE);
            part = null;
            trim();
        } catch (IOException | RuntimeException e) {
            // A full disk, a folder that may not be written: then it is read again next time.
        } finally {
            if (part != null) {
                delete(part);
            }
        }
    }

    /** What people open is their own business: nobody else may read the folder. */
    private void make() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException e) {
            // Windows keeps a user's folder to the user.
        }
    }

    private record Kept(Path file, long size, Instant used) {}

    /** Deletes what was not used for longest, until the rest is within bounds, and what others left unfinished. */
    private void trim() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Instant used = Files.getLastModifiedTime(file).toInstant();
                if (file.toString().endsWith(ENDING)) {
                    all.add(new Kept(file, Files.size(file), used));
                } else if (file.toString().endsWith(UNFINISHED)
                        && used.isBefore(Instant.now().minus(FORGOTTEN))) {
                    delete(file);
                }
            }
        }
        all.sort(Comparator.comparing(Kept::used));
        long sum = all.stream().mapToLong(Kept::size).sum();
        for (Kept each : all) {
            if (sum <= bound) {
                return;
            }
            delete(each.file());
            sum -= each.size();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException | RuntimeException e) {
            // Another program has it open; it goes next time.
        }
    }
}
