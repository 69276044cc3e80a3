package org.controlatlas.cli;

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

    public int status() {
        return status;
    }
}
