package org.controlatlas.export.request;

import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Numbers;

/**
 * Size of a picture. Type and lines keep their size on paper: a logical pixel is 1/96 inch, so at 300 dpi it is 3.125
 * device pixels.
 *
 * @param width device pixels
 * @param height device pixels
 * @param dpi device pixels to the inch; 96 for a plain screen
 */
public record PictureSize(int width, int height, double dpi) {
    public static final int LEAST = 200;
    public static final int MOST = 16_384;
    public static final double SCREEN_DPI = 96;
    public static final double LEAST_DPI = 48;
    public static final double MOST_DPI = 1200;
    public static final double MM_PER_INCH = 25.4;

    public PictureSize {
        requireSides(width, height);
        requireDpi(dpi);
        if (width * SCREEN_DPI / dpi < LEAST || height * SCREEN_DPI / dpi < LEAST) {
            throw new BadValueException(RequestProblem.TOO_SMALL_FOR_TEXT, width, height, dpi);
        }
    }

    private static void requireSides(double width, double height) {
        if (!(width >= LEAST && height >= LEAST && width <= MOST && height <= MOST)) {
            throw new BadValueException(RequestProblem.PIXELS, Numbers.text(width), Numbers.text(height), LEAST, MOST);
        }
    }

    private static void requireDpi(double dpi) {
        if (!(dpi >= LEAST_DPI && dpi <= MOST_DPI)) {
            throw new BadValueException(RequestProblem.DPI, Numbers.text(dpi));
        }
    }

    public static PictureSize pixels(int width, int height) {
        return new PictureSize(width, height, SCREEN_DPI);
    }

    /** As {@link #pixels(int, int)}, for numbers of any size. */
    public static PictureSize pixels(double width, double height, double dpi) {
        requireSides(width, height);
        return new PictureSize((int) width, (int) height, dpi);
    }

    public static PictureSize millimetres(double width, double height, double dpi) {
        requireDpi(dpi);
        return pixels(Math.rint(width / MM_PER_INCH * dpi), Math.rint(height / MM_PER_INCH * dpi), dpi);
    }

    public static PictureSize a4Landscape(double dpi) {
        return millimetres(297, 210, dpi);
    }

    public static PictureSize a3Landscape(double dpi) {
        return millimetres(420, 297, dpi);
    }

    /** Device pixels to a logical one. */
    public double pixelScale() {
        return dpi / SCREEN_DPI;
    }

    /** Width in logical pixels. */
    public double logicalWidth() {
        return width / pixelScale();
    }

    /** Height in logical pixels. */
    public double logicalHeight() {
        return height / pixelScale();
    }
}
