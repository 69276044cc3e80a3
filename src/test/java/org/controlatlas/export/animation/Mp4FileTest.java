package org.controlatlas.export.animation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read by a walk through the boxes, which was written from ISO/IEC 14496-12. */
class Mp4FileTest {
    private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia", "minf", "dinf", "stbl");

    /** By the path of its types a box's content; of several of one path the last. */
    private static Map<String, ByteBuffer> boxes(byte[] file) {
        Map<String, ByteBuffer> found = new LinkedHashMap<>();
        walk(ByteBuffer.wrap(file), "", found);
        return found;
    }

    private static void walk(ByteBuffer in, String path, Map<String, ByteBuffer> found) {
        while (in.hasRemaining()) {
            int start = in.position();
            int size = in.getInt();
            byte[] type = new byte[4];
            in.get(type);
            String name = path + "/" + new String(type, StandardCharsets.ISO_8859_1);
            assertThat(size).as(name).isBetween(8, in.limit() - start);
            ByteBuffer content = in.slice(in.position(), size - 8);
            found.put(name, content.duplicate());
            if (PARENTS.contains(name.substring(name.lastIndexOf('/') + 1))) {
                walk(content, name, found);
            }
            in.position(start + size);
        }
    }

    private static byte[] film(int width, int height, int[] colours, int... stays) throws IOException {
        Mp4File file = new Mp4File(width, height);
        for (int i = 0; i < stays.length; i++) {
            int[] pixels = new int[width * height];
            Arrays.fill(pixels, colours[i % colours.length]);
            pixels[i % pixels.length] = 0xFFFFFF;
            file.add(YuvFrame.of(pixels, width, height), stays[i]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out, "<x/>");
        return out.toByteArray();
    }

    private static int[] ints(ByteBuffer box) {
        int[] all = new int[box.remaining() / 4];
        box.duplicate().asIntBuffer().get(all);
        return all;
    }

    private static final String TABLE = "/moov/trak/mdia/minf/stbl/";

    @Test
    void theIndexStandsBeforeThePictures() throws IOException {
        assertThat(List.copyOf(
                        boxes(film(32, 16, new int[] {0x102030}, 500, 500)).keySet()))
                .containsSubsequence("/ftyp", "/moov", "/uuid", "/mdat");
    }

    /** Each picture is a length and a NAL unit, one behind the other from where the index says to the end. */
    @Test
    void theIndexLeadsToEachPicture() throws IOException {
        byte[] file = film(32, 16, new int[] {0x102030, 0x405060}, 100, 100, 250);
        Map<String, ByteBuffer> boxes = boxes(file);
        int[] sizes = ints(boxes.get(TABLE + "stsz"));
        int at = ints(boxes.get(TABLE + "stco"))[2];

        assertThat(sizes[2]).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            ByteBuffer picture = ByteBuffer.wrap(file, at, sizes[3 + i]);
            assertThat(picture.getInt()).isEqualTo(sizes[3 + i] - 4);
            assertThat(picture.get() & 31).as("kind of NAL unit").isEqualTo(i == 0 ? 5 : 1);
            at += sizes[3 + i];
        }
        assertThat(at).isEqualTo(file.length);
    }

    @Test
    void framesThatStayEquallyLongAreOneRun() throws IOException {
        Map<String, ByteBuffer> boxes = boxes(film(16, 16, new int[] {1, 2}, 100, 100, 100, 40, 100));

        assertThat(ints(boxes.get(TABLE + "stts"))).containsExactly(0, 3, 3, 100, 1, 40, 1, 100);
        assertThat(ints(boxes.get("/moov/mvhd"))[4]).as("length in ms").isEqualTo(440);
    }

    @Test
    void aPlayerCanBeginAtTheFirstFrameAndEveryHundredAndTwentiethAfter() throws IOException {
        int[] stays = new int[250];
        Arrays.fill(stays, 40);

        assertThat(ints(boxes(film(16, 16, new int[] {1, 2, 3}, stays)).get(TABLE + "stss")))
                .containsExactly(0, 3, 1, 121, 241);
    }

    /** Three zeros in a row, or two and a small number, would be read as the beginning of a unit (7.4.1). */
    @Test
    void noPictureHoldsWhatLooksLikeABeginning() {
        H264Stream stream = new H264Stream(64, 64);
        List<byte[]> units = new ArrayList<>(List.of(stream.sps(), stream.pps()));
        for (int colour : new int[] {0, 0x000001, 0xFFFFFF, 0x010000}) {
            int[] pixels = new int[64 * 64];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = i % 3 == 0 ? colour : i * 7919 & 0xFFFFFF;
            }
            units.add(stream.encode(YuvFrame.of(pixels, 64, 64)).nal());
        }

        for (byte[] unit : units) {
            assertThat(unit[unit.length - 1]).isNotZero();
            for (int i = 2; i < unit.length; i++) {
                boolean beginning = unit[i - 2] == 0 && unit[i - 1] == 0 && (unit[i] & 255) < 3;
                assertThat(beginning).as("byte " + i).isFalse();
            }
        }
    }

    @Test
    void aFrameLikeTheOneBeforeTakesFewBytes() {
        H264Stream stream = new H264Stream(320, 320);
        int[] pixels = new int[320 * 320];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i * 7919 & 0xFFFFFF;
        }
        stream.encode(YuvFrame.of(pixels, 320, 320));

        assertThat(stream.encode(YuvFrame.of(pixels, 320, 320)).nal().length).isLessThan(20);
    }

    /** Table A-1 of H.264: most macroblocks of a frame. */
    @ParameterizedTest
    @CsvSource({"1, 31", "3600, 31", "3601, 40", "8192, 40", "8193, 51", "36864, 51", "36865, 60"})
    void theLevelAllowsTheSize(int macroblocks, int level) {
        assertThat(H264Stream.level(macroblocks)).isEqualTo(level);
    }
}
