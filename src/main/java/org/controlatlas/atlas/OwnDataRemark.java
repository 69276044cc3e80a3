package org.controlatlas.atlas;

import org.controlatlas.message.MessageCode;

/** What is to be known of how a data set of one's own was read. */
enum OwnDataRemark implements MessageCode {
    CONVERTED("'{0}': the coordinates were in '{1}' and were converted to degrees by GDAL."),
    OF_FILE("'{0}': {1}"),
    READ_AS_WINDOWS("The table is not in UTF-8 and was read as {0}; look at its names."),
    ONE_SIGN_LOST("1 sign of the table is not in {0}: it is shown as '\ufffd'. Save the table again, in UTF-8."),
    SIGNS_LOST("{1} signs of the table are not in {0}: they are shown as '\ufffd'. Save the table again, in UTF-8."),
    COLUMN_TWICE("{1} columns are called '{0}': the first counts. Give the others names of their own."),
    ONE_REPEATED("The property '{0}' stands twice in 1 feature: the last one counts."),
    REPEATED("The property '{0}' stands twice in {1} features: the last one counts."),
    ONE_AS_DISC("There are points only: 1 of them is drawn as a disc of {0} km around, whose edge means nothing."),
    POINTS_AS_DISCS(
            "There are points only: {0} of them are drawn as discs of {1} km around, whose " + "edges mean nothing."),
    ONE_TIMED("1 feature has times of day: the day written there counts, the time is left out."),
    TIMED("{0} features have times of day: the day written there counts, the time is left " + "out."),
    YEARS_ASTRONOMICAL("Years before the first are astronomical: 0 is 1 BCE, -1 is 2 BCE. If -1 is 1 "
            + "BCE here, write \"years\": \"bce\" in an atlas.json beside the data."),
    YEARS_BCE("Years before the first are counted without a year 0: -1 is 1 BCE, as was said."),
    ONE_SPOILT("1 feature has a text with the sign '{0}': letters were lost when the data were saved in another "
            + "encoding."),
    SPOILT("{1} features have texts with the sign '{0}': letters were lost when the data were saved in another "
            + "encoding."),
    ALL_UNDATED("No feature has a date: it is shown as undated, and holds on any day."),
    ONE_UNDATED("1 feature has no date: shown on every day."),
    UNDATED("{0} features have no date: shown on every day."),
    ONE_BY_WHEN("The member '{0}' gives the dates of 1 feature."),
    BY_WHEN("The member '{1}' gives the dates of {0} features."),
    ONE_BY_COLLECTION("1 feature has no dates of its own: those of its collection (\"when\") hold for it."),
    BY_COLLECTION("{0} features have no dates of their own: those of their collection (\"when\") hold for them."),
    AFTER_THE_FILE("No property names who controls what: all of it is shown as '{0}', after the "
            + "file. If a property does, name it with --control-field."),
    AFTER_THE_FILES("No property names who controls what: all of it is shown as '{0}', after the "
            + "files' names. If a property does, name it with --control-field."),
    STARTS_ONLY("Starts were found and no ends: what began is taken to hold until something else "
            + "follows. If a property holds the ends, name it with --end-field."),
    ENDS_ONLY("Ends were found and no starts: what ends is taken to have held always before. "
            + "If a property holds the starts, name it with --start-field."),
    LOOKS_LIKE_DATES("The property '{0}' looks like dates ({1}) and was not taken. If it holds them, "
            + "name it with --start-field or --end-field."),
    FEW_DATES(
            "The property '{0}' was not taken for dates: of its {2} values {1} can be read as dates, '{3}' cannot. Write "
                    + "them as 1992-05-18, 1992-05 or 1992, or name the property with --start-field."),
    DATE_OF_PARTS("Dates are put together from '{0}', '{1}' and '{2}'."),
    DATE_OF_TWO_PARTS("Dates are put together from '{0}' and '{1}'."),
    CODES_NAMED("'{0}' holds codes of '{1}': each is shown by its name in '{2}'."),
    ONE_END_NUMBER("1 end that is a number for none, such as {0}, and lies before its start is taken for no end."),
    END_NUMBERS("{1} ends that are numbers for none, such as {0}, and lie before their starts are taken for no end."),
    YEARS_AS_COLUMNS(
            "Columns such as {0} are named by years and not read: give each period a row of its own, with its start "
                    + "and end."),
    EXCEL_DAYS(
            "Years such as {0} are far ahead. If they are days as Excel counts them, {0} is {1}: save the table with dates "
                    + "such as 1992-05-18."),
    NO_PARTIES("Words that name no party: {0}. If one is a party, write its name another way."),
    ONE_OF_COLOURS("'{0}' has more than one colour in the data: the one given most often is shown."),
    OF_COLOURS("{1} parties have more than one colour in the data, '{0}' for one: the one given most often is shown."),
    ONE_NO_COLOUR("1 feature has a colour that cannot be read: '{0}'. Write it as #RRGGBB."),
    NO_COLOURS("{1} features have a colour that cannot be read, such as '{0}'. Write it as #RRGGBB."),
    DATE_OF_FILE_NAME("No feature has a date; the file's name gives {0}, from which on it holds."),
    DATES_OF_FILE_NAMES("No feature has a date; the names of {0} files give them: each holds until the "
            + "next, the last one has no end."),
    FILE_NAME_OF_TWO_DAYS("'{0}' may name two days: write \"dates\": \"day-first\" or \"month-first\" in an atlas.json "
            + "beside the data."),
    ENDS_AS_SAID("The ends {0}, as was said."),
    ENDS_FOUND("The ends {0}: {1}. Say otherwise with --ends {2}."),
    ENDS_BELONG("belong to their periods"),
    ENDS_DO_NOT_BELONG("do not belong to their periods"),
    JUST_AFTER("{0} of {1} times the next period of the same zone begins just after the end"),
    AT_THE_END("{0} of {1} times the next period of the same zone begins at the end"),
    AS_OFTEN("the next period of the same zone begins as often just after the end as at it ({0} each)"),
    INTERVALS("Intervals such as 1914-08/1918-11 hold to the end of their last day, month or year."),
    DAY_FIRST("Dates such as '{0}' have the day first; those that could be read either way are read so, too. "
            + "If that is wrong, write \"dates\": \"month-first\" in an atlas.json beside the data."),
    MONTH_FIRST("Dates such as '{0}' have the month first; those that could be read either way are read so, "
            + "too. If that is wrong, write \"dates\": \"day-first\" in an atlas.json beside the data."),
    ONE_BEYOND_MAP("1 outline reaches beyond 85.05 degrees of latitude, where the map ends: the rest is not drawn, "
            + "but queries find it and areas count it."),
    BEYOND_MAP("{0} outlines reach beyond 85.05 degrees of latitude, where the map ends: the rest is not drawn, "
            + "but queries find it and areas count it."),
    LAST_MINUTE("they are the last minute of a day"),
    ONE_SINGLE("1 period starts and ends at the same date"),
    SINGLES("{0} periods start and end at the same date"),
    KNOWN_FIELD("in published data with '{0}' they do"),
    NOTHING_TELLS("nothing tells that they do"),
    ONE_9999("1 end of the year 9999 taken for no end."),
    ENDS_9999("{0} ends of the year 9999 taken for no end."),
    WHOLE_PICTURES("Each of the {0} dates gives a picture of the whole: it holds until the next "
            + "one, the last has no end."),
    ONE_ENDED("1 period ends where the next of the same zone begins."),
    ENDED("{0} periods end where the next of the same zone begins."),
    ONE_SHOWN("{0} feature shown"),
    SHOWN("{0} features shown"),
    NAMELESS("{0} of them as no data: no name"),
    PASSED_OVER("{0} passed over: {1}"),
    THE_YEAR("the year {0}"),
    ONE_CERTAINTY_NUMBER(
            "1 feature gives its certainty as a number: below 2 it is shown as approximate, " + "from 2 on as agreed."),
    CERTAINTY_NUMBERS("{0} features give their certainty as a number: below 2 it is shown as "
            + "approximate, from 2 on as agreed.");

    private final String english;

    OwnDataRemark(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
