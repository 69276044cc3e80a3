package org.controlatlas.atlas;

import org.controlatlas.message.WordedCode;
import org.controlatlas.message.Wording;

/** What can be wrong in a data set of one's own, and why something of it is not shown. */
enum OwnDataProblem implements WordedCode {
    UNNAMED_DRAWN("Features without a name are drawn as no data.", "Without --strict it opens all the same."),
    OUTLINES_MENDED("Outlines were mended ({0}).", "Without --strict it opens all the same."),
    NO_ZONE(
            "There is no zone in it.",
            "Give polygons with 'control' or 'name', and 'start_date' and 'end_date' where " + "they are known."),
    NO_ZONE_BECAUSE(
            "There is no zone in it. {0}.",
            "Give polygons with 'control' or 'name', and 'start_date' and 'end_date' where " + "they are known."),
    NO_GEOMETRY("The feature has no geometry.", "Give it a polygon."),
    ENCLOSES_NOTHING("The outline encloses nothing.", "Draw it again."),
    END_BEFORE_START("The end '{0}' is before the start '{1}'.", "Exchange the two, or correct one."),
    NO_DATE("'{0}' is no date.", "Write it as 1992-05-18, 1992-05, 1992, -0322 or in EDTF (1992-05~)."),
    NO_DATE_BUT_SECONDS(
            "'{0}' is no date.",
            "If it counts seconds since 1970, write \"numbers\": \"epoch-seconds\" (or "
                    + "epoch-milliseconds) in an atlas.json beside the data."),
    NO_DATE_BUT_MILLISECONDS(
            "'{0}' is no date.",
            "If it counts milliseconds since 1970, write \"numbers\": \"epoch-milliseconds\" in an atlas.json beside the "
                    + "data."),
    TWO_DAYS(
            "'{0}' can be two days: nothing tells whether the day or the month comes first.",
            "Write \"dates\": \"day-first\" (or month-first) in an atlas.json beside the data, or dates as 1992-05-18."),
    HOURS_ONLY(
            "It holds for hours only: another follows on the same day, {0}, and the atlas knows whole days.",
            "The last of a day is shown."),
    DAY_CONTRADICTS("The day {0} contradicts the EDTF date {1}; the day counts.", "Correct one of them."),
    WAS_MENDED("It was mended: {0}."),
    NO_SUCH_PROPERTY("No feature has this property, which is to be the {0}.", "The properties are {1}."),
    ROW("row {0}"),
    FEATURE_NUMBER("feature #{0}"),
    NAMED("{0} ('{1}')"),
    WITH_ID("{0} (id '{1}')"),
    TABLE_EMPTY(
            "The table is empty.",
            "A table needs a heading, and a column 'wkt' with polygons, or 'lon' and 'lat' " + "in degrees."),
    TABLE_WITHOUT_ROW(
            "The table has a heading and no row.",
            "A table needs a heading, and a column 'wkt' with polygons, or 'lon' and 'lat' " + "in degrees."),
    TABLE_NAMES_NO_PLACE(
            "The table's heading ({0}) names no place.",
            "A table needs a heading, and a column 'wkt' with polygons, or 'lon' and 'lat' " + "in degrees."),
    TABLE_MALFORMED(
            "The table cannot be read: a quote is not closed, or something stands behind one.",
            "Correct it there, or save the table again as CSV."),
    ROW_MALFORMED(
            "this row cannot be read: a quote is not closed, or something stands behind one",
            "Correct it there, or save the table again as CSV."),
    WRITE_WKT("Write POLYGON ((10 50, 11 50, 11 51, 10 50)) in degrees, longitude first."),
    WRITE_LON_LAT("Give longitude and latitude in degrees, each in its own column."),
    NO_WKT("'{0}' is no WKT"),
    WKT_BROKEN("'{0}' cannot be read: it ends too early, or a sign in it is out of place"),
    NO_DEGREES("The coordinates are no longitude and latitude in degrees"),
    NO_SUCH_POINT("No point has longitude {0} and latitude {1}"),
    NO_NUMBER_OF_DEGREES("'{0}' is no number of degrees");

    private final Wording wording;

    OwnDataProblem(String... words) {
        wording = Wording.of(words);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
