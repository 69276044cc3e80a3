package org.controlatlas.cli.terminal;

import org.controlatlas.message.MessageCode;

/** What is said of failures that no command foresees. */
enum FailureWords implements MessageCode {
    OUT_OF_MEMORY("Java ran out of memory: set CONTROL_ATLAS_OPTS=-Xmx4g, or ask for less at once."),
    FAULT("This is a fault of the program ({0}): please report it with the output of the "
            + "same command with --debug."),
    SEE_HELP("{0} See '{1} --help'."),
    DID_YOU_MEAN("{0} Did you mean {1}?"),
    OR("{0} or {1}"),
    OUTPUT_NOT_WRITTEN("Standard output could not be written"),
    OUTPUT_NOT_WRITTEN_BECAUSE("Standard output could not be written: {0}");

    private final String english;

    FailureWords(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
