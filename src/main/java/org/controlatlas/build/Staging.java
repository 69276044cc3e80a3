package org.controlatlas.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder beside the target in which a build writes. Nothing of the target changes until everything is there; a build
 * that fails leaves it as it was.
 */
final class Staging implements AutoCloseable {
    private final Path target;
    private final Path folder;

    private Staging(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** On the target's file system, so that files can be moved over at one stroke. */
    static Staging beside(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Files.createDirectories(absolute);
        return new Staging(absolute, Files.createTempDirectory(absolute.getParent(), ".geodata-build-"));
    }

    Path folder() {
        return folder;
    }

    /** Moves every file over the target's of the same name. */
    void publish() throws IOException {
        for (Path file : files()) {
            Path to = target.resolve(file.toString());
            Files.createDirectories(to.getParent());
            Files.move(folder.resolve(file), to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Names of the files that the target lacks or holds with other bytes, in order. */
    List<String> differences() throws IOException {
        List<String> different = new ArrayList<>();
        for (Path file : files()) {
            Path there = target.resolve(file.toString());
            if (!Files.exists(there) || Files.mismatch(folder.resolve(file), there) >= 0) {
                different.add(file.toString().replace('\\', '/'));
            }
        }
        return different;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
