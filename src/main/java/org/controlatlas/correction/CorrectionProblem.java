package org.controlatlas.correction;

import org.controlatlas.message.MessageCode;

/** Why a correction cannot be made, read or tried. */
enum CorrectionProblem implements MessageCode {
    PACKET_NOT_THERE("The packet '{0}' is not there or is no file: name the ZIP file."),
    HOLDS_STRANGE_FILE(
            "The packet '{0}' holds '{1}', which no correction packet has: do not use it, ask for " + "another copy."),
    NO_CORRECTION("The packet '{0}' has no {1}: make it with 'control-atlas correction'."),
    CANNOT_BE_USED("The packet '{0}' cannot be used. {1}"),
    NO_JSON("Its {0} is no JSON: {1}."),
    NO_ZIP("The packet '{0}' is no sound ZIP file ({1}): ask for another copy."),
    TOO_LARGE("Its {0} is larger than {1} MB."),
    NO_DATA_SET_KIND(
            "The data set '{0}' is neither a folder nor a GeoJSON file: export it as GeoJSON and " + "correct that."),
    NO_ROW("The data set '{0}' has no row of the zone '{1}' that begins on {2}: the packet was "
            + "made on {3}; name those data with --data."),
    NO_ROW_OPEN("The data set '{0}' has no row of the zone '{1}' that begins with an open start: the "
            + "packet was made on {2}; name those data with --data."),
    DATA_NO_JSON("The file '{0}' of the data is no JSON."),
    FIELD_TWICE("The proposal names '{0}' twice: give it once."),
    EMPTY_PROPOSAL("The proposal is empty: name a field and its value, as control=unknown."),
    UNKNOWN_FIELD("The proposal names the field '{0}': give one of {1}."),
    UNKNOWN_VALUE("The proposal's '{0}' is '{1}': give one of {2}."),
    NO_ISO_DAY("The proposal's '{0}' is '{1}': write an ISO day, as 1993-10-23."),
    NO_FORMAT("Its {0} has no \"format\": \"{1}\"."),
    OTHER_VERSION("Its {0} is of format_version {1}; this program reads 1."),
    NO_NUMBER("Its {0} has no number '{1}'."),
    NO_ZONE_ID("Its {0} has no 'zone_id'."),
    NO_PROPOSED("Its {0} has no object 'proposed'."),
    MEMBER_NO_DAY("Its {0} has '{1}' as '{2}', which is no ISO day.");

    private final String english;

    CorrectionProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
