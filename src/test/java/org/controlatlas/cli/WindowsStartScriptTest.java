package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.controlatlas.cli.prepare.ClassDataArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The two start scripts say and hand on the same, and the files that both take their choice from hold together. */
class WindowsStartScriptTest {
    private static final Path OPTIONS = Path.of("src/dist/lib/options");

    private static String unix() throws IOException {
        return Files.readString(Path.of("src/dist/bin/control-atlas")).replace("\\\n", " ");
    }

    private static String windows() throws IOException {
        return Files.readString(Path.of("src/dist/bin/control-atlas.bat")).replace("\r\n", "\n");
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The words of the line that starts the program, with the names of both scripts' variables made one. */
    private static List<String> start(String script) {
        String line = script.lines()
                .filter(each -> each.contains("-jar") && !each.startsWith("#") && !each.startsWith("rem"))
                .reduce((first, second) -> second)
                .orElseThrow();
        return Stream.of(line.strip()
                        .replace('\\', '/')
                        .replace("exec \"$java\"", "JAVA")
                        .replace("\"%FOUND%\"", "JAVA")
                        .replace("${archive:+\"-XX:SharedArchiveFile=$archive\"}", "ARCHIVE")
                        .replace("%SHARED%", "ARCHIVE")
                        // On Windows Java finds the folder for temporary files by itself.
                        .replace("${temporary:+\"$temporary\"}", "")
                        .replaceAll("\\$app\\b|%APP%", "HOME")
                        .replaceAll("\\$options\\b|%OPTIONS%", "OPTIONS")
                        .replaceAll("\\$CONTROL_ATLAS_OPTS\\b|%CONTROL_ATLAS_OPTS%", "OWN")
                        .replaceAll("=\\$0\"|=%~0\"", "=CALLED\"")
                        .replaceAll("\"\\$@\"$|%\\*$", "ARGUMENTS")
                        .split("\\s+"))
                .toList();
    }

    private static List<String[]> kinds() throws IOException {
        return Files.readAllLines(OPTIONS.resolve("kinds")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("=", -1))
                .toList();
    }

    @Test
    void bothStartJavaWithTheSameWords() throws IOException {
        assertThat(start(windows())).isEqualTo(start(unix())).hasSizeGreaterThan(8);
    }

    @Test
    void bothSayTheSameSentences() throws IOException {
        List<String> ofUnix = found(unix(), "control-atlas: The[^\"]*?JAVA_HOME name one\\.").stream()
                .map(sentence -> sentence.replace("$java", "JAVA").replace("$version", "VERSION"))
                .toList();
        List<String> ofWindows = found(windows(), "control-atlas: The.*?JAVA_HOME name one\\.").stream()
                .map(sentence -> sentence.replace("%JAVA%", "JAVA").replace("%VERSION%", "VERSION"))
                .toList();
        assertThat(ofWindows).hasSize(2).isEqualTo(ofUnix);
    }

    @Test
    void neitherTellsJavaAnythingBesideTheSharedFiles() throws IOException {
        for (String script : List.of(unix(), windows())) {
            assertThat(found(script, "(?<![\\w.])-(?:XX:|X[a-z])\\S*?(?=[=\" ]|$)"))
                    .allSatisfy(option -> assertThat(option).isEqualTo("-XX:SharedArchiveFile"));
            for (String file : List.of("common", "kinds", "long-exports")) {
                assertThat(script).contains(file);
            }
        }
    }

    @Test
    void bothBeginWithTheSameChoiceForAWordThatIsNotInTheTable() throws IOException {
        assertThat(unix()).contains("\noptions=command\n", "\narchive=program\n");
        assertThat(windows()).contains("\nset \"OPTIONS=command\"\n", "\nset \"ARCHIVE=program\"\n");
    }

    @Test
    void theTableNamesCommandsAndFilesAndArchivesThatThereAre() throws IOException {
        CommandLine root = ControlAtlas.commandLine(CliRun.nowhere());
        assertThat(kinds()).isNotEmpty().allSatisfy(kind -> {
            assertThat(kind).hasSize(3);
            assertThat(root.getSubcommands().keySet().contains(kind[0]) || kind[0].equals(root.getCommandName()))
                    .as(kind[0])
                    .isTrue();
            assertThat(OPTIONS.resolve(kind[1])).isRegularFile();
            assertThat(kind[2])
                    .satisfiesAnyOf(none -> assertThat(none).isEqualTo("none"), archive -> assertThat(archive + ".jsa")
                            .isEqualTo(ClassDataArchive.NAME));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "window", "long"})
    void thisJavaTakesTheOptionsInSilence(String options) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + OPTIONS.resolve("common"),
                        "@" + OPTIONS.resolve(options),
                        "--version")
                .start();
        try (var err = java.errorReader()) {
            assertThat(err.lines()).isEmpty();
        }
        assertThat(java.waitFor()).isZero();
    }
}
