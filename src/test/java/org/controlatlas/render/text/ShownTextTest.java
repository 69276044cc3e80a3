package org.controlatlas.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a\tb", "a b"),
                Arguments.of("a\nb\r", "a b "),
                Arguments.of("a\u0085b\u2028c", "a b c"),
                Arguments.of("so\u00adft", "soft"),
                Arguments.of("a\u200bb\u2060c\ufeff", "abc"),
                Arguments.of("e\u0301", "\u00e9"),
                Arguments.of("S\u0327us\u0327a", "\u015eu\u015fa"),
                Arguments.of("\ud83c\udf89\ufe0f", "\ud83c\udf89"),
                Arguments.of("\ud83d\udc4b\ud83c\udffd", "\ud83d\udc4b"),
                Arguments.of("a\ud800b", "a\ufffdb"),
                Arguments.of("\udc00", "\ufffd"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatHasNoShapeIsLeftOutAndWhatIsNoLetterIsASpace(String text, String shown) {
        assertThat(ShownText.of(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shusha / Shushi", "Şuşa, Ağdam", "Շուշի", "Нагорный Карабах", "10 km²", "«quoted»"})
    void plainTextIsGivenBackItself(String text) {
        assertThat(ShownText.of(text)).isSameAs(text);
    }

    /** In scripts that join or stack letters these say how; elsewhere they say nothing. */
    @Test
    void joinersCountWhereLettersAreJoined() {
        assertThat(ShownText.of("می\u200cخواهم")).contains("\u200c");
        assertThat(ShownText.of("क्\u200dष")).contains("\u200d");
        assertThat(ShownText.of("a\u200cb\u200dc")).isEqualTo("abc");
    }

    @Property(tries = 300)
    void whatIsShownIsShownAsItIs(@ForAll String text) {
        String shown = ShownText.of(text);
        assertThat(ShownText.of(shown)).isEqualTo(shown);
        assertThat(shown.codePoints()).noneMatch(c -> c < 0x20 || c >= 0x7F && c < 0xA0 || c >= 0xD800 && c < 0xE000);
    }

    @Test
    void lettersTakeInTheirMarksAsUnicodeHasIt() {
        Random random = new Random(5);
        String letters = "aeiouScgəİıОеиЖշ";
        String marks = "\u0301\u0300\u0308\u0327\u0328\u0306\u030C";
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 6; k++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
                if (random.nextBoolean()) {
                    text.append(marks.charAt(random.nextInt(marks.length())));
                }
            }
            assertThat(ShownText.of(text.toString())).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    }
}
