package org.controlatlas.correction;

import java.io.IOException;

/** Why a correction cannot be made, read or tried, in one sentence with what to do. */
public final class CorrectionException extends IOException {
    private static final long serialVersionUID = 1L;

    public CorrectionException(String sentence) {
        super(sentence);
    }

    CorrectionException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
