package org.controlatlas.render;

import java.awt.geom.Line2D;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.label.TextShape;
import org.controlatlas.render.text.TextFont;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.locationtech.jts.geom.Envelope;

/** Meridians and parallels at round degrees and minutes, with their figures along the picture's edge. */
final class GraticulePainter {
    /** Degrees between lines; the first that leaves enough room is taken. */
    private static final double[] STEPS = {1.0 / 60, 1.0 / 30, 1.0 / 12, 1.0 / 6, 0.25, 0.5, 1, 2, 5};

    private static final double ROOM_PX = 110;

    private GraticulePainter() {}

    static void paint(PaintContext c) {
        MapViewport viewport = c.spec().viewport();
        double pixelsToDegree = viewport.scale() * Mercator.WORLD / 360;
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && STEPS[i] * pixelsToDegree >= ROOM_PX; i--) {
            step = STEPS[i];
        }
        Envelope bounds = viewport.lonLatBounds();
        for (long i = (long) Math.ceil(bounds.getMinX() / step); i * step <= bounds.getMaxX(); i++) {
            double x = viewport.toScreen(i * step, 0).x;
            line(c, new Line2D.Double(x, 0, x, viewport.height()));
            LabelPainter.text(c, TextShape.of(figure(i * step, "E", "W"), TextFont.regular(9)), x + 3, 2, 0.7);
        }
        for (long i = (long) Math.ceil(bounds.getMinY() / step); i * step <= bounds.getMaxY(); i++) {
            double y = viewport.toScreen(0, i * step).y;
            line(c, new Line2D.Double(0, y, viewport.width(), y));
            LabelPainter.text(c, TextShape.of(figure(i * step, "N", "S"), TextFont.regular(9)), 3, y + 2, 0.7);
        }
    }

    private static void line(PaintContext c, Line2D line) {
        c.stroke(line, Pen.round(0.5), c.theme().ink(), 0.30);
    }

    private static String figure(double degrees, String positive, String negative) {
        long minutes = Math.round(Math.abs(degrees) * 60);
        String side = degrees < 0 ? negative : positive;
        return minutes % 60 == 0 ? minutes / 60 + "° " + side : minutes / 60 + "° " + minutes % 60 + "′ " + side;
    }
}
