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
    OUTPUT_NOT_WRITTEN_BECAUSE("Standard output could not be written: {0}"),
    STOPPED("Stopped: {0}"),
    NOTHING_PRINTED("nothing was printed or written."),
    ONE_LINE_WHOLE("the one line printed is whole, the rest is missing."),
    LINES_WHOLE("the {0} lines printed are whole, the rest is missing."),
    INPUT_CLOSED("Standard input is closed."),
    INPUT_UNREADABLE("Standard input cannot be read: {0}."),
    LIBRARY_MISSING("{0} is missing; on Debian and Ubuntu install {1}."),
    LIBRARIES_MISSING("{0} are missing; on Debian and Ubuntu install {1}.");

    private final String english;

    FailureWords(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
