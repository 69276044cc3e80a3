package org.controlatlas.cli.terminal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.message.Message;

/** A file of text that a command makes, whole or not at all. */
public final class TextFile {
    private TextFile() {}

    /**
     * Writes it in UTF-8, also over an old one.
     *
     * @throws CommandFailure with one sentence
     */
    public static void write(Path file, String text) {
        try {
            new AtomicFile().write(file, true, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (ExportException e) {
            throw new CommandFailure(ExitStatus.FAILED, Message.of(e));
        }
    }
}
