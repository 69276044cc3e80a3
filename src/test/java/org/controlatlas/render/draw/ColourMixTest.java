package org.controlatlas.render.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourMixTest {
    @Test
    void atItsEndsAMixIsTheOneColourOrTheOther() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            int a = random.nextInt(1 << 24);
            int b = random.nextInt(1 << 24);
            assertThat(ColourMix.mix(a, b, 0)).isEqualTo(a);
            assertThat(ColourMix.mix(a, b, 1)).isEqualTo(b);
            assertThat(ColourMix.mix(a, a, random.nextDouble())).isEqualTo(a);
        }
    }

    /** So that exchanging two parties exchanges nothing but their colours. */
    @Test
    void halfOfEachIsTheSameWhicheverComesFirst() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            int a = random.nextInt(1 << 24);
            int b = random.nextInt(1 << 24);
            assertThat(ColourMix.mix(a, b, 0.5)).isEqualTo(ColourMix.mix(b, a, 0.5));
        }
    }

    @ParameterizedTest
    @CsvSource({"000000, FFFFFF, 0.5, 808080", "FF0000, 0000FF, 0.25, BF0040", "102030, 102030, 0.7, 102030"})
    void eachChannelIsMixedByItself(String a, String b, double part, String mixed) {
        assertThat(ColourMix.mix(Integer.parseInt(a, 16), Integer.parseInt(b, 16), part))
                .isEqualTo(Integer.parseInt(mixed, 16));
    }

    @Test
    void aGreyHasTheLumaOfItsColour() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            int rgb = random.nextInt(1 << 24);
            int grey = ColourMix.grey(rgb);
            assertThat(grey >> 16).isEqualTo(grey & 0xFF).isEqualTo(grey >> 8 & 0xFF);
            assertThat(ColourMix.luma(grey)).isCloseTo(ColourMix.luma(rgb), within(0.5 / 255 + 1e-9));
        }
        assertThat(ColourMix.luma(0xFFFFFF)).isCloseTo(1, within(1e-12));
        assertThat(ColourMix.grey(0xFFFFFF)).isEqualTo(0xFFFFFF);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 255", "0.5, 128", "0.001, 0", "0.002, 1"})
    void anOpacityIsTheNearestOf255Steps(double opacity, int alpha) {
        assertThat(Argb.of(0xABCDEF, opacity) >>> 24).isEqualTo(alpha);
        assertThat(Argb.of(0xFFABCDEF, opacity) & 0xFFFFFF).isEqualTo(0xABCDEF);
        assertThat(Argb.opaque(0x00ABCDEF)).isEqualTo(0xFFABCDEF);
    }

    private static List<String> replayed(CoverageRecord record, PixelRect clip) {
        List<String> told = new ArrayList<>();
        record.replay(
                clip,
                argb -> (from, to, y, coverage) ->
                        told.add(argb + ": " + from + "-" + to + ", " + y + ", " + coverage));
        return told;
    }

    @Test
    void whatWasRecordedIsDrawnAgainInItsOrder() {
        CoverageRecord record = new CoverageRecord();
        CoverageSink one = record.colour(1);
        CoverageSink other = record.colour(2);
        one.run(0, 5, 3, 255);
        other.run(2, 4, 3, 100);
        one.run(1, 2, 4, 7);
        assertThat(replayed(record, PixelRect.of(10, 10)))
                .containsExactly("1: 0-5, 3, 255", "2: 2-4, 3, 100", "1: 1-2, 4, 7");
    }

    @Test
    void withinAClipRunsAreCutToIt() {
        CoverageRecord record = new CoverageRecord();
        CoverageSink sink = record.colour(1);
        sink.run(0, 10, 4, 1);
        sink.run(0, 10, 5, 2);
        sink.run(0, 5, 6, 3);
        sink.run(8, 10, 6, 4);
        sink.run(0, 10, 7, 5);
        assertThat(replayed(record, new PixelRect(5, 5, 3, 2))).containsExactly("1: 5-8, 5, 2");
    }

    @Test
    void veryManyRunsAreKept() {
        CoverageRecord record = new CoverageRecord();
        CoverageSink sink = record.colour(0xFF123456);
        for (int i = 0; i < 3_000; i++) {
            sink.run(i, i + 1, i % 7, 1 + i % 255);
        }
        List<String> told = replayed(record, PixelRect.of(5_000, 10));
        assertThat(told).hasSize(3_000);
        assertThat(told.get(2_999)).isEqualTo(0xFF123456 + ": 2999-3000, " + 2_999 % 7 + ", " + (1 + 2_999 % 255));
    }

    @Test
    void aColourIsAskedForWhereItChangesOnly() {
        CoverageRecord record = new CoverageRecord();
        for (int i = 0; i < 30; i++) {
            record.colour(i / 10).run(i, i + 1, 0, 255);
        }
        List<Integer> asked = new ArrayList<>();
        record.replay(PixelRect.of(100, 1), argb -> {
            asked.add(argb);
            return (from, to, y, coverage) -> {};
        });
        assertThat(asked).containsExactly(0, 1, 2);
    }
}
