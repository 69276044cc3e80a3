package org.controlatlas.export.request;

import org.controlatlas.message.MessageCode;

/** Why there is no file. */
public enum ExportProblem implements MessageCode {
    CANCELLED("The export was cancelled; no file was written."),
    SHOWS_A_SPAN("The format {0} shows a span of time: give a first and a last day."),
    HOLDS_A_STATE("The format {0} holds the state at one date, or all periods of a span of time."),
    NO_VIEW("The format {0} has no view, whose edges only a picture has: give bounds or a " + "zone."),
    HTML_HAS_ONE_MAP("The format html has one map: give a date, two dates to compare, or a span of " + "time."),
    HTML_HAS_NO_LAYER("The format html has no layer '{0}': leave it out, or choose png, svg or pdf."),
    NO_NAMES(
            "The picture shows no names below which a second language (--second-lang) could stand: show places or names"
                    + " of zones, choose a larger picture, or one language."),
    ONE_PICTURE("The format {0} is one picture: give a date, or choose gif, mp4 or frames for a " + "span of time."),
    TOO_MANY_FRAMES("The span from {0} to {1} by steps of {2} has more than {3} frames: choose a " + "longer step."),
    NO_ZONE_OR_GROUP("There is no zone and no group of zones '{0}': 'control-atlas query --place "
            + "NAME' tells a place's zone."),
    NO_ZONE("There is no zone '{0}': 'control-atlas query --place NAME' tells a place's zone."),
    NO_ZONE_TO_OUTLINE(
            "There is no zone '{0}' to be outlined: 'control-atlas query --place NAME' tells " + "a place's zone."),
    GIF_TOO_LARGE(
            "A GIF of {0}×{1} pixels is larger than {2} on a side: choose a smaller size, or " + "mp4 or frames."),
    FILM_TOO_LARGE("A film of {0}×{1} pixels is more than players can show: choose 8192×4320 or " + "less."),
    FILM_TOO_LONG("The film is too long for one file after {0} frames: choose a smaller size or a " + "longer step."),
    NOT_ENOUGH_MEMORY("This takes about {0} GB of memory, and at most {1} GB of Java's {2} GB are for "
            + "it: choose a smaller size or fewer frames, or set CONTROL_ATLAS_OPTS=-Xmx{3}g."),
    NO_ZONE_IN_BOUNDS("There is no zone in the bounds: {0}"),
    NO_ZONE_IN_PICTURE("There is no zone in the picture: {0}"),
    DATA_REACH("the data reach from {0} to {1} degrees of longitude and from {2} to {3} of " + "latitude."),
    NOTHING_ON_DAY("Nothing would be drawn: on {0} the data have nothing there in the layers chosen."),
    NOTHING_ON_DAYS("Nothing would be drawn: on these days the data have nothing there in the layers " + "chosen."),
    STORY_UNREADABLE("The page would tell the data set's story, which cannot be read: {0}"),
    TELLS_NO_STORY("The format {0} tells no story: choose pdf, mp4, kml or html."),
    STORIES_UNREADABLE("The data set's stories cannot be read: {0}"),
    NO_STORY("There is no story '{0}' in the data set: it has {1}."),
    NO_STORY_AT_ALL("There is no story '{0}' in the data set: it has none; write one as a file like mine.en.md and give"
            + " --story mine.en.md."),
    STEP_NOT_SHOWN("Step {0} of the story '{1}' cannot be shown: {2}"),
    STEP_PLACE("there is no zone, group or area '{0}'. Use one of their ids."),
    STEP_LAYER("a web page has no layer '{0}'. Leave it out of the step, or choose pdf or mp4."),
    NO_ROOM_FOR_MAP("A picture of {0}×{1} pixels has no room for a map beside what must stand on it: "
            + "choose {2}×{3} or more."),
    NO_ROOM_FOR_MAPS("A picture of {0}×{1} pixels has no room for so many maps: choose fewer days."),
    IS_FOLDER("'{0}' is a folder: give the name of a file to write."),
    NEITHER_FILE_NOR_PIPE("'{0}' is neither a file nor a pipe: give the name of a file to write."),
    LINK_IN_CIRCLE("'{0}' is a link that leads in a circle."),
    NO_FOLDER("'{0}' is no folder: choose another one."),
    FOLDER_NOT_WRITABLE("The folder '{0}' does not permit writing: choose another one."),
    FILE_EXISTS("'{0}' exists already: choose another name, or allow it to be replaced (--force)."),
    FOLDER_MISSING("The folder '{0}' does not exist: create it first, then export '{1}' again."),
    NOT_WRITTEN("'{0}' could not be written: {1}."),
    NOT_WRITTEN_SENTENCE("'{0}' could not be written: {1}"),
    NOT_PERMITTED("Writing '{0}' is not permitted: choose another folder or ask for the right to " + "write."),
    DISK_FULL("The disk is full: '{0}' was not written; make room or choose another folder."),
    OUTPUT_NOT_WRITTEN("The output could not be written: {0}.");

    private final String english;

    ExportProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
