package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.atlas.RiverAtlas;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandLineTest {
    /** A line of each command that answers in a language; the packet of the second last is the last one's. */
    private static final List<String> SPEAKING = List.of(
            "query --data RIVER --place Truce --date 1869-07-01",
            "query --data RIVER --at -58.5,-26.2 --date 1869-07-01",
            "areas --data RIVER --date 1870-06-01",
            "export --data RIVER --date 1869-07-01 --size 900x600 --format svg --stdout",
            "export --data RIVER --link control-atlas://view?date=1869-07-01&at=-58.5,-26.2&zoom=6&lang=hy --size 900x600 --format svg -",
            "sources --data RIVER --date 1869-07-01",
            "validate RIVER",
            "diff --data RIVER --from 1868-01-01 --to 1870-06-01",
            "versions",
            "describe --data RIVER",
            "viewpoints --data RIVER --compare control,de-jure --date 1869-07-01",
            "why --data RIVER --at -58.5,-26.2 --date 1869-07-01",
            "agreement --data RIVER --date 1869-07-01",
            "correction --data RIVER --at -58.5,-26.2 --date 1869-07-01 --propose note=x --output DIR/x.zip",
            "apply-correction DIR/x.zip --data RIVER --output DIR/changed");

    @TempDir
    private Path folder;

    static Stream<CommandLine> commands() {
        CommandLine root = ControlAtlas.commandLine(CliRun.nowhere());
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream());
    }

    @Test
    void theVersionIsPrintedOnStandardOutput() {
        CliRun run = CliRun.of("--version");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Control Atlas ");
    }

    @Test
    void helpNamesEveryVisibleCommand() {
        CliRun run = CliRun.of("--help");
        assertThat(run.status()).isZero();
        commands()
                .skip(1)
                .filter(c -> !c.getCommandSpec().usageMessage().hidden())
                .forEach(c -> assertThat(run.out()).containsPattern("(?m)^  .*\\b" + c.getCommandName() + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandPrintsItsHelpWithoutADisplay(CommandLine command) {
        String name = command.getCommandName();
        CliRun run = command.getParent() == null ? CliRun.of("--help") : CliRun.of(name, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: ").contains("Exit status:");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsDescribed(CommandLine command) {
        assertThat(command.getCommandSpec().options())
                .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsAddedByItsOwnNameAndWithTheOptionsOfTheProgram(CommandLine command) {
        if (command.getParent() == null) {
            return;
        }
        CommandLine alone = ControlAtlas.commandLine(CliRun.nowhere(), command.getCommandName());
        assertThat(alone.getSubcommands()).containsOnlyKeys(command.getCommandName());
        assertThat(alone.getSubcommands().get(command.getCommandName()).getUsageMessage())
                .isEqualTo(command.getUsageMessage());
    }

    @Test
    void aLanguageBeforeTheNameHoldsForEveryCommand() throws IOException {
        assertThat(commands()
                        .skip(1)
                        .filter(command -> command.getCommandSpec().findOption("--lang") != null)
                        .map(CommandLine::getCommandName)
                        .filter(name -> !name.equals("view")))
                .containsOnlyElementsOf(
                        SPEAKING.stream().map(line -> line.split(" ")[0]).toList());
        Path before = Files.createDirectory(folder.resolve("before"));
        Path behind = Files.createDirectory(folder.resolve("behind"));
        for (String line : SPEAKING) {
            assertThat(said("--lang ru " + line, before))
                    .as(line)
                    .startsWith("0")
                    .isEqualTo(said(line + " --lang ru", behind));
        }
    }

    /** With exit status and everything printed; the same for every folder. */
    private static String said(String line, Path folder) {
        String river = RiverAtlas.folder().toString();
        CliRun run = CliRun.of(Stream.of(line.split(" "))
                .map(word -> word.replace("RIVER", river).replace("DIR", folder.toString()))
                .toArray(String[]::new));
        String all = run.status() + run.out() + run.err() + new String(run.bytes(), StandardCharsets.UTF_8);
        return all.replace(folder.toString(), "DIR");
    }

    @Test
    void anUnknownCommandIsWrongUsageInOneLine() {
        CliRun run = CliRun.of("qery", "--place", "Shusha");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMisspeltOptionIsAnsweredWithTheNearestOne() {
        CliRun run = CliRun.of("query", "--plac", "Shusha");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("--place").endsWith("See 'control-atlas query --help'.\n");
    }

    @Test
    void aDayThatDoesNotExistIsWrongUsage() {
        CliRun run = CliRun.of("query", "--place", "Shusha", "--date", "2021-02-30");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("'2021-02-30' is no day: write it as 2020-11-26.");
    }

    @Test
    void aPointWithoutLatitudeIsWrongUsage() {
        CliRun run = CliRun.of("query", "--at", "46.7");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("'46.7' is no point: write LON,LAT as in 46.75,39.82.");
    }

    @Test
    void placeAndPointExcludeEachOther() {
        CliRun run = CliRun.of("query", "--at", "46.7,39.8", "--place", "Shusha");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("mutually exclusive");
    }

    @Test
    void aDataSetThatDoesNotExistIsBadData() {
        CliRun run = CliRun.of("query", "--place", "Shusha", "--data", "no/such/folder");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(run.err()).contains("'no/such/folder' does not exist").doesNotContain("\tat ");
    }

    @Test
    void aStackTraceComesOnlyWithDebug() {
        CliRun run = CliRun.of("query", "--place", "Shusha", "--data", "no/such/folder", "--debug");
        assertThat(run.err()).contains("\tat org.controlatlas.cli.");
    }
}
