package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.atlas.RiverAtlas;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands know nothing of a tiny atlas of another continent but what its files say. */
class SecondAtlasCommandsTest {
    @TempDir
    private Path folder;

    private static CliRun run(String command, String... options) {
        List<String> words =
                new ArrayList<>(List.of(command, "--data", RiverAtlas.folder().toString()));
        words.addAll(List.of(options));
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void queryTellsWhoControlsATown() {
        CliRun run = run("query", "--place", "Old Ferry", "--date", "1869-07-01");

        assertThat(run.out())
                .startsWith("Old Ferry on 1869-07-01: Southern Crown (south)")
                .contains("Lower River (lower)", "peacekeepers    envoys", "de jure         north");
    }

    @Test
    void queryFindsALineOfADeclaredKindAndAnAreaOfADeclaredKind() {
        assertThat(run("query", "--place", "Truce line", "--date", "1869-07-01").out())
                .contains("Truce line (1868) (truce-line-1868)");
        assertThat(run("query", "--place", "River Captaincy", "--date", "1869-07-01")
                        .out())
                .contains("captaincy (captaincy)", "held by         Northern League (north)");
    }

    @Test
    void areasAreThoseOfItsActors() {
        CliRun run = run("areas", "--date", "1870-06-01", "--format", "csv");

        assertThat(run.out().lines().skip(1).map(line -> line.split(",")[1]))
                .containsExactlyInAnyOrder("north", "south");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf", "geojson"})
    void anExportIsVerified(String format) {
        Path file = folder.resolve("river." + format);
        assertThat(run("export", "--date", "1869-07-01", file.toString()).err()).isEmpty();

        assertThat(run("verify", file.toString()).status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void aLayerThatItDoesNotDeclareIsRefusedAndItsOwnAreNamed() {
        CliRun run = run(
                "export",
                "--date",
                "1869-07-01",
                "--layers",
                "trace",
                folder.resolve("a.png").toString());

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err())
                .contains(
                        "Unknown layer 'trace': use base, control, evidence, other-viewpoint, inferred-edges, borders, truce, corridor");
    }

    @Test
    void aLinkMayNameItsLayers() {
        Path with = folder.resolve("with.svg");
        Path without = folder.resolve("without.svg");
        String link = "control-atlas://view?date=1869-07-01&at=-58.5,-26.2&zoom=6&layers=base,control,borders";
        run("export", "--link", link + ",truce", with.toString());
        run("export", "--link", link, without.toString());

        assertThat(with).content().contains("Truce line (1868)");
        assertThat(without).content().doesNotContain("Truce line (1868)");
    }

    @Test
    void aWholeDataSetInOneFileKeepsItsDeclarations() throws Exception {
        Path file = folder.resolve("whole.geojson");
        run("export", "--all-periods", file.toString());
        CliRun run = CliRun.of(
                "export",
                "--data",
                file.toString(),
                "--date",
                "1869-07-01",
                folder.resolve("again.svg").toString());

        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("again.svg")).content().contains("Truce line (1868)");
    }

    @Test
    void itIsValid() {
        CliRun run = CliRun.of("validate", RiverAtlas.folder().toString());

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).endsWith(": valid, 0 remarks.\n");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            lines.geojson | "kind": "truce-line" | "kind": "truth-line" | lines.geojson, line 'truce-line-1868' in [1868-08-05, 1871-03-01), 'kind': 'truth-line' is not known, so the line is not drawn. Use one of state-border
            sources.json | "side": "harbour" | "side": "harbor" | sources.json, entry 'gazette', 'custom.side': 'harbor' is not known. Use one of north, south, envoys, harbour, mixed, neutral
            atlas.json | "color": "#D01C8B" | "color": "magenta" | atlas.json, entry 'river', line_kinds #0, 'color': 'magenta' is no colour. Write it as #56B4E9
            atlas.json | "layer": "truce" | "layer": "trace" | atlas.json, entry 'river', line_kinds #0, 'layer': 'trace' is no layer of lines. Use one of truce, borders
            """)
    void validateTellsWhatIsNotDeclared(String file, String was, String is, String told) throws Exception {
        CliRun run =
                CliRun.of("validate", RiverAtlas.changed(folder, file, was, is).toString());

        assertThat(run.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(run.err()).contains(told);
    }

    @Test
    void validateRemarksOnANameThatIsNotThereInEachLanguage() throws Exception {
        Path copy = RiverAtlas.changed(folder, "atlas.json", "\"ru\": \"Линия перемирия (1868)\"", "\"rus\": \"\"");

        assertThat(CliRun.of("validate", copy.toString()).out())
                .contains("remark atlas.json, line kind 'truce-line', 'name'");
        assertThat(Files.exists(copy)).isTrue();
    }
}
