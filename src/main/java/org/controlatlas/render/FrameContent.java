package org.controlatlas.render;

import java.util.function.BooleanSupplier;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.PictureSpec;

/** What fills a frame's pixels and can follow the date. */
interface FrameContent {
    /**
     * Writes the pixels of everything that differs on the spec's date from the date shown before.
     *
     * @return what changed, in device pixels
     */
    PixelRect show(PictureSpec spec, int[] pixels);

    /** True if the spec's date is shown within a millisecond or so: few pixels differ, and nothing is to be drawn first. */
    default boolean isQuick(PictureSpec spec) {
        return false;
    }

    /** Index of the zone at a device pixel, or -1. */
    int zoneAt(int x, int y);

    /** Makes what other dates may need, until that is done or somebody waits for other things. */
    default void drawAhead(BooleanSupplier stop) {}

    /** Ends what goes on in the background: nothing will be shown any more. */
    default void close() {}
}
