package org.controlatlas.render;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Theme;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Paints ground that passed from one holder to another: in the colour of who gained it, with lines in the colour of who
 * lost it. The lines rise for one direction and fall for the other, so that both are told apart without colours.
 */
public final class PassagePainter {
    /** Of the paper over what did not change. */
    private static final double VEIL = 0.66;

    private static final int PERIOD = 12;
    private static final double LINE = 3.2;
    private static final double EDGE = 1.1;

    /** Contested ground also by who contests it. */
    private static final Comparator<Control> ORDER =
            Comparator.comparing(Control::code).thenComparing(control -> String.join(" ", control.actorIds()));

    private final Theme theme;
    private final ControlStyles styles;

    public PassagePainter(Theme theme, Map<String, Actor> actors) {
        this.theme = theme;
        this.styles = new ControlStyles(theme, actors);
    }

    /** Ground that passed. */
    public record Passed(Control from, Control to, Geometry ground) {}

    /** How ground that passed from one to the other is filled. */
    public FillStyle style(Control from, Control to) {
        Hatch.Kind kind = ORDER.compare(from, to) < 0 ? Hatch.Kind.RISING : Hatch.Kind.FALLING;
        return new FillStyle(colour(to), List.of(new Hatch(kind, PERIOD, LINE, colour(from))));
    }

    private int colour(Control control) {
        return styles.style(control, Certainty.AGREED, Optional.empty())
                .map(FillStyle::rgb)
                .orElse(theme.land());
    }

    /** @return the picture of that view, premultiplied; what did not change is covered by a veil */
    public int[] paint(MapViewport view, List<Passed> passed) {
        int width = view.deviceWidth();
        int height = view.deviceHeight();
        int[] pixels = new int[width * height];
        paint(PixelCanvas.of(pixels, PixelRect.of(width, height), view.pixelScale()), view, passed);
        return pixels;
    }

    /** The same over a map that is drawn, on any canvas. */
    public void paint(Canvas canvas, MapViewport view, List<Passed> passed) {
        Rectangle2D picture = new Rectangle2D.Double(0, 0, view.width(), view.height());
        int alpha = (int) Math.round(VEIL * 255);
        canvas.fill(picture, alpha << 24 | theme.paper() & 0xFFFFFF);
        Envelope seen = view.lonLatBounds();
        for (Passed each : passed) {
            if (seen.intersects(each.ground().getEnvelopeInternal())) {
                Path2D path = path(view, each.ground());
                MapSamples.fill(canvas, style(each.from(), each.to()), path, picture, view);
                canvas.stroke(path, Pen.round(EDGE), Argb.opaque(theme.ink()));
            }
        }
    }

    private static Path2D path(MapViewport view, Geometry ground) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            if (ground.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, view, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(path, view, polygon.getInteriorRingN(hole));
                }
            }
        }
        return path;
    }

    private static void ring(Path2D.Double path, MapViewport view, LineString ring) {
        boolean first = true;
        for (Coordinate at : ring.getCoordinates()) {
            Point2D.Double point = view.toScreen(at.x, at.y);
            if (first) {
                path.moveTo(point.x, point.y);
                first = false;
            } else {
                path.lineTo(point.x, point.y);
            }
        }
        path.closePath();
    }
}
