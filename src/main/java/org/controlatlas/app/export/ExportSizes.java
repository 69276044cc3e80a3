package org.controlatlas.app.export;

import org.controlatlas.export.request.PictureSize;
import org.controlatlas.render.view.MapViewport;

/** The sizes that the dialog offers. */
enum ExportSizes {
    AS_SHOWN,
    FULL_HD,
    UHD,
    SQUARE,
    STORY,
    A4,
    A4_PORTRAIT,
    A3,
    /** Pixels of one's own. */
    PIXELS,
    /** Millimetres of one's own. */
    MILLIMETRES;

    private static final double PAPER_DPI = 300;

    /** The word in messages. */
    String code() {
        return switch (this) {
            case AS_SHOWN -> "as-shown";
            case FULL_HD -> "full-hd";
            case UHD -> "uhd";
            case SQUARE -> "square";
            case STORY -> "story";
            case A4 -> "a4";
            case A4_PORTRAIT -> "a4-portrait";
            case A3 -> "a3";
            case PIXELS -> "pixels";
            case MILLIMETRES -> "millimetres";
        };
    }

    /** Whether width and height are the user's own. */
    boolean isFree() {
        return this == PIXELS || this == MILLIMETRES;
    }

    /** Dots per inch as long as nobody has chosen others. */
    double usualDpi(MapViewport shown) {
        return switch (this) {
            case AS_SHOWN -> Math.max(PictureSize.SCREEN_DPI, PictureSize.SCREEN_DPI * shown.pixelScale());
            case FULL_HD, SQUARE, STORY, PIXELS -> PictureSize.SCREEN_DPI;
            case UHD -> 2 * PictureSize.SCREEN_DPI;
            case A4, A4_PORTRAIT, A3, MILLIMETRES -> PAPER_DPI;
        };
    }

    /**
     * @param width in pixels or millimetres, for the free sizes only
     * @throws IllegalArgumentException if no picture can have this size
     */
    PictureSize size(MapViewport shown, double width, double height, double dpi) {
        return switch (this) {
            case AS_SHOWN ->
                new PictureSize(
                        Math.max(PictureSize.LEAST, shown.deviceWidth()),
                        Math.max(PictureSize.LEAST, shown.deviceHeight()),
                        dpi);
            case FULL_HD -> new PictureSize(1920, 1080, dpi);
            case UHD -> new PictureSize(3840, 2160, dpi);
            case SQUARE -> new PictureSize(1080, 1080, dpi);
            case STORY -> new PictureSize(1080, 1920, dpi);
            case A4 -> PictureSize.a4Landscape(dpi);
            case A4_PORTRAIT -> PictureSize.millimetres(210, 297, dpi);
            case A3 -> PictureSize.a3Landscape(dpi);
            case PIXELS -> PictureSize.pixels(width, height, dpi);
            case MILLIMETRES -> PictureSize.millimetres(width, height, dpi);
        };
    }
}
