package org.controlatlas.analysis;

import org.controlatlas.message.MessageCode;

/** Why ground cannot be measured. */
enum GroundProblem implements MessageCode {
    NO_GROUND(
            "There is no zone, group or area '{0}': 'control-atlas areas --by zone' prints the ids " + "of all zones."),
    NOT_MEASURED("The area '{0}' is not measured: it lies within the zone '{1}', and the data do not "
            + "say with how much of it."),
    EARLIER_FIRST("{0} is not later than {1}: give the earlier day first.");

    private final String english;

    GroundProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
