package org.controlatlas.workshop.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.controlatlas.cli.CliRun;
import org.controlatlas.cli.ControlAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that the README links to says what the program's help says. */
class ReferencePageTest {
    @Test
    void theCommittedPageIsTheHelpOfToday() throws IOException {
        assertThat(Files.readString(Path.of("docs/cli.md")))
                .as("cp target/control-atlas/share/doc/cli.md docs/cli.md after mvn package")
                .isEqualTo(ReferencePage.of(ControlAtlas.commandLine(CliRun.nowhere())));
    }

    @Test
    void theCommandWritesThePageOfEveryCommand(@TempDir Path folder) throws IOException {
        CliRun.of("documentation", folder.toString());

        assertThat(folder.resolve("doc/cli.md")).hasSameTextualContentAs(Path.of("docs/cli.md"));
        assertThat(folder.resolve("man/man1")).isDirectoryContaining("glob:**export*");
    }
}
