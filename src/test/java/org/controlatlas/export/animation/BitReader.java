package org.controlatlas.export.animation;

import java.util.Arrays;

/** Reads bits from the left, by the text of H.264, clause 9.1. */
final class BitReader {
    private final byte[] bytes;
    private int at;

    BitReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int bit() {
        int bit = bytes[at / 8] >> (7 - at % 8) & 1;
        at++;
        return bit;
    }

    long bits(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = 2 * value + bit();
        }
        return value;
    }

    int unsigned() {
        int leading = 0;
        while (bit() == 0) {
            leading++;
        }
        return (int) ((1L << leading) - 1 + bits(leading));
    }

    int signed() {
        int code = unsigned();
        return code % 2 == 1 ? (code + 1) / 2 : -code / 2;
    }

    boolean isAligned() {
        return at % 8 == 0;
    }

    /** Whole bytes from an aligned place. */
    byte[] bytes(int count) {
        byte[] read = Arrays.copyOfRange(bytes, at / 8, at / 8 + count);
        at += 8 * count;
        return read;
    }

    /** Whether there is more than the last bit that is set and noughts (clause 7.2). */
    boolean hasMore() {
        int last = 8 * bytes.length - 1;
        while (last >= 0 && (bytes[last / 8] >> (7 - last % 8) & 1) == 0) {
            last--;
        }
        return at < last;
    }
}
