package org.controlatlas.export.animation;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** LZW as GIF has it: codes of 9 to 12 bits, least significant bit first, the table begun anew when it is full. */
final class GifLzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int TABLE = 1 << 14;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    private final int[] keys = new int[TABLE];
    private final short[] codes = new short[TABLE];
    private int bits;
    private int filled;
    private int codeSize = 9;

    private GifLzw() {}

    /** @param indexes of eight bits */
    static byte[] compress(byte[] indexes) {
        GifLzw lzw = new GifLzw();
        lzw.run(indexes);
        return lzw.out.toByteArray();
    }

    private void run(byte[] indexes) {
        int next = reset();
        int prefix = indexes[0] & 255;
        for (int i = 1; i < indexes.length; i++) {
            int value = indexes[i] & 255;
            int key = prefix << 8 | value;
            int slot = (key * 0x9E3779B1) >>> 18;
            while (keys[slot] != -1 && keys[slot] != key) {
                slot = (slot + 1) & (TABLE - 1);
            }
            if (keys[slot] == key) {
                prefix = codes[slot];
                continue;
            }
            put(prefix);
            prefix = value;
            if (next == 4096) {
                next = reset();
            } else {
                if (next == 1 << codeSize) {
                    codeSize++;
                }
                keys[slot] = key;
                codes[slot] = (short) next++;
            }
        }
        put(prefix);
        if (next == 1 << codeSize && codeSize < 12) {
            // The reader adds an entry for the last code as well and widens with it.
            codeSize++;
        }
        put(END);
        if (filled > 0) {
            out.write(bits & 255);
        }
    }

    private int reset() {
        put(CLEAR);
        Arrays.fill(keys, -1);
        codeSize = 9;
        return END + 1;
    }

    private void put(int code) {
        bits |= code << filled;
        filled += codeSize;
        while (filled >= 8) {
            out.write(bits & 255);
            bits >>>= 8;
            filled -= 8;
        }
    }
}
