package org.controlatlas.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValueProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code of the program can be said in four languages, with the same values in each. */
class MessageWordsTest {
    private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern THROWN = Pattern.compile(
            "new (?!IllegalState|Unsupported)\\w+(?:Exception|Failure|Answer)\\((?:[^;\"]++|" + LITERAL + ")*");
    private static final Pattern SENTENCE = Pattern.compile("\"(?!Broken pipe)[^\"]*\\p{L}{2} \\p{L}{2}[^\"]*\"");
    /** Tell a programmer of a value that their callers have checked. */
    private static final Set<String> CHECKED_BEFORE = Set.of(
            "Control.java",
            "ExportSubject.java",
            "GeoPackage.java",
            "Identity.java",
            "LanesFigure.java",
            "LineStyle.java",
            "MapViewport.java",
            "NamedArea.java",
            "ValidTime.java",
            "WrittenDate.java",
            "Zone.java");

    private static final Map<String, MessageCode> CODES = codes();

    /** Those of all enums, and their remedies. */
    private static Map<String, MessageCode> codes() {
        Map<String, MessageCode> codes = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.controlatlas").stream()
                        .filter(type -> type.isAssignableTo(MessageCode.class) && type.isAssignableTo(Enum.class))
                        // Message's own, which have no words.
                        .filter(type -> !type.getName().startsWith(Message.class.getName()))
                        .map(JavaClass::reflect)
                        .flatMap(type -> List.of(type.getEnumConstants()).stream())
                        .map(MessageCode.class::cast)
                        .forEach(code -> {
                            MessageCode before = codes.put(code.key(), code);
                            assertThat(before).as("two codes of one key").isNull();
                            if (!code.englishRemedy().isEmpty()) {
                                codes.put(code.remedy().key(), code.remedy());
                            }
                        });
        return codes;
    }

    private static List<String> lines(Language language) throws IOException {
        Path file = Path.of("src/main/resources/org/controlatlas/words/problems_" + language.tag() + ".properties");
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<String> keys(Language language) throws IOException {
        return lines(language).stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    private static Set<String> values(String text) {
        Set<String> values = new TreeSet<>();
        Matcher matcher = VALUE.matcher(text);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return values;
    }

    @Test
    void thereAreCodes() {
        assertThat(CODES).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void everyBundleHasEveryCodeOnceAndNothingElse(Language language) throws IOException {
        assertThat(keys(language)).containsExactlyInAnyOrderElementsOf(CODES.keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeIsSaidWithTheValuesOfTheEnglish(Language language) {
        MessageWords words = new MessageWords(language);
        List<String> wrong = new ArrayList<>();
        CODES.forEach((key, code) -> {
            Object[] asThemselves = {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}"};
            String text = words.of(Message.of(code, asThemselves));
            if (text.isBlank() || !values(text).equals(values(code.english()))) {
                wrong.add(key + ": " + text);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void sentencesAreTranslated(Language language) {
        MessageWords words = new MessageWords(language);
        CODES.forEach((key, code) -> {
            if (code.english().endsWith(".") && code.english().matches(".*\\p{L}{2}.*")) {
                assertThat(words.of(new Message(code, List.of("a", "b", "c", "d", "e", "f"))))
                        .as(key)
                        .isNotEqualTo(new Message(code, List.of("a", "b", "c", "d", "e", "f")).toString());
            }
        });
    }

    @Test
    void aMessageInAMessageIsSaidInTheSameLanguage() {
        Message inner = Message.of(ValueProblem.NO_DATE, "x");
        Message outer = Message.sequence("a.json: ", inner);

        assertThat(outer).hasToString("a.json: 'x' is no date.");
        assertThat(new MessageWords(Language.RU).of(outer)).isEqualTo("a.json: 'x' — не дата.");
    }

    @Test
    void aValueIsNoPattern() {
        assertThat(Message.of(ValueProblem.UNKNOWN_LAYER, "{1}", "b")).hasToString("Unknown layer '{1}': use b.");
    }

    @Test
    void anExceptionSaysTheSameInEnglishAsItsMessage() {
        BadValueException failure = new BadValueException(ValueProblem.UNKNOWN_LANGUAGE, "xx");

        assertThat(failure).hasMessage("Unknown language 'xx': use en, az, hy or ru.");
        assertThat(new MessageWords(Language.EN).of(failure)).isEqualTo(failure.getMessage());
        assertThat(new MessageWords(Language.HY).of(failure)).startsWith("'xx' լեզուն անհայտ է");
    }

    @Test
    void anExceptionWithoutACodeSaysWhatItSays() {
        assertThat(new MessageWords(Language.AZ).of(new IOException("Quite another matter")))
                .isEqualTo("Quite another matter");
    }

    @Test
    void anExceptionThatSaysNothingIsCalledByItsName() {
        assertThat(new MessageWords(Language.AZ).of(new EOFException())).isEqualTo("EOFException");
    }

    /** Of the packages whose exceptions reach whoever typed a command. What cannot happen, and what the system says, may stay in English. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cli",
                "correction",
                "viewpoint",
                "files",
                "export",
                "model",
                "render/view",
                "intake",
            })
    void noSentenceForUsersStandsInAnException(String room) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/controlatlas", room))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !CHECKED_BEFORE.contains(each.getFileName().toString()))
                    .toList()) {
                Matcher thrown = THROWN.matcher(Files.readString(file));
                while (thrown.find()) {
                    Matcher literal = Pattern.compile(LITERAL).matcher(thrown.group());
                    while (literal.find()) {
                        if (SENTENCE.matcher(literal.group()).matches()) {
                            sentences.add(file.getFileName() + ": " + literal.group());
                        }
                    }
                }
            }
        }
        assertThat(sentences).isEmpty();
    }
}
