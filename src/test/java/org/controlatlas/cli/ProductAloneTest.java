package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users need runs without the pipeline that makes the data and the workshop that makes and measures the program. */
class ProductAloneTest {
    private static final Set<String> LEFT_OUT = Set.of("pipeline", "workshop");

    @TempDir
    static Path folder;

    private static List<String> java;

    @BeforeAll
    static void leaveOut() throws IOException {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path classes = Path.of(entry);
            boolean own = Files.isRegularFile(classes.resolve("org/controlatlas/cli/ControlAtlas.class"));
            path.add(own ? copy(classes, folder.resolve("classes")).toString() : entry);
        }
        java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(File.pathSeparator, path),
                ControlAtlas.class.getName());
        OwnData.write(folder.resolve("mine.geojson"));
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query --at 10.5,50.5 --date 2001-01-01",
                "areas --date 2001-01-01",
                "export --date 2001-01-01 --size 300x200 --format svg --stdout"
            })
    void aCommandAnswers(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--data", folder.resolve("mine.geojson").toString()));
        ChildRun run = ChildRun.of(folder, java, words);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isNotEmpty();
    }

    @Test
    void aDataSetOfOnesOwnIsValidated() throws Exception {
        ChildRun run = ChildRun.of(
                folder, java, List.of("validate", folder.resolve("mine.geojson").toString()));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("valid");
    }

    @Test
    void itsHelpNamesNoCommandThatIsNotThere() throws Exception {
        ChildRun run = ChildRun.of(folder, java, List.of("--help"));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("query", "export").doesNotContain("bench", "build-geodata");
    }
}
