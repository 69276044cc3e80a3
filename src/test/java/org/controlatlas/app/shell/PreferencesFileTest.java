package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    private static final Preferences SOME = KeptFromBefore.of(
            new Preferences.Window(10, 20, 1100, 700, true),
            "hy",
            "colour-blind",
            true,
            false,
            "week",
            "in-view",
            "control-atlas://view?date=2020-11-25");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("preferences.json");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        new PreferencesFile(file()).write(SOME);

        assertThat(new PreferencesFile(file()).read().preferences()).isEqualTo(SOME);
        assertThat(files()).containsExactly("preferences.json");
    }

    @Test
    void foldersThatAreMissingAreMade() throws IOException {
        Path deep = folder.resolve("a").resolve("b").resolve("preferences.json");
        new PreferencesFile(deep).write(SOME);

        assertThat(new PreferencesFile(deep).read().preferences()).isEqualTo(SOME);
    }

    @Test
    void aMissingFileGivesTheDefaultsAndIsNoProblem() {
        PreferencesFile.Read read = new PreferencesFile(file()).read();

        assertThat(read.preferences()).isEqualTo(Preferences.NONE);
        assertThat(read.putAside()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1, 2]", "{\"window\": \"large\"}", "{\"reducedMotion\": \"perhaps\"}", "\u0000\u0001"
            })
    void aFileThatCannotBeUnderstoodIsPutAsideUnchanged(String content) throws IOException {
        Files.writeString(file(), content);
        PreferencesFile.Read read = new PreferencesFile(file()).read();

        assertThat(read.preferences()).isEqualTo(Preferences.NONE);
        assertThat(read.putAside()).contains(folder.resolve("preferences.json.corrupt"));
        assertThat(folder.resolve("preferences.json.corrupt")).hasContent(content);
        assertThat(file()).doesNotExist();
    }

    @Test
    void bytesThatAreNoTextArePutAside() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xC3, 0x28});

        assertThat(new PreferencesFile(file()).read().putAside()).isPresent();
    }

    @Test
    void aSecondCorruptFileDoesNotReplaceTheFirst() throws IOException {
        Files.writeString(file(), "{ first");
        new PreferencesFile(file()).read();
        Files.writeString(file(), "{ second");
        new PreferencesFile(file()).read();

        assertThat(folder.resolve("preferences.json.corrupt")).hasContent("{ first");
        assertThat(folder.resolve("preferences.json.corrupt-2")).hasContent("{ second");
    }

    @Test
    void whatALaterVersionWritesIsIgnoredAndTheRestRead() throws IOException {
        Files.writeString(file(), "{\"language\": \"az\", \"hologram\": true}");
        PreferencesFile.Read read = new PreferencesFile(file()).read();

        assertThat(read.putAside()).isEmpty();
        assertThat(read.preferences().language()).isEqualTo("az");
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNoRest() throws IOException {
        new PreferencesFile(file()).write(SOME);
        Path inAFile = file().resolve("preferences.json");

        assertThatIOException().isThrownBy(() -> new PreferencesFile(inAFile).write(Preferences.NONE));
        assertThat(new PreferencesFile(file()).read().preferences()).isEqualTo(SOME);
        assertThat(files()).containsExactly("preferences.json");
    }

    @Test
    void eachPlatformKeepsThemWhereItKeepsSuchFiles() {
        Path home = Path.of("home");

        assertThat(PreferencesFile.folder("Linux", home, Map.of()))
                .isEqualTo(home.resolve(".config").resolve("control-atlas"));
        assertThat(PreferencesFile.folder("Linux", home, Map.of("XDG_CONFIG_HOME", "conf")))
                .isEqualTo(Path.of("conf", "control-atlas"));
        assertThat(PreferencesFile.folder("Mac OS X", home, Map.of()))
                .isEqualTo(
                        home.resolve("Library").resolve("Application Support").resolve("Control Atlas"));
        assertThat(PreferencesFile.folder("Windows 11", home, Map.of("APPDATA", "roaming")))
                .isEqualTo(Path.of("roaming", "Control Atlas"));
    }
}
