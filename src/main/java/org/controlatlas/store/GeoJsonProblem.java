package org.controlatlas.store;

import org.controlatlas.message.WordedCode;
import org.controlatlas.message.Wording;

/** What can be wrong in a GeoJSON file: a clause without its stop, and what to do about it. */
enum GeoJsonProblem implements WordedCode {
    FEATURE_NUMBER("feature #{0}"),
    FEATURE("feature '{0}'"),
    FEATURE_NUMBER_AND_ID("feature #{0} (id '{1}')"),
    LINE("line {0}"),
    LINE_MALFORMED("the JSON of this line is malformed ({0})", "Correct the line."),
    LINE_NOT_UTF8("this line is not in UTF-8 ({0})", "Save the file in UTF-8."),
    LINE_NO_FEATURE("this line is no GeoJSON feature", "Write {\"type\": \"Feature\", …} on each line."),
    LINE_COLUMN("line {0}, column {1}"),
    IN_OR_AFTER("in or after feature #{0}"),
    AFTER("after feature #{0}"),
    CHANGED("the file was changed while it was read", "Read it again."),
    ID_TWICE(
            "has the id '{0}', which feature #{1} has too",
            "Give each feature an id of its own, or leave the ids out."),
    NO_FEATURE_HERE("holds '{0}' where a feature belongs", "Every element is an object of type Feature."),
    NO_COLLECTION(
            "the file {0}, so it is no GeoJSON FeatureCollection",
            "Wrap its features: {\"type\": \"FeatureCollection\", \"features\": […]} (ogr2ogr "
                    + "makes that of single features, bare geometries and one feature a line)."),
    IS_EMPTY("is empty"),
    IS_NO_OBJECT("is no JSON object"),
    FEATURES_NO_ARRAY("has a member 'features' that is no array"),
    IS_OF_TYPE("is of type '{0}'"),
    LACKS("lacks the member '{0}'"),
    GOES_ON("goes on after its closing brace"),
    MALFORMED("the JSON is malformed ({0})", "Correct it there; a file cut short must be copied again."),
    OTHER_CRS(
            "the coordinates are in '{0}' where GeoJSON has degrees (CRS84)",
            "Reproject the file (ogr2ogr -t_srs OGC:CRS84) or export it from QGIS as RFC " + "7946."),
    TYPE_MISSING("is missing", "Every element of 'features' is of type Feature."),
    TYPE_IS("is '{0}'", "Every element of 'features' is of type Feature."),
    ID_NO_TEXT("is neither a text nor a number", "Write \"id\": \"…\", or leave it out."),
    PROPERTIES_NO_OBJECT("is neither an object nor null", "Write {\"name\": value, …}."),
    GEOMETRY_NO_OBJECT("is neither an object nor null", "Write {\"type\": …, \"coordinates\": …}."),
    COORDINATES_NO_ARRAY("is no array", "Write each position as [longitude, latitude]."),
    COORDINATES_MISSING("is missing", "Write each position as [longitude, latitude]."),
    GEOMETRY_TYPE_MISSING("is missing", "Name the geometry's type, e.g. \"Polygon\"."),
    GEOMETRIES_MISSING("is missing", "A GeometryCollection lists its geometries there."),
    GEOMETRIES_NO_ARRAY("is no array", "A GeometryCollection lists its geometries there."),
    NO_GEOMETRY_TYPE(
            "'{0}' is no geometry type", "Use Point, LineString, Polygon, their Multi forms or GeometryCollection."),
    LINE_OF_ONE_POSITION("a line has one position only", "Give it at least two."),
    RING_OPEN("ring {0} is not closed: it begins at {1} and ends at {2}", "Repeat its first position at its end."),
    RING_TOO_SHORT("ring {0} has only {1} positions", "A ring needs at least four, the last equal to the first."),
    WRONG_DEPTH(
            "has positions {0} levels deep where the type needs {1}",
            "Check the brackets against the geometry's type."),
    TOO_DEEP("arrays are nested too deep", "A multipolygon has four levels."),
    DIFFERENT_DEPTH(
            "arrays of different depth stand side by side",
            "Give every position, ring and polygon its own pair of brackets."),
    NO_NUMBER_OR_ARRAY("holds {0} where a number or an array belongs", "Write each position as [longitude, latitude]."),
    NO_LATITUDE("position {0} has {1} where its latitude belongs", "Write each position as [longitude, latitude]."),
    NO_DEGREES(
            "position {0} {1} is no longitude and latitude in degrees",
            "GeoJSON is in CRS84, longitude first; reproject the file (ogr2ogr -t_srs " + "OGC:CRS84)."),
    LATITUDE_FIRST(
            "position {0} {1} is no longitude and latitude in degrees",
            "GeoJSON has longitude first; here latitude seems to come first: exchange the two."),
    MORE_THAN_NUMBERS("position {0} holds {1}", "A position holds numbers only."),
    NOTHING("nothing"),
    AN_END("an end"),
    CHANGED_MEANWHILE("is not what it was when the schema was read: the file was changed meanwhile", "Read it again.");

    private final Wording wording;

    GeoJsonProblem(String... words) {
        wording = Wording.of(words);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
