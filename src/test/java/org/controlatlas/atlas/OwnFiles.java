package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.timeline.Ground;
import org.junit.jupiter.api.io.TempDir;

/** What tests of data of one's own have in common: they write a file, read it, and ask who holds a place on a day. */
abstract class OwnFiles {
    static final String WEST = "\"POLYGON ((10 50, 12 50, 12 52, 10 52, 10 50))\"";
    static final String EAST = "\"POLYGON ((12 50, 14 50, 14 52, 12 52, 12 50))\"";

    @TempDir
    Path folder;

    final AtomicReference<ReadingReport> report = new AtomicReference<>();

    Atlas read(Path path) throws IOException {
        return AtlasReader.read(path, ReadingChoices.NONE, new LoadListener() {
            @Override
            public void progress(double fraction, String file) {}

            @Override
            public void report(ReadingReport told) {
                report.set(told);
            }
        });
    }

    Atlas table(String... lines) throws IOException {
        return read(Files.writeString(folder.resolve("own.csv"), String.join("\n", lines) + "\n"));
    }

    Atlas features(String... features) throws IOException {
        return read(Fixtures.collection(folder.resolve("own.geojson"), features));
    }

    static String feature(String coordinates, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}";
    }

    /** Who controls the place that day; "nobody" where no outline is in force. */
    static String at(Atlas atlas, double lon, double lat, String day) {
        return new ZonePicker(Ground.of(atlas))
                .at(lon, lat, (int) LocalDate.parse(day).toEpochDay())
                .flatMap(ZonePicker.Spot::period)
                .map(period -> period.control().code())
                .orElse("nobody");
    }
}
