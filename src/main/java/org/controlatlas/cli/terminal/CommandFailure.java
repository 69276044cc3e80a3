package org.controlatlas.cli.terminal;

import java.util.Optional;

/** Ends a command with an exit status and one sentence for the user. */
public final class CommandFailure extends RuntimeException {
    private final int status;

    /**
     * @param status one of {@link ExitStatus}
     * @param sentence says what is wrong and, where there is one, the way to mend it
     */
    public CommandFailure(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** Throws it if there is a sentence that says why the answer is not in the data. */
    public static void ifNothingThere(Optional<String> sentence) {
        if (sentence.isPresent()) {
            throw new CommandFailure(ExitStatus.NOTHING_THERE, sentence.get());
        }
    }

    public int status() {
        return status;
    }
}
