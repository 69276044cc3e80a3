package org.controlatlas.store;

import org.controlatlas.message.WordedCode;
import org.controlatlas.message.Wording;

/** Why a file is no GeoJSON, as whole sentences. */
enum OpeningProblem implements WordedCode {
    IN_OTHER_CRS("The coordinates are in '{0}'."),
    NO_OBJECT(
            "It holds '{0}' where an object belongs.",
            "Control Atlas reads GeoJSON: {\"type\": \"FeatureCollection\", \"features\": […]}."),
    NO_FEATURE(
            "There is no feature in it.",
            "Control Atlas reads GeoJSON: {\"type\": \"FeatureCollection\", \"features\": […]}."),
    FEATURES_NO_LIST(
            "Its member 'features' is no list.",
            "Control Atlas reads GeoJSON: {\"type\": \"FeatureCollection\", \"features\": […]}."),
    NO_TYPE(
            "Its object has no 'type'.",
            "Control Atlas reads GeoJSON: {\"type\": \"FeatureCollection\", \"features\": […]}."),
    OF_TYPE(
            "It is of type '{0}'.",
            "Control Atlas reads GeoJSON: {\"type\": \"FeatureCollection\", \"features\": […]}."),
    CUT_SHORT(
            "The file ends in the middle; it was cut short.",
            "Correct it there; a file cut short must be copied again."),
    MALFORMED("The JSON is malformed ({0}).", "Correct it there; a file cut short must be copied again."),
    NOT_UTF8(
            "The text is not in UTF-8 ({0}).",
            "Save it in UTF-8, for example: iconv -f windows-1252 -t UTF-8 old.geojson > " + "new.geojson"),
    ESRI_JSON("This is Esri JSON.", "Convert it: ogr2ogr -f GeoJSON -t_srs OGC:CRS84 new.geojson old.json"),
    IS_NO_OBJECT("It is no object", "Every element of 'features' is a feature.");

    private final Wording wording;

    OpeningProblem(String... words) {
        wording = Wording.of(words);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
