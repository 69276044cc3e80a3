package org.controlatlas.render.view;

import org.controlatlas.message.MessageCode;

/** Why a link to a view cannot be read. */
enum LinkProblem implements MessageCode {
    OTHER_BEGINNING("A link to a view begins with {0}, not '{1}'."),
    COMPARE("The link's part compare='{0}' must be swipe, side-by-side or difference."),
    CAUTIOUS("The link's part cautious='{0}' must be yes or no."),
    NAMES_ONE_DAY("The link compares two days but names one: add the other as with=2020-09-26."),
    BADLY_ENCODED("The link's part '{0}' is not well encoded."),
    NO_DAY("The link's date '{0}' is no day: write it as 2020-11-25."),
    NO_POSITION("The link's position '{0}' must be longitude,latitude: write it as 46.75,39.82."),
    NO_NUMBER("The link's {0} '{1}' is no number."),
    OUT_OF_RANGE("The link's {0} '{1}' must lie between {2} and {3}."),
    LONGITUDE("longitude"),
    LATITUDE("latitude"),
    ZOOM("zoom");

    private final String english;

    LinkProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
