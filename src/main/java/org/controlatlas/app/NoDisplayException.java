package org.controlatlas.app;

/** The window cannot open; one sentence says why. */
public final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoDisplayException(String sentence) {
        super(sentence);
    }

    NoDisplayException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
