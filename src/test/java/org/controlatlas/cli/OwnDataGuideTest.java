package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/own-data.md, tried step by step. */
class OwnDataGuideTest {
    private static final Path GUIDE = Path.of("docs/own-data.md");

    @TempDir
    Path temp;

    @Test
    void everyStepOfTheGuideWorksInItsOrder() throws IOException {
        String guide = Files.readString(GUIDE);
        Matcher table = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL).matcher(guide);
        assertThat(table.find()).isTrue();
        Files.writeString(temp.resolve("my-borders.csv"), table.group(1));
        List<String> commands = guide.lines()
                .filter(line -> line.startsWith("    control-atlas "))
                .map(line -> line.strip().substring("control-atlas ".length()))
                .toList();
        assertThat(commands).hasSizeGreaterThan(6);
        for (String command : commands) {
            if (command.startsWith("view ")) {
                continue;
            }
            CliRun run = CliRun.of(inFolder(command));
            assertThat(run.status()).as(command + ": " + run.err()).isEqualTo(ExitStatus.DONE);
        }
        assertThat(temp.resolve("map.png")).isNotEmptyFile();
        assertThat(temp.resolve("my-map.png")).isNotEmptyFile();
    }

    private String[] inFolder(String command) {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            boolean path = word.endsWith(".csv") || word.endsWith(".png") || word.equals("my-atlas");
            words.add(path ? temp.resolve(word).toString() : word);
        }
        return words.toArray(new String[0]);
    }

    @Test
    void theNewAtlasIsReadWithoutAnythingPassedOver() {
        Path folder = temp.resolve("new");
        assertThat(CliRun.of("new-atlas", folder.toString()).status()).isEqualTo(ExitStatus.DONE);
        CliRun run = CliRun.of("validate", "--strict", folder.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("7 features shown.").contains("control: 'held by'");
    }

    @Test
    void aNewAtlasWritesOverNothing() throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "mine");
        CliRun run = CliRun.of("new-atlas", temp.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("is there already and not empty");
        assertThat(temp.toFile().list()).containsExactly("mine.txt");
    }

    @Test
    void yearsBeforeTheFirstAreTakenInOptionsAndToldInAnswers() throws IOException {
        Path file = Files.writeString(
                temp.resolve("old.csv"),
                "name,start,end,wkt\nA,-400,-300,\"POLYGON ((10 50, 11 50, 11 51, 10 51, 10 50))\"\n");
        for (String date : List.of("-0322-06-01", "-322", "323 BCE")) {
            CliRun run = CliRun.of("query", "--data", file.toString(), "--at", "10.5,50.5", "--date", date);
            assertThat(run.status()).as(date + run.err()).isEqualTo(ExitStatus.DONE);
            assertThat(run.out()).startsWith("10.5,50.5 in 323 BCE: A");
        }
    }

    @Test
    void commandsSayInOneLineWhatIsNotShown() throws IOException {
        Path file = Files.writeString(
                temp.resolve("some.csv"),
                "name,start,wkt\nA,1900,\"POLYGON ((10 50, 11 50, 11 51, 10 50))\"\nB,soon,\"POLYGON ((12 50, 13 50, 13 51, 12 50))\"\n");
        CliRun run = CliRun.of("areas", "--data", file.toString());
        assertThat(run.err())
                .isEqualTo("control-atlas areas: " + file
                        + ": 1 feature shown, 1 passed over: date that cannot be read (1). 'control-atlas validate' tells"
                        + " more.\n");
    }
}
