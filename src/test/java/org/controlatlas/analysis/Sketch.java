package org.controlatlas.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Atlas;

/** A data set of one's own, made of rectangles, written as people write such files. */
public final class Sketch {
    private final List<String> features = new ArrayList<>();

    /** A rectangle between two meridians, from 50° to 51° north. */
    public Sketch zone(String id, String name, String holder, String from, String to, double west, double east) {
        return zone(id, name, holder, from, to, west, east, "");
    }

    /** @param more further properties, each with a comma before it */
    public Sketch zone(
            String id, String name, String holder, String from, String to, double west, double east, String more) {
        String ring = String.format(Locale.ROOT, "[[[%1$s,50],[%2$s,50],[%2$s,51],[%1$s,51],[%1$s,50]]]", west, east);
        features.add("{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"" + id + "\",\"name\":\"" + name
                + "\",\"control\":\"" + holder + "\",\"start_date\":\"" + from + "\",\"end_date\":\"" + to + "\""
                + more + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + ring + "}}");
        return this;
    }

    public Path write(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("own.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}");
    }

    public Atlas read(Path folder) throws IOException {
        return AtlasReader.read(write(folder));
    }
}
