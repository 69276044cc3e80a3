package org.controlatlas.atlas;

import org.controlatlas.message.WordedCode;
import org.controlatlas.message.Wording;

/** Why a version of the data cannot be had. Those without a full stop are clauses. */
enum VersionProblem implements WordedCode {
    NO_OLDER("The data set keeps no older versions of itself, so there is no version '{0}'."),
    NO_VERSION("There is no version '{0}' of the data: there are {1}.", "Name one of them."),
    CANNOT_BE_READ("Version {0} cannot be read: {1}.", "Unpack the data set anew, or make the file again."),
    VERSION("version {0}"),
    KEPT_NAMES_NO_FILE(
            "It names no file of the data set.", "Name the file that keeps the version, below the data set's folder."),
    FILE_OUTSIDE("it names the file '{0}', outside the data set"),
    HOLDS_OTHER("it holds version '{0}'"),
    HAS_NO_FILE("it has no {0}"),
    NO_SUCH_ENTRY("it speaks of entry {0} of {1}, which the version after it does not have"),
    NO_SUCH_FILE("it speaks of the file {0}, which the version after it does not have"),
    NUMBER_MISSING("It is missing.", "Give the version's number.");

    private final Wording wording;

    VersionProblem(String... words) {
        wording = Wording.of(words);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
