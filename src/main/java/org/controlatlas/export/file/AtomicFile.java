package org.controlatlas.export.file;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportException.Kind;

/**
 * Writes a file so that at any moment there is either the old one or the whole new one: into a temporary file of the
 * same folder, forced to the disk, then renamed.
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

    private final Opener opener;

    public AtomicFile() {
        this(path -> FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    AtomicFile(Opener opener) {
        this.opener = opener;
    }

    /**
     * @param replace whether a file that is there already may be replaced
     * @throws ExportException with one sentence; no temporary file is left and an old file is untouched
     */
    public void write(Path file, boolean replace, Content content) throws ExportException {
        write(List.of(new Part(file, content)), replace);
    }

    /**
     * Writes files that belong together: all are written aside before the first takes its place.
     *
     * @param replace whether files that are there already may be replaced
     * @throws ExportException with one sentence; no temporary file is left and old files are untouched
     */
    public void write(List<Part> parts, boolean replace) throws ExportException {
        List<Path> targets = new ArrayList<>();
        for (Part part : parts) {
            targets.add(checked(part.file(), replace));
        }
        List<Path> temporaries = targets.stream().map(AtomicFile::temporary).toList();
        Path current = targets.get(0);
        try {
            for (int i = 0; i < parts.size(); i++) {
                current = targets.get(i);
                writeTemporary(temporaries.get(i), parts.get(i).content());
            }
            for (int i = 0; i < parts.size(); i++) {
                current = targets.get(i);
                publish(temporaries.get(i), current, replace);
            }
            forceFolder(current.getParent());
        } catch (IOException e) {
            throw WriteFailure.explain(e, current);
        } finally {
            temporaries.forEach(AtomicFile::deleteQuietly);
        }
    }

    private static Path temporary(Path target) {
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        return target.resolveSibling(name);
    }

    private static Path checked(Path file, boolean replace) throws ExportException {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new ExportException(
                    Kind.NOT_WRITTEN, "'" + file + "' is a folder: give the name of a file to write.");
        }
        if (!Files.isDirectory(folder)) {
            throw new ExportException(
                    Kind.NO_FOLDER,
                    "The folder '" + folder + "' does not exist: create it first, then export '" + target.getFileName()
                            + "' again.");
        }
        if (Files.exists(target)) {
            if (!replace) {
                throw new ExportException(
                        Kind.FILE_EXISTS,
                        "'" + file + "' exists already: choose another name, or allow it to be replaced (--force).");
            }
            target = realPath(target);
            folder = Optional.ofNullable(target.getParent()).orElse(folder);
        }
        if (!Files.isWritable(folder)) {
            throw new ExportException(
                    Kind.NOT_PERMITTED, "The folder '" + folder + "' does not permit writing: choose another one.");
        }
        return target;
    }

    /** Follows a symbolic link, so that replacing changes what it points to and not the link. */
    private static Path realPath(Path target) {
        try {
            return target.toRealPath();
        } catch (IOException e) {
            return target;
        }
    }

    private void writeTemporary(Path temporary, Content content) throws IOException, ExportException {
        try (FileChannel channel = opener.open(temporary)) {
            OutputStream out = new java.io.BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void publish(Path temporary, Path target, boolean replace) throws IOException {
        if (!replace) {
            // A plain move would replace a file made by somebody else meanwhile; a link is refused in that case.
            try {
                Files.createLink(target, temporary);
                return;
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (UnsupportedOperationException | IOException e) {
                Files.move(temporary, target);
                return;
            }
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the new name last; not every system can open a folder, and the content is safe already. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows refuses; nothing more can be done there.
        }
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The failure that is being reported says more than this one.
        }
    }
}
