package org.controlatlas.atlas;

import org.controlatlas.message.WordedCode;
import org.controlatlas.message.Wording;

/** What can be wrong in a data set that describes itself. */
enum ReadingProblem implements WordedCode {
    VALUE_MISSING("The value is missing.", "Give it one; docs/data-format.md says which."),
    WRITE_DAY("Write it as 1992-05-18; what is less certain goes into '{0}:edtf'."),
    WRITE_TEXTS("Write it as [\"…\", \"…\"]."),
    NO_WHOLE_NUMBERS("'{0}' is no list of whole numbers.", "Write it as [1, 2]."),
    WRITE_WHOLE_NUMBER("Write a whole number."),
    WRITE_NUMBER("Write a number."),
    NO_NUMBER("'{0}' is no number."),
    NO_NUMBERS("It is no list of {0} numbers."),
    WRITE_AS("Write it as {0}."),
    END_NOT_AFTER_START(
            "The end {0} is not after the start {1}.",
            "The end is the first day on which it no longer holds; a single day ends on the " + "next."),
    NO_LIST("The value is no list.", "Write it as [{…}, {…}]."),
    NO_OBJECT_IN_LIST("The list holds '{0}'.", "It is a list of objects: [{…}, {…}]."),
    NO_OBJECT_IN_FILE("The file holds something that is no object.", "It is a list of objects: [{…}, {…}]."),
    MALFORMED_JSON("The JSON is malformed ({0}).", "Correct it there; a file cut short must be copied again."),
    FILE_IS("The file {0}."),
    IT_IS("It {0}.", "Check the path."),
    NO_FILE_NAME("'{0}' is no name of a file.", "Name a file beside the description."),
    NO_COLLECTION(
            "The value is no feature collection.", "Write it as {\"type\": \"FeatureCollection\", \"features\": […]}."),
    NO_PROPERTIES("The feature has no properties.", "Write it as {\"type\": \"Feature\", …}."),
    NO_STORE("There is no such file, or none that GeoTools can open. Give a .geojson file."),
    GEOMETRY_WITHOUT_COORDINATES("The geometry has no type with coordinates."),
    GEOMETRY_TYPE_NOT_READ("A geometry of type '{0}' is not read here."),
    POLYGON_WITHOUT_RING("A polygon has no ring."),
    NO_POSITION("A position is no [longitude, latitude]: {0}."),
    WRONG_NESTING("The coordinates are not nested as their type asks for."),
    NO_ZONE(
            "There is no zone in it.",
            "Give polygons with 'control', and 'start_date' and 'end_date' where they are " + "known."),
    LAST_DAY_FIRST("It is before start_date.", "Exchange the two."),
    GEODATA_MISSING(
            "The geodata was not found; looked in {0}.",
            "Unpack the program whole, or set -D{1}=FOLDER to the folder that holds " + "'geodata'."),
    UNKNOWN_ACTOR("'{0}' is no actor that {1} knows.", "Known are {2}; correct it or add the actor."),
    AREA_WITHOUT_NAME("The area has no name.", "Write it as {\"en\": \"…\"}."),
    UNKNOWN_AREA_KIND("Unknown kind of area '{0}': use {1}.", "Or declare it in 'area_kinds' of the description."),
    ID_TWICE("The id '{0}' occurs twice.", "Give each an id of its own."),
    AREA_ID_TWICE("The id '{0}' occurs twice.", "Give each area an id of its own."),
    SOURCE_ID_TWICE("The id '{0}' occurs twice.", "Give each source an id of its own."),
    AREA_WITHOUT_ZONE("The area has no zone.", "Name the zones that it is made of."),
    PART_WITHOUT_AREA("A part that is no whole zone has no area.", "Give it its area_km2."),
    NO_SUCH_ZONE("There is no zone '{0}'.", "Use a zone_id of the zone files."),
    NO_SUCH_PLACE("There is no place '{0}'.", "Use an id of the file of places."),
    NO_KIND_OF_VIEWPOINT("'{0}' is no kind of viewpoint.", "Write de-jure or statements."),
    NO_LAYER_OF_LINES("'{0}' is no layer of lines.", "Use one of {1}, or declare it in 'layers'."),
    NO_ID("'{0}' is no id.", "Write small letters, digits and hyphens: old-front."),
    DECLARED_ALREADY(
            "'{0}' is a {1} already.",
            "Give each {1} an id of its own; those of the program are in docs/data-format.md."),
    WITHOUT_NAME("There is no name.", "Write it as {\"en\": \"…\", \"az\": \"…\", …}."),
    NEITHER_TRUE_NOR_FALSE("'{0}' is neither true nor false.", "Write true or false."),
    NO_COLOUR("'{0}' is no colour.", "Write it as #56B4E9."),
    NO_COLOUR_OR_INK("'{0}' is no colour.", "Write it as #56B4E9, or ink for the colour of text."),
    NUMBER_OUT_OF_RANGE("'{0}' is not above 0 and at most {1}.", "Write a number such as {2}."),
    NO_DASHES("'{0}' is no list of lengths from 0 to 1000 that are not all 0.", "Write dash and gap in turn: [10, 4]."),
    NO_END_OF_LINE("'{0}' is no end of a line.", "Write butt or round."),
    UNKNOWN_WORD("'{0}' is not known.", "docs/data-format.md lists the words."),
    UNKNOWN_WORD_OF("'{0}' is not known.", "Write {1}."),
    WRITE_CHECKED("Write 'no', or the languages that a speaker has read: 'az ru'."),
    EVENT_WITHOUT_PLACE("The event has no place.", "Give it a Point."),
    PLACE_WITHOUT_POSITION("The place has no position.", "Give it a Point."),
    LINE_WITHOUT_GEOMETRY("The line has no geometry.", "Give it a LineString or MultiLineString."),
    ZONE_WITHOUT_GEOMETRY("The zone has no geometry.", "Give it a Polygon or MultiPolygon."),
    ZONE_OF_OTHER_GEOMETRY("A zone cannot be a {0}.", "Give it a Polygon or MultiPolygon."),
    ZONE_HAS_TWO_GEOMETRIES(
            "The zone '{0}' has another geometry here than in {1}.",
            "All periods of a zone have the same geometry; another shape is another zone."),
    PERIODS_OVERLAP(
            "In the zone '{0}' the period {1} begins before {2} has ended.",
            "A zone has one controller at a time: end the one on the day on which the other " + "starts."),
    PERIOD_OF("{0} of '{1}'"),
    CERTAINTY_OF("It says '{0}'.", "Write control or date."),
    GRAIN("It says '{0}'.", "Write day, year or undated."),
    NO_ISO_DAY("'{0}' is no ISO day.", "Write it as 2026-11-24."),
    NO_JSON_LIST("'{0}' is no JSON list."),
    AND_ONE_MORE("{0} (and 1 more problem)"),
    AND_MORE("{0} (and {1} more problems)"),
    KEPT_NO_OBJECT("'{0}' holds no JSON object; it was left as it is.");

    private final Wording wording;

    ReadingProblem(String... words) {
        wording = Wording.of(words);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
