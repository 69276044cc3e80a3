package org.controlatlas.cli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.controlatlas.cli.ClassDataTraining;
import org.controlatlas.cli.CliRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packaging makes an archive and starts with it; these are the ways in which there is none afterwards. */
class ClassDataArchiveTest {
    @TempDir
    Path home;

    private Path archives;

    @BeforeEach
    void aProgramWithoutItsJar() throws IOException {
        archives = Files.createDirectories(home.resolve("lib/archives"));
        Files.createDirectories(home.resolve("lib/options"));
        Files.copy(Path.of("src/dist/lib/options/common"), home.resolve("lib/options/common"));
    }

    @ParameterizedTest
    @EnumSource
    void aTrainingThatFailsLeavesNoArchiveAndSaysWhy(ClassDataArchive.Training what) throws IOException {
        Files.writeString(archives.resolve(ClassDataArchive.NAME), "of an older build");
        assertThatThrownBy(() -> ClassDataArchive.make(home, archives, what))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(ClassDataTraining.class.getName())
                .message()
                .doesNotContain("\n");
        try (Stream<Path> left = Files.list(archives)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aProgramThatIsNotPackagedCannotBePrepared() {
        CliRun run = CliRun.of("prepare");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err())
                .isEqualTo("control-atlas prepare: Only the packaged program can be prepared:"
                        + " call it by its start script.\n");
    }
}
