package org.controlatlas.export.animation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts H.264 pictures into an MP4 file (ISO/IEC 14496-12 and -15) with the index before the pictures, so that it plays
 * while it is still being loaded. Times of making are zero.
 */
final class Mp4File {
    /** Ticks to a second. */
    private static final int TIMESCALE = 1000;

    private static final int[] UNITY = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    /** Announces an XMP packet (XMP specification part 3). */
    static final byte[] XMP = {
        (byte) 0xBE,
        0x7A,
        (byte) 0xCF,
        (byte) 0xCB,
        (byte) 0x97,
        (byte) 0xA9,
        0x42,
        (byte) 0xE8,
        (byte) 0x9C,
        0x71,
        (byte) 0x99,
        (byte) 0x94,
        (byte) 0x91,
        (byte) 0xE3,
        (byte) 0xAF,
        (byte) 0xAC
    };

    private final int width;
    private final int height;
    private final H264Stream stream;
    private final List<H264Stream.Coded> samples = new ArrayList<>();
    private final List<Integer> millis = new ArrayList<>();

    Mp4File(int width, int height) {
        this.width = width;
        this.height = height;
        this.stream = new H264Stream(width, height);
    }

    /** @param stays milliseconds */
    void add(YuvFrame frame, int stays) {
        samples.add(stream.encode(frame));
        millis.add(stays);
    }

    /** Bytes of the pictures so far. */
    long size() {
        return samples.stream().mapToLong(sample -> sample.nal().length + 4L).sum();
    }

    /** @param xmp an XMP packet */
    void write(OutputStream out, String xmp) throws IOException {
        byte[] head = box("ftyp", bytes("isom"), ints(512), bytes("isomiso2avc1mp41"));
        byte[] about = box("uuid", XMP, xmp.getBytes(StandardCharsets.UTF_8));
        int indexSize = index(0).length;
        byte[] index = index(head.length + indexSize + about.length + 8);
        out.write(head);
        out.write(index);
        out.write(about);
        out.write(ints((int) (size() + 8)));
        out.write(bytes("mdat"));
        for (H264Stream.Coded sample : samples) {
            out.write(ints(sample.nal().length));
            out.write(sample.nal());
        }
    }

    private byte[] index(int mediaStart) {
        int duration = millis.stream().mapToInt(Integer::intValue).sum();
        byte[] header = box(
                "mvhd",
                ints(0, 0, 0, TIMESCALE, duration, 0x10000, 0x1000000, 0, 0),
                ints(UNITY),
                ints(0, 0, 0, 0, 0, 0, 2));
        byte[] track = box(
                "trak",
                // Enabled, in the movie and in the preview.
                box("tkhd", ints(7, 0, 0, 1, 0, duration, 0, 0, 0, 0), ints(UNITY), ints(width << 16, height << 16)),
                box(
                        "mdia",
                        box("mdhd", ints(0, 0, 0, TIMESCALE, duration, 0x55C40000)),
                        box("hdlr", ints(0, 0), bytes("vide"), ints(0, 0, 0), bytes("Video\0")),
                        box(
                                "minf",
                                box("vmhd", ints(1, 0, 0)),
                                box("dinf", box("dref", ints(0, 1), box("url ", ints(1)))),
                                sampleTable(mediaStart))));
        return box("moov", header, track);
    }

    private byte[] sampleTable(int mediaStart) {
        int count = samples.size();
        int[] sizes =
                samples.stream().mapToInt(sample -> sample.nal().length + 4).toArray();
        int[] keys = java.util.stream.IntStream.range(0, count)
                .filter(i -> samples.get(i).isKey())
                .map(i -> i + 1)
                .toArray();
        return box(
                "stbl",
                box("stsd", ints(0, 1), sampleEntry()),
                times(),
                box("stss", ints(0, keys.length), ints(keys)),
                // All samples are one chunk.
                box("stsc", ints(0, 1, 1, count, 1)),
                box("stsz", ints(0, 0, count), ints(sizes)),
                box("stco", ints(0, 1, mediaStart)));
    }

    /** Runs of frames that stay equally long. */
    private byte[] times() {
        List<Integer> runs = new ArrayList<>();
        for (int i = 0; i < millis.size(); i++) {
            int last = runs.size() - 1;
            if (i > 0 && millis.get(i).equals(millis.get(i - 1))) {
                runs.set(last - 1, runs.get(last - 1) + 1);
            } else {
                runs.add(1);
                runs.add(millis.get(i));
            }
        }
        int[] numbers = runs.stream().mapToInt(Integer::intValue).toArray();
        return box("stts", ints(0, numbers.length / 2), ints(numbers));
    }

    private byte[] sampleEntry() {
        byte[] sps = stream.sps();
        byte[] pps = stream.pps();
        ByteBuffer configuration = ByteBuffer.allocate(11 + sps.length + pps.length);
        // Version, profile, constraints, level, four bytes of length, one SPS, one PPS.
        configuration.put((byte) 1).put(sps, 1, 3).put((byte) 0xFF).put((byte) 0xE1);
        configuration
                .putShort((short) sps.length)
                .put(sps)
                .put((byte) 1)
                .putShort((short) pps.length)
                .put(pps);
        byte[] name = new byte[32];
        return box(
                "avc1",
                ints(0, 1, 0, 0, 0, 0),
                shorts(width, height),
                ints(0x480000, 0x480000, 0),
                shorts(1),
                name,
                shorts(24, -1),
                box("avcC", configuration.array()),
                box("colr", bytes("nclx"), shorts(1, 1, 1), new byte[] {0}));
    }

    private static byte[] box(String type, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        return ByteBuffer.allocate(8 + content.size())
                .putInt(8 + content.size())
                .put(bytes(type))
                .put(content.toByteArray())
                .array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }
}
