package org.controlatlas.export.animation;

import java.util.Arrays;

/** The macroblocks of one picture, each skipped, predicted or sent as it is. */
final class SliceData {
    private static final int PCM = 25;
    private static final int PCM_COEFFICIENTS = 16;
    private static final int NO_MODE = -1;

    private final YuvFrame frame;
    /** Null in a picture that stands alone. */
    private final YuvFrame previous;

    private final BitWriter out;
    private final int columns;
    private final int rows;
    /** Number of coefficients that a neighbour counts: 16 after PCM, else none. */
    private final byte[] coefficients;

    private final byte[] row = new byte[16];

    SliceData(YuvFrame frame, YuvFrame previous, BitWriter out) {
        this.frame = frame;
        this.previous = previous;
        this.out = out;
        this.columns = frame.width() / 16;
        this.rows = frame.height() / 16;
        this.coefficients = new byte[columns * rows];
    }

    void write() {
        int skipped = 0;
        for (int my = 0; my < rows; my++) {
            for (int mx = 0; mx < columns; mx++) {
                if (previous != null && isUnchanged(mx, my)) {
                    skipped++;
                    continue;
                }
                if (previous != null) {
                    out.ue(skipped);
                    skipped = 0;
                }
                macroblock(mx, my, previous != null ? 5 : 0);
            }
        }
        if (skipped > 0) {
            out.ue(skipped);
        }
    }

    private boolean isUnchanged(int mx, int my) {
        return same(frame.luma(), previous.luma(), frame.width(), mx * 16, my * 16, 16)
                && same(frame.cb(), previous.cb(), frame.width() / 2, mx * 8, my * 8, 8)
                && same(frame.cr(), previous.cr(), frame.width() / 2, mx * 8, my * 8, 8);
    }

    private static boolean same(byte[] a, byte[] b, int stride, int x, int y, int size) {
        for (int i = 0; i < size; i++) {
            int at = (y + i) * stride + x;
            if (!Arrays.equals(a, at, at + size, b, at, at + size)) {
                return false;
            }
        }
        return true;
    }

    /** @param offset of intra types in the kind of slice */
    private void macroblock(int mx, int my, int offset) {
        int luma = lumaMode(mx, my);
        int chroma = luma == NO_MODE ? NO_MODE : chromaMode(mx, my);
        if (chroma == NO_MODE) {
            pcm(mx, my, offset);
            return;
        }
        out.ue(offset + 1 + luma);
        out.ue(chroma);
        out.se(0);
        noCoefficients(mx, my);
    }

    /** The DC block's token for no coefficients; which code depends on the neighbours' counts (table 9-5). */
    private void noCoefficients(int mx, int my) {
        int count = 0;
        if (mx > 0 && my > 0) {
            count = (coefficients[my * columns + mx - 1] + coefficients[(my - 1) * columns + mx] + 1) >> 1;
        } else if (mx > 0) {
            count = coefficients[my * columns + mx - 1];
        } else if (my > 0) {
            count = coefficients[(my - 1) * columns + mx];
        }
        if (count < 2) {
            out.bits(1, 1);
        } else {
            // Counts are 0, 8 or 16 here, and from 8 on the code has six bits.
            out.bits(3, 6);
        }
    }

    private void pcm(int mx, int my, int offset) {
        out.ue(offset + PCM);
        out.alignWithZeros();
        for (int y = 0; y < 16; y++) {
            out.bytes(frame.luma(), (my * 16 + y) * frame.width() + mx * 16, 16);
        }
        for (byte[] plane : new byte[][] {frame.cb(), frame.cr()}) {
            for (int y = 0; y < 8; y++) {
                out.bytes(plane, (my * 8 + y) * frame.width() / 2 + mx * 8, 8);
            }
        }
        coefficients[my * columns + mx] = PCM_COEFFICIENTS;
    }

    /** Vertical 0, horizontal 1, DC 2 where that gives exactly the pixels. */
    private int lumaMode(int mx, int my) {
        byte[] plane = frame.luma();
        if (my > 0 && isVertical(plane, frame.width(), mx * 16, my * 16, 16)) {
            return 0;
        }
        if (mx > 0 && isHorizontal(plane, frame.width(), mx * 16, my * 16, 16)) {
            return 1;
        }
        return isFlat(plane, frame.width(), mx * 16, my * 16, 16, lumaDc(mx, my)) ? 2 : NO_MODE;
    }

    private int lumaDc(int mx, int my) {
        int sum = 0;
        int shift = 3;
        int stride = frame.width();
        if (my > 0) {
            for (int i = 0; i < 16; i++) {
                sum += frame.luma()[(my * 16 - 1) * stride + mx * 16 + i] & 255;
            }
            shift++;
        }
        if (mx > 0) {
            for (int i = 0; i < 16; i++) {
                sum += frame.luma()[(my * 16 + i) * stride + mx * 16 - 1] & 255;
            }
            shift++;
        }
        return shift == 3 ? 128 : (sum + (1 << (shift - 1))) >> shift;
    }

    /** DC 0, horizontal 1, vertical 2 where that gives exactly the pixels of both chroma planes. */
    private int chromaMode(int mx, int my) {
        int stride = frame.width() / 2;
        int x = mx * 8;
        int y = my * 8;
        if (my > 0 && isVertical(frame.cb(), stride, x, y, 8) && isVertical(frame.cr(), stride, x, y, 8)) {
            return 2;
        }
        if (mx > 0 && isHorizontal(frame.cb(), stride, x, y, 8) && isHorizontal(frame.cr(), stride, x, y, 8)) {
            return 1;
        }
        boolean alone = mx == 0 && my == 0;
        return alone && isFlat(frame.cb(), stride, x, y, 8, 128) && isFlat(frame.cr(), stride, x, y, 8, 128)
                ? 0
                : NO_MODE;
    }

    private boolean isVertical(byte[] plane, int stride, int x, int y, int size) {
        int above = (y - 1) * stride + x;
        for (int i = 0; i < size; i++) {
            int at = (y + i) * stride + x;
            if (!Arrays.equals(plane, at, at + size, plane, above, above + size)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHorizontal(byte[] plane, int stride, int x, int y, int size) {
        for (int i = 0; i < size; i++) {
            int at = (y + i) * stride + x;
            Arrays.fill(row, 0, size, plane[at - 1]);
            if (!Arrays.equals(plane, at, at + size, row, 0, size)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFlat(byte[] plane, int stride, int x, int y, int size, int value) {
        Arrays.fill(row, 0, size, (byte) value);
        for (int i = 0; i < size; i++) {
            int at = (y + i) * stride + x;
            if (!Arrays.equals(plane, at, at + size, row, 0, size)) {
                return false;
            }
        }
        return true;
    }
}
