package org.controlatlas.export.meta;

import org.controlatlas.message.MessageCode;

/** Why what a file says of itself cannot be read. */
public enum MetadataProblem implements MessageCode {
    TOO_LARGE("its metadata are larger than those of any export"),
    UNKNOWN_LAYER("Unknown layer '{0}'."),
    UNKNOWN_COMPARISON("compare '{0}' is not known"),
    NO_DATE("The request names a date that is none: {0}."),
    SAYS_NOT("The request does not say '{0}'."),
    GEOPACKAGE_NOT_WRITTEN("The GeoPackage could not be written: {0}.");

    private final String english;

    MetadataProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
