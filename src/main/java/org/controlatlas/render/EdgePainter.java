package org.controlatlas.render;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Set;
import org.controlatlas.model.Zone;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.style.StyleIndex;

/**
 * The limits between zones that look different on the day. Where both sides' outlines were inferred and not drawn by a
 * source, the limit is dashed: it is no border.
 */
final class EdgePainter {
    /** Words of {@link org.controlatlas.model.ControlPeriod#geometrySource()} for outlines that no source draws. */
    private static final Set<String> INFERRED = Set.of("nearest settlement", "sketch", "corridor");

    /** Points of a path from the start: one that has to grow copies itself every thousand points. */
    private static final int ROOM = 4096;

    /** Opacity of the theme's ink in these lines. */
    static final double OPACITY = 0.62;

    private static final Pen SOLID = Pen.butt(0.9);
    static final Pen DASHED = Pen.dashed(0.9, Pen.Cap.BUTT, 3.5, 3);

    private final boolean[] inferred;

    EdgePainter(List<Zone> zones) {
        inferred = new boolean[zones.size()];
        for (int z = 0; z < inferred.length; z++) {
            inferred[z] = !zones.get(z).periods().isEmpty()
                    && zones.get(z).periods().stream().allMatch(p -> INFERRED.contains(p.geometrySource()));
        }
    }

    boolean isInferred(Arc arc) {
        return inferred[arc.zone()] && arc.other() != Arc.NONE && inferred[arc.other()];
    }

    Pen pen(Arc arc) {
        return isInferred(arc) ? DASHED : SOLID;
    }

    /** True if the arc separates two looks. */
    static boolean shows(Arc arc, int[] numbers) {
        int other = arc.other() == Arc.NONE ? StyleIndex.NONE : numbers[arc.other()];
        return numbers[arc.zone()] != other;
    }

    void paint(PaintContext c, int[] numbers) {
        Path2D.Float solid = new Path2D.Float(Path2D.WIND_NON_ZERO, ROOM);
        Path2D.Float dashed = new Path2D.Float(Path2D.WIND_NON_ZERO, ROOM);
        for (Arc arc : c.level().arcs()) {
            if (shows(arc, numbers) && arc.touches(c.view())) {
                if (isInferred(arc)) {
                    arc.appendTo(dashed, c.toScreen());
                } else {
                    arc.appendNear(solid, c.view(), c.toScreen());
                }
            }
        }
        c.stroke(solid, SOLID, c.theme().ink(), OPACITY);
        if (c.spec().shows(MapLayerKind.INFERRED_EDGES)) {
            c.stroke(dashed, DASHED, c.theme().ink(), OPACITY);
        }
    }
}
