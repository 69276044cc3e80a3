package org.controlatlas.model;

import org.controlatlas.message.MessageCode;

/** Why a written value cannot be used. */
public enum ValueProblem implements MessageCode {
    NO_DAY_OF_CALENDAR("'{0}' is no day of the calendar."),
    NO_DATE("'{0}' is no date."),
    EDTF_ENDS_FIRST("EDTF interval '{0}' ends before it starts."),
    EDTF_NO_DAY("EDTF date '{0}' is no day of the calendar."),
    NO_EDTF("'{0}' is not an EDTF date of level 0 or 1: write e.g. 1992-05-18, 1993-10~, "
            + "1992?, 199X or 1992-06-12/1992-06-14."),
    UNKNOWN_CERTAINTY("Unknown certainty '{0}': use agreed, approximate or disputed."),
    UNKNOWN_LANGUAGE("Unknown language '{0}': use en, az, hy or ru."),
    SECOND_LANGUAGE_IS_FIRST("The names are in that language already: {0}."),
    STORY_WITHOUT_STEP("The story '{0}' has no step."),
    UNKNOWN_THEME("Unknown theme '{0}': use light, dark, print, grey or colour-blind."),
    LAYERS_MIXED("The layers '{0}' mix two ways of writing: put + or - before each, or before " + "none."),
    UNKNOWN_LAYER("Unknown layer '{0}': use {1}."),
    OUTSIDE_COVERAGE("{0} lies outside the atlas's coverage, {1} to {2}.");

    private final String english;

    ValueProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
