package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a shell starts it: streams that are closed or full, locales, the folder for temporary files. */
@EnabledOnOs(OS.LINUX)
class StartScriptTest {
    @TempDir
    static Path folder;

    private record Ended(int status, String out, String err) {}

    /** The script beside a jar that names the classes under test. */
    @BeforeAll
    static void install() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("app/bin"));
        Path script = Files.copy(Path.of("src/dist/bin/control-atlas"), bin.resolve("control-atlas"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, ControlAtlas.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        Path lib = Files.createDirectories(folder.resolve("app/lib"));
        Path options = Files.createDirectory(lib.resolve("options"));
        try (Stream<Path> tuning = Files.list(Path.of("src/dist/lib/options"))) {
            for (Path file : tuning.toList()) {
                Files.copy(file, options.resolve(file.getFileName()));
            }
        }
        try (OutputStream out = Files.newOutputStream(lib.resolve("control-atlas.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        OwnData.write(folder.resolve("mine.geojson"));
        Files.writeString(folder.resolve("points.csv"), "lon,lat,date\n" + "10.5,50.5,2001-01-01\n".repeat(5000));
    }

    /** @param line of a shell, with {@code CA} for the program */
    private static Ended shell(Map<String, String> environment, String line) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line.replace("CA", "app/bin/control-atlas"));
        builder.directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        int status = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ended(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static Ended shell(String line) throws Exception {
        return shell(Map.of(), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query --data mine.geojson --at 10.5,50.5",
                "query --data mine.geojson --batch points.csv",
                "areas --data mine.geojson",
                "validate mine.geojson",
                "export --data mine.geojson --format svg --stdout",
                "--help",
                "--version"
            })
    void aFullDeviceBehindStandardOutputIsAFailure(String command) throws Exception {
        Ended ended = shell("CA " + command + " > /dev/full");
        assertThat(ended.status()).as(ended.err()).isEqualTo(ExitStatus.FAILED);
        assertThat(ended.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {">&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"})
    void aClosedOutputIsAFailure(String closed) throws Exception {
        Ended ended = shell("CA areas --data mine.geojson " + closed);
        assertThat(ended.status()).as(ended.err()).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void aTableFromAClosedInputIsAFailureWithASentence() throws Exception {
        Ended ended = shell("CA query --data mine.geojson --batch - <&-");
        assertThat(ended.status()).as(ended.err()).isEqualTo(ExitStatus.FAILED);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).containsIgnoringCase("standard input");
    }

    @Test
    void aTableFromAClosedInputDoesNotEndJavaWithoutTheScriptEither() throws Exception {
        Ended ended =
                shell("\"$JAVA_HOME/bin/java\" -jar app/lib/control-atlas.jar query --data mine.geojson --batch - <&-");
        assertThat(ended.status()).as(ended.err()).isEqualTo(ExitStatus.FAILED);
        assertThat(ended.err()).contains("Standard input is closed.");
    }

    @Test
    void aReaderWhoHasEnoughIsNoFailureToSpeakOf() throws Exception {
        Ended ended = shell("{ CA query --data mine.geojson --batch points.csv; echo $? >&2; } | head -1");
        assertThat(ended.out())
                .isEqualTo(
                        "lon,lat,date,controller,peacekeepers,zone_id,certainty,date_certainty,problem,contested_by\n");
        assertThat(ended.err()).isEqualTo(ExitStatus.READER_GONE + "\n");
    }

    @Test
    void standardOutputAsAFileIsTheStreamItself() throws Exception {
        Ended ended = shell("{ echo before; CA export --data mine.geojson --format geojson /dev/stdout; echo after; }");
        assertThat(ended.out()).startsWith("before\n{\"type\"").endsWith("}\nafter\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LC_ALL=C",
                "LC_ALL=POSIX",
                "LC_ALL=xx_YY",
                "LC_ALL=xx_YY.UTF-8",
                "LC_ALL= LANG=xx_YY",
                "LC_ALL= LANG=",
                "LC_ALL= LC_CTYPE=C.UTF-8 LANG=xx_YY.UTF-8",
                "LC_ALL= LC_CTYPE=C LANG=C.UTF-8",
                "LC_ALL=de_DE.ISO-8859-1"
            })
    void namesInAnyLettersAreReadWhateverTheLocale(String locale) throws Exception {
        String name = "Շուշի данные Ə";
        Files.copy(
                folder.resolve("mine.geojson"),
                folder.resolve(name + ".geojson"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Ended ended = shell("env " + locale + " CA areas --data '" + name + ".geojson' --by zone && env " + locale
                + " CA query --data mine.geojson --place Ağdam");
        assertThat(ended.out()).as(ended.err()).contains("east").contains("km²");
        assertThat(ended.err()).contains("'Ağdam'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CA build-geodata --check GEODATA",
                "gzip -c mine.geojson > mine.geojson.gz; CA areas --data mine.geojson.gz",
                "CA areas --data GEODATA --data-version 1.1.0",
                "CA correction --data GEODATA --at 46.75,39.76 --date 2000-01-01 --propose control=azerbaijan --output fix.zip"
            })
    void aMissingFolderForTemporaryFilesIsNamed(String line) throws Exception {
        Ended ended = shell(
                Map.of("TMPDIR", folder.resolve("none").toString()),
                line.replace("GEODATA", "'" + Path.of("geodata").toAbsolutePath() + "'"));
        assertThat(ended.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains(folder.resolve("none").toString()).contains("TMPDIR");
    }
}
