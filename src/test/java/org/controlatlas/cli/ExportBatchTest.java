package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of exports: what happens to the others if one fails, and what a second run does. */
class ExportBatchTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        OwnData.write(folder.resolve("mine.geojson"));
        list(
                "a.png, date: 2001-01-01",
                "b.csv, from: 2000-01-01, to: 2005-01-01",
                "c.geojson, date: 2001-01-01",
                "d.svg, date: 2001-01-01");
    }

    private void list(String... entries) throws IOException {
        StringBuilder yaml = new StringBuilder("defaults: {size: 300x200}\nexports:\n");
        Stream.of(entries)
                .forEach(entry -> yaml.append("  - {file: ").append(entry).append("}\n"));
        Files.writeString(folder.resolve("list.yaml"), yaml);
    }

    private CliRun run(String... more) {
        return CliRun.of(Stream.concat(
                        Stream.of(
                                "export",
                                "--data",
                                folder.resolve("mine.geojson").toString(),
                                "--batch",
                                folder.resolve("list.yaml").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> made() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("mine.geojson") && !name.equals("list.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private boolean isNew(String name) throws IOException {
        return !Files.getLastModifiedTime(folder.resolve(name)).equals(LONG_AGO);
    }

    private void age() throws IOException {
        for (String name : made()) {
            Files.setLastModifiedTime(folder.resolve(name), LONG_AGO);
        }
    }

    @Test
    void aSecondRunKeepsWhatIsThereAndEndsWell() throws IOException {
        assertThat(run().status()).isZero();
        age();
        CliRun again = run();
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("0 of 4 exports made; 4 were there already");
        for (String name : made()) {
            assertThat(isNew(name)).as(name).isFalse();
        }
    }

    @Test
    void aSecondRunMakesWhatIsMissing() throws IOException {
        assertThat(run().status()).isZero();
        age();
        Files.delete(folder.resolve("c.geojson"));
        CliRun again = run();
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("1 of 4 exports made; 3 were there already");
        assertThat(isNew("c.geojson")).isTrue();
        assertThat(isNew("a.png")).isFalse();
    }

    @Test
    void withForceAllAreMadeAnew() throws IOException {
        assertThat(run().status()).isZero();
        age();
        CliRun again = run("--force");
        assertThat(again.status()).isZero();
        assertThat(again.err()).isEmpty();
        for (String name : made()) {
            assertThat(isNew(name)).as(name).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "b.csv", "c.geojson", "d.svg"})
    void anotherFileInAnEntrysPlaceIsNamedAndTheOthersAreMade(String name) throws IOException {
        Files.writeString(folder.resolve(name), "somebody's");
        CliRun run = run();
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err())
                .contains("Entry " + (name.charAt(0) - 'a' + 1) + " of ")
                .contains(name + "' exists already")
                .contains("3 of 4 exports made; 1 failed.");
        assertThat(folder.resolve(name)).hasContent("somebody's");
        assertThat(made()).contains("a.png", "b.csv", "c.geojson", "d.svg");
    }

    @Test
    void anExportOfAnotherRequestOrOfOtherDataIsNotTakenForThisOne() throws IOException {
        assertThat(run().status()).isZero();
        list("a.png, date: 2002-02-02");
        assertThat(run().err()).contains("Entry 1 of ").contains("exists already");
        list("a.png, date: 2001-01-01");
        assertThat(run().status()).isZero();
        Files.writeString(folder.resolve("mine.geojson"), OwnData.collection("west", "green", "2001-05-05"));
        assertThat(run().err()).contains("Entry 1 of ").contains("exists already");
    }

    @Test
    void aTableThatWasEditedIsNotTakenForTheExport() throws IOException {
        assertThat(run().status()).isZero();
        Path table = folder.resolve("b.csv");
        Files.writeString(table, Files.readString(table).replace("blue", "red"));
        assertThat(run().err()).contains("Entry 2 of ").contains("exists already");
    }

    @Test
    void anEntryWithoutAFolderIsNamedAndTheOthersAreMade() throws IOException {
        list("none/a.png, date: 2001-01-01", "b.svg, date: 2001-01-01");
        CliRun run = run();
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("Entry 1 of ").contains("does not exist: create it first");
        assertThat(made()).containsExactly("b.svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.png, date: 1900-01-01",
                "x.png, date: never",
                "x.png, zone: nowhere",
                "x.exe, date: 2001-01-01",
                "x.gif, date: 2001-01-01",
                "folder/, format: png, date: 2001-01-01",
                "'-', format: png, date: 2001-01-01",
                "a.png, date: 2001-01-01"
            })
    void nothingIsMadeOfAListWithAnEntryThatMakesNoSense(String second) throws IOException {
        list("a.png, date: 2001-01-01", second, "c.png, date: 2001-01-01");
        CliRun run = run();
        assertThat(run.status()).isNotZero();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).containsIgnoringCase("entry 2");
        assertThat(made()).isEmpty();
    }
}
