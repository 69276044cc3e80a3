package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two commands on a data set of one's own: exit status, sentences, files. */
class ExportAndVerifyTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void writeData() throws Exception {
        data = OwnData.write(folder.resolve("mine.geojson"));
    }

    private CliRun export(String file, String... options) {
        return CliRun.of(Stream.concat(
                        file.endsWith(".csv")
                                ? Stream.of("export", "--data", data.toString(), path(file))
                                : Stream.of("export", "--data", data.toString(), "--size", "400x300", path(file)),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    /** As it is typed, which a path forgets in part. */
    private String path(String file) {
        return folder + "/" + file;
    }

    private CliRun verify(String... files) {
        return CliRun.of(Stream.concat(
                        Stream.of("verify", "--data", data.toString()),
                        Stream.of(files).map(this::path))
                .toArray(String[]::new));
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anExportedFileIsVerified() {
        assertThat(export("map.png", "--date", "2002-01-01").status()).isZero();
        CliRun run = verify("map.png");
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("is what it claims").contains("2002-01-01");
    }

    @Test
    void aChangedFileAmongGoodOnesIsBadData() throws Exception {
        export("good.svg", "--date", "2002-01-01");
        export("bad.svg", "--date", "2002-01-01");
        Path bad = folder.resolve("bad.svg");
        Files.writeString(bad, Files.readString(bad).replaceFirst("<path fill=\"#", "<path fill=\"#f"));
        CliRun run = verify("bad.svg", "good.svg");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("bad.svg' is not what it claims").contains("good.svg' is what it claims");
    }

    @Test
    void aFileFromEarlierDataHasNoAnswer() throws Exception {
        export("map.pdf", "--date", "2002-01-01");
        Files.writeString(data, OwnData.collection("west", "red", "2001-05-06"));
        CliRun run = verify("map.pdf");
        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        assertThat(run.out()).contains("SHA-256");
    }

    @Test
    void aFileThatIsNotThereCannotBeVerified() {
        CliRun run = verify("none.png");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("none.png' does not exist");
    }

    @Test
    void anExistingFileIsKeptWithoutForce() throws Exception {
        Files.writeString(folder.resolve("map.png"), "mine");
        CliRun run = export("map.png", "--date", "2002-01-01");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("exists already").contains("--force");
        assertThat(folder.resolve("map.png")).hasContent("mine");
        assertThat(export("map.png", "--date", "2002-01-01", "--force").status())
                .isZero();
        assertThat(ImageIO.read(folder.resolve("map.png").toFile()).getWidth()).isEqualTo(400);
    }

    @Test
    void aMissingFolderIsSaidInOneSentence() throws Exception {
        CliRun run = export("no/such/map.png");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("does not exist: create it first");
        assertThat(names()).containsExactly("mine.geojson");
    }

    @Test
    void aFolderInTheFilesPlaceIsSaidInOneSentence() throws Exception {
        Files.createDirectory(folder.resolve("map.png"));
        CliRun run = export("map.png", "--force");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("is a folder");
    }

    @Test
    void eachOfSeveralFilesIsLookedAtAndTheWorstDecides() throws Exception {
        assertThat(export("map.png", "--date", "2002-01-01").status()).isZero();
        assertThat(export("other.png", "--date", "2002-01-01").status()).isZero();
        Files.writeString(folder.resolve("notes.txt"), "notes");
        CliRun missing = verify("none.png", "map.png", "folder", "other.png");
        assertThat(missing.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(missing.err().lines()).hasSize(2);
        assertThat(missing.err()).contains("none.png' does not exist").contains("folder' does not exist");
        assertThat(missing.out().lines()).hasSize(2).allMatch(line -> line.contains("is what it claims"));
        CliRun worse = verify("none.png", "notes.txt", "map.png");
        assertThat(worse.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(worse.out().lines()).hasSize(2);
        assertThat(verify("map.png", ".").err()).contains("is a folder and no file");
    }

    @Test
    void eitherFileOfATableStandsForBoth() throws Exception {
        assertThat(export("t.csv", "--from", "2000-01-01", "--to", "2005-01-01").status())
                .isZero();
        CliRun run = verify("t.csv-metadata.json");
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("t.csv' is what it claims");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout", "/dev/fd/1"})
    void standardOutputHasNamesOfFiles(String name) throws Exception {
        CliRun run =
                CliRun.of("export", "--data", data.toString(), "--date", "2002-01-01", "--format", "geojson", name);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(new String(run.bytes(), StandardCharsets.UTF_8)).startsWith("{\"type\":\"FeatureCollection\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.png/", ".", "..", "none/.", "map.png//"})
    void aNameThatOnlyAFolderCanHaveIsNotWritten(String name) throws Exception {
        CliRun run = export(name, "--date", "2002-01-01", "--format", "png", "--force");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("is a folder");
        assertThat(names()).containsExactly("mine.geojson");
    }

    @ParameterizedTest
    @CsvSource({"map, map.png", "map., map.png", "map.PNG, map.PNG", ".map, .map.png"})
    void aNameWithoutAnEndingGetsThatOfTheFormat(String typed, String written) throws Exception {
        assertThat(export(typed, "--date", "2002-01-01", "--format", "png").status())
                .isZero();
        assertThat(names()).contains(written);
    }

    @Test
    void aTableIsAccompaniedByItsMetadata() throws Exception {
        assertThat(export("changes.csv", "--from", "2000-01-01", "--to", "2005-01-01")
                        .status())
                .isZero();
        assertThat(names()).containsExactly("changes.csv", "changes.csv-metadata.json", "mine.geojson");
        assertThat(verify("changes.csv").status()).isZero();
    }

    @Test
    void aTableIsNotWrittenOverOlderMetadataWithoutForce() throws Exception {
        Files.writeString(folder.resolve("changes.csv-metadata.json"), "{}");
        CliRun run = export("changes.csv", "--from", "2000-01-01", "--to", "2005-01-01");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(names()).containsExactly("changes.csv-metadata.json", "mine.geojson");
    }

    @Test
    void standardOutputTakesTheBytesAndNothingElse() throws Exception {
        CliRun run = CliRun.of(
                "export",
                "--data",
                data.toString(),
                "--size",
                "400x300",
                "--date",
                "2002-01-01",
                "--format",
                "png",
                "--stdout");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(run.bytes()));
        assertThat(image.getHeight()).isEqualTo(300);
    }

    @Test
    void aBatchMakesAllItsFiles() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.yaml"),
                """
                defaults: {size: 400x300, date: 2002-01-01}
                exports:
                  - {file: a.png, theme: dark}
                  - {file: b.svg, lang: hy}
                """);
        CliRun run = CliRun.of("export", "--data", data.toString(), "--batch", list.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(names()).containsExactly("a.png", "b.svg", "list.yaml", "mine.geojson");
    }

    @Test
    void nothingIsShownOfProgressWhenNobodyWatches() {
        CliRun run = export("film.gif", "--from", "2000-01-01", "--to", "2005-01-01", "--step", "month");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEmpty();
    }
}
