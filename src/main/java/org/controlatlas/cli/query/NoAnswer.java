package org.controlatlas.cli.query;

/** The atlas has no answer for a point and a day; the message is one sentence saying why. */
public final class NoAnswer extends Exception {
    public NoAnswer(String sentence) {
        super(sentence);
    }
}
