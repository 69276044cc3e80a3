package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.controlatlas.cli.prepare.ReadableFiles;
import org.controlatlas.cli.terminal.NativeLibraryWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a machine other than the builder's needs to build, test and run the program. */
class FreshMachineTest {
    @TempDir
    Path folder;

    private static List<String> elements(String text, String name) {
        return Pattern.compile("<" + name + ">([^<]*)</" + name + ">")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void readmeNamesThePackagesOfWindowAndTests() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(NativeLibraryWatch.WINDOW_PACKAGES)
                .contains(NativeLibraryWatch.TEXT_PACKAGE);
    }

    @Test
    void theBuildOfAFreshMachineInstallsWhatDrawsTexts() throws IOException {
        assertThat(Files.readString(Path.of(".ci/run"))).contains("install " + NativeLibraryWatch.TEXT_PACKAGE);
    }

    @Test
    void theBuildStartsNoJavaOfThePathAndSplitsNoFolderAtASpace() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(elements(pom, "executable")).isNotEmpty().allMatch(text -> text.contains("${java.home}/bin/"));
        assertThat(elements(pom, "commandlineArgs"))
                .allMatch(text -> !text.contains("${project.")
                        && !text.contains("${distribution}")
                        && !text.contains("${basedir}"));
        assertThat(elements(pom, "argLine")).containsExactly("<argLine>${test.jit} ${test.jvm.options}</argLine>");
        assertThat(List.of(elements(pom, "test.jit"), elements(pom, "test.jvm.options")))
                .allSatisfy(option -> assertThat(option).hasSize(1))
                .allSatisfy(option -> assertThat(option).allMatch(text -> !text.contains("${")));
    }

    @Test
    void scriptsOfWindowsAreCheckedOutWithItsLineEnds() throws IOException {
        assertThat(Files.readAllLines(Path.of(".gitattributes")))
                .contains("*.bat text eol=crlf", "*.cmd text eol=crlf");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everybodyMayReadAProgramThatWasCopiedFromPrivateFiles() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("program/lib"));
        Path jar = Files.writeString(lib.resolve("a.jar"), "");
        Path script = Files.writeString(folder.resolve("program/start"), "");
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("rwx------"));
        Path elsewhere = Files.writeString(folder.resolve("mine"), "");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(lib.resolve("link"), elsewhere);

        ReadableFiles.below(folder.resolve("program"));

        assertThat(modes(jar)).isEqualTo("rw-r--r--");
        assertThat(modes(script)).isEqualTo("rwxr-xr-x");
        assertThat(modes(lib)).isEqualTo("rwxr-xr-x");
        assertThat(modes(folder.resolve("program"))).isEqualTo("rwxr-xr-x");
        assertThat(modes(elsewhere)).isEqualTo("rw-------");
    }

    private static String modes(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
