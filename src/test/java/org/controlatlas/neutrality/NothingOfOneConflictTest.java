package org.controlatlas.neutrality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Document;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The program knows nothing of the conflict that its first atlas tells of: no name of a place, an actor or a people stands
 * in code, texts, help or comments. The names are taken from the data; a word that the data also write small in a sentence
 * is an ordinary word and no name.
 */
class NothingOfOneConflictTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern WORD = Pattern.compile("[^\\W\\d_]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHORTEST = 4;

    /** Places that need no name to be known, and the beginnings of the conflict's names, whatever follows. */
    private static final List<String> STEMS = List.of(
            "karabakh",
            "qaraba\u011f",
            "artsakh",
            "arcax",
            "armeni",
            "azerbaij",
            "az\u0259rbay",
            "erm\u0259n",
            "shahumyan",
            "shaumyan",
            "oblast",
            "lachin",
            "la\u00e7\u0131n",
            "nakhch",
            "nakhij",
            "nax\u00e7",
            "qazax",
            "gazakh",
            "nkao",
            "stepanakert",
            "xank\u0259nd",
            "\u043a\u0430\u0440\u0430\u0431\u0430\u0445",
            "\u0430\u0440\u043c\u0435\u043d",
            "\u0430\u0440\u043c\u044f\u043d",
            "\u0430\u0437\u0435\u0440\u0431\u0430\u0439\u0434\u0436",
            "\u0430\u0440\u0446\u0430\u0445",
            "\u0572\u0561\u0580\u0561\u0562\u0561\u0572",
            "\u0561\u0580\u0581\u0561\u056d",
            "\u0561\u0564\u0580\u0562\u0565\u057b",
            "\u0570\u0561\u0575\u0561\u057d\u057f\u0561\u0576");

    /** Names of places and groups that are ordinary words of a language or of a trade, and of months in titles of documents. */
    private static final Set<String> ORDINARY = Set.of(
            "countries",
            "autonomous",
            "muxtar",
            "ինքնավար",
            "pipeline",
            "fields",
            "dash",
            "lake",
            "black",
            "bash",
            "november",
            "january",
            "august",
            // "height", "republic" and "small"
            "\u0432\u044b\u0441\u043e\u0442\u0430",
            "\u0440\u0435\u0441\u043f\u0443\u0431\u043b\u0438\u043a\u0430",
            "ki\u00e7ik",
            "\u0570\u0561\u0576\u0580\u0561\u057a\u0565\u057f\u0578\u0582\u0569\u0575\u0578\u0582\u0576");

    /** What may stand where: the names of languages and scripts, which are also those of peoples. */
    private static final Map<String, Pattern> LANGUAGES = Map.of(
            "Language.java", Pattern.compile("A[zZ]\\(\"az\", \"Az\u0259rbaycanca\"\\)|HY\\(\"hy\".*"),
            "Names.java", Pattern.compile("(String |, |AZ, |HY, |RU, )(azerbaijani|armenian|russian)"),
            "NameFolding.java", Pattern.compile("(?i)azerbaijani (keyboard|letters)|\\b(azerbaijani|armenian)\\b"),
            "Places.java", Pattern.compile("row\\.get\\(\"(azerbaijani|armenian|russian)\"\\)"),
            "TableEncoding.java", Pattern.compile("frequent in Azerbaijani"),
            "LICENSE-OFL.txt", Pattern.compile("Noto Sans (Armenian|Georgian)"));

    /** In bundles: the line that names a language, and the comment that says which language the file is in. */
    private static final Pattern BUNDLE_LANGUAGE =
            Pattern.compile("(?m)^(language\\.(az|hy|ru)=.*|# .*, (Azerbaijani|Armenian|Russian)\\.)$");

    private static Atlas atlas;
    private static Map<Path, String> texts;

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
        texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (text.indexOf('\0') < 0) {
                    texts.put(file, withoutLanguages(file, text));
                }
            }
        }
    }

    private static String withoutLanguages(Path file, String text) {
        String name = file.getFileName().toString();
        String left =
                LANGUAGES.containsKey(name) ? LANGUAGES.get(name).matcher(text).replaceAll("") : text;
        return name.endsWith(".properties") ? BUNDLE_LANGUAGE.matcher(left).replaceAll("") : left;
    }

    @Test
    void codeAndResourcesAreSearchedAtAll() {
        assertThat(texts.keySet())
                .anyMatch(file -> file.endsWith("org/controlatlas/render/LinePainter.java"))
                .anyMatch(file -> file.endsWith("org/controlatlas/pipeline/zones/LayerStack.java"))
                .anyMatch(file -> file.endsWith("org/controlatlas/app/messages_hy.properties"))
                .hasSizeGreaterThan(500);
        assertThat(names()).hasSizeGreaterThan(1_500).contains("shusha", "agdam", "russia", "\u0448\u0443\u0448\u0430");
    }

    @Test
    void noNameOfTheBundledDataStandsInCodeOrTexts() {
        Set<String> names = names();
        List<String> found = new ArrayList<>();
        texts.forEach((file, text) -> words(separated(text)).stream()
                .map(NothingOfOneConflictTest::small)
                .filter(names::contains)
                .distinct()
                .forEach(word -> found.add(MAIN.relativize(file) + ": " + word)));

        assertThat(found)
                .as("declare it in the data set, or speak of no real place")
                .isEmpty();
    }

    @Test
    void noStemOfTheConflictsNamesStandsInCodeOrTexts() {
        List<String> found = new ArrayList<>();
        texts.forEach((file, text) -> small(text).lines().forEach(line -> STEMS.stream()
                .filter(line::contains)
                .forEach(stem -> found.add(MAIN.relativize(file) + ": " + stem + " in " + line.strip()))));

        assertThat(found).isEmpty();
    }

    @Test
    void noFileIsNamedAfterTheConflict() {
        assertThat(texts.keySet()).noneMatch(file -> STEMS.stream().anyMatch(small(file.toString())::contains));
    }

    /** Words of names of actors, zones, areas, known places, groups, layers, documents and places of events. */
    private static Set<String> names() {
        Set<String> proper = new TreeSet<>();
        for (Names names : named()) {
            names.byLanguage().values().forEach(name -> words(name).stream()
                    .filter(word -> !word.equals(small(word)))
                    .forEach(word -> proper.add(small(word))));
        }
        atlas.zones().forEach(zone -> proper.addAll(words(zone.group())));
        proper.removeIf(word -> word.length() < SHORTEST);
        proper.removeAll(ordinary());
        proper.removeAll(ORDINARY);
        return proper;
    }

    private static List<Names> named() {
        List<Names> named = new ArrayList<>();
        atlas.actors().values().forEach(actor -> actor.names().forEach(dated -> named.add(dated.names())));
        atlas.zones().forEach(zone -> named.add(zone.names()));
        atlas.areas().forEach(area -> named.addAll(area.names()));
        atlas.places().stream().filter(place -> place.rank() <= 4).forEach(place -> place.names()
                .forEach(dated -> named.add(dated.names())));
        atlas.events().forEach(event -> named.add(event.place()));
        atlas.documents().stream().map(Document::title).forEach(named::add);
        atlas.info().declarations().layers().forEach(layer -> named.add(layer.names()));
        atlas.info().declarations().lineKinds().forEach(kind -> named.add(kind.names()));
        named.addAll(atlas.info().declarations().outlines().values());
        named.addAll(atlas.info().declarations().sides().values());
        return named;
    }

    /** Words that the data write small in a sentence or in a name. */
    private static Set<String> ordinary() {
        List<Names> prose = new ArrayList<>(named());
        atlas.texts().all().forEach(entry -> prose.add(entry.words()));
        atlas.events().forEach(event -> prose.add(event.names()));
        atlas.documents().forEach(document -> document.points().forEach(point -> {
            prose.add(point.title());
            prose.add(point.text());
            point.steps().forEach(step -> prose.addAll(List.of(step.done(), step.outstanding())));
            point.readings().forEach(reading -> prose.add(reading.statement()));
        }));
        return prose.stream()
                .map(Names::byLanguage)
                .map(Map::values)
                .flatMap(Collection::stream)
                .flatMap(text -> words(text).stream())
                .filter(word -> word.equals(small(word)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    /** With a space inside camelCase. */
    private static String separated(String text) {
        return text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
