package org.controlatlas.export.verify;

import org.controlatlas.message.Message;

/**
 * What came of a check.
 *
 * @param message for people, with the file's name
 */
public record Verdict(Kind kind, Message message) {
    /** How it ended. */
    public enum Kind {
        /** Made again from what it says of itself, the file is the same. */
        GENUINE,
        /** Made from other data than those at hand, so nothing can be said. */
        OTHER_DATA,
        /** Drawn by another version of the program, which draws otherwise, so nothing can be said. */
        OTHER_PAINTER,
        /** The picture, the data or the metadata are not what the program makes of the request in the file. */
        CHANGED,
        /** No export of this program, or its metadata are gone. */
        NO_EXPORT
    }

    /** The message in English. */
    public String sentence() {
        return message.toString();
    }

    public boolean isGenuine() {
        return kind == Kind.GENUINE;
    }
}
