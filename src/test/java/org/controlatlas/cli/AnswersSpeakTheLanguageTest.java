package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No English word is left in what a command answers in another language, but what the data have in no other. The list of
 * versions names files and fields of files: DataVersionsTest looks at its texts.
 */
class AnswersSpeakTheLanguageTest {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d_.-])[A-Za-z]{3,}(?![\\p{L}\\d_-])");
    /** Ids, names of files, commands and fields, addresses. */
    private static final Pattern CODE = Pattern.compile(
            "^ ?control: |\\([a-z-]+\\)|https?://\\S+|[\\w.]+[_-][\\w-]+|\\w+\\.(json|geojson|csv)|control-atlas");

    private static Set<String> data;

    @BeforeAll
    static void readData() throws IOException {
        Atlas atlas = AtlasReader.read(Path.of("geodata"));
        // What stands for itself in every language; the longest first, for one may be a part of another.
        data = Stream.of(
                        atlas.sources().values().stream()
                                .flatMap(source -> Stream.of(
                                        source.title(),
                                        source.publisher().orElse(""),
                                        source.citation().orElse(""),
                                        source.id())),
                        atlas.actors().keySet().stream(),
                        atlas.info().declarations().viewpoints().stream().map(each -> each.id()),
                        atlas.documents().stream().map(each -> each.id()),
                        atlas.zones().stream().map(zone -> zone.id()))
                .flatMap(each -> each)
                .filter(text -> text.length() > 2)
                .collect(Collectors.toCollection(() -> new TreeSet<>(
                        Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))));
    }

    static List<List<String>> commands() {
        String day = "2020-11-15";
        return List.of(
                List.of("query", "--place", "Shusha", "--date", day),
                List.of("query", "--place-id", "lachin-district", "--date", day),
                List.of("query", "--at", "46.0,39.2", "--date", "2000-01-01", "--cautious"),
                List.of("areas", "--date", day),
                List.of("diff", "--from", "2020-11-26", "--to", "2020-12-02"),
                List.of("describe", "--date", day),
                List.of("why", "--at", "46.75,39.82", "--date", "2000-01-01"),
                List.of("viewpoints"),
                List.of("viewpoints", "--compare", "control,de-jure", "--date", "2000-01-01"),
                List.of("agreement", "--date", "2022-09-01"),
                List.of("versions", "--changes", "2.1.0..2.2.0"),
                List.of("sources"),
                List.of("sources", "--by", "area"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noEnglishWordIsLeft(List<String> command) {
        // Each in one of the two whose letters differ from those of English: their bundles have the same keys.
        Language language = commands().indexOf(command) % 2 == 0 ? Language.HY : Language.RU;
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("--lang", language.tag()));

        CliRun run = CliRun.of(line.toArray(String[]::new));

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(latin(run.out())).as(String.join(" ", line)).isEmpty();
    }

    private static Set<String> latin(String out) {
        Set<String> found = new TreeSet<>();
        for (String line : out.lines().toList()) {
            String rest = CODE.matcher(line).replaceAll("");
            if (!WORD.matcher(rest).find()) {
                continue;
            }
            rest = line;
            for (String known : data) {
                rest = rest.replace(known, "");
            }
            Matcher word = WORD.matcher(CODE.matcher(rest).replaceAll(""));
            while (word.find()) {
                found.add(word.group() + " in: " + line);
            }
        }
        return found;
    }
}
