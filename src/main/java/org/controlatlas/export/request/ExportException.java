package org.controlatlas.export.request;

import java.io.Serial;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;

/** Why there is no file: one sentence for people, a kind for programs. Nothing half written is left behind. */
public final class ExportException extends Exception implements HasMessage {
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
    private final transient Message message;

    public ExportException(Kind kind, MessageCode code, Object... values) {
        this(kind, Message.of(code, values), null);
    }

    /** @param cause may be null */
    public ExportException(Kind kind, Message message, Throwable cause) {
        super(message.toString(), cause);
        this.kind = kind;
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }

    public Kind kind() {
        return kind;
    }

    /** The user gave the export up. */
    public static ExportException cancelled() {
        return new ExportException(Kind.CANCELLED, ExportProblem.CANCELLED);
    }
}
