package org.controlatlas.export.web;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import org.controlatlas.render.geometry.Outline;

/**
 * Whole numbers in as few letters as a text has room for: each as the difference to one before it, in groups of seven
 * bits, the lowest first, and all of them in base 64.
 */
final class Coordinates {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final double scale;
    private int x;
    private int y;

    /** @param scale whole numbers to a unit of the plane */
    Coordinates(double scale) {
        this.scale = scale;
    }

    static int rounded(double value, double scale) {
        return (int) Math.round(value * scale);
    }

    void count(int number) {
        int left = number;
        while (left >= 0x80) {
            bytes.write(left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes.write(left);
    }

    private void signed(int number) {
        count(number << 1 ^ number >> 31);
    }

    void point(int nextX, int nextY) {
        signed(nextX - x);
        signed(nextY - y);
        x = nextX;
        y = nextY;
    }

    void outlines(List<Outline> outlines) {
        count(outlines.size());
        for (Outline outline : outlines) {
            count(outline.parts().size());
            for (float[] xy : outline.parts()) {
                count(xy.length / 2);
                for (int i = 0; i < xy.length; i += 2) {
                    point(rounded(xy[i], scale), rounded(xy[i + 1], scale));
                }
            }
        }
    }

    String text() {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
