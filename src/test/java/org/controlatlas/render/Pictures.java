package org.controlatlas.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/** The two ways to a picture of the bundled atlas: the frame, which the screen shows, and the painter, which files get. */
final class Pictures {
    private static Atlas bundled;

    private Pictures() {}

    /** The bundled atlas, read once. */
    static synchronized Atlas bundled() {
        if (bundled == null) {
            try {
                bundled = BundledAtlas.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bundled;
    }

    static MapPainter painter(Atlas atlas) {
        return new MapPainter(atlas);
    }

    static MapFrame frame(MapPainter painter, PictureSpec spec) {
        return new MapFrame(painter, spec, new org.controlatlas.render.raster.ArrayPool(), () -> false);
    }

    /** Opaque ARGB as on screen. */
    static int[] shown(MapPainter painter, PictureSpec spec) {
        return frame(painter, spec).pixels();
    }

    /** Opaque ARGB as in a file of pixels. */
    static int[] painted(MapPainter painter, PictureSpec spec) {
        MapViewport viewport = spec.viewport();
        PixelRect all = PixelRect.of(viewport.deviceWidth(), viewport.deviceHeight());
        int[] pixels = new int[all.width() * all.height()];
        painter.paint(PixelCanvas.of(pixels, all, viewport.pixelScale()), spec);
        return pixels;
    }
}
