package org.controlatlas.app.map;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Envelope;

/**
 * The ground and what lies around it with who holds what, coarse and without names. It is seen beyond the edges of a
 * picture while the map flies or is moved faster than it can be painted, so that there is ground and not an empty sheet.
 *
 * @param spec what it shows
 * @param pixels premultiplied ARGB, row by row
 */
record Backdrop(PictureSpec spec, ZoomPreview.Pixels pixels) {
    private static final int LONG_SIDE = 1200;

    /** What the backdrop of a picture shows: two pictures with an equal one share it. */
    static PictureSpec of(MapPainter painter, PictureSpec picture) {
        Envelope all = around(painter);
        MapViewport square = MapViewport.fitWhole(all, LONG_SIDE, LONG_SIDE, 0, 1);
        Rectangle2D.Double box = square.toScreen(all);
        Set<MapLayerKind> ground = new TreeSet<>(Set.of(MapLayerKind.BASE, MapLayerKind.CONTROL));
        ground.retainAll(picture.layers());
        return new PictureSpec(
                square.withSize(Math.max(1, Math.floor(box.width)), Math.max(1, Math.floor(box.height))),
                picture.date(),
                Language.EN,
                picture.theme(),
                ground,
                Optional.empty());
    }

    /** Half the extent more on each side, as far as there is a base map: what flights pass, not all that it covers. */
    private static Envelope around(MapPainter painter) {
        Envelope extent = painter.atlas().info().extent();
        Envelope sheet = painter.sheet();
        if (sheet.isNull()) {
            return extent;
        }
        Envelope wide = new Envelope(extent);
        wide.expandBy(extent.getWidth() / 2, extent.getHeight() / 2);
        return wide.intersection(sheet);
    }

    static Backdrop paint(MapPainter painter, PictureSpec spec) {
        int width = spec.viewport().deviceWidth();
        int height = spec.viewport().deviceHeight();
        int[] pixels = new int[width * height];
        painter.paint(PixelCanvas.of(pixels, PixelRect.of(width, height), 1), spec);
        return new Backdrop(spec, new ZoomPreview.Pixels(pixels, width, height));
    }
}
