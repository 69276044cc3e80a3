package org.controlatlas.export.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.message.WorkFailure;

/**
 * Writes a file so that at any moment there is either the old one or the whole new one: into a temporary file of the
 * same folder, forced to the disk, then renamed. A file that is replaced keeps its mode and, where the system allows it,
 * its owner; a link stays a link; another hard link keeps the old content. A device or a pipe is written to and never
 * replaced.
 */
public final class AtomicFile {
    /** Produces a file's content. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException, ExportException;
    }

    /** A file and what is to be in it. */
    public record Part(Path file, Content content) {}

    /** Opens the temporary file; replaced in tests by streams that fail. */
    public interface Opener {
        FileChannel open(Path temporary) throws IOException;
    }

    private static final int BUFFER_BYTES = 1 << 16;
    private static final long PATIENCE_MS = 100;

    private final Optional<Opener> opener;
    private final BooleanSupplier cancelled;

    public AtomicFile() {
        this(() -> false);
    }

    /** @param cancelled asked while a pipe waits for somebody to read from it */
    public AtomicFile(BooleanSupplier cancelled) {
        this.opener = Optional.empty();
        this.cancelled = cancelled;
    }

    AtomicFile(Opener opener) {
        this.opener = Optional.of(opener);
        this.cancelled = () -> false;
    }

    /**
     * @param replace whether a file that is there already may be replaced
     * @throws ExportException with one sentence; no temporary file is left and an old file is untouched
     */
    public void write(Path file, boolean replace, Content content) throws ExportException {
        write(List.of(new Part(file, content)), replace);
    }

    /**
     * Writes files that belong together: all are written aside before the first takes its place, and if one cannot, those
     * before it are taken back. What belongs beside a device or a pipe has no place there and is left out.
     *
     * @param replace whether files that are there already may be replaced
     * @throws ExportException with one sentence; no temporary file is left and old files are untouched
     */
    public void write(List<Part> parts, boolean replace) throws ExportException {
        Target first = Target.of(parts.get(0).file(), replace);
        if (first.place() == Target.Place.STREAM) {
            stream(first.path(), parts.get(0).content());
            return;
        }
        List<Staged> staged = new ArrayList<>();
        for (Part part : parts) {
            staged.add(new Staged(Target.of(part.file(), replace)));
        }
        staged.stream().map(file -> file.target.path().getParent()).distinct().forEach(PartFile::sweep);
        Path current = first.path();
        boolean whole = false;
        try {
            for (int i = 0; i < parts.size(); i++) {
                current = staged.get(i).target.path();
                writeTemporary(staged.get(i), parts.get(i).content());
            }
            for (Staged file : staged) {
                current = file.target.path();
                if (staged.size() > 1) {
                    file.keepOld();
                }
                file.publish();
            }
            whole = true;
            forceFolder(current.getParent());
        } catch (IOException e) {
            throw WriteFailure.explain(e, current);
        } finally {
            if (!whole) {
                staged.forEach(Staged::takeBack);
            }
            staged.forEach(Staged::close);
        }
    }

    private void writeTemporary(Staged file, Content content) throws IOException, ExportException {
        try (FileChannel channel = open(file)) {
            PartFile.lock(channel);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            content.writeTo(out);
            out.flush();
            file.target.old().ifPresent(old -> dressAs(old, file.temporary));
            channel.force(true);
        }
    }

    private FileChannel open(Staged file) throws IOException {
        if (opener.isPresent()) {
            return opener.get().open(file.temporary);
        }
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        // From its first byte nobody may read it who may not read the old one.
        return FileChannel.open(
                file.temporary,
                options,
                file.target.old().map(AtomicFile::ownersRights).stream().toArray(FileAttribute<?>[]::new));
    }

    private static FileAttribute<Set<PosixFilePermission>> ownersRights(PosixFileAttributes old) {
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(old.permissions());
        rights.retainAll(PosixFilePermissions.fromString("rw-------"));
        return PosixFilePermissions.asFileAttribute(rights);
    }

    /** The mode, and owner and group as far as the user may give files away. */
    private static void dressAs(PosixFileAttributes old, Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        tolerating(() -> {
            if (!view.readAttributes().owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
        });
        tolerating(() -> {
            if (!view.readAttributes().group().equals(old.group())) {
                view.setGroup(old.group());
            }
        });
        tolerating(() -> view.setPermissions(old.permissions()));
    }

    /** What may fail where the file's content is what counts. */
    private interface Attempt {
        void make() throws IOException;
    }

    private static void tolerating(Attempt attempt) {
        try {
            attempt.make();
        } catch (IOException | UnsupportedOperationException e) {
            // Only root gives files away, and not every disk knows owners.
        }
    }

    private void stream(Path path, Content content) throws ExportException {
        try (OutputStream out = new BufferedOutputStream(opened(path), BUFFER_BYTES)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw WriteFailure.explain(e, path);
        }
    }

    /** To open a pipe waits for a reader, in a way that nothing interrupts; so another thread does it. */
    private OutputStream opened(Path path) throws IOException, ExportException {
        CompletableFuture<OutputStream> opened = new CompletableFuture<>();
        Thread opening = new Thread(
                () -> {
                    try {
                        // What is open already is written on to.
                        opened.complete(
                                Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
                    } catch (IOException | RuntimeException e) {
                        opened.completeExceptionally(e);
                    }
                },
                "open-pipe");
        opening.setDaemon(true);
        opening.start();
        while (true) {
            try {
                return opened.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean()) {
                    throw ExportException.cancelled();
                }
            } catch (ExecutionException e) {
                throw WorkFailure.unwrap(e, IOException.class);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw ExportException.cancelled();
            }
        }
    }

    /** Writes the new name to the disk, too. Not every system can open a folder, but the content is safe already. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows refuses; nothing more can be done there.
        }
    }

    /** A file on its way to its place. */
    private static final class Staged {
        private final Target target;
        private final Path temporary;
        private Optional<Path> kept = Optional.empty();
        private boolean placed;

        Staged(Target target) {
            this.target = target;
            this.temporary = PartFile.beside(target.path());
        }

        /** A hard link that can bring the old file back; none where the file system has no hard links. */
        void keepOld() {
            if (target.place() == Target.Place.TAKEN) {
                Path second = PartFile.beside(target.path());
                kept = Optional.of(second);
                tolerating(() -> Files.createLink(second, target.path()));
            }
        }

        void publish() throws IOException {
            if (target.place() == Target.Place.FREE) {
                create();
            } else {
                move(temporary, target.path());
            }
            placed = true;
        }

        /** A plain move would replace a file made by somebody else meanwhile; a link is refused in that case. */
        private void create() throws IOException {
            try {
                Files.createLink(target.path(), temporary);
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (UnsupportedOperationException | IOException e) {
                Files.move(temporary, target.path());
            }
        }

        private static void move(Path from, Path to) throws IOException {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        void takeBack() {
            if (placed && target.place() == Target.Place.FREE) {
                tolerating(() -> Files.deleteIfExists(target.path()));
            } else if (placed && kept.filter(Files::exists).isPresent()) {
                tolerating(() -> move(kept.get(), target.path()));
            }
        }

        void close() {
            PartFile.release(temporary);
            kept.ifPresent(PartFile::release);
        }
    }
}
