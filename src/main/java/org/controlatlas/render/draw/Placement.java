package org.controlatlas.render.draw;

/**
 * How coordinates become device pixels, and which of these are wanted.
 *
 * @param scale device pixels to a unit of the coordinates
 * @param moveX added after that, in device pixels
 * @param clip the part of the picture that is wanted
 */
public record Placement(double scale, double moveX, double moveY, PixelRect clip) {
    double x(double value) {
        return value * scale + moveX;
    }

    double y(double value) {
        return value * scale + moveY;
    }

    /** For coordinates that count from that point. */
    Placement from(double x, double y) {
        return new Placement(scale, x(x), y(y), clip);
    }
}
