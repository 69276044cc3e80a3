package org.controlatlas.export.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportException.Kind;
import org.controlatlas.export.request.ExportProblem;

/**
 * Where a file goes, once links are followed.
 *
 * @param path of the file itself, not of a link to it
 * @param place what is there now
 * @param old owner and permissions of the existing file; empty for a new file, and where the system has none
 */
record Target(Path path, Place place, Optional<PosixFileAttributes> old) {
    /** What is at a path. */
    enum Place {
        /** Nothing yet. */
        FREE,
        /** A file, which may be replaced. */
        TAKEN,
        /** A device or a pipe: it takes bytes and is never replaced. */
        STREAM
    }

    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int TERMINAL_OR_NULL = 0020000;

    private static final int MOST_LINKS = 40;

    /** A file that a process has open: if another file took its place, the process would keep the old one. */
    private static final Pattern OPEN_FILE = Pattern.compile("/(dev|proc/(self|\\d+))/fd/\\d+|/dev/std(out|err)");

    /**
     * @param replace whether a file that is there already may be replaced
     * @throws ExportException with one sentence if nothing can be written there
     */
    static Target of(Path file, boolean replace) throws ExportException {
        Path asked = file.toAbsolutePath();
        Optional<BasicFileAttributes> there = attributes(asked, file);
        if (there.isEmpty()) {
            Path path = followed(asked, file);
            requireFolder(path);
            return new Target(path, Place.FREE, Optional.empty());
        }
        if (there.get().isDirectory()) {
            throw new ExportException(Kind.NOT_WRITTEN, ExportProblem.IS_FOLDER, file);
        }
        if (OPEN_FILE.matcher(asked.toString()).matches() || there.get().isOther() && takesBytes(asked)) {
            return new Target(asked, Place.STREAM, Optional.empty());
        }
        if (there.get().isOther()) {
            throw new ExportException(Kind.NOT_WRITTEN, ExportProblem.NEITHER_FILE_NOR_PIPE, file);
        }
        if (!replace) {
            throw WriteFailure.exists(file);
        }
        Path path = real(asked);
        requireFolder(path);
        return new Target(path, Place.TAKEN, owner(path));
    }

    private static Optional<BasicFileAttributes> attributes(Path asked, Path file) throws ExportException {
        try {
            return Optional.of(Files.readAttributes(asked, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw WriteFailure.explain(e, file);
        }
    }

    /** Pipes, terminals and the like; not disks, and not sockets, which cannot be opened. */
    private static boolean takesBytes(Path path) {
        try {
            Object mode = Files.getAttribute(path, "unix:mode");
            int kind = mode instanceof Integer bits ? bits & KIND : 0;
            return kind == PIPE || kind == TERMINAL_OR_NULL;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Where a link leads that leads to nothing yet. */
    private static Path followed(Path asked, Path file) throws ExportException {
        Path path = asked;
        try {
            for (int links = 0; Files.isSymbolicLink(path); links++) {
                if (links == MOST_LINKS) {
                    throw new ExportException(Kind.NOT_WRITTEN, ExportProblem.LINK_IN_CIRCLE, file);
                }
                path = path.resolveSibling(Files.readSymbolicLink(path));
            }
        } catch (IOException e) {
            throw WriteFailure.explain(e, file);
        }
        return path;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static void requireFolder(Path path) throws ExportException {
        Path folder = path.getParent();
        if (folder == null) {
            throw new ExportException(Kind.NOT_WRITTEN, ExportProblem.IS_FOLDER, path);
        }
        try {
            if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
                throw new ExportException(Kind.NO_FOLDER, ExportProblem.NO_FOLDER, folder);
            }
        } catch (AccessDeniedException e) {
            throw WriteFailure.explain(e, path);
        } catch (IOException e) {
            throw WriteFailure.noFolder(path, e);
        }
        if (!Files.isWritable(folder)) {
            throw new ExportException(Kind.NOT_PERMITTED, ExportProblem.FOLDER_NOT_WRITABLE, folder);
        }
    }

    private static Optional<PosixFileAttributes> owner(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, PosixFileAttributes.class));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
