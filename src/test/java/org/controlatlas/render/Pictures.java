package org.controlatlas.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;

/** The two ways to a picture of the bundled atlas: the frame, which the screen shows, and the painter, which files get. */
final class Pictures {
    private static Atlas bundled;

    private Pictures() {}

    /** The bundled atlas, read once. */
    static synchronized Atlas bundled() {
        if (bundled == null) {
            try {
                bundled = AtlasReader.read(BundledAtlas.locate());
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
        BufferedImage image =
                new BufferedImage(viewport.deviceWidth(), viewport.deviceHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.scale(viewport.pixelScale(), viewport.pixelScale());
        painter.paint(g, spec);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
