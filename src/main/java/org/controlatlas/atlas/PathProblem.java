package org.controlatlas.atlas;

import org.controlatlas.message.MessageCode;

/** Why a file or folder cannot be used. Those without a full stop end a sentence about it. */
enum PathProblem implements MessageCode {
    NOT_THERE("does not exist"),
    NO_PERMISSION("cannot be read: there is no permission"),
    IS_FOLDER("is a folder and no file"),
    IS_NO_FILE("is no file"),
    BELOW_A_FILE("cannot be read: '{0}' is a file and no folder"),
    UNREADABLE("cannot be read"),
    UNREADABLE_BECAUSE("cannot be read: {0}"),
    NAMED_BELOW_A_FILE("'{0}' is not there: '{1}' is a file and no folder."),
    NAMED_NOT_THERE("'{0}' does not exist."),
    NAMED_NO_PERMISSION("There is no permission to use '{0}'."),
    NAMED_EXISTS("'{0}' exists already."),
    NAMED_BECAUSE("'{0}': {1}.");

    private final String english;

    PathProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
