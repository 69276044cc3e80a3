package org.controlatlas.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageIOException;
import org.controlatlas.message.SystemFault;

/** A folder that exists only while work is done in it. The next program removes what a killed one has left. */
public final class WorkFolder implements AutoCloseable {
    private static final String PREFIX = ".control-atlas-";

    private static final String GONE = ".gone";
    private static final Pattern NAME =
            Pattern.compile(Pattern.quote(PREFIX) + "(\\d{1,18})-\\d+(" + Pattern.quote(GONE) + ")?");
    private static final Set<String> LIVING = ConcurrentHashMap.newKeySet();

    private final Path path;
    private boolean closed;

    private WorkFolder(Path path) {
        this.path = path;
    }

    /**
     * In the same folder as the path, and so on the same file system.
     *
     * @throws IOException with one sentence if nothing can be written there
     */
    public static WorkFolder beside(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        try {
            return in(folder);
        } catch (FileSystemException e) {
            Message why = e instanceof AccessDeniedException
                    ? Message.of(FolderProblem.NOT_PERMITTED, folder)
                    : e.getReason() == null
                            ? Message.of(FolderProblem.NOTHING_WRITTEN, folder)
                            : Message.of(FolderProblem.NOTHING_WRITTEN_BECAUSE, folder, SystemFault.of(e.getReason()));
            throw new MessageIOException(why, e);
        }
    }

    /**
     * In the folder for temporary files.
     *
     * @throws IOException with one sentence if there is no such folder, or nothing can be written there
     */
    public static WorkFolder temporary() throws IOException {
        // The start script names a folder that does not exist by the first property.
        Path folder = Path.of(System.getProperty("controlatlas.tmpdir", System.getProperty("java.io.tmpdir")))
                .toAbsolutePath();
        try {
            return in(folder);
        } catch (IOException e) {
            throw new MessageIOException(Message.of(FolderProblem.NO_TEMPORARY, folder), e);
        }
    }

    private static WorkFolder in(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + "-");
        LIVING.add(folder.getFileName().toString());
        sweep(parent, Files.getOwner(folder));
        return new WorkFolder(folder);
    }

    /** Removes what programs of the same user left there, if they no longer run. */
    private static void sweep(Path parent, UserPrincipal user) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
                if (name.matches()
                        && isAbandoned(name.group(), Long.parseLong(name.group(1)))
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // In nobody's way; another program may be removing it as well.
        }
    }

    /** After a restart of the machine or container, another program may have the same process number. */
    private static boolean isAbandoned(String name, long process) {
        return process == ProcessHandle.current().pid()
                ? !LIVING.contains(name.replace(GONE, ""))
                : ProcessHandle.of(process).isEmpty();
    }

    public Path path() {
        return path;
    }

    /** A failure of work in the folder: one sentence about the disk if it is full, else the failure itself. */
    public IOException explained(IOException failure) {
        // Where it is gone, as when it was cancelled, nothing is known of the disk.
        return FreeSpace.isNearlyNone(path)
                ? new MessageIOException(Message.of(FolderProblem.DISK_FULL, path.getParent()), failure)
                : failure;
    }

    /** Removes the folder with all that is in it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            // Whoever still makes files there finds it gone while it is being emptied.
            delete(Files.move(path, path.resolveSibling(path.getFileName() + GONE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            LIVING.remove(path.getFileName().toString());
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
