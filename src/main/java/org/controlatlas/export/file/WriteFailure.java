package org.controlatlas.export.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportException.Kind;
import org.controlatlas.export.request.ExportProblem;
import org.controlatlas.files.FreeSpace;
import org.controlatlas.message.Message;
import org.controlatlas.message.SystemFault;

/** Turns what the system says about a failed write into one sentence. */
final class WriteFailure {

    private WriteFailure() {}

    static ExportException exists(Path target) {
        return new ExportException(Kind.FILE_EXISTS, ExportProblem.FILE_EXISTS, target);
    }

    static ExportException noFolder(Path target, IOException failure) {
        return new ExportException(
                Kind.NO_FOLDER,
                Message.of(ExportProblem.FOLDER_MISSING, target.getParent(), target.getFileName()),
                failure);
    }

    static ExportException explain(IOException failure, Path target) {
        if (failure instanceof FileAlreadyExistsException) {
            return exists(target);
        }
        if (isElsewhere(failure, target)) {
            Message why = InputPath.sentence(failure).orElseGet(() -> Message.of(failure));
            return new ExportException(
                    Kind.NOT_WRITTEN, Message.of(ExportProblem.NOT_WRITTEN_SENTENCE, target, why), failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new ExportException(Kind.NOT_PERMITTED, Message.of(ExportProblem.NOT_PERMITTED, target), failure);
        }
        if (failure instanceof NoSuchFileException) {
            return noFolder(target, failure);
        }
        Message reason = reason(failure);
        if (reason.toString().toLowerCase(Locale.ROOT).contains("no space left") || isFull(target)) {
            return new ExportException(Kind.DISK_FULL, Message.of(ExportProblem.DISK_FULL, target), failure);
        }
        return new ExportException(Kind.NOT_WRITTEN, Message.of(ExportProblem.NOT_WRITTEN, target, reason), failure);
    }

    /** Content could not be made because another file was missing, such as one in the temporary folder. */
    private static boolean isElsewhere(IOException failure, Path target) {
        return failure instanceof FileSystemException system
                && system.getFile() != null
                && !Path.of(system.getFile())
                        .toAbsolutePath()
                        .startsWith(target.toAbsolutePath().getParent());
    }

    private static Message reason(IOException failure) {
        return Message.clause(
                failure instanceof FileSystemException system && system.getReason() != null
                        ? SystemFault.of(system.getReason())
                        : Message.of(failure));
    }

    private static boolean isFull(Path target) {
        return target.getParent() != null && FreeSpace.isNearlyNone(target.getParent());
    }
}
