package org.controlatlas.export.request;

import java.io.Serial;

/** Why there is no file: one sentence for people, a kind for programs. Nothing half written is left behind. */
public final class ExportException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** What went wrong. */
    public enum Kind {
        /** The request makes no sense for this atlas or format. */
        BAD_REQUEST,
        /** The data have nothing of what is asked for. */
        NOTHING_THERE,
        /** There is a file already, and it was not to be replaced. */
        FILE_EXISTS,
        /** The folder is missing or not a folder. */
        NO_FOLDER,
        NOT_PERMITTED,
        DISK_FULL,
        /** Another failure to write. */
        NOT_WRITTEN,
        CANCELLED
    }

    private final Kind kind;

    public ExportException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public ExportException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The user gave the export up. */
    public static ExportException cancelled() {
        return new ExportException(Kind.CANCELLED, "The export was cancelled; no file was written.");
    }
}
