package org.controlatlas.export.animation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes an animated GIF 89a: one palette for all frames, so that colours never flicker, and of each frame only the
 * rectangle that changed, with what did not change in it transparent.
 */
public final class GifAnimation {
    private final OutputStream out;
    private final int width;
    private final int height;
    private byte[] shown;

    /**
     * @param comment of any length
     */
    public GifAnimation(OutputStream out, int width, int height, GifPalette palette, String comment)
            throws IOException {
        this.out = out;
        this.width = width;
        this.height = height;
        out.write("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
        number(width);
        number(height);
        // A palette of 256 colours of 8 bits; the first is the ground; square pixels.
        out.write(new byte[] {(byte) 0xF7, 0, 0});
        out.write(palette.bytes());
        out.write(new byte[] {0x21, (byte) 0xFF, 11});
        out.write("NETSCAPE2.0".getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[] {3, 1, 0, 0, 0});
        out.write(new byte[] {0x21, (byte) 0xFE});
        blocks(comment.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param indexes colours of the palette, row by row, of the animation's size; kept
     * @param millis how long the frame stays; GIF counts hundredths of a second
     */
    public void add(byte[] indexes, int millis) throws IOException {
        int left = 0;
        int top = 0;
        int right = width;
        int bottom = height;
        if (shown != null) {
            top = firstChange(indexes);
            if (top < 0) {
                // Nothing changed, but the frame still takes its time: one pixel of it.
                top = 0;
                right = 1;
                bottom = 1;
            } else {
                bottom = lastChange(indexes) + 1;
                left = width;
                right = 0;
                for (int y = top; y < bottom; y++) {
                    int row = y * width;
                    int first = Arrays.mismatch(indexes, row, row + width, shown, row, row + width);
                    if (first >= 0) {
                        left = Math.min(left, first);
                        int last = width - 1;
                        while (indexes[row + last] == shown[row + last]) {
                            last--;
                        }
                        right = Math.max(right, last + 1);
                    }
                }
            }
        }
        control(millis);
        frame(indexes, left, top, right - left, bottom - top);
        shown = indexes;
    }

    private int firstChange(byte[] indexes) {
        int at = Arrays.mismatch(indexes, shown);
        return at < 0 ? -1 : at / width;
    }

    private int lastChange(byte[] indexes) {
        int at = indexes.length - 1;
        while (indexes[at] == shown[at]) {
            at--;
        }
        return at / width;
    }

    private void frame(byte[] indexes, int left, int top, int wide, int high) throws IOException {
        byte[] part = new byte[wide * high];
        for (int y = 0; y < high; y++) {
            int from = (top + y) * width + left;
            for (int x = 0; x < wide; x++) {
                boolean same = shown != null && indexes[from + x] == shown[from + x];
                part[y * wide + x] = same ? (byte) GifPalette.TRANSPARENT : indexes[from + x];
            }
        }
        out.write(0x2C);
        number(left);
        number(top);
        number(wide);
        number(high);
        out.write(0);
        out.write(8);
        blocks(GifLzw.compress(part));
    }

    private void control(int millis) throws IOException {
        // Keep what was there; transparency in use.
        out.write(new byte[] {0x21, (byte) 0xF9, 4, 0x05});
        number(Math.min(0xFFFF, Math.max(2, Math.round(millis / 10f))));
        out.write(new byte[] {(byte) GifPalette.TRANSPARENT, 0});
    }

    public void finish() throws IOException {
        out.write(0x3B);
    }

    private void blocks(byte[] data) throws IOException {
        for (int at = 0; at < data.length; at += 255) {
            int count = Math.min(255, data.length - at);
            out.write(count);
            out.write(data, at, count);
        }
        out.write(0);
    }

    private void number(int value) throws IOException {
        out.write(value & 255);
        out.write(value >> 8);
    }
}
