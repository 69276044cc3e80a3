package org.controlatlas.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TextWidthsTest {
    private static final String SIGNS = "1,.-—   ";
    /** Of one script each: a sign between two scripts may be narrower than at the end of one. */
    private static final List<String> LETTERS = List.of("abcilmWwÇəğŞ", "шЖюилмЩ", "իպղԱլմա");

    private static final String MIXED = String.join("", LETTERS);

    private final TextWidths widths = TextWidths.of(13);

    @Start
    void start(Stage stage) {
        // Only for JavaFX to run: texts are measured by it.
    }

    /** Letter by letter: a line ends at its last blank before the first letter for which there is no room. */
    private String letterByLetter(String text, double width) {
        StringBuilder all = new StringBuilder();
        int start = 0;
        int blank = -1;
        for (int end = 1; end <= text.length(); end++) {
            if (end - start > 1 && widths.width(text.substring(start, end)) > width) {
                int lineEnd = blank > start ? blank : end - 1;
                all.append(text, start, lineEnd).append('\n');
                start = blank > start ? lineEnd + 1 : lineEnd;
                end = start;
            } else if (text.charAt(end - 1) == ' ') {
                blank = end - 1;
            }
        }
        return all.append(text.substring(start)).toString();
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(300);
        while (text.length() < length) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static Stream<Arguments> texts() {
        Random random = new Random(7);
        return LETTERS.stream().flatMap(letters -> Stream.generate(
                        () -> Arguments.of(text(random, letters + SIGNS), 20 + random.nextInt(500)))
                .limit(20));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void linesBreakAtTheLastBlankForWhichThereIsRoom(String text, double width) {
        assertThat(widths.broken(text, width)).isEqualTo(letterByLetter(text, width));
    }

    @RepeatedTest(20)
    void everyLineOfMixedScriptsFitsAndNoLetterIsLost(RepetitionInfo times) {
        Random random = new Random(times.getCurrentRepetition());
        String text = text(random, MIXED + SIGNS);
        double width = 40 + random.nextInt(400);

        String broken = widths.broken(text, width);

        assertThat(broken.lines()).allMatch(line -> widths.width(line) <= width);
        assertThat(broken.replaceAll("[\n ]", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void aWordThatIsTooLongIsCut() {
        String lines = widths.broken("W".repeat(40), 100);

        assertThat(lines.lines().count()).isGreaterThan(4);
        assertThat(lines.replace("\n", "")).isEqualTo("W".repeat(40));
    }

    @Test
    void aLetterOfTwoCharactersIsNeverCut() {
        String letters = "𝔄𝔅𝔇".repeat(30);

        assertThat(widths.broken(letters, 50).lines()).hasSizeGreaterThan(3).allSatisfy(line -> assertThat(
                        line.codePoints())
                .noneMatch(letter -> letter >= 0xD800 && letter < 0xE000));
    }

    @Test
    void aLineTooNarrowForAnyLetterHoldsOne() {
        assertThat(widths.broken("abc", 0)).isEqualTo("a\nb\nc");
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(widths.broken("", 10)).isEmpty();
        assertThat(widths.broken("Lachin, 26 August 2022", 400)).isEqualTo("Lachin, 26 August 2022");
    }
}
