package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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
 * No English word is left in what a command answers in another language, but what the data have in no other. What is told
 * of versions names files and fields of files: DataVersionsTest looks at its texts.
 */
class AnswersSpeakTheLanguageTest {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d_.-])[A-Za-z]{3,}(?![\\p{L}\\d_-])");
    /** Ids, names of files, commands and fields, addresses. */
    private static final Pattern CODE = Pattern.compile(
            "^ ?control: |\\([a-z-]+\\)|https?://\\S+|[\\w.]+[_-][\\w-]+|\\w+\\.(json|geojson|csv)|control-atlas");

    /** Words that both languages have. */
    private static final Set<String> ALIKE = Set.of("status");

    private static final Map<String, List<String>> DATA = new HashMap<>();

    @BeforeAll
    static void readData() throws IOException {
        Atlas atlas = AtlasReader.read(Path.of("geodata"));
        // What stands for itself in every language, by each of its words.
        Stream.of(
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
                .forEach(text -> WORD.matcher(text).results().forEach(word -> DATA.computeIfAbsent(
                                word.group(), key -> new ArrayList<>())
                        .add(text)));
    }

    static List<List<String>> commands() {
        String day = "2020-11-15";
        return List.of(
                List.of("query", "--place-id", "lachin-district", "--date", day),
                List.of("query", "--at", "46.0,39.2", "--date", "2000-01-01", "--cautious"),
                List.of("areas", "--date", day),
                List.of("diff", "--from", "2020-11-26", "--to", "2020-12-02"),
                List.of("describe", "--date", day),
                List.of("why", "--at", "46.75,39.82", "--date", "2000-01-01"),
                List.of("viewpoints"),
                List.of("viewpoints", "--compare", "control,de-jure", "--date", "2000-01-01"),
                List.of("agreement", "--date", "2022-09-01"),
                List.of("sources"),
                List.of("sources", "--by", "area"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noEnglishWordIsLeft(List<String> command) {
        for (Language language : List.of(Language.HY, Language.RU)) {
            assertThat(latin(answer(command, language)))
                    .as("%s in %s", command, language)
                    .isEmpty();
        }
    }

    /** Azerbaijani has the letters of English: what both answers have is looked at. */
    @ParameterizedTest
    @MethodSource("commands")
    void noEnglishWordIsLeftInAzerbaijani(List<String> command) {
        Set<String> english = words(latin(answer(command, Language.EN)));

        assertThat(words(latin(answer(command, Language.AZ))))
                .as("%s", command)
                .filteredOn(english::contains)
                .isSubsetOf(ALIKE);
    }

    private static String answer(List<String> command, Language language) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("--lang", language.tag()));
        CliRun run = CliRun.of(line.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        return run.out();
    }

    /** Without names, which are spelt alike here and there. */
    private static Set<String> words(Set<String> found) {
        return found.stream()
                .map(each -> each.substring(0, each.indexOf(' ')))
                .filter(word -> Character.isLowerCase(word.charAt(0)))
                .collect(Collectors.toSet());
    }

    private static Set<String> latin(String out) {
        Set<String> found = new TreeSet<>();
        for (String line : out.lines().toList()) {
            CODE.matcher(line)
                    .replaceAll(" ")
                    .lines()
                    .flatMap(rest -> WORD.matcher(rest).results())
                    .map(MatchResult::group)
                    .filter(word -> DATA.getOrDefault(word, List.of()).stream().noneMatch(line::contains))
                    .forEach(word -> found.add(word + " in: " + line));
        }
        return found;
    }
}
