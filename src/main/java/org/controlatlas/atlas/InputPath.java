package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Whether a file or folder can be read, and if not, why: what is not there and what one may not read are not the same. */
public final class InputPath {
    private static final String MISSING = "does not exist";
    private static final String REFUSED = "cannot be read: there is no permission";

    private InputPath() {}

    /** Why the file or folder cannot be read, as the end of a sentence without its stop; empty if it can. */
    public static Optional<String> obstacle(Path path) {
        try {
            if (Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
                return folderObstacle(path);
            }
            return Files.isReadable(path) ? Optional.empty() : Optional.of(REFUSED);
        } catch (IOException e) {
            return Optional.of(phrase(path, e));
        }
    }

    /** As {@link #obstacle}; a folder is one, too. A pipe is none. */
    public static Optional<String> fileObstacle(Path path) {
        return Files.isDirectory(path) ? Optional.of("is a folder and no file") : obstacle(path);
    }

    /** Whether nothing is there; what one may not look for counts as being there. */
    public static boolean isMissing(Path path) {
        return obstacle(path).filter(MISSING::equals).isPresent();
    }

    /** To list it is one right, to reach its files another. */
    private static Optional<String> folderObstacle(Path folder) throws IOException {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            return names != null && Files.isExecutable(folder) ? Optional.empty() : Optional.of(REFUSED);
        }
    }

    private static String phrase(Path path, IOException e) {
        Optional<Path> file = fileAbove(path);
        if (file.isPresent()) {
            return "cannot be read: '" + file.get() + "' is a file and no folder";
        }
        if (e instanceof NoSuchFileException) {
            return MISSING;
        }
        if (e instanceof AccessDeniedException) {
            return REFUSED;
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return "cannot be read" + (reason == null ? "" : ": " + reason);
    }

    /** The file that stands where the path needs a folder; of that, Java 25 says no more than that the path does not exist. */
    private static Optional<Path> fileAbove(Path path) {
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                return Files.isDirectory(above) ? Optional.empty() : Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /** What the system has refused, as a sentence; empty if it names no file. */
    public static Optional<String> sentence(IOException e) {
        if (!(e instanceof FileSystemException refused) || refused.getFile() == null) {
            return Optional.empty();
        }
        String file = "'" + refused.getFile() + "'";
        Optional<Path> above = fileAbove(Path.of(refused.getFile()));
        if (above.isPresent()) {
            return Optional.of(file + " is not there: '" + above.get() + "' is a file and no folder.");
        }
        if (e instanceof NoSuchFileException) {
            return Optional.of(file + " does not exist.");
        }
        if (e instanceof AccessDeniedException) {
            return Optional.of("There is no permission to use " + file + ".");
        }
        if (e instanceof FileAlreadyExistsException) {
            return Optional.of(file + " exists already.");
        }
        return Optional.ofNullable(refused.getReason()).map(reason -> file + ": " + reason + ".");
    }
}
