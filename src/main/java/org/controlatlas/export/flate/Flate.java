package org.controlatlas.export.flate;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Packs bytes, with pictures in mind: repetitions are looked for where the same four bytes stood last and, in rows, right
 * above; the longer one is taken. Any inflater reads the result.
 */
public final class Flate {
    /** The longest repetition and the farthest that a block can name. */
    static final int LONGEST = 258;

    static final int FARTHEST = 32_768;

    private static final int HASH_BITS = 14;

    /** Bytes that make a repetition worth while. */
    private static final int LEAST = 4;

    /** After a repetition no longer than that the places within it are noted, too. */
    private static final int SHORT = 16;

    private final byte[] data;
    private final int count;
    /** Bytes from one row to the next; 0 if there are no rows. */
    private final int row;

    /** By hash the place after which the four bytes stood last. */
    private final int[] places = new int[1 << HASH_BITS];

    private final FlateBlock block;
    private final FlateBits bits;

    private Flate(byte[] data, int count, int row) {
        this.data = data;
        this.count = count;
        this.row = row <= FARTHEST ? row : 0;
        this.bits = new FlateBits(count / 8 + 64);
        this.block = new FlateBlock(bits);
    }

    /**
     * A part of a deflate stream that ends at a whole byte, so that others can follow it.
     *
     * @param row bytes from one row to the next; 0 if there are no rows
     */
    public static byte[] part(byte[] data, int row) {
        Flate flate = new Flate(data, data.length, row);
        flate.run(false);
        // An empty stored block.
        flate.bits.put(0, 3);
        flate.bits.align();
        flate.bits.put(0, 16);
        flate.bits.put(0xFFFF, 16);
        return flate.bits.bytes();
    }

    /** A whole zlib stream. */
    public static byte[] zlib(byte[] data) {
        Flate flate = new Flate(data, data.length, 0);
        flate.bits.put(0x78, 8);
        flate.bits.put(0x01, 8);
        flate.run(true);
        flate.bits.align();
        Adler32 adler = new Adler32();
        adler.update(data);
        int sum = (int) adler.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) {
            flate.bits.put(sum >>> shift & 0xFF, 8);
        }
        return flate.bits.bytes();
    }

    private void run(boolean last) {
        int at = 0;
        while (at < count) {
            if (block.isFull()) {
                block.write(false);
            }
            int length = 0;
            int from = 0;
            if (at + LEAST <= count) {
                int before = look(at);
                length = before < 0 ? 0 : repeated(before, at);
                from = before;
                if (row > 0 && at >= row && length < LONGEST) {
                    int above = repeated(at - row, at);
                    if (above > length) {
                        length = above;
                        from = at - row;
                    }
                }
            }
            if (length >= LEAST) {
                block.repeat(length, at - from);
                int end = at + length;
                int noted = length <= SHORT ? end : at + 1;
                for (int i = at + 1; i < noted && i + LEAST <= count; i++) {
                    look(i);
                }
                at = end;
            } else {
                block.literal(data[at] & 0xFF);
                at++;
            }
        }
        block.write(last);
    }

    /** Notes the place; returns the one before it with the same hash, or -1 if that is too far away or not there. */
    private int look(int at) {
        int four = data[at] & 0xFF | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF) << 16 | data[at + 3] << 24;
        int hash = four * 0x9E3779B1 >>> 32 - HASH_BITS;
        int before = places[hash] - 1;
        places[hash] = at + 1;
        return before >= 0 && at - before <= FARTHEST ? before : -1;
    }

    private int repeated(int from, int at) {
        if (data[from] != data[at] || data[from + 1] != data[at + 1] || data[from + 2] != data[at + 2]) {
            return 0;
        }
        int most = Math.min(LONGEST, count - at);
        int length = Arrays.mismatch(data, from, from + most, data, at, at + most);
        return length < 0 ? most : length;
    }
}
