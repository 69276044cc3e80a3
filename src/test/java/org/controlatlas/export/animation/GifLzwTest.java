package org.controlatlas.export.animation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Unpacked by a reader that was written from appendix F of the GIF89a specification. */
class GifLzwTest {
    private static byte[] unpacked(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<byte[]> table = new ArrayList<>();
        byte[] before = null;
        int size = 9;
        int at = 0;
        while (true) {
            int code = 0;
            for (int bit = 0; bit < size; bit++, at++) {
                code |= (packed[at / 8] >> at % 8 & 1) << bit;
            }
            if (code == 257) {
                assertThat(packed.length).as("nothing behind the end").isEqualTo((at + 7) / 8);
                return out.toByteArray();
            }
            if (code == 256) {
                table.clear();
                for (int i = 0; i < 258; i++) {
                    table.add(new byte[] {(byte) i});
                }
                size = 9;
                before = null;
                continue;
            }
            byte[] found;
            if (code < table.size()) {
                found = table.get(code);
            } else {
                assertThat(code).isEqualTo(table.size());
                found = Arrays.copyOf(before, before.length + 1);
                found[before.length] = before[0];
            }
            out.writeBytes(found);
            if (before != null && table.size() < 4096) {
                byte[] longer = Arrays.copyOf(before, before.length + 1);
                longer[before.length] = found[0];
                table.add(longer);
                if (table.size() == 1 << size && size < 12) {
                    size++;
                }
            }
            before = found;
        }
    }

    private static byte[] indexes(int count, IntUnaryOperator value) {
        byte[] indexes = new byte[count];
        for (int i = 0; i < count; i++) {
            indexes[i] = (byte) value.applyAsInt(i);
        }
        return indexes;
    }

    static Stream<Arguments> pictures() {
        Random random = new Random(3);
        Stream<Arguments> kinds = Stream.of(
                Arguments.of("one pixel", indexes(1, i -> 200)),
                Arguments.of("two pixels", indexes(2, i -> i)),
                Arguments.of("one colour", indexes(40_000, i -> 17)),
                Arguments.of("stripes", indexes(30_000, i -> i / 7 % 5)),
                Arguments.of("every index in turn", indexes(20_000, i -> i)),
                Arguments.of("noise, which fills the table again and again", indexes(60_000, i -> random.nextInt(256))),
                Arguments.of("few colours at random", indexes(60_000, i -> random.nextInt(3))));
        // Lengths at which the table is as long as a code is wide: where writer and reader must widen together.
        Stream<Arguments> edges = Stream.of(253, 254, 255, 256, 765, 766, 767, 1789, 1790, 1791, 3837, 3838, 3839, 3840)
                .flatMap(length -> Stream.of(length - 1, length, length + 1))
                .map(length -> Arguments.of(length + " pixels that differ", indexes(length, i -> i * 31 + i / 256)));
        return Stream.concat(kinds, edges);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void aReaderFindsThePixelsAgain(String name, byte[] pixels) {
        assertThat(unpacked(GifLzw.compress(pixels))).isEqualTo(pixels);
    }
}
