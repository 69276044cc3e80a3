package org.controlatlas.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables written by hand as the OpenType specification has them, and our own fonts as Java reads them. */
class FontTablesTest {
    private static final float[] AS_IT_IS = {1, 0, 0, 1, 0, 0};

    /** Sixteen-bit numbers one after the other. */
    private static ByteBuffer shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length + 8);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes;
    }

    /** Segments 65–67 by a delta, 97–99 by a list of glyphs, and the end. */
    private static ByteBuffer segments(int platform) {
        return shorts(
                // One part of the table, at byte 12.
                0,
                1,
                platform,
                1,
                0,
                12,
                // Format 4, its length and language, twice the count of segments, three numbers for searching.
                4,
                0,
                0,
                6,
                0,
                0,
                0,
                // Ends, a gap, starts, deltas.
                67,
                99,
                0xFFFF,
                0,
                65,
                97,
                0xFFFF,
                -60,
                3,
                1,
                // Where each finds its glyphs: not at all, 4 bytes on from its own place, not at all.
                0,
                4,
                0,
                // The glyphs of 97 to 99, without the delta; none for 98.
                67,
                0,
                69);
    }

    @ParameterizedTest
    @CsvSource({
        "64, 0",
        "65, 5",
        "67, 7",
        "68, 0",
        "96, 0",
        "97, 70",
        "98, 0",
        "99, 72",
        "100, 0",
        "65535, 0",
        "65601, 0"
    })
    void aCharacterIsFoundInSegments(int codePoint, int glyph) {
        assertThat(new CharacterMap(segments(3), 0).glyph(codePoint)).isEqualTo(glyph);
        assertThat(new CharacterMap(segments(0), 0).glyph(codePoint)).isEqualTo(glyph);
    }

    @Test
    void aMapThatIsNotOfUnicodeIsOfNoUse() {
        assertThat(new CharacterMap(segments(1), 0).glyph(65)).isZero();
    }

    /** Both formats beside each other: the one for all of Unicode counts. */
    @Test
    void aCharacterBeyondTheFirstPlaneIsFoundInGroups() {
        ByteBuffer bytes = ByteBuffer.allocate(200);
        bytes.put(shorts(0, 2, 3, 1, 0, 20, 3, 10, 0, 60).array(), 0, 20);
        bytes.position(60);
        bytes.putShort((short) 12).putShort((short) 0).putInt(0).putInt(0).putInt(2);
        bytes.putInt(0x41).putInt(0x43).putInt(9);
        bytes.putInt(0x1F600).putInt(0x1F602).putInt(100);
        bytes.putShort(20, (short) 4);
        CharacterMap map = new CharacterMap(bytes, 0);
        assertThat(map.glyph(0x42)).isEqualTo(10);
        assertThat(map.glyph(0x44)).isZero();
        assertThat(map.glyph(0x1F600)).isEqualTo(100);
        assertThat(map.glyph(0x1F602)).isEqualTo(102);
        assertThat(map.glyph(0x1F603)).isZero();
    }

    /** Unicode's default ignorable signs below 3000 that are no format: Java 25 says that every font displays them. */
    private static final Set<Integer> DEFAULT_IGNORABLE =
            Set.of(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F);

    /** Java's own reader of the same file. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inOurFontsEveryCharacterHasTheGlyphThatJavaFinds(boolean bold) throws Exception {
        FontFile file = FontStack.of(bold).fonts().get(0);
        Font java = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.bytes()));
        FontRenderContext context = new FontRenderContext(null, true, true);
        int found = 0;
        for (int codePoint = 0x20; codePoint < 0x3000; codePoint++) {
            // Controls and signs without shape Java treats by itself.
            if (!Character.isDefined(codePoint)
                    || Character.getType(codePoint) == Character.FORMAT
                    || DEFAULT_IGNORABLE.contains(codePoint)
                    || codePoint < 0xA0 && codePoint > 0x7E) {
                continue;
            }
            boolean known = java.canDisplay(codePoint);
            int glyph = file.glyph(codePoint);
            if (known != (glyph != 0)) {
                assertThat(glyph != 0).as(Integer.toHexString(codePoint)).isEqualTo(known);
            }
            if (known && codePoint % 7 == 0 && Character.isLetter(codePoint)) {
                int theirs = java.createGlyphVector(context, Character.toString(codePoint))
                        .getGlyphCode(0);
                assertThat(glyph).as(Integer.toHexString(codePoint)).isEqualTo(theirs);
                found++;
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    /** A glyph: its contours' ends, no instructions, then the bytes of flags and coordinates. */
    private static String path(int[] ends, int... rest) {
        ByteBuffer bytes = ByteBuffer.allocate(200);
        bytes.position(10);
        for (int end : ends) {
            bytes.putShort((short) end);
        }
        bytes.putShort((short) 0);
        for (int each : rest) {
            bytes.put((byte) each);
        }
        Path2D.Float path = new Path2D.Float();
        new GlyphContours(bytes, 0, ends.length).appendTo(path, AS_IT_IS);
        return told(path);
    }

    private static String told(Path2D path) {
        List<String> parts = new ArrayList<>();
        float[] c = new float[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            parts.add(
                    switch (i.currentSegment(c)) {
                        case PathIterator.SEG_MOVETO -> "M" + c[0] + "," + c[1];
                        case PathIterator.SEG_LINETO -> "L" + c[0] + "," + c[1];
                        case PathIterator.SEG_QUADTO -> "Q" + c[0] + "," + c[1] + " " + c[2] + "," + c[3];
                        default -> "Z";
                    });
        }
        return String.join(" ", parts);
    }

    private static final int ON = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int PLUS_OR_SAME_X = 16;
    private static final int PLUS_OR_SAME_Y = 32;

    @Test
    void pointsOnTheCurveAreJoinedByLines() {
        int right = ON | SHORT_X | PLUS_OR_SAME_X | PLUS_OR_SAME_Y;
        int up = ON | PLUS_OR_SAME_X | SHORT_Y | PLUS_OR_SAME_Y;
        int left = ON | SHORT_X | PLUS_OR_SAME_Y;
        assertThat(path(new int[] {3}, right, right, up, left, 10, 90, 90, 80))
                .isEqualTo("M10.0,0.0 L100.0,0.0 L100.0,80.0 L10.0,80.0 Z");
    }

    @Test
    void flagsThatRepeatAndLongCoordinatesAreRead() {
        // Three more points of the flag; x: +256, −1, −256, 0; y: 0, −300, 0, +300.
        assertThat(path(
                        new int[] {3},
                        ON | REPEAT,
                        3,
                        0x01,
                        0x00,
                        0xFF,
                        0xFF,
                        0xFF,
                        0x00,
                        0x00,
                        0x00,
                        0x00,
                        0x00,
                        0xFE,
                        0xD4,
                        0x00,
                        0x00,
                        0x01,
                        0x2C))
                .isEqualTo("M256.0,0.0 L255.0,-300.0 L-1.0,-300.0 L-1.0,0.0 Z");
    }

    @Test
    void betweenTwoControlsTheCurveGoesThroughTheirMiddle() {
        int on = ON | SHORT_X | SHORT_Y | PLUS_OR_SAME_X | PLUS_OR_SAME_Y;
        int off = SHORT_X | SHORT_Y | PLUS_OR_SAME_X | PLUS_OR_SAME_Y;
        assertThat(path(new int[] {3}, on, off, off, on, 0, 10, 10, 10, 0, 20, 0, 20))
                .isEqualTo("M0.0,0.0 Q10.0,20.0 15.0,20.0 Q20.0,20.0 30.0,40.0 Z");
    }

    @Test
    void aContourMayHaveNoPointOnItsCurve() {
        int off = SHORT_X | SHORT_Y | PLUS_OR_SAME_X | PLUS_OR_SAME_Y;
        int down = SHORT_X | SHORT_Y | PLUS_OR_SAME_X;
        assertThat(path(new int[] {2}, off, off, down, 0, 10, 10, 0, 20, 20))
                .isEqualTo("M10.0,0.0 Q0.0,0.0 5.0,10.0 Q10.0,20.0 15.0,10.0 Q20.0,0.0 10.0,0.0 Z");
    }

    @Test
    void aContourMayBeginWithAControl() {
        int on = ON | SHORT_X | SHORT_Y | PLUS_OR_SAME_X | PLUS_OR_SAME_Y;
        int off = SHORT_X | SHORT_Y | PLUS_OR_SAME_X | PLUS_OR_SAME_Y;
        assertThat(path(new int[] {2}, off, on, on, 1, 10, 10, 2, 10, 20))
                .isEqualTo("M11.0,12.0 L21.0,32.0 Q1.0,2.0 11.0,12.0 Z");
    }

    @Test
    void aContourOfOnePointIsLeftOut() {
        int on = ON | SHORT_X | SHORT_Y | PLUS_OR_SAME_X | PLUS_OR_SAME_Y;
        assertThat(path(new int[] {0, 2}, on, on, on, 5, 1, 1, 5, 1, 1)).isEqualTo("M6.0,6.0 L7.0,7.0 Z");
    }

    /** One feature of that name, one lookup of that kind with one subtable, which is given. */
    private static GlyphPositions positions(String feature, int kind, int... subtable) {
        int[] head = {
            1,
            0,
            0,
            10,
            24,
            // Features: one, 8 bytes on.
            1,
            feature.charAt(0) << 8 | feature.charAt(1),
            feature.charAt(2) << 8 | feature.charAt(3),
            8,
            // The feature: one lookup, the first.
            0,
            1,
            0,
            // Lookups: one, 4 bytes on; its kind, flags, one subtable 8 bytes on.
            1,
            4,
            kind,
            0,
            1,
            8
        };
        int[] all = new int[head.length + subtable.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(subtable, 0, all, head.length, subtable.length);
        return new GlyphPositions(shorts(all), 0);
    }

    /** Of glyph 7 with 20 and with 30; the advance stands behind a placement, which is passed over. */
    private static final int[] PAIRS = {
        // Format 1; what it covers 12 bytes on; placement and advance of the first, nothing of the second; one set.
        1,
        12,
        5,
        0,
        1,
        18,
        // Covers one glyph.
        1,
        1,
        7,
        // Two pairs.
        2,
        20,
        99,
        -50,
        30,
        98,
        25
    };

    @ParameterizedTest
    @CsvSource({"7, 20, -50", "7, 30, 25", "7, 25, 0", "7, 31, 0", "8, 20, 0", "6, 20, 0"})
    void aPairIsKernedByItsOwnNumber(int left, int right, int kerning) {
        assertThat(positions("kern", 2, PAIRS).kerning(left, right)).isEqualTo(kerning);
    }

    /** More pairs than are kept, so that many push each other out. */
    @Test
    void pairsAskedForAgainAmongThousandsKeepTheirNumber() {
        GlyphPositions positions = positions("kern", 2, PAIRS);
        for (int round = 0; round < 2; round++) {
            for (int left = 0; left < 40; left++) {
                for (int right = 0; right < 400; right++) {
                    int expected = left != 7 ? 0 : right == 20 ? -50 : right == 30 ? 25 : 0;
                    assertThat(positions.kerning(left, right)).isEqualTo(expected);
                }
            }
            assertThat(positions.kerning(0xFFFF, 0xFFFE)).isZero();
            assertThat(positions.kerning(0, 0)).isZero();
        }
    }

    @Test
    void aCharacterAskedForAgainHasTheSameGlyph() {
        CharacterMap map = new CharacterMap(segments(3), 0);
        for (int codePoint : new int[] {65, 66, 97, 64, 0, 0x5FF, 0x600, 0xFFFF, -1}) {
            assertThat(map.glyph(codePoint)).isEqualTo(map.glyph(codePoint));
        }
        assertThat(map.glyph(65)).isEqualTo(5);
        assertThat(map.glyph(65)).isEqualTo(5);
    }

    @Test
    void otherFeaturesAndKindsAreLeftOut() {
        assertThat(positions("dist", 2, PAIRS).kerning(7, 20)).isZero();
        assertThat(positions("kern", 3, PAIRS).kerning(7, 20)).isZero();
        assertThat(new GlyphPositions(ByteBuffer.allocate(0), -1).kerning(7, 20))
                .isZero();
        assertThat(new GlyphPositions(ByteBuffer.allocate(0), -1).mark(7, 20)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 40, 0", "5, 41, -7", "6, 41, -9", "9, 41, 0", "5, 60, 0"})
    void glyphsAreKernedByTheirClasses(int left, int right, int kerning) {
        GlyphPositions positions = positions(
                "kern",
                2,
                // Format 2; covers 24 bytes on; advance of the first; classes 34 and 42 bytes on; two by two.
                2,
                24,
                4,
                0,
                34,
                42,
                2,
                2,
                // By the first's class and the second's.
                0,
                -7,
                0,
                -9,
                // Covers glyphs 5 to 6 by a range.
                2,
                1,
                5,
                6,
                0,
                // First: of glyph 6 on, one glyph, class 1.
                1,
                6,
                1,
                1,
                // Second: glyphs 41 to 45, class 1.
                2,
                1,
                41,
                45,
                1);
        assertThat(positions.kerning(left, right)).isEqualTo(kerning);
    }

    @Test
    void aMarkStandsWhereItsLetterBearsIt() {
        GlyphPositions positions = positions(
                "mark",
                4,
                // Format 1; marks covered 12 bytes on, letters 18; one class; marks 26 on, letters 38.
                1,
                12,
                18,
                1,
                26,
                38,
                // The mark is glyph 80; the letters are 10 and 11.
                1,
                1,
                80,
                1,
                2,
                10,
                11,
                // One mark, of class 0, held 6 bytes on, at (3, 4).
                1,
                0,
                6,
                1,
                3,
                4,
                // Two letters: the first bears it 6 bytes on, at (50, 70); the second does not.
                2,
                6,
                0,
                1,
                50,
                70);
        assertThat(positions.mark(10, 80)).containsExactly(47, 66);
        assertThat(positions.mark(11, 80)).isEmpty();
        assertThat(positions.mark(10, 81)).isEmpty();
        assertThat(positions.mark(12, 80)).isEmpty();
    }
}
