package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;

class ParagraphTest {
    private static final TextFont FONT = TextFont.regular(11);
    private static final double LEADING = 11 * Paragraph.LEADING;

    private static String words(long seed, int count) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(random, 1 + random.nextInt(9)));
        }
        return String.join(" ", words);
    }

    private static String word(Random random, int letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static List<String> lines(Paragraph paragraph, double width) {
        return Marks.of(paragraph, 0, 0, width).words();
    }

    @Property(tries = 150, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void allWordsStandInTheirOrderInLinesThatAreNotTooLong(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @DoubleRange(min = 90, max = 600) double width) {
        String text = words(seed, count);

        List<String> lines = lines(new Paragraph(text, FONT, 1), width);

        assertThat(String.join(" ", lines)).isEqualTo(text);
        assertThat(lines).allSatisfy(line -> assertThat(Ink.width(line, FONT)).isLessThanOrEqualTo(width + 1e-6));
    }

    @Property(tries = 150, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aParagraphIsAsHighAsItsLines(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 1, max = 6) int most,
            @ForAll @DoubleRange(min = 90, max = 600) double width) {
        Paragraph paragraph = new Paragraph(words(seed, count), FONT, 1, most);

        assertThat(paragraph.height(width)).isCloseTo(lines(paragraph, width).size() * LEADING, within(1e-9));
        assertThat(paragraph.height(width)).isLessThanOrEqualTo(most * LEADING + 1e-9);
    }

    @Property(tries = 150, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aParagraphOfTooManyLinesEndsWithAnEllipsisAndBeginsAsTheWholeDoes(
            @ForAll long seed,
            @ForAll @IntRange(min = 30, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 3) int most,
            @ForAll @DoubleRange(min = 90, max = 180) double width) {
        String text = words(seed, count);

        List<String> lines = lines(new Paragraph(text, FONT, 1, most), width);

        assertThat(lines).hasSize(most);
        String last = lines.get(most - 1);
        assertThat(last).endsWith("…");
        assertThat(Ink.width(last, FONT)).isLessThanOrEqualTo(width + 1e-6);
        String shown = String.join(" ", lines);
        assertThat(text).startsWith(shown.substring(0, shown.length() - 1));
    }

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aNarrowerParagraphIsNeverLower(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @DoubleRange(min = 90, max = 400) double width,
            @ForAll @DoubleRange(min = 1, max = 200) double more) {
        Paragraph paragraph = new Paragraph(words(seed, count), FONT, 1);

        assertThat(paragraph.height(width)).isGreaterThanOrEqualTo(paragraph.height(width + more));
    }

    @Example
    void aWordAloneOnTheLastLineGetsCompanyWhereThatTakesNoMoreLines() {
        String text = "one two three four five six";
        double width = Ink.width("one two three four five", FONT) + 2;

        List<String> lines = lines(new Paragraph(text, FONT, 1), width);

        assertThat(Ink.wrap(text, FONT, width)).containsExactly("one two three four five", "six");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith(" six");
    }

    @Example
    void aWordStaysAloneWhereCompanyWouldTakeALineMore() {
        String text = "abcdefghijklmnopqrstu abcdefghijklmnopqrstu x";
        double width = Ink.width("abcdefghijklmnopqrstu", FONT) + 1;

        assertThat(lines(new Paragraph(text, FONT, 1), width))
                .containsExactly("abcdefghijklmnopqrstu", "abcdefghijklmnopqrstu", "x");
    }

    @Example
    void aWordLongerThanTheLineIsCutAndNoLetterIsLost() {
        String word = word(new Random(5), 80);

        List<String> lines = lines(new Paragraph(word, FONT, 1), 100);

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(String.join("", lines)).isEqualTo(word);
    }

    @Example
    void noTextTakesNoRoom() {
        assertThat(new Paragraph("", FONT, 1).height(100)).isZero();
        assertThat(new Paragraph("   ", FONT, 1).height(100)).isZero();
    }
}
