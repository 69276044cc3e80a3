package org.controlatlas.render;

import java.awt.geom.Rectangle2D;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Coordinate;

/**
 * A frame of zones that may overlap, as in data sets of one's own: painted by the painter, and on a new date painted
 * again within the bounds of what changed.
 */
final class RepaintedContent implements FrameContent {
    private final MapPainter painter;
    private BaseLayer base;
    private final ZonePicker picker;
    private final int width;
    private final int height;
    private final MapViewport viewport;
    private PictureSpec shown;

    RepaintedContent(MapPainter painter, PictureSpec spec) {
        this.painter = painter;
        this.picker = painter.picker();
        this.viewport = spec.viewport();
        this.width = viewport.deviceWidth();
        this.height = viewport.deviceHeight();
    }

    @Override
    public PixelRect show(PictureSpec spec, int[] pixels) {
        PixelRect all = PixelRect.of(width, height);
        PixelRect part = shown == null ? all : changed(spec).intersection(all);
        shown = spec;
        if (part.isEmpty()) {
            return PixelRect.EMPTY;
        }
        if (base == null) {
            base = new KeptBase(painter, spec);
        }
        painter.paint(PixelCanvas.of(pixels, all, viewport.pixelScale()).only(part), spec, base);
        return part;
    }

    /** Device pixels that may differ between the spec shown and the new one. */
    private PixelRect changed(PictureSpec spec) {
        Rectangle2D box = painter.changes(shown, spec);
        double scale = viewport.pixelScale();
        return box.isEmpty()
                ? PixelRect.EMPTY
                : PixelRect.around(new Rectangle2D.Double(
                        box.getX() * scale, box.getY() * scale, box.getWidth() * scale, box.getHeight() * scale));
    }

    @Override
    public int zoneAt(int x, int y) {
        Coordinate place = viewport.toLonLat((x + 0.5) / viewport.pixelScale(), (y + 0.5) / viewport.pixelScale());
        return picker.zoneAt(place.x, place.y, shown.day()).orElse(-1);
    }
}
