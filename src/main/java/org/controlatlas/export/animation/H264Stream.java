package org.controlatlas.export.animation;

import java.io.ByteArrayOutputStream;

/**
 * Encodes pictures without loss as H.264 (ITU-T H.264, constrained baseline profile). A map hardly moves: a macroblock
 * that is as before is skipped, one that its neighbours predict exactly costs some bits, any other is sent as it is
 * (I_PCM). That is faster by two orders than transform coding with a motion search, and keeps type sharp.
 */
final class H264Stream {
    /** Frames from one that a player can jump to, to the next. */
    private static final int KEY_INTERVAL = 120;

    private static final int FRAME_NUMBER_BITS = 16;

    private final int width;
    private final int height;
    private final byte[] sps;
    private final byte[] pps;
    private YuvFrame previous;
    private int sinceKey;
    private int keys;

    /** @param width of the picture shown, even, as is the height */
    H264Stream(int width, int height) {
        this.width = width;
        this.height = height;
        this.sps = nal(0x67, sequenceParameters());
        this.pps = nal(0x68, pictureParameters());
    }

    /** One coded picture as a NAL unit without start code or length. */
    record Coded(byte[] nal, boolean isKey) {}

    byte[] sps() {
        return sps;
    }

    byte[] pps() {
        return pps;
    }

    Coded encode(YuvFrame frame) {
        boolean key = previous == null || sinceKey == KEY_INTERVAL;
        sinceKey = key ? 0 : sinceKey;
        BitWriter out = new BitWriter();
        sliceHeader(out, key);
        new SliceData(frame, key ? null : previous, out).write();
        sinceKey++;
        keys += key ? 1 : 0;
        previous = frame;
        return new Coded(nal(key ? 0x65 : 0x61, out.finish()), key);
    }

    private void sliceHeader(BitWriter out, boolean key) {
        out.ue(0);
        out.ue(key ? 7 : 5);
        out.ue(0);
        out.bits(sinceKey, FRAME_NUMBER_BITS);
        if (key) {
            out.ue(keys % 2);
            out.bits(0, 2);
        } else {
            // No other number of references, no other order of them, no adaptive marking.
            out.bits(0, 3);
        }
        out.se(0);
        // No deblocking: nothing is lossy.
        out.ue(1);
    }

    private byte[] sequenceParameters() {
        int columns = (width + 15) / 16;
        int rows = (height + 15) / 16;
        BitWriter out = new BitWriter();
        out.bits(66, 8);
        out.bits(0xC0, 8);
        out.bits(level(columns * rows), 8);
        out.ue(0);
        out.ue(FRAME_NUMBER_BITS - 4);
        // Pictures are shown in the order of coding.
        out.ue(2);
        out.ue(1);
        out.bits(0, 1);
        out.ue(columns - 1);
        out.ue(rows - 1);
        out.bits(0b11, 2);
        boolean cropped = columns * 16 != width || rows * 16 != height;
        out.bits(cropped ? 1 : 0, 1);
        if (cropped) {
            out.ue(0);
            out.ue((columns * 16 - width) / 2);
            out.ue(0);
            out.ue((rows * 16 - height) / 2);
        }
        out.bits(1, 1);
        usability(out);
        return out.finish();
    }

    /** BT.709 in limited range, nothing reordered. */
    private static void usability(BitWriter out) {
        out.bits(0, 2);
        out.bits(1, 1);
        out.bits(5, 3);
        out.bits(0, 1);
        out.bits(1, 1);
        out.bits(1, 8);
        out.bits(1, 8);
        out.bits(1, 8);
        // No chroma location, timing, HRD or picture structure; but a restriction of the bitstream.
        out.bits(0, 5);
        out.bits(1, 1);
        out.bits(1, 1);
        out.ue(0);
        out.ue(0);
        out.ue(10);
        out.ue(10);
        out.ue(0);
        out.ue(1);
    }

    private static byte[] pictureParameters() {
        BitWriter out = new BitWriter();
        out.ue(0);
        out.ue(0);
        out.bits(0, 2);
        out.ue(0);
        out.ue(0);
        out.ue(0);
        out.bits(0, 3);
        out.se(0);
        out.se(0);
        out.se(0);
        out.bits(0b100, 3);
        return out.finish();
    }

    /** The lowest level of table A-1 that allows so many macroblocks in a frame, from 3.1 on. */
    static int level(int macroblocks) {
        if (macroblocks <= 3_600) {
            return 31;
        }
        if (macroblocks <= 8_192) {
            return 40;
        }
        return macroblocks <= 36_864 ? 51 : 60;
    }

    /** Adds the header byte and the emulation prevention bytes. */
    private static byte[] nal(int header, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + payload.length / 64 + 16);
        out.write(header);
        int zeros = 0;
        int from = 0;
        for (int i = 0; i < payload.length; i++) {
            if (zeros == 2 && (payload[i] & 0xFC) == 0) {
                out.write(payload, from, i - from);
                out.write(3);
                from = i;
                zeros = 0;
            }
            zeros = payload[i] == 0 ? zeros + 1 : 0;
        }
        out.write(payload, from, payload.length - from);
        return out.toByteArray();
    }
}
