package org.controlatlas.cli.option;

import org.controlatlas.message.MessageCode;

/** Why what options of commands say cannot be used. */
public enum OptionProblem implements MessageCode {
    NO_DAY("'{0}' is no day: write it as 2020-11-26."),
    NO_ENCODING("'{0}' is no encoding known here: write UTF-8, UTF-16LE, windows-1251, ISO-8859-1."),
    NO_POINT("'{0}' is no point: write LON,LAT as in 46.75,39.82."),
    NO_SUCH_POINT("No point has longitude {0} and latitude {1}: longitude (-180 to 180) comes first, "
            + "then latitude (-90 to 90)."),
    NO_STEP("'{0}' is no step: write day, week, month, year or a period such as P10D."),
    NO_STEP_OR_CHANGE("'{0}' is no step: write change, day, week, month, year or a period such as P10D."),
    NO_STEP_FORWARD("'{0}' is no step forward: write a period such as P10D."),
    NO_WHOLE_NUMBER("'{0}' is no whole number."),
    NO_SIZE("'{0}' is no size: write 1920x1080, 180x120mm, A3, A4, A5 or A4-portrait."),
    NO_DOTS("'{0}' is no number of dots per inch: write 48 to 1200."),
    NO_FRAME_TIME("'{0}' is no time for a frame: write 20 to 10000, whole milliseconds."),
    EMPTY_TITLE("The title is empty: give --title a text, or use --without title."),
    COMPARE_TWO_DAYS("--compare takes two days: write 2020-09-26,2020-12-01."),
    COMPARE_HOW("--compare takes two days, and how they are shown: side-by-side, swipe or difference, not '{0}'."),
    COMPARE_ON_A_WEB_PAGE("--compare DAY,DAY,{0} is for png, svg and pdf: on a web page the reader chooses."),
    CHANGES_NOTHING("{0} changes nothing in this {1}: {2}."),
    SECOND_LANGUAGE_IS_FIRST("--second-lang {0} changes nothing: the names are in that language already."),
    STORY_UNREADABLE("The story '{0}' cannot be read: {1}"),
    NO_FILE_NAME("'{0}' is no name for a file: {1}."),
    EARLIER_FIRST("--to {0} is not later than --from {1}: give the earlier day first."),
    TO_BEFORE_FROM("--to {0} is earlier than --from {1}: give the earlier day first."),
    DATE_OR_FROM("--date is for one day and --from for areas over time: give one of them."),
    ZONE_NAMES_NO_GROUND("--zone names no ground: give it the id of a zone, a group or an area."),
    BY_ZONE_ONE_DAY("--by zone is for one day of all zones: leave out --from and --zone."),
    BY_ZONE_CAUTIOUS(
            "--by zone gives the areas of outlines, which --cautious does not change: leave out " + "one of them."),
    STEP_OR_CHANGES("--step and --changes exclude each other: give one of them."),
    CSV_IS_FOR_BATCH("--format csv is for --batch: use json or text."),
    ENCODING_IS_FOR_BATCH("--encoding is for --batch."),
    BATCH_WRITES_CSV("--batch writes --format csv, not {0}."),
    TABLE_IS("The table '{0}' {1}."),
    FILE_IS("'{0}' {1}."),
    BY_AREA_COUNTS("--by area counts whole areas: leave out --weak, --unread, --date and the place."),
    NO_GROUND_THERE("The atlas has no ground of its own there."),
    TWO_VIEWPOINTS("--compare takes two viewpoints, as in control,de-jure."),
    DATE_IS_FOR_COMPARE("--date is for --compare: the list has no day."),
    NO_TWO_VERSIONS("--changes '{0}' names no two versions: write it as 1.0.0..2.0.0."),
    EARLIER_VERSION_FIRST("--changes '{0}': give the earlier version first, then a later one."),
    NO_VERSION_LIST("The data set '{0}' has no list of its versions (versions.json)."),
    UNKNOWN_FORMAT("--format {0} is not known: use text or json."),
    FOLDER_NOT_EMPTY("'{0}' is there already and not empty: name a new folder."),
    FILE_THERE("'{0}' is there already: name another file, or give --overwrite."),
    NEWEST_VERSION("A correction is made on the newest version of the data: leave --data-version out."),
    NOTHING_AT_POINT("The data say nothing of the point {0},{1} on {2}: it lies outside the map, or in "
            + "ground without data."),
    NO_ROW_AT_POINT("The data say nothing of the point {0},{1} on {2}: there is no row to correct."),
    NO_DOCUMENTS("The data set has no documents with dated points."),
    NO_DOCUMENT("There is no document '{0}': there are {1}."),
    NO_DOCUMENT_YET("On {0} there was no such document yet: {1}."),
    DOCUMENT_OF_DAY("{0} is of {1}"),
    DOCUMENT_OF_NO_DAY("{0} is of no day"),
    NO_PATH_OR_LINK("'{0}' is no path and no link."),
    ONLY_PACKAGED("Only the packaged program can be prepared: call it by its start script."),
    NO_ARCHIVE("No class-data archive was made, without which a start takes longer: {0}"),
    ARCHIVE_WITHOUT_WINDOW("The class-data archive serves the commands and not the window, which starts slower: {0}"),
    NOT_CHECKED("'{0}' was not checked"),
    DEVICE_OR_PIPE("is no file but a device or pipe; save what it gives first"),
    ROW_BESIDE("the row beside it, from {0}: {1}: {2} → {3}"),
    COPY_BREAKS_RULES("{0} errors: the copy breaks rules."),
    NOT_DONE_WITHIN("It was not done within {0} minutes."),
    JAVA_ENDED("Java ended with status {0}.");

    private final String english;

    OptionProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
