package org.controlatlas.atlas;

import org.controlatlas.message.MessageCode;

/** Where in a file something is wrong. */
enum PlaceWords implements MessageCode {
    FEATURE("feature '{0}'"),
    FEATURE_NUMBER("feature {0}"),
    ENTRY("entry '{0}'"),
    ENTRY_NUMBER("entry #{0}"),
    LINE("line {0}"),
    LINE_COLUMN("line {0}, column {1}"),
    ZONE_PERIOD("zone '{0}', period {1}");

    private final String english;

    PlaceWords(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
