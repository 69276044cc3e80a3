package org.controlatlas.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphRunTest {
    private static final TextFont FONT = TextFont.regular(20);

    private static FontFile file() {
        return FontStack.of(false).fonts().get(0);
    }

    /** Java's own reader of the same file, as an oracle. */
    private static Font java() throws Exception {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file().bytes()))
                .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON, TextAttribute.SIZE, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shusha / Shushi",
                "Azərbaycan, Ağdam, İstanbul, Şuşa",
                "Ստեփանակերտ, Հայաստան",
                "Нагорный Карабах",
                "Ελλάς και νησιά",
                "AVATAR To Ty We P. 1,234.5 km²"
            })
    void aLineIsAsWideAsJavaSetsIt(String text) throws Exception {
        Rectangle2D bounds = java().getStringBounds(text, new FontRenderContext(null, true, true));

        assertThat(GlyphRun.width(text, FONT)).isCloseTo(bounds.getWidth(), within(0.05 * text.length()));
    }

    @ParameterizedTest
    @ValueSource(ints = {'A', 'g', 'ə', 'Ğ', 'İ', 'և', 'Շ', 'Ж', 'Ω', '2', '²', '−', '→'})
    void anOutlineIsTheOneThatJavaReads(int codePoint) throws Exception {
        Rectangle2D theirs = java().createGlyphVector(
                        new FontRenderContext(null, true, true), Character.toString(codePoint))
                .getOutline()
                .getBounds2D();
        Rectangle2D ours = AffineTransform.getScaleInstance(0.02, -0.02)
                .createTransformedShape(file().outline(file().glyph(codePoint)))
                .getBounds2D();

        assertThat(ours.getX()).isCloseTo(theirs.getX(), within(0.05));
        assertThat(ours.getY()).isCloseTo(theirs.getY(), within(0.05));
        assertThat(ours.getWidth()).isCloseTo(theirs.getWidth(), within(0.05));
        assertThat(ours.getHeight()).isCloseTo(theirs.getHeight(), within(0.05));
    }

    @Test
    void pairsAreKerned() {
        assertThat(GlyphRun.width("AV", FONT)).isLessThan(GlyphRun.width("A", FONT) + GlyphRun.width("V", FONT) - 0.2);
        assertThat(GlyphRun.width("ТА", FONT)).isLessThan(GlyphRun.width("Т", FONT) + GlyphRun.width("А", FONT));
        assertThat(GlyphRun.width("HH", FONT)).isCloseTo(2 * GlyphRun.width("H", FONT), within(1e-9));
    }

    @Test
    void figuresHaveOneWidth() {
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(GlyphRun.width(String.valueOf(digit), FONT)).isEqualTo(GlyphRun.width("0", FONT));
        }
    }

    @Test
    void lettersAreNeverJoined() {
        assertThat(GlyphRun.of("conflict", FONT).glyphs()).hasSize(8);
        assertThat(GlyphRun.of("և", FONT).glyphs()).hasSize(1);
    }

    @Test
    void spacingStandsBetweenLettersAndNotAfterTheLast() {
        TextFont spaced = FONT.tracked(0.25);

        assertThat(GlyphRun.width("HHH", spaced)).isCloseTo(GlyphRun.width("HHH", FONT) + 2 * 5, within(1e-9));
        assertThat(GlyphRun.of("HHH", spaced).glyphs().get(2).x())
                .isCloseTo(GlyphRun.of("HHH", FONT).glyphs().get(2).x() + 10, within(1e-9));
    }

    @Test
    void aMarkStandsOnItsLetter() {
        GlyphRun stressed = GlyphRun.of("я\u0301", FONT);
        GlyphRun.Glyph mark = stressed.glyphs().get(1);

        assertThat(stressed.width()).isEqualTo(GlyphRun.width("я", FONT));
        Rectangle2D drawn = stressed.outline().getBounds2D();
        assertThat(drawn.getMinX()).isGreaterThan(-1);
        assertThat(drawn.getMaxX()).isLessThan(stressed.width() + 1);
        assertThat(mark.codePoint()).isEqualTo(0x301);
    }

    @Test
    void aLetterTakesInItsMarkWhereThereIsOneForBoth() {
        assertThat(GlyphRun.of("Ag\u0306dam", FONT).text()).isEqualTo("Ağdam");
    }

    @Test
    void controlsBecomeSpacesAndSignsWithoutShapeNothing() {
        assertThat(GlyphRun.of("a\tb\r\nc\u0007d\u0085e", FONT).text()).isEqualTo("a b  c d e");
        assertThat(GlyphRun.of("a\u200Bb\u202Ec\u2066d\uFEFFe\u00ADf", FONT).text())
                .isEqualTo("abcdef");
        assertThat(GlyphRun.of("a\uD83Cb", FONT).text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void aCharacterThatNoFontHasIsABoxAndIsNamed() {
        // For private use: no machine has a font for them.
        GlyphRun run = GlyphRun.of("A \uDB84\uDE34\uDB84\uDE35", FONT);

        assertThat(run.missing()).containsExactly(0xF1234, 0xF1235);
        assertThat(run.glyphs()).filteredOn(GlyphRun.Glyph::isMissing).hasSize(2);
        assertThat(MissingCharacters.of(Set.of("\uDB84\uDE34")).list()).endsWith("(U+F1234)");
        assertThat(new MissingCharacters(new TreeSet<>(Set.of(0x6F22, 0x14C2))).list())
                .isEqualTo("Canadian Aboriginal: ᓂ (U+14C2); Han: 漢 (U+6F22)");
        assertThat(MissingCharacters.of(Set.of("Shusha, Şuşa, Շուշի, Шуша")).isEmpty())
                .isTrue();
    }

    private static List<Integer> letters(String text) {
        return GlyphRun.of(text, FONT).glyphs().stream()
                .sorted(Comparator.comparingDouble(GlyphRun.Glyph::x))
                .map(GlyphRun.Glyph::codePoint)
                .filter(Character::isLetterOrDigit)
                .toList();
    }

    /** Whether there is a font for them or not. */
    @Test
    void lettersFromRightToLeftStandSo() {
        assertThat(letters("אבג")).containsExactly(0x5D2, 0x5D1, 0x5D0);
        assertThat(letters("A אב B")).containsExactly((int) 'A', 0x5D1, 0x5D0, (int) 'B');
        assertThat(letters("אב 19 ג")).containsExactly(0x5D2, (int) '1', (int) '9', 0x5D1, 0x5D0);
        assertThat(letters("(אב)")).containsExactly(0x5D1, 0x5D0);
    }

    @Test
    void whatJoinsLettersIsNoCharacterThatIsMissing() {
        assertThat(MissingCharacters.of(Set.of("می‌خواهم", "क्‍ष")).codePoints())
                .doesNotContain(0x200C, 0x200D);
    }

    @Property(tries = 300)
    void noTextIsTooStrangeToBeSet(@ForAll String text) {
        assertThatCode(() -> GlyphRun.of(text, FONT).outline()).doesNotThrowAnyException();
        assertThat(GlyphRun.width(text, FONT)).isFinite().isGreaterThanOrEqualTo(0);
    }

    @Test
    void whatIsNoFontIsRefusedInOneSentence() {
        assertThatThrownBy(() -> new FontFile("x.ttf", new byte[300])).hasMessageContaining("x.ttf");
        byte[] cut = Arrays.copyOf(file().bytes(), 2_000);
        assertThatThrownBy(() -> new FontFile("cut.ttf", cut)).hasMessage("The font cut.ttf is damaged.");
    }
}
