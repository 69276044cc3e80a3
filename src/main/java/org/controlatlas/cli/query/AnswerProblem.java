package org.controlatlas.cli.query;

import org.controlatlas.message.MessageCode;

/** Why there is no answer. */
enum AnswerProblem implements MessageCode {
    NO_DATA_FOR("The atlas has no data for '{0}' {1}."),
    NO_LINE("There is no '{0}' {1}: the atlas has it {2}."),
    NO_DATA_FOR_ZONE("The atlas has no data for the zone '{0}' {1}."),
    NOBODY("The atlas has no data for the point {0},{1} {2}: no zone's outline covers it then. "
            + "At other times it lies in {3}."),
    ON_DAY("on {0}"),
    IN_YEAR("in {0}"),
    OUTSIDE("The point {0},{1} lies outside the map."),
    OUTSIDE_TURNED("The point {0},{1} lies outside the map: longitude comes first, did you mean " + "{1},{0}?"),
    FROM_TO("from {0} to {1}"),
    FROM("from {0}"),
    BEFORE_COVERAGE_TO("from before the coverage to {0}"),
    BEFORE_COVERAGE("from before the coverage"),
    FROM_BEGINNING_TO("from the beginning to {0}"),
    FROM_BEGINNING("from the beginning"),
    AND("{0} and {1}");

    private final String english;

    AnswerProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
