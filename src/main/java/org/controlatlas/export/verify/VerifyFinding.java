package org.controlatlas.export.verify;

import org.controlatlas.message.MessageCode;

/** What is said of a file that is checked. Those without a full stop are clauses of a sentence about it. */
enum VerifyFinding implements MessageCode {
    NO_EXPORT("'{0}' is no export: it is of no kind that Control Atlas writes."),
    NO_METADATA("'{0}' has no metadata of Control Atlas: it was not exported by it, or another program "
            + "has taken them out."),
    NO_METADATA_BESIDE("'{0}' has no metadata of Control Atlas beside it (FILE-metadata.json): it was not "
            + "exported by it, or another program has taken them out."),
    FIGURE("'{0}' is a figure ({1}) and no map: only maps, pages and tables can be made again and "
            + "compared. Make it anew from the data."),
    OTHER_PAINTER("'{0}' says that another version of Control Atlas has drawn it (way of drawing {1}; "
            + "here it is {2}): check it with that version, or export it anew from the view that it "
            + "names."),
    OTHER_WRITER(
            "'{0}' says that another version of Control Atlas has written it (way of writing {1}; here it is {2}): check "
                    + "it with that version, or export it anew from the view that it names."),
    OTHER_PAGE("'{0}' says that another version of Control Atlas has made its page ({1}; here it is "
            + "{2}): check it with that version, or export it anew from the view that it names."),
    OTHER_DATA("'{0}' says that it was made from the data set {1}; the one here is {2}: give the data "
            + "set that it was made from with --data."),
    GENUINE("'{0}' is what it claims: \"{1}\", {2}, from the data set {3}.{4}"),
    CHANGED("'{0}' is not what it claims: {1}."),
    TABLE_MISSING("'{0}' describes a table that is not beside it: '{1}' is missing."),
    TABLE_NAME("'{0}' describes a table that is not beside it: its name must be that of the table and "
            + "'-metadata.json'."),
    DATA_SET("'{0}' {1} (SHA-256 {2}…)"),
    DAMAGED("it is damaged ({0})"),
    OFF_FORMAT("it is not as its format asks"),
    ASKS_FOR_NOTHING("its metadata ask for nothing that could be made again ({0})"),
    OTHER_FORMAT("its metadata belong to a file of the format {0}"),
    NOT_IN_DATA("its metadata ask for what the data set does not hold ({0})"),
    METADATA_CHANGED("its metadata were changed ({0})"),
    NO_FRAME("no frame shows {0}"),
    PICTURE_SIZE("its picture has {0}×{1} pixels and not {2}×{3}"),
    GOES_ON("it goes on behind its end, by {0} bytes"),
    TABLES_CHANGED("its tables were changed"),
    FRAMES_CHANGED("its frames were changed"),
    MORE_THAN_PICTURE("it holds more than its picture"),
    PACKED_ANEW("Another program has packed it anew; picture and metadata are the same."),
    WRITTEN_ANEW("Another program has written its metadata anew; they say the same."),
    CUT_SHORT("it is cut short"),
    LINE_END("its line {0} ends differently"),
    LINE_CHANGED("it was changed in line {0}"),
    FRAME_CHANGED("its frame of {0} was changed, taken out or moved"),
    FILES_CHANGED("its list of files was changed: something was added, renamed or described"),
    TABLE_OF_OTHER_NAME(
            "its metadata describe the table '{0}': give it its name again, or export it under the " + "new one"),
    PIXELS_CHANGED("{0} pixels ({1} %) were changed, all within {2},{3} to {4},{5}"),
    BEHIND_PICTURE("it goes on behind the end of its picture"),
    PART_TWICE("it holds {0} twice"),
    PART_OF_NO_EXPORT("it holds parts that no export has ({0})"),
    PART_CHANGED("its {0} was changed"),
    PART_MISSING("its {0} is missing"),
    TEXT("text '{0}'"),
    PART("part '{0}'"),
    PDF_METADATA("its description (XMP) was changed"),
    PDF_FONT("its letters were changed"),
    PDF_STRUCTURE("its pages, links or properties were changed"),
    PDF_DRAWING("what its page draws was changed"),
    PDF_REST("its list of parts was changed"),
    PICTURE_ENDS_EARLY("its picture ends too early"),
    PICTURE_PACKING("its picture is packed in no known way"),
    CHUNK_LENGTH("a chunk has no length"),
    ENDS_EARLY("the file ends too early"),
    CHECKSUM("the checksum of a chunk '{0}' is wrong"),
    NO_XML("it is no well-formed XML"),
    METADATA_NO_END("its metadata have no end");

    private final String english;

    VerifyFinding(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
