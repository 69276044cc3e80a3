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
import org.controlatlas.message.Message;
import org.controlatlas.message.SystemFault;

/** Whether a file or folder can be read, and if not, why: what is not there and what one may not read are not the same. */
public final class InputPath {
    private static final Message REFUSED = Message.of(PathProblem.NO_PERMISSION);

    private InputPath() {}

    /** Why the file or folder cannot be read, as the end of a sentence without its stop; empty if it can. */
    public static Optional<Message> obstacle(Path path) {
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
    public static Optional<Message> fileObstacle(Path path) {
        return Files.isDirectory(path) ? Optional.of(Message.of(PathProblem.IS_FOLDER)) : obstacle(path);
    }

    /** Whether nothing is there; what one may not look for counts as being there. */
    public static boolean isMissing(Path path) {
        return obstacle(path).filter(why -> why.code() == PathProblem.NOT_THERE).isPresent();
    }

    /** To list it is one right, to reach its files another. */
    private static Optional<Message> folderObstacle(Path folder) throws IOException {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            return names != null && Files.isExecutable(folder) ? Optional.empty() : Optional.of(REFUSED);
        }
    }

    private static Message phrase(Path path, IOException e) {
        Optional<Path> file = fileAbove(path);
        if (file.isPresent()) {
            return Message.of(PathProblem.BELOW_A_FILE, file.get());
        }
        if (e instanceof NoSuchFileException) {
            return Message.of(PathProblem.NOT_THERE);
        }
        if (e instanceof AccessDeniedException) {
            return REFUSED;
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null
                ? Message.of(PathProblem.UNREADABLE)
                : Message.of(PathProblem.UNREADABLE_BECAUSE, SystemFault.of(reason));
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
    public static Optional<Message> sentence(IOException e) {
        if (!(e instanceof FileSystemException refused) || refused.getFile() == null) {
            return Optional.empty();
        }
        String file = refused.getFile();
        Optional<Path> above = fileAbove(Path.of(refused.getFile()));
        if (above.isPresent()) {
            return Optional.of(Message.of(PathProblem.NAMED_BELOW_A_FILE, file, above.get()));
        }
        if (e instanceof NoSuchFileException) {
            return Optional.of(Message.of(PathProblem.NAMED_NOT_THERE, file));
        }
        if (e instanceof AccessDeniedException) {
            return Optional.of(Message.of(PathProblem.NAMED_NO_PERMISSION, file));
        }
        if (e instanceof FileAlreadyExistsException) {
            return Optional.of(Message.of(PathProblem.NAMED_EXISTS, file));
        }
        return Optional.ofNullable(refused.getReason())
                .map(reason -> Message.of(PathProblem.NAMED_BECAUSE, file, SystemFault.of(reason)));
    }
}
