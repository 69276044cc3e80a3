package org.controlatlas.intake;

import java.io.IOException;

/** A file that cannot be made ready for reading. */
public final class IntakeException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final String mend;

    /**
     * @param file as the user calls it
     * @param sentence what it is, or what is wrong
     * @param mend what to do about it
     */
    IntakeException(String file, String sentence, String mend) {
        super(sentence);
        this.file = file;
        this.mend = mend;
    }

    public String file() {
        return file;
    }

    public String mend() {
        return mend;
    }
}
