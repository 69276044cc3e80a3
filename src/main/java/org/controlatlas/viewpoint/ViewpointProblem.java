package org.controlatlas.viewpoint;

import org.controlatlas.message.MessageCode;

/** Why an atlas cannot be seen from a viewpoint. */
enum ViewpointProblem implements MessageCode {
    UNKNOWN("The data set has no viewpoint '{0}': use one of {1}.");

    private final String english;

    ViewpointProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
