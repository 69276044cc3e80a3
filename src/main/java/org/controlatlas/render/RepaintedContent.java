package org.controlatlas.render;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.raster.PackedPicture;
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
    private final PicturesAhead ahead;
    private PictureSpec shown;

    /** @param pool of the arrays that pictures are drawn on in advance */
    RepaintedContent(MapPainter painter, PictureSpec spec, ArrayPool pool) {
        this.painter = painter;
        this.picker = painter.picker();
        this.viewport = spec.viewport();
        this.width = viewport.deviceWidth();
        this.height = viewport.deviceHeight();
        this.ahead = new PicturesAhead(painter.timeline().changeDays(), pool, this::packed);
    }

    private PackedPicture packed(PictureSpec spec, ArrayPool.Lease arrays) {
        int[] pixels = arrays.take(width * height);
        painter.paint(PixelCanvas.of(pixels, PixelRect.of(width, height), viewport.pixelScale()), spec, base(spec));
        PackedPicture packed = PackedPicture.of(pixels, width, height, arrays);
        arrays.giveBack(pixels);
        return packed;
    }

    private synchronized BaseLayer base(PictureSpec spec) {
        if (base == null) {
            base = new KeptBase(painter, spec);
        }
        return base;
    }

    @Override
    public void drawAhead(BooleanSupplier stop) {
        if (!stop.getAsBoolean()) {
            ahead.around(shown);
        }
    }

    @Override
    public void close() {
        ahead.close();
    }

    @Override
    public PixelRect show(PictureSpec spec, int[] pixels) {
        PixelRect all = PixelRect.of(width, height);
        Optional<PackedPicture> ready = shown == null ? Optional.empty() : ready(spec);
        if (ready.isPresent()) {
            ready.get().into(pixels);
            shown = spec;
            return all;
        }
        if (shown == null) {
            painter.prepareNamesAndFillings(spec);
        }
        PixelRect part = shown == null ? all : changed(spec).intersection(all);
        shown = spec;
        if (part.isEmpty()) {
            return PixelRect.EMPTY;
        }
        painter.paint(PixelCanvas.of(pixels, all, viewport.pixelScale()).only(part), spec, base(spec));
        return part;
    }

    /** The picture drawn in advance of the date, or of the first of the days that look like it. */
    private Optional<PackedPicture> ready(PictureSpec spec) {
        Optional<PackedPicture> same = ahead.find(spec);
        if (same.isPresent()) {
            return same;
        }
        return ahead.firstLike(spec)
                .filter(first -> ahead.find(first).isPresent()
                        && painter.changes(first, spec).isEmpty())
                .flatMap(ahead::find);
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
