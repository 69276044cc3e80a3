package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;
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
    private static final double LEAST_MARK = 7;
    private static final double NUMBER = 9;

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
            mark(ink, maps.get(i).viewport().lonLatBounds(), viewport, box, maps.size() > 1 ? "" + (i + 1) : "");
        }
    }

    private static void mark(Ink ink, Envelope seen, MapViewport viewport, Rectangle2D box, String number) {
        java.awt.geom.Point2D upperLeft = viewport.toScreen(seen.getMinX(), seen.getMaxY());
        java.awt.geom.Point2D lowerRight = viewport.toScreen(seen.getMaxX(), seen.getMinY());
        double markWidth = Math.max(LEAST_MARK, lowerRight.getX() - upperLeft.getX());
        double markHeight = Math.max(LEAST_MARK, lowerRight.getY() - upperLeft.getY());
        Rectangle2D mark = new Rectangle2D.Double(
                        box.getX() + (upperLeft.getX() + lowerRight.getX() - markWidth) / 2,
                        box.getY() + (upperLeft.getY() + lowerRight.getY() - markHeight) / 2,
                        markWidth,
                        markHeight)
                .createIntersection(new Rectangle2D.Double(
                        box.getX() + 1, box.getY() + 1, box.getWidth() - 2, box.getHeight() - 2));
        if (!mark.isEmpty()) {
            ink.draw(mark, ink.theme().halo(), 0.9, 3.4);
            ink.draw(mark, ink.theme().ink(), 1, 1.4);
            if (!number.isEmpty()) {
                TextFont font = TextFont.bold(NUMBER);
                double beside = mark.getMaxX() + 3;
                double x = beside + Ink.width(number, font) + 2 < box.getMaxX()
                        ? beside
                        : mark.getX() - 3 - Ink.width(number, font);
                ink.haloText(number, font, x, mark.getCenterY() + NUMBER * 0.36);
            }
        }
    }
}
