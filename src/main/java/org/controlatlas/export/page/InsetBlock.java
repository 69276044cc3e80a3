package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Envelope;

/**
 * A small map of the whole atlas with a frame round what each of the large ones shows; several are numbered.
 *
 * @param maps at least one
 */
record InsetBlock(MapPainter painter, List<PictureSpec> maps, double aspect) implements Block {
    InsetBlock(MapPainter painter, List<PictureSpec> maps) {
        this(painter, List.copyOf(maps), 0.68);
    }

    private PictureSpec map() {
        return maps.get(0);
    }

    @Override
    public double height(double width) {
        return width * aspect;
    }

    /** True if the map shows clearly less than all, so that an inset tells something. */
    static boolean isUseful(MapPainter painter, MapViewport viewport) {
        Envelope all = painter.atlas().info().extent();
        Envelope seen = viewport.lonLatBounds().intersection(all);
        return !seen.isNull() && seen.getArea() < 0.6 * all.getArea();
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        Rectangle2D box = MapCard.snapped(ink, new Rectangle2D.Double(x, y, width, height(width)));
        MapViewport viewport = painter.offTheEdge(MapViewport.fitWhole(
                painter.atlas().info().extent(), box.getWidth(), box.getHeight(), 3, ink.pixelScale()));
        PictureSpec spec = new PictureSpec(
                viewport,
                map().date(),
                map().language(),
                map().theme(),
                Set.of(MapLayerKind.BASE, MapLayerKind.CONTROL, MapLayerKind.BORDERS),
                Optional.empty());
        MapCard.of(painter, spec, false).paint(ink, box);
        for (int i = 0; i < maps.size(); i++) {
            new AreaMark(maps.get(i).viewport().lonLatBounds(), maps.size() > 1 ? "" + (i + 1) : "")
                    .paint(ink, viewport, box);
        }
    }
}
