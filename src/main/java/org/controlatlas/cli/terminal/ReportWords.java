package org.controlatlas.cli.terminal;

import org.controlatlas.message.MessageCode;

/** What commands say around what the rules for data sets found. */
public enum ReportWords implements MessageCode {
    ERROR("error  {0}"),
    REMARK("remark {0}"),
    ONE_ERROR_CANNOT_OPEN("1 error in {0}: it cannot be opened."),
    ERRORS_CANNOT_OPEN("{1} errors in {0}: it cannot be opened."),
    SUMMARY("{0}: {1}, {2}."),
    VALID("valid"),
    ONE_ERROR("1 error"),
    ERRORS("{0} errors"),
    ONE_REMARK("1 remark"),
    REMARKS("{0} remarks"),
    FIELD_ONE("field  {0}: '{1}' (1 feature: {2})"),
    FIELD("field  {0}: '{1}' ({3} features: {2})"),
    MENDED_ONE("mended {0} (1 feature)"),
    MENDED("mended {0} ({1} features)"),
    PASSED("passed {0}"),
    NOTED("noted  {0}"),
    AND_MORE("and {0} more.");

    private final String english;

    ReportWords(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
