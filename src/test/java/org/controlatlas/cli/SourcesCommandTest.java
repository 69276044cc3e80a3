package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesCommandTest {
    private static JsonNode json(String... arguments) throws IOException {
        CliRun run = CliRun.of(arguments);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void eachCountComesToAllSources() throws IOException {
        int all = json("sources", "--by", "source", "--format", "json").size();
        for (String by : new String[] {"side", "kind", "reading"}) {
            int sum = 0;
            for (JsonNode row : json("sources", "--by", by, "--format", "json")) {
                sum += row.get("sources").intValue();
            }
            assertThat(sum).as(by).isEqualTo(all);
        }
    }

    @Test
    void weakAndUnreadNarrowTheList() throws IOException {
        assertThat(json("sources", "--weak", "--format", "json")).isNotEmpty().allMatch(row -> row.get("weak")
                .booleanValue());
        assertThat(json("sources", "--unread", "--format", "json"))
                .isNotEmpty()
                .allMatch(row -> row.get("reading").textValue().equals("not-seen"));
    }

    @Test
    void thePlacesSourcesAreThoseThatAQueryNames() throws IOException {
        JsonNode answer = json("query", "--place", "Shusha", "--date", "2021-01-01", "--format", "json");
        JsonNode listed = json("sources", "--place", "Shusha", "--date", "2021-01-01", "--format", "json");

        assertThat(listed.findValuesAsText("id"))
                .containsAll(new ObjectMapper().convertValue(answer.get("sources"), java.util.List.class));
        assertThat(answer.get("known_to").textValue()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void csvHasARowForEachAreaWithTheColumnsOfTheJson() throws IOException {
        JsonNode areas = json("sources", "--by", "area", "--format", "json");
        CliRun csv = CliRun.of("sources", "--by", "area", "--format", "csv");

        assertThat(csv.out().lines()).hasSize(areas.size() + 1);
        assertThat(csv.out())
                .startsWith("area,name,periods,two_sides,map_only,one_side,weak,none,sources,unread,known_to");
    }

    @ParameterizedTest
    @CsvSource({
        "en, The data set names no sources.",
        "az, Məlumat toplusu heç bir mənbə göstərmir.",
        "hy, Տվյալների հավաքածուն աղբյուրներ չի նշում։",
        "ru, Набор данных не называет источников."
    })
    void dataWithoutSourcesSaySoInASentence(String language, String sentence, @TempDir Path folder) throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.geojson"),
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"name":"A","start":1900,"end":1910},
                "geometry":{"type":"Polygon","coordinates":[[[0,50],[1,50],[1,51],[0,51],[0,50]]]}}]}
                """);

        assertThat(CliRun.of("sources", "--data", own.toString(), "--lang", language)
                        .out())
                .isEqualToIgnoringNewLines(sentence);
    }

    @Test
    void areasAreNotNarrowedByAPlace() {
        CliRun run = CliRun.of("sources", "--by", "area", "--weak");

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("--by area");
    }
}
