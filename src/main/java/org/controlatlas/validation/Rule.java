package org.controlatlas.validation;

import org.controlatlas.message.MessageCode;

/** The rules that a data set must keep, as the report names them. */
enum Rule implements MessageCode {
    GEOMETRY("geometries are valid and right-handed"),
    READING("how the data were read"),
    DECLARATIONS("kinds of lines and sides of sources are known or declared"),
    STORIES("stories show and tell what the data hold"),
    HISTORIES("histories have no gap, and each day lies within its EDTF date"),
    REFERENCES("references resolve, and nothing is without a source"),
    COVERAGE("zones neither overlap nor leave gaps on any day of change"),
    DISPUTES("outlines that overlap are told");

    private final String english;

    Rule(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
