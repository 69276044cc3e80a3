package org.controlatlas.render;

import org.controlatlas.render.draw.CoverageRecord;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.PictureSpec;

/**
 * The base map of one view, which no date changes: found once and laid under and over each date's ground. The pixels are
 * those that {@link BasePainter} makes. Takes a picture's memory again.
 */
final class KeptBase implements BaseLayer {
    private final int[] ground;
    private final CoverageRecord water = new CoverageRecord();

    /** @param spec of the view; any date */
    KeptBase(MapPainter painter, PictureSpec spec) {
        PixelRect all =
                PixelRect.of(spec.viewport().deviceWidth(), spec.viewport().deviceHeight());
        ground = new int[all.width() * all.height()];
        painter.paintPart(ground, all, spec, painter.base()::paintGround);
        painter.recordPart(water, all, spec, painter.base()::paintWater);
    }

    @Override
    public void paintGround(PaintContext c) {
        ((PixelCanvas) c.canvas()).copy(ground);
    }

    @Override
    public void paintWater(PaintContext c) {
        ((PixelCanvas) c.canvas()).replay(water);
    }
}
