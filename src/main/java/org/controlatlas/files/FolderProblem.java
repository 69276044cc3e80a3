package org.controlatlas.files;

import org.controlatlas.message.MessageCode;

/** Why files cannot be made in a folder. */
enum FolderProblem implements MessageCode {
    NOTHING_WRITTEN("Nothing can be written in the folder '{0}'."),
    NOT_PERMITTED("Nothing can be written in the folder '{0}': there is no permission."),
    NOTHING_WRITTEN_BECAUSE("Nothing can be written in the folder '{0}': {1}."),
    NO_TEMPORARY("The folder for temporary files, '{0}', is missing, full or not to be written to: let "
            + "TMPDIR name another one."),
    DISK_FULL("The disk is full: there is no room in '{0}'."),
    CANCELLED("The files were not put in their place: this was cancelled.");

    private final String english;

    FolderProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
