package org.controlatlas.export.flate;

import java.util.Arrays;

/** Bits, least significant first, as deflate has them. */
final class FlateBits {
    private byte[] bytes;
    private int used;
    private long waiting;
    private int filled;

    FlateBits(int room) {
        bytes = new byte[room];
    }

    /** @param width at most 32 */
    void put(int value, int width) {
        waiting |= (value & 0xFFFF_FFFFL) << filled;
        filled += width;
        if (filled >= 32) {
            if (used + 4 > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            int four = (int) waiting;
            bytes[used] = (byte) four;
            bytes[used + 1] = (byte) (four >> 8);
            bytes[used + 2] = (byte) (four >> 16);
            bytes[used + 3] = (byte) (four >> 24);
            used += 4;
            waiting >>>= 32;
            filled -= 32;
        }
    }

    /** Zeros up to a whole byte. */
    void align() {
        int rest = filled & 7;
        if (rest > 0) {
            put(0, 8 - rest);
        }
    }

    /** All that was put; only when aligned. */
    byte[] bytes() {
        byte[] all = Arrays.copyOf(bytes, used + filled / 8);
        for (int i = used; i < all.length; i++) {
            all[i] = (byte) (waiting >>> 8 * (i - used));
        }
        return all;
    }
}
