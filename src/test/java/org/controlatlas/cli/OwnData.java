package org.controlatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data set of two squares in one file. */
final class OwnData {
    private OwnData() {}

    static Path write(Path file) throws IOException {
        return Files.writeString(file, collection("west", "red", "2001-05-05"));
    }

    /**
     * @param zone id and name of the western square
     * @param holder of it until the turn
     * @param turn day on which {@code blue} takes it
     */
    static String collection(String zone, String holder, String turn) {
        return "{\"type\":\"FeatureCollection\",\"features\":["
                + feature(zone, "2000-01-01", turn, holder, 10)
                + ",\n"
                + feature(zone, turn, "2010-01-01", "blue", 10)
                + ",\n"
                + feature("east", "2000-01-01", "2010-01-01", "blue", 11)
                + "]}";
    }

    private static String feature(String zone, String from, String to, String control, int west) {
        return "{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"" + zone + "\",\"name\":\"" + zone
                + "\",\"start_date\":\"" + from + "\",\"end_date\":\"" + to + "\",\"control\":\"" + control
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",50],[" + (west + 1)
                + ",50],[" + (west + 1) + ",51],[" + west + ",51],[" + west + ",50]]]}}";
    }
}
