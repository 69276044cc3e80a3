package org.controlatlas.cli.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.export.request.ExportProblem;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;

/** Where an export goes, as it is written on a command line or in a batch file. */
public final class OutputPath {
    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private OutputPath() {}

    /** Whether the name means the stream and no file: what is open already must not be opened anew. */
    public static boolean isStandardOutput(String name) {
        return STANDARD_OUTPUT.contains(name);
    }

    /**
     * @throws BadValueException with one sentence if the name can be no file's
     */
    public static Path parse(String name) {
        // Java forgets a slash at the end, by which people say that they mean a folder.
        if (name.isBlank() || name.endsWith("/") || name.endsWith(java.io.File.separator)) {
            throw new BadValueException(ExportProblem.IS_FOLDER, name);
        }
        try {
            Path path = Path.of(name);
            String last = String.valueOf(path.getFileName());
            if (last.equals(".") || last.equals("..")) {
                throw new BadValueException(ExportProblem.IS_FOLDER, name);
            }
            return path;
        } catch (InvalidPathException e) {
            throw new BadValueException(Message.of(OptionProblem.NO_FILE_NAME, name, e.getReason()), e);
        }
    }
}
