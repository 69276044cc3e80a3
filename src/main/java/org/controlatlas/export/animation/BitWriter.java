package org.controlatlas.export.animation;

import java.io.ByteArrayOutputStream;

/** Bits, most significant first, as H.264 has them. */
final class BitWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private int current;
    private int filled;

    void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            current = current << 1 | value >> i & 1;
            if (++filled == 8) {
                bytes.write(current);
                current = 0;
                filled = 0;
            }
        }
    }

    /** Unsigned Exp-Golomb. */
    void ue(int value) {
        int plus = value + 1;
        int length = 32 - Integer.numberOfLeadingZeros(plus);
        bits(0, length - 1);
        bits(plus, length);
    }

    /** Signed Exp-Golomb. */
    void se(int value) {
        ue(value > 0 ? 2 * value - 1 : -2 * value);
    }

    void alignWithZeros() {
        if (filled != 0) {
            bits(0, 8 - filled);
        }
    }

    /** Whole bytes; only when aligned. */
    void bytes(byte[] data, int from, int count) {
        bytes.write(data, from, count);
    }

    /** Stop bit and alignment. */
    byte[] finish() {
        bits(1, 1);
        alignWithZeros();
        return bytes.toByteArray();
    }
}
