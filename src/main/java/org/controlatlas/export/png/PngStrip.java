package org.controlatlas.export.png;

import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Rows of a picture, compressed on their own, so that strips can be made side by side and joined to one stream.
 *
 * @param data a part of a raw deflate stream that ends at a whole byte
 * @param adler checksum of the rows
 * @param rawBytes length of the rows before compression
 */
public record PngStrip(byte[] data, int adler, int rawBytes) {
    /** Measured on maps: level 6 takes three times as long for a fifth less. */
    private static final int LEVEL = 1;

    /**
     * @param rgb rows of that width, one after the other
     * @param first row
     * @param count of rows
     */
    public static PngStrip of(int[] rgb, int width, int first, int count) {
        byte[] raw = new byte[(width * 3 + 1) * count];
        int at = 0;
        for (int y = first; y < first + count; y++) {
            // Zero: each row is stored as it is.
            at++;
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int pixel = rgb[row + x];
                raw[at] = (byte) (pixel >> 16);
                raw[at + 1] = (byte) (pixel >> 8);
                raw[at + 2] = (byte) pixel;
                at += 3;
            }
        }
        Adler32 adler = new Adler32();
        adler.update(raw);
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(raw);
            byte[] data = new byte[raw.length / 16 + 4096];
            int used = 0;
            int n;
            while ((n = deflater.deflate(data, used, data.length - used, Deflater.SYNC_FLUSH)) > 0) {
                used += n;
                if (used == data.length) {
                    data = Arrays.copyOf(data, data.length * 2);
                }
            }
            return new PngStrip(Arrays.copyOf(data, used), (int) adler.getValue(), raw.length);
        } finally {
            deflater.end();
        }
    }

    /** The checksum of two pieces of data from those of each, as zlib's {@code adler32_combine} has it. */
    static int combine(int first, int second, int secondBytes) {
        long base = 65521;
        long a1 = first & 0xFFFF;
        long b1 = first >>> 16;
        long a2 = second & 0xFFFF;
        long b2 = second >>> 16;
        long length = secondBytes % base;
        long a = (a1 + a2 + base - 1) % base;
        long b = (b1 + b2 + length * (a1 + base - 1)) % base;
        return (int) (b << 16 | a);
    }
}
