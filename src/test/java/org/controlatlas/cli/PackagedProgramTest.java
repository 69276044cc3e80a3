package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Window;
import org.controlatlas.app.map.FirstMapWatch;
import org.controlatlas.export.request.ExportFormat;
import org.geotools.api.data.DataStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a user unpacks, called by its start script: the one place where the packaged jars, not the classes of the build, have to
 * answer. The build runs it after packaging ({@code mvn verify}).
 */
@EnabledOnOs(OS.LINUX)
class PackagedProgramTest {
    private static final Path HOME = Path.of("target/control-atlas").toAbsolutePath();

    private static final List<String> NO_DISPLAY =
            List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw", "-Dprism.text=t2k");

    @TempDir
    Path folder;

    /** What a command printed that is done and has nothing to complain of. */
    private String answer(String... arguments) throws IOException, InterruptedException {
        return answer(HOME, arguments);
    }

    private String answer(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/control-atlas").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = printing(new ProcessBuilder(command));
        builder.environment().remove("CONTROL_ATLAS_OPTS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return answer(builder);
    }

    private ProcessBuilder printing(ProcessBuilder command) {
        return command.directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
    }

    private String answer(ProcessBuilder command) throws IOException, InterruptedException {
        int status = command.start().waitFor();
        assertThat(folder.resolve("err.txt"))
                .as(String.join(" ", command.command()))
                .isEmptyFile();
        assertThat(status).isZero();
        return Files.readString(folder.resolve("out.txt"));
    }

    /** Each command that the parser knows; one that is added needs a line here. */
    @TestFactory
    Stream<DynamicTest> everyCommandAnswers() {
        return ControlAtlas.commandLine(CliRun.nowhere()).getSubcommands().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> answers(name)));
    }

    private void answers(String command) throws Exception {
        switch (command) {
            case "view" -> opensItsWindow();
            case "export" ->
                assertThat(answer("export", "--date=2020-12-01", "--format=geojson", "--stdout"))
                        .contains("\"FeatureCollection\"", "2020-12-01");
            case "verify" -> {
                answer("export", "--date=2020-12-01", "map.svg");
                assertThat(answer("verify", "map.svg")).startsWith("'map.svg' is what it claims: ");
            }
            case "query" ->
                assertThat(answer("query", "--at=46.75,39.82", "--date=1994-05-12", "--format=json"))
                        .contains("\"date\": \"1994-05-12\"", "\"controller\": \"");
            case "areas" ->
                assertThat(answer("areas", "--date=2020-12-05", "--format=csv"))
                        .startsWith("date,controller,area_km2,low_km2,high_km2,controller_name\n2020-12-05,");
            case "diff" ->
                assertThat(answer("diff", "--from=2020-09-26", "--to=2020-12-02", "--format=json"))
                        .contains("\"changes\"", "\"net\"");
            case "why" ->
                assertThat(answer("why", "--at=46.75,39.82", "--date=1994-05-12", "--format=json"))
                        .contains("\"decided_by\"");
            case "describe" ->
                assertThat(answer("describe", "--date=2020-12-05")).contains("km²");
            case "viewpoints" ->
                assertThat(answer("viewpoints", "--compare=control,de-jure", "--date=2000-01-01", "--format=csv"))
                        .startsWith("date,zone_id,name,control,de-jure,area_km2");
            case "agreement" ->
                assertThat(answer("agreement", "--date=2020-12-05", "--format=json"))
                        .contains("\"points\"");
            case "versions" -> assertThat(answer("versions", "--format=json")).contains("\"version\" : \"1.0.0\"");
            case "correction" ->
                assertThat(answer("correction", "--at=46.75,39.82", "--propose=certainty=disputed", "--output=fix.zip"))
                        .contains("fix.zip");
            case "apply-correction" -> {
                answer("correction", "--at=46.75,39.82", "--propose=certainty=disputed", "--output=tried.zip");
                assertThat(answer("apply-correction", "tried.zip", "--output=tried"))
                        .contains("certainty: ", "valid");
            }
            case "sources" ->
                assertThat(answer("sources", "--format=csv").lines()).hasSizeGreaterThan(3);
            case "new-atlas" -> {
                answer("new-atlas", "mine");
                assertThat(answer("validate", "mine")).contains(": valid");
            }
            case "validate" ->
                assertThat(answer("validate", HOME.resolve("geodata").toString()))
                        .contains(": valid, ");
            case "build-geodata" ->
                assertThat(answer(
                                "build-geodata",
                                "--check",
                                HOME.resolve("geodata").toString()))
                        .startsWith("Up to date with its inputs: ");
            case "prepare" -> isPreparedElsewhere();
            case "bench" ->
                assertThat(answer("bench", "--quick", "load_atlas"))
                        .contains("{\"measure\":\"load_atlas\",\"p50_ms\":");
            case "documentation" -> {
                answer("documentation", "share");
                assertThat(folder.resolve("share/doc/cli.md")).content().contains("control-atlas query");
            }
            case "screenshots" -> {
                Files.createDirectories(folder.resolve("docs"));
                Files.writeString(
                        folder.resolve("docs/screenshots.yaml"),
                        """
                        - {name: still, view: date=2020-11-26&zone=agdam-agdam}
                        - {name: moving, view: date=1994-05-12, days: [1994-05-12, 2020-12-01]}
                        """);
                assertThat(answer("screenshots", "pictures").lines())
                        .hasSize(2)
                        .allSatisfy(file -> assertThat(folder.resolve(file)).isNotEmptyFile());
            }
            default -> fail("No line in PackagedProgramTest starts the command " + command);
        }
    }

    /** Opens a window as the program does, prints what then lies in the temporary folder, and closes it. */
    static final class ViewedOnce {
        private ViewedOnce() {}

        public static void main(String[] args) {
            FirstMapWatch.start(() -> {
                for (String file : new File(System.getProperty("java.io.tmpdir")).list()) {
                    System.out.println(file);
                }
                List.copyOf(Window.getWindows()).forEach(Window::hide);
            });
            ControlAtlas.main(args);
        }
    }

    /**
     * Without the start script, which could not close it; on the packaged jars and no display, in a folder whose name would have to
     * be quoted in an address. It prints nothing: while it runs there is no copy in the temporary folder (of a font, say), which would
     * stay there if the program were killed.
     */
    private void opensItsWindow() throws IOException, InterruptedException {
        Path home = Files.createSymbolicLink(folder.resolve("an atlas, 100 %"), HOME);
        Path view = folder.resolve("preferences.json");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + home.resolve("lib/options/common"));
        command.addAll(NO_DISPLAY);
        command.addAll(List.of("-Dcontrolatlas.home=" + home, "-Dcontrolatlas.prefs=" + view));
        command.add("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("temporary files")));
        command.add("-cp");
        command.add(home.resolve("lib/control-atlas.jar")
                + File.pathSeparator
                + Path.of("target/test-classes").toAbsolutePath());
        command.addAll(List.of(ViewedOnce.class.getName(), "view", "--date=1994-05-12"));
        assertThat(answer(printing(new ProcessBuilder(command)))).isEmpty();
        assertThat(view).content().contains("date=1994-05-12");
    }

    /** In a copy, since it changes the program's folder. The window's archive is there only if its map was drawn. */
    private void isPreparedElsewhere() throws IOException, InterruptedException {
        Path home = folder.resolve("program");
        try (Stream<Path> files = Files.walk(HOME)) {
            for (Path file : files.filter(file -> !file.startsWith(HOME.resolve("lib/archives")))
                    .toList()) {
                Files.copy(file, home.resolve(HOME.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        assertThat(answer(home, "prepare")
                        .lines()
                        .map(made -> Path.of(made).getFileName().toString()))
                .containsExactly("levels", "program.jsa");
        assertThat(answer(home, "query", "--at=46.75,39.82", "--date=1994-05-12"))
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsExportedAndVerified(ExportFormat format) throws Exception {
        List<String> export = new ArrayList<>(List.of("export", "--format=" + format.code()));
        switch (format) {
            case PNG, SVG, PDF, GEOJSON, LINKED_PLACES, KML, GEOPACKAGE, HTML -> export.add("--date=2020-12-01");
            case CSV, CSV_AREAS -> export.add("--from=2020-11-01");
            case GIF, MP4, FRAMES ->
                export.addAll(List.of("--from=2020-11-01", "--to=2020-12-01", "--step=month", "--size=320x240"));
        }
        String file = "made." + format.extension();
        export.add(file);
        answer(export.toArray(String[]::new));
        assertThat(folder.resolve(file)).isNotEmptyFile();
        assertThat(answer("verify", file)).startsWith("'" + file + "' is what it claims: ");
    }

    @Test
    void geoToolsIsTheJarThatTheTestsRunOn() throws Exception {
        Path tested = Path.of(DataStore.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertThat(HOME.resolve("lib").resolve(tested.getFileName())).hasSameBinaryContentAs(tested);
    }

    /**
     * In the megabytes of {@code du -m}, the class archive included, which is half of it and differs a little from Java to
     * Java.
     */
    @Test
    void whatAUserUnpacksStaysSmall() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            assertThat(bytes).isLessThan(85L << 20);
        }
    }
}
