package org.controlatlas.atlas;

import org.controlatlas.message.MessageCode;

/** How features became zones. */
enum ZoneRemark implements MessageCode {
    RULES("What is one zone is told by {0}: {1} zones."),
    RULES_ONE_ZONE("What is one zone is told by {0}: {1} zone."),
    COUNTED("{0} ({1} features)"),
    COUNTED_ONE("{0} ({1} feature)"),
    BY_NAME("the name"),
    BY_OUTLINE("the outline, for want of a name"),
    BY_CONTROLLER("the controller, for want of a name"),
    BY_FILE("the file, for want of anything else"),
    ID_COUNTS_ROWS("No value of 'id' occurs twice, but names come again at other times: 'id' counts "
            + "the rows and names no zone. Give zones a 'zone_id' if that is wrong."),
    PARTS_OF_OTHERS("Parts of '{0}' have different controllers at one time: they are shown as {1} " + "zones."),
    SAME_TWICE("It says of '{0}' the same as {1}, with the same outline at the same time: " + "counted once."),
    CONTESTED("'{0}' has the controllers {1} at one time on one outline: it is shown as " + "contested between them."),
    AND("{0} and {1}");

    private final String english;

    ZoneRemark(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
