package org.controlatlas.export.page;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.MapViewport;
import org.locationtech.jts.geom.Envelope;

/**
 * The frame on a map round what another map of the page shows closer.
 *
 * @param degrees what that shows
 * @param number of that map; empty where there is one alone
 */
record AreaMark(Envelope degrees, String number) {
    /** Width and height at least, in logical pixels. */
    private static final double LEAST = 7;

    /** Size of the number. */
    private static final double NUMBER = 9;

    private static final double HALO = 3.4;
    private static final double LINE = 1.4;

    /** The frame in logical pixels of the view, cut to it; empty if it lies outside. */
    Rectangle2D in(MapViewport view) {
        Rectangle2D.Double there = view.toScreen(degrees);
        double width = Math.max(LEAST, there.width);
        double height = Math.max(LEAST, there.height);
        return new Rectangle2D.Double(there.getCenterX() - width / 2, there.getCenterY() - height / 2, width, height)
                .createIntersection(new Rectangle2D.Double(1, 1, view.width() - 2, view.height() - 2));
    }

    /** What the four lines take in the view: no name and no mark is to stand on them. */
    List<Rectangle2D.Double> lines(MapViewport view) {
        Rectangle2D frame = in(view);
        double half = HALO / 2;
        return frame.isEmpty()
                ? List.of()
                : List.of(
                        new Rectangle2D.Double(frame.getX() - half, frame.getY() - half, frame.getWidth() + HALO, HALO),
                        new Rectangle2D.Double(
                                frame.getX() - half, frame.getMaxY() - half, frame.getWidth() + HALO, HALO),
                        new Rectangle2D.Double(frame.getX() - half, frame.getY(), HALO, frame.getHeight()),
                        new Rectangle2D.Double(frame.getMaxX() - half, frame.getY(), HALO, frame.getHeight()));
    }

    /** A line of the sort that frames such a place and leads from it. */
    static void line(Ink ink, Shape path) {
        ink.draw(path, ink.theme().halo(), 0.9, HALO);
        ink.draw(path, ink.theme().ink(), 1, LINE);
    }

    /** @param box of the map with that view */
    void paint(Ink ink, MapViewport view, Rectangle2D box) {
        Rectangle2D there = in(view);
        if (there.isEmpty()) {
            return;
        }
        Rectangle2D frame = new Rectangle2D.Double(
                box.getX() + there.getX(), box.getY() + there.getY(), there.getWidth(), there.getHeight());
        line(ink, frame);
        if (!number.isEmpty()) {
            TextFont font = TextFont.bold(NUMBER);
            double beside = frame.getMaxX() + 3;
            double x = beside + Ink.width(number, font) + 2 < box.getMaxX()
                    ? beside
                    : frame.getX() - 3 - Ink.width(number, font);
            ink.haloText(number, font, x, frame.getCenterY() + NUMBER * 0.36);
        }
    }
}
