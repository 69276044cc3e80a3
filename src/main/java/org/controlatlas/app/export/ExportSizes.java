package org.controlatlas.app.export;

import org.controlatlas.export.PictureSize;
import org.controlatlas.render.MapViewport;

/** The sizes that the dialog offers. */
enum ExportSizes {
    AS_SHOWN,
    FULL_HD,
    UHD,
    A4,
    A3;

    private static final double PAPER_DPI = 300;

    /** The word in messages. */
    String code() {
        return switch (this) {
            case AS_SHOWN -> "as-shown";
            case FULL_HD -> "full-hd";
            case UHD -> "uhd";
            case A4 -> "a4";
            case A3 -> "a3";
        };
    }

    PictureSize size(MapViewport shown) {
        return switch (this) {
            case AS_SHOWN -> ofScreen(shown);
            case FULL_HD -> PictureSize.pixels(1920, 1080);
            case UHD -> new PictureSize(3840, 2160, 2 * PictureSize.SCREEN_DPI);
            case A4 -> PictureSize.a4Landscape(PAPER_DPI);
            case A3 -> PictureSize.a3Landscape(PAPER_DPI);
        };
    }

    private static PictureSize ofScreen(MapViewport shown) {
        return new PictureSize(
                Math.max(PictureSize.LEAST, shown.deviceWidth()),
                Math.max(PictureSize.LEAST, shown.deviceHeight()),
                Math.max(PictureSize.SCREEN_DPI, PictureSize.SCREEN_DPI * shown.pixelScale()));
    }
}
