package org.controlatlas.atlas;

import org.controlatlas.message.MessageCode;

/** What had to be done to an outline before it could be shown. */
enum Mend implements MessageCode {
    RINGS_CLOSED("rings closed"),
    FLAT_LEFT_OUT("rings without area left out"),
    BRACKETS("brackets of another geometry type"),
    OUT_OF_COLLECTION("polygons taken out of a collection"),
    CROSSINGS("rings that touch or cross themselves put right"),
    ACROSS("polygons cut at the 180th meridian, which they go across"),
    TURNED("rings turned to the direction of RFC 7946");

    private final String english;

    Mend(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
