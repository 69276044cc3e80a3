package org.controlatlas.export.png;

import java.util.zip.Adler32;
import org.controlatlas.export.flate.Flate;

/**
 * Rows of a picture, compressed on their own, so that strips can be made side by side and joined to one stream.
 *
 * @param data a part of a raw deflate stream that ends at a whole byte
 * @param adler checksum of the rows
 * @param rawBytes length of the rows before compression
 */
public record PngStrip(byte[] data, int adler, int rawBytes) {
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
        return new PngStrip(Flate.part(raw, width * 3 + 1), (int) adler.getValue(), raw.length);
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
