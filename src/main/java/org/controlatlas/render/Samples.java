package org.controlatlas.render;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.controlatlas.render.label.TextShape;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.style.HatchLines;

/** Draws samples of what the map draws, by the same code, for legends; works on pixels and vector files alike. */
public final class Samples {
    private final PaintContext context;
    private final boolean vector;

    /** @param vector true for files that keep text as text */
    public Samples(Graphics2D graphics, PictureSpec spec, boolean vector) {
        this.context = PaintContext.loose(graphics, spec);
        this.vector = vector;
    }

    /** A piece of ground with its hatch and a thin frame. */
    public void fill(FillStyle style, Rectangle2D box) {
        context.colour(style.rgb());
        context.graphics().fill(box);
        for (Hatch hatch : style.hatches()) {
            context.colour(hatch.rgb());
            // The anchor lies in the box's corner, so that each sample shows the same cut of its pattern.
            MapViewport still = new MapViewport(-180, Mercator.MAX_LAT, 0, 1, 1, 1);
            Path2D.Double area = new Path2D.Double(box);
            context.graphics().fill(HatchLines.within(hatch, area, box, still));
        }
        context.colour(context.theme().ink(), 0.55);
        context.stroke(0.7);
        context.graphics().draw(box);
    }

    /** A line of a feature's kind, or {@code inferred}. */
    public void line(String kind, Rectangle2D box) {
        Line2D line = new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY());
        if (kind.equals("inferred")) {
            context.colour(context.theme().ink(), EdgePainter.OPACITY);
            context.graphics().setStroke(EdgePainter.DASHED);
            context.graphics().draw(line);
        } else {
            LinePainter.draw(context, kind, "", false, line);
        }
    }

    public void event(boolean recent, double x, double y) {
        EventMarks.draw(context, "incident", recent ? EventMarks.Phase.RECENT : EventMarks.Phase.PRESENT, x, y);
    }

    /** Text with its halo, the upper left corner of its box at that point. */
    public void text(TextShape text, double x, double y) {
        PaintContext c = vector
                ? new PaintContext(
                        context.graphics(),
                        context.spec(),
                        null,
                        context.toScreen(),
                        context.view(),
                        Optional.of(ZoneShapeSink.NONE))
                : context;
        LabelPainter.text(c, text, x, y, 1);
    }
}
