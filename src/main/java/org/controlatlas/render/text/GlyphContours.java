package org.controlatlas.render.text;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** A simple glyph of a {@code glyf} table: contours of points that lie on the curve or control it. */
final class GlyphContours {
    private static final int ON_CURVE = 1;
    private static final int REPEAT = 8;

    private final int[] ends;
    private final byte[] flags;
    private final int[] x;
    private final int[] y;

    /** @param at where the glyph begins */
    GlyphContours(ByteBuffer bytes, int at, int contours) {
        ends = new int[contours];
        int next = at + 10;
        for (int i = 0; i < contours; i++, next += 2) {
            ends[i] = bytes.getShort(next) & 0xFFFF;
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        // Instructions are not for us.
        next += 2 + (bytes.getShort(next) & 0xFFFF);
        flags = new byte[points];
        for (int i = 0; i < points; i++) {
            byte flag = bytes.get(next++);
            flags[i] = flag;
            if ((flag & REPEAT) != 0) {
                for (int more = bytes.get(next++) & 0xFF; more > 0; more--) {
                    flags[++i] = flag;
                }
            }
        }
        x = new int[points];
        y = new int[points];
        next = coordinates(bytes, next, x, 2, 0x10);
        coordinates(bytes, next, y, 4, 0x20);
    }

    /**
     * @param shortBit set for one byte without a sign
     * @param sameBit the sign of the byte, or that there is no change at all
     */
    private int coordinates(ByteBuffer bytes, int start, int[] to, int shortBit, int sameBit) {
        int at = start;
        int value = 0;
        for (int i = 0; i < to.length; i++) {
            boolean same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0) {
                int delta = bytes.get(at++) & 0xFF;
                value += same ? delta : -delta;
            } else if (!same) {
                value += bytes.getShort(at);
                at += 2;
            }
            to[i] = value;
        }
        return at;
    }

    void appendTo(Path2D.Float path, float[] m) {
        int first = 0;
        for (int end : ends) {
            if (end > first) {
                contour(first, end, path, m);
            }
            first = end + 1;
        }
    }

    private boolean isOn(int i) {
        return (flags[i] & ON_CURVE) != 0;
    }

    private void contour(int first, int last, Path2D.Float path, float[] m) {
        int count = last - first + 1;
        int start = first;
        while (start <= last && !isOn(start)) {
            start++;
        }
        float startX;
        float startY;
        int from;
        if (start > last) {
            // None on the curve: it begins in the middle between two that control it.
            startX = (x[first] + x[last]) / 2f;
            startY = (y[first] + y[last]) / 2f;
            from = 0;
            start = first;
        } else {
            startX = x[start];
            startY = y[start];
            from = 1;
        }
        move(path, m, startX, startY);
        boolean controlled = false;
        float controlX = 0;
        float controlY = 0;
        for (int k = from; k < count; k++) {
            int i = first + (start - first + k) % count;
            if (isOn(i)) {
                if (controlled) {
                    curve(path, m, controlX, controlY, x[i], y[i]);
                } else {
                    line(path, m, x[i], y[i]);
                }
                controlled = false;
            } else {
                if (controlled) {
                    curve(path, m, controlX, controlY, (controlX + x[i]) / 2, (controlY + y[i]) / 2);
                }
                controlX = x[i];
                controlY = y[i];
                controlled = true;
            }
        }
        if (controlled) {
            curve(path, m, controlX, controlY, startX, startY);
        }
        path.closePath();
    }

    private static float atX(float[] m, float x, float y) {
        return m[0] * x + m[2] * y + m[4];
    }

    private static float atY(float[] m, float x, float y) {
        return m[1] * x + m[3] * y + m[5];
    }

    private static void move(Path2D.Float path, float[] m, float x, float y) {
        path.moveTo(atX(m, x, y), atY(m, x, y));
    }

    private static void line(Path2D.Float path, float[] m, float x, float y) {
        path.lineTo(atX(m, x, y), atY(m, x, y));
    }

    private static void curve(Path2D.Float path, float[] m, float cx, float cy, float x, float y) {
        path.quadTo(atX(m, cx, cy), atY(m, cx, cy), atX(m, x, y), atY(m, x, y));
    }
}
