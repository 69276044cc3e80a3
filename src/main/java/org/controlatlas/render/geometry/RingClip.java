package org.controlatlas.render.geometry;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts rings to a rectangle, one side after the other (Sutherland and Hodgman, 1974). Where a ring falls apart its parts
 * stay joined along the rectangle's sides.
 */
final class RingClip {
    private final List<float[]> cut = new ArrayList<>();
    private float[] to = new float[64];
    private int count;

    private RingClip() {}

    /** @param rings x, y, x, y … without the first point at the end */
    static List<float[]> cut(List<float[]> rings, Rectangle2D area) {
        RingClip clip = new RingClip();
        for (float[] ring : rings) {
            float[] left = clip.side(ring, 0, (float) area.getMinX(), 1);
            left = clip.side(left, 0, (float) area.getMaxX(), -1);
            left = clip.side(left, 1, (float) area.getMinY(), 1);
            left = clip.side(left, 1, (float) area.getMaxY(), -1);
            if (left.length >= 6) {
                clip.cut.add(left);
            }
        }
        return clip.cut;
    }

    /** Keeps what lies on that side of the line where the axis (0 for x, 1 for y) has that value. */
    private float[] side(float[] ring, int axis, float value, int sign) {
        count = 0;
        for (int i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
            float from = sign * (ring[before + axis] - value);
            float at = sign * (ring[i + axis] - value);
            if (from < 0 != at < 0) {
                float part = from / (from - at);
                float other = ring[before + 1 - axis] + part * (ring[i + 1 - axis] - ring[before + 1 - axis]);
                add(axis == 0 ? value : other, axis == 0 ? other : value);
            }
            if (at >= 0) {
                add(ring[i], ring[i + 1]);
            }
        }
        return Arrays.copyOf(to, count);
    }

    private void add(float x, float y) {
        if (count + 2 > to.length) {
            to = Arrays.copyOf(to, 2 * to.length);
        }
        to[count++] = x;
        to[count++] = y;
    }
}
