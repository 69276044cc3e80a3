package org.controlatlas.cli.query;

import org.controlatlas.message.MessageCode;

/** What is said of a table whose rows ask, and of each row without an answer. */
enum TableProblem implements MessageCode {
    EMPTY("'{0}' is empty: {1}"),
    NO_COLUMN("'{0}' has no column '{1}': {2}"),
    POINT_COLUMNS("lon, lat or place"),
    COLUMNS_NEEDED("its first line must name the columns lon, lat and date, or place and date."),
    COLUMNS_OR_DATE("its first line must name the columns lon, lat and date, or place and date. Or give "
            + "one day for all rows by --date."),
    DATES_TWICE("--date is for a table without dates: '{0}' has the column '{1}'."),
    ENCODING_ASSUMED("it says nothing of its encoding and is not in UTF-8: it is read as {0}; --encoding "
            + "names another one."),
    PLACES_LOST(
            "{0} places of it are not in {1} and stand as � in the answer; --encoding names " + "another encoding."),
    RIVALS("'{0}' is asked, not '{1}'."),
    DAY_FIRST("dates such as 10/11/2020 are read with the day first, as others in the column can " + "only be."),
    MONTH_FIRST("dates such as 10/11/2020 are read with the month first, as others in the column can " + "only be."),
    OWN_COLUMN("it has a column '{0}' of its own, which stays; the answer stands in '{1}'."),
    QUOTE_OPEN("It opens a quotation mark that is never closed."),
    TOO_MANY_FIELDS(
            "It has {0} fields, the first line {1}: put quotation marks around fields that hold a " + "separator."),
    NAMES_NO_PLACE("It names no place."),
    NOT_IN_CALENDAR("'{0}' is no day of the calendar."),
    SHORT_YEAR("'{0}' has a year of two digits: write four."),
    DAY_NUMBER("'{0}' is a spreadsheet's number for a day: give the column a date format."),
    TWO_DAYS("'{0}' can be {1} or {2}: write it as one of them."),
    NO_VALUE("There is no value for {0}."),
    NO_DEGREES("'{0}' is no value for {1}: write degrees as 46.75 or 46,75."),
    AT_LINE("{0}, line {1}: {2}"),
    OUTCOME("{0} rows: {1} answered, {2} that cannot be read, {3} without an answer; all are "
            + "written, with what is wrong in the column '{4}'."),
    OUTCOME_EMPTY("{0} rows: {1} answered, {2} that cannot be read, {3} without an answer, {5} empty; "
            + "all are written, with what is wrong in the column '{4}'."),
    STANDARD_INPUT("standard input"),
    SEVERAL_PLACES("Several places are called '{0}': say which by NAME, DISTRICT or by id (--place-id; in "
            + "a table the column place_id): {1}"),
    PLACE_ELSEWHERE("No place called '{0}' lies in '{1}'; there is: {2}"),
    NO_PLACE("No place is called '{0}'."),
    NO_PLACE_BUT("No place is called '{0}'; did you mean {1}?");

    private final String english;

    TableProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
