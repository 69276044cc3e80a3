package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.controlatlas.cli.prepare.ClassDataArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the start script for Unix hands to Java, seen by a Java that only prints its arguments. The one for Windows cannot run
 * here; {@link WindowsStartScriptTest} compares the two.
 */
@DisabledOnOs(OS.WINDOWS)
class StartScriptsTest {
    private static final String RELEASE_17 = "IMPLEMENTOR=\"Debian\"\nJAVA_VERSION=\"17.0.15\"\n";

    @TempDir
    Path folder;

    private Path home;
    private Path script;
    private Path java;

    /** @param lines what the script said on standard output; of a Java that started, its arguments */
    private record Run(int status, List<String> lines, String err) {
        String only(String prefix) {
            List<String> found =
                    lines.stream().filter(line -> line.startsWith(prefix)).toList();
            assertThat(found).as(prefix + " in " + lines).hasSize(1);
            return found.get(0).substring(prefix.length());
        }
    }

    @BeforeEach
    void aProgramInAFolderWithSpacesAndLettersOfManyScripts() throws IOException {
        home = Files.createDirectories(folder.resolve("my atlas ə Ա я")).toRealPath();
        copy(Path.of("src/dist"), home);
        script = home.resolve("bin/control-atlas");
        executable(script);
        Path archives = Files.createDirectories(home.resolve("lib/archives"));
        Files.writeString(archives.resolve(ClassDataArchive.NAME), "");
        Files.writeString(archives.resolve("home"), home + "\n");
        Files.writeString(archives.resolve("release"), RELEASE_17);
        java = aJava("a java", RELEASE_17);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A Java home whose Java prints its arguments, a line each. */
    private Path aJava(String name, String release) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name).resolve("bin")).getParent();
        Path program = Files.writeString(made.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        executable(program);
        if (!release.isEmpty()) {
            Files.writeString(made.resolve("release"), release);
        }
        return made;
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of("JAVA_HOME", java.toString()), arguments);
    }

    private Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return run(environment, script, arguments);
    }

    private Run run(Map<String, String> environment, Path program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_HOME", "TMPDIR", "CONTROL_ATLAS_KIND", "CONTROL_ATLAS_OPTS"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int status = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(
                status, Files.readAllLines(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private String optionsOf(Run run) {
        List<String> files = run.lines().stream()
                .filter(line -> line.startsWith("@" + home + "/lib/options/"))
                .map(line -> line.substring(line.lastIndexOf('/') + 1))
                .toList();
        assertThat(files).as(run.lines().toString()).hasSize(2).startsWith("common");
        return files.get(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                                | window  | program
                    view                                              | window  | program
                    view --date 2020-11-26                            | window  | program
                    control-atlas://view?date=2020-11-26&at=46.7,39.8 | window  | program
                    query --place Shusha                              | command | program
                    query --batch points.csv                          | command | program
                    areas --date 2020-11-26                           | command | program
                    --help                                            | command | program
                    verify a.gif                                      | command | program
                    export map.png                                    | command | program
                    export --size A3 map.pdf                          | command | program
                    export --batch pictures.yaml                      | long    | program
                    export --batch=pictures.yaml                      | long    | program
                    export --step month f.zip                         | long    | program
                    export a.gif                                      | long    | program
                    export a.mp4 --force                              | long    | program
                    build-geodata                                     | long    | program
                    bench                                             | long    | program
                    screenshots docs/images                           | long    | program
                    prepare                                           | long    | none
                    """)
    void theFirstWordChoosesOptionsAndArchive(String call, String options, String archive) throws Exception {
        Run run = run(call.isEmpty() ? new String[0] : call.split(" "));
        assertThat(run.err()).isEmpty();
        assertThat(optionsOf(run)).isEqualTo(options);
        if (archive.equals("none")) {
            assertThat(run.lines()).noneMatch(line -> line.contains("SharedArchiveFile"));
        } else {
            assertThat(run.only("-XX:SharedArchiveFile=")).isEqualTo(home + "/lib/archives/" + archive + ".jsa");
        }
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        Run run = run("query", "--place", "Ağdam & \"Martakert\" *", "", "$HOME");
        int jar = run.lines().indexOf("-jar");
        assertThat(run.lines().subList(jar, run.lines().size()))
                .containsExactly(
                        "-jar",
                        home + "/lib/control-atlas.jar",
                        "query",
                        "--place",
                        "Ağdam & \"Martakert\" *",
                        "",
                        "$HOME");
        assertThat(run.only("-Dcontrolatlas.home=")).isEqualTo(home.toString());
    }

    @Test
    void ownOptionsForJavaComeAfterTheProgramsOwn() throws Exception {
        Run run = run(Map.of("JAVA_HOME", java.toString(), "CONTROL_ATLAS_OPTS", "-Xmx4g -Da=b"), "areas");
        assertThat(run.lines()).containsSubsequence("@" + home + "/lib/options/command", "-Xmx4g", "-Da=b", "-jar");
    }

    @Test
    void anArchiveOfAnotherJavaIsNotOffered() throws Exception {
        Files.writeString(java.resolve("release"), RELEASE_17.replace("17.0.15", "17.0.16"));
        Run run = run("areas");
        assertThat(run.lines()).noneMatch(line -> line.contains("SharedArchiveFile"));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void anArchiveOfAnotherPlaceIsNotOffered() throws Exception {
        Files.writeString(home.resolve("lib/archives/home"), "/opt/control-atlas\n");
        Run run = run("view");
        assertThat(run.lines()).noneMatch(line -> line.contains("SharedArchiveFile"));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aProgramThatWasNeverPreparedStarts() throws Exception {
        try (Stream<Path> files = Files.list(home.resolve("lib/archives"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Run run = run("areas");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).noneMatch(line -> line.contains("SharedArchiveFile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.1", "21.0.13.1", "25.0.3", "26-ea"})
    void everyJavaFrom17OnStarts(String version) throws Exception {
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Run run = run("areas");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).contains("-jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "9", "11.0.21", "16.0.2"})
    void anOlderJavaIsNamedInOneSentence(String version) throws Exception {
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        Run run = run("areas");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).isEmpty();
        assertThat(run.err())
                .isEqualTo("control-atlas: The Java at '" + java + "/bin/java' is version " + version
                        + ": install a Java 17 or newer, or let JAVA_HOME name one.\n");
    }

    @Test
    void aJavaThatHasNoFileOnItselfIsAsked() throws Exception {
        Path old = aJava("old java", "");
        Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Run run = run(Map.of("JAVA_HOME", old.toString()), "areas");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("is version 11.0.2: install a Java 17 or newer");
    }

    @Test
    void aJavaHomeWithoutAJavaIsNamedInOneSentence() throws Exception {
        Run run = run(Map.of("JAVA_HOME", "/no/such"), "areas");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("control-atlas: There is no Java at '/no/such/bin/java':"
                        + " install a Java 17 or newer, or let JAVA_HOME name one.\n");
    }

    @Test
    void theJavaOfThePathIsFoundThroughLinks() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path between = Files.createSymbolicLink(folder.resolve("between"), java.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), between);
        Run run = run(Map.of("PATH", bin + ":" + System.getenv("PATH")), "areas");
        assertThat(run.err()).isEmpty();
        assertThat(run.only("-XX:SharedArchiveFile=")).endsWith("/" + ClassDataArchive.NAME);
    }

    @Test
    void theScriptMayBeCalledThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("control-atlas"), script);
        Run run = run(Map.of("JAVA_HOME", java.toString()), link, "areas");
        assertThat(run.only("-Dcontrolatlas.home=")).isEqualTo(home.toString());
    }

    @Test
    void aRelativeCallFindsItsFolderWhateverTheShellSearches() throws Exception {
        Files.createDirectories(
                folder.resolve("elsewhere").resolve(home.getFileName()).resolve("bin"));
        Run run = run(
                Map.of(
                        "JAVA_HOME",
                        java.toString(),
                        "CDPATH",
                        folder.resolve("elsewhere").toString()),
                Path.of("sh"),
                "-c",
                "cd '" + home.getParent() + "' && '" + home.getFileName() + "/bin/control-atlas' areas");
        assertThat(run.only("-Dcontrolatlas.home=")).isEqualTo(home.toString());
    }
}
