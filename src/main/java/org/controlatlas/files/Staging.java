package org.controlatlas.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.message.MessageIOException;

/**
 * A folder where files are made before they move to a target folder. The target does not change until all files are ready;
 * after a failure or a cancel it is as it was before.
 */
public final class Staging implements AutoCloseable {
    private final Path target;
    private final WorkFolder work;
    private final Thread maker = Thread.currentThread();
    private boolean cancelled;
    private boolean published;

    private Staging(Path target, WorkFolder work) {
        this.target = target.toAbsolutePath();
        this.work = work;
    }

    /** On the target's file system, so that files can be moved over at one stroke. */
    public static Staging beside(Path target) throws IOException {
        return new Staging(target, WorkFolder.beside(target));
    }

    /**
     * In the folder for temporary files: for comparing with the target, which is not touched and need not be
     * writable.
     */
    public static Staging aside(Path target) throws IOException {
        return new Staging(target, WorkFolder.temporary());
    }

    public Path folder() {
        return work.path();
    }

    /** As {@link WorkFolder#explained}. */
    public IOException explained(IOException failure) {
        return work.explained(failure);
    }

    /**
     * Moves every file over the target's of the same name. If one cannot be moved, those before it go back.
     *
     * @throws IOException if it was cancelled, or a file cannot be moved
     */
    public synchronized void publish() throws IOException {
        if (cancelled) {
            throw new MessageIOException(FolderProblem.CANCELLED);
        }
        List<Path> moved = new ArrayList<>();
        try (WorkFolder old = WorkFolder.beside(folder())) {
            try {
                for (Path file : files()) {
                    exchange(
                            target.resolve(file.toString()),
                            folder().resolve(file),
                            old.path().resolve(file));
                    moved.add(file);
                }
                published = true;
            } catch (IOException e) {
                for (Path file : moved) {
                    putBack(old.path().resolve(file), target.resolve(file.toString()));
                }
                throw e;
            }
        }
    }

    /** @param old takes a copy of what is replaced */
    private static void exchange(Path target, Path fresh, Path old) throws IOException {
        Files.createDirectories(target.getParent());
        if (Files.exists(target)) {
            Files.createDirectories(old.getParent());
            Files.copy(target, old, StandardCopyOption.COPY_ATTRIBUTES);
            // Not asked of the file store: in a changed root, whose mounts nobody lists, there is none to be had.
            PosixFileAttributeView modes = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (modes != null) {
                Files.setPosixFilePermissions(fresh, modes.readAttributes().permissions());
            }
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void putBack(Path old, Path target) {
        try {
            if (Files.exists(old)) {
                Files.move(old, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(target);
            }
        } catch (IOException e) {
            // The failure that is being reported says more than this one.
        }
    }

    /** Names of the files that the target lacks or holds with other bytes, in order. */
    public List<String> differences() throws IOException {
        List<String> different = new ArrayList<>();
        for (Path file : files()) {
            Path there = target.resolve(file.toString());
            if (!Files.exists(there) || Files.mismatch(folder().resolve(file), there) >= 0) {
                different.add(file.toString().replace('\\', '/'));
            }
        }
        return different;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder())) {
            return all.filter(Files::isRegularFile)
                    .map(folder()::relativize)
                    .sorted()
                    .toList();
        }
    }

    /**
     * Deletes all files if they are still being made; if they are being moved to the target, waits for that.
     *
     * @return false if the files have reached the target
     */
    public synchronized boolean cancel() {
        if (published) {
            return false;
        }
        cancelled = true;
        // Its next write fails.
        maker.interrupt();
        work.close();
        return true;
    }

    @Override
    public void close() {
        work.close();
    }
}
