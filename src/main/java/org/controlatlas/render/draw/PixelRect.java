package org.controlatlas.render.draw;

import java.awt.geom.Rectangle2D;

/** A rectangle of whole device pixels; empty if its width or height is not positive. */
public record PixelRect(int x, int y, int width, int height) {
    public static final PixelRect EMPTY = new PixelRect(0, 0, 0, 0);

    /** From the origin. */
    public static PixelRect of(int width, int height) {
        return new PixelRect(0, 0, width, height);
    }

    /** The smallest that holds the box. */
    public static PixelRect around(Rectangle2D box) {
        if (box.isEmpty()) {
            return EMPTY;
        }
        int left = (int) Math.floor(box.getMinX());
        int top = (int) Math.floor(box.getMinY());
        return new PixelRect(left, top, (int) Math.ceil(box.getMaxX()) - left, (int) Math.ceil(box.getMaxY()) - top);
    }

    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    /** The first column to the right of it. */
    public int right() {
        return x + width;
    }

    /** The first row below it. */
    public int bottom() {
        return y + height;
    }

    public boolean intersects(PixelRect other) {
        return !isEmpty()
                && !other.isEmpty()
                && x < other.right()
                && other.x < right()
                && y < other.bottom()
                && other.y < bottom();
    }

    public PixelRect intersection(PixelRect other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int right = Math.min(right(), other.right());
        int bottom = Math.min(bottom(), other.bottom());
        return right <= left || bottom <= top ? EMPTY : new PixelRect(left, top, right - left, bottom - top);
    }

    /** The smallest that holds both; an empty one adds nothing. */
    public PixelRect union(PixelRect other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new PixelRect(
                left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** With so many pixels more on each side. */
    public PixelRect grow(int by) {
        return new PixelRect(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public boolean contains(int column, int row) {
        return column >= x && row >= y && column < right() && row < bottom();
    }
}
