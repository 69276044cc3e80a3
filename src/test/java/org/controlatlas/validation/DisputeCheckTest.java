package org.controlatlas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.controlatlas.cli.CliRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeCheckTest {
    @TempDir
    Path folder;

    private static String feature(String name, double west, String start, String end) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name + "\",\"start_date\":\"" + start
                + "\",\"end_date\":\"" + end + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[["
                + west + ",40],[" + (west + 2) + ",40],[" + (west + 2) + ",42],[" + west + ",42],[" + west
                + ",40]]]}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-0322 | -0300 | 323 BCE | 302 BCE",
                "-0322 | 0014 | 323 BCE | 13",
                "1492 | 1500 | 1492 | 1499",
                "1991-09-02 | 1992-05-17 | 1991-09-02 | 1992-05-16"
            })
    void datesAreSaidAsFinelyAsTheDataGiveThem(String start, String end, String from, String to) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + feature("North", 10, start, end) + ","
                        + feature("South", 11, start, end) + "]}");

        String said = CliRun.of("validate", file.toString()).out();

        assertThat(said.lines().filter(line -> line.contains("North") && line.contains("km²")))
                .singleElement()
                .asString()
                .contains("from " + from + " to " + to);
    }
}
