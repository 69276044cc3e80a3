package org.controlatlas.export.request;

import org.controlatlas.message.MessageCode;

/** Why a value of a request cannot be used. */
enum RequestProblem implements MessageCode {
    UNKNOWN_FORMAT("Unknown format '{0}': use one of {1}."),
    SIDE_BY_SIDE("Two days stand side by side, the earlier one first; {0} is not before {1}."),
    SHEET_DATES("A sheet shows 1 to {0} dates, not {1}."),
    SHEET_ORDER("The days of a sheet stand in their order, each once; {0} is not before {1}."),
    SHEET_ENDS_FIRST("The sheet ends on {0}, before it begins on {1}."),
    SPAN_ENDS_FIRST("The span ends on {0}, before it begins on {1}."),
    STEP_LEADS_NOWHERE("A step of {0} does not lead on: its parts are 0 or more, and one of them is 1 " + "to 10000."),
    FRAME_TIME("A frame stays 20 to 10000 milliseconds, not {0}."),
    UNKNOWN_FURNITURE("Unknown map furniture '{0}': use title, legend, scale-bar, north-arrow, inset " + "or sources."),
    TOO_SMALL_FOR_TEXT(
            "A picture of {0}×{1} pixels at {2} dpi is too small for its text: each side " + "must be 53 mm or more."),
    PIXELS("A picture of {0}×{1} pixels cannot be made: each side must have {2} to {3}."),
    DPI("A picture has 48 to 1200 dots per inch, not {0}."),
    NO_VIEW("There is no view {0},{1},{2}: its longitude goes from -180 to 180, its latitude "
            + "from -{3} to {3}, its zoom from {4} to {5}."),
    BEYOND_THE_MAP(
            "The bounds {0} reach beyond the map: longitudes go from -180 to 180, latitudes " + "from -{1} to {1}."),
    ENCLOSE_NOTHING("The bounds {0} enclose nothing: give west,south,east,north, south less than " + "north."),
    HALF_THE_WORLD("The bounds {0} go more than half round the world: give west,south,east,north, "
            + "west less than east, or for bounds across the 180th meridian as in " + "170,-20,-170,-10."),
    NO_BOUNDS("'{0}' is no bounds: write WEST,SOUTH,EAST,NORTH as in 45.0,38.8,48.0,40.6."),
    VIEW_IS_NONE("'{0}' is no view: write LON,LAT,ZOOM as in 46.75,39.82,9.");

    private final String english;

    RequestProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
