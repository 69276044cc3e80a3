package org.controlatlas.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.model.Language;
import org.controlatlas.words.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the four bundles to one another, to the code and to the font. */
class BundlesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/controlatlas/app");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    /** What puts text before the reader; a literal with letters in it is a text that nobody can translate. */
    private static final Pattern TEXT_IN_CODE = Pattern.compile(
            "(?:setText|setTitle|setHeaderText|setContentText|setPromptText|setAccessibleText|setAccessibleHelp"
                    + "|new (?:Label|Button|Tooltip|Text|MenuItem|CheckBox|RadioButton|Hyperlink|CheckMenuItem"
                    + "|RadioMenuItem|TitledPane|Tab|ToggleButton))\\(\\s*\"[^\"]*\\p{L}{2}[^\"]*\"");

    private static Path file(Language language) {
        String suffix = language == Language.EN ? "" : "_" + language.tag();
        return Path.of("src/main/resources/org/controlatlas/app/messages" + suffix + ".properties");
    }

    private static Map<String, String> read(Language language) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file(language))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                assertThat(equals).as("no '=' in %s: %s", language, line).isPositive();
                String before = texts.put(line.substring(0, equals), line.substring(equals + 1));
                assertThat(before).as("key twice in %s: %s", language, line).isNull();
            }
        }
        return texts;
    }

    private static List<String> sources() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path source :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(source));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeys(Language language) throws IOException {
        assertThat(read(language).keySet())
                .containsExactlyInAnyOrderElementsOf(read(Language.EN).keySet());
    }

    /** The window and the commands have a bundle each, and some words in both. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatBecameOfAPointIsCalledAlikeInWindowAndCommands(Language language) throws IOException {
        TextTable commands = new TextTable(AnalysisWords.class, "analysis", language);
        Map<String, String> shared = read(language);
        shared.keySet().removeIf(key -> !key.startsWith("agreement.state.") || !commands.has(key));

        assertThat(shared).hasSize(6).allSatisfy((key, text) -> assertThat(text).isEqualTo(commands.get(key)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsEmpty(Language language) throws IOException {
        assertThat(read(language)).noneSatisfy((key, text) -> assertThat(text).isBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageUsesTheSameArguments(Language language) throws IOException {
        Map<String, String> english = read(Language.EN);
        read(language).forEach((key, text) -> {
            // A language may say a number in words where English chooses a plural by it.
            Set<String> own = arguments(text);
            own.addAll(plurals(english.get(key)));
            assertThat(own).as(key).isEqualTo(arguments(english.get(key)));
        });
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> plurals(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d),choice").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextWithArgumentsIsAPattern(Language language) throws IOException {
        read(language).forEach((key, text) -> {
            // An ASCII apostrophe quotes in patterns and vanishes; the typographic one does not.
            assertThat(text).as(key).doesNotContain("'");
            if (text.contains("{")) {
                Object[] numbers = {1, 2, 3, 4, 5, 6};
                assertThat(new MessageFormat(text, language.locale()).format(numbers))
                        .as(key)
                        .doesNotContain("{");
            }
        });
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> whole = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        for (String source : sources()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                String text = literal.group(1);
                whole.add(text);
                if (text.matches("[a-zA-Z-]+(\\.[a-zA-Z-]+)*[.-]")) {
                    beginnings.add(text);
                }
            }
        }
        List<String> obsolete = read(Language.EN).keySet().stream()
                .filter(key -> !whole.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(obsolete).isEmpty();
    }

    @Test
    void everyKeyInTheCodeExists() throws IOException {
        Set<String> keys = read(Language.EN).keySet();
        Pattern use = Pattern.compile("(?:messages\\(\\)|messages)\\s*\\.(?:get|bind)\\(\\s*\"([^\"]+)\"\\s*[,)]");
        for (String source : sources()) {
            Matcher matcher = use.matcher(source);
            while (matcher.find()) {
                assertThat(keys).contains(matcher.group(1));
            }
        }
    }

    @Test
    void noTextIsInTheCode() throws IOException {
        for (String source : sources()) {
            Matcher matcher = TEXT_IN_CODE.matcher(source);
            assertThat(matcher.find() ? matcher.group() : "").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyGlyphIsInTheBundledFont(Language language) throws IOException, FontFormatException {
        StringBuilder all = new StringBuilder(language.endonym());
        read(language).values().forEach(all::append);
        DateWords words = DateWords.of(language);
        for (int month = 1; month <= 12; month++) {
            java.time.LocalDate day = java.time.LocalDate.of(2020, month, month);
            all.append(words.longDate(day))
                    .append(words.shortDate(day))
                    .append(words.weekday(day))
                    .append(words.month(java.time.YearMonth.from(day)));
        }
        for (String name : List.of("ControlAtlasSans-Regular.ttf", "ControlAtlasSans-Bold.ttf")) {
            Font font = font(name);
            assertThat(all.toString()
                            .codePoints()
                            .filter(point -> !font.canDisplay(point))
                            .distinct()
                            .mapToObj(Character::toString)
                            .toList())
                    .as(name)
                    .isEmpty();
        }
    }

    private static Font font(String name) throws IOException, FontFormatException {
        try (InputStream file = BundlesTest.class.getResourceAsStream("/org/controlatlas/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsThatTakeASideOccurInNoLanguage(Language language) throws IOException {
        String all = Files.readString(file(language), StandardCharsets.UTF_8).toLowerCase(java.util.Locale.ROOT);
        List<String> words = Arrays.asList(
                "occupied",
                "occupation",
                "liberat",
                "separatis",
                "aggressor",
                "işğal",
                "azad ed",
                "separatçı",
                "օկուպաց",
                "ազատագր",
                "անջատական",
                "оккуп",
                "освобожд",
                "сепаратис");
        assertThat(words).noneMatch(all::contains);
    }

    @Test
    void aSentenceThatEndsWithAnAbbreviationHasOneStop() {
        assertThat(Messages.in(Language.RU).get("export.wrong.outside", "1 января 1988 г.", "24 ноября 2026 г."))
                .endsWith("1988 г. – 24 ноября 2026 г.");
    }
}
