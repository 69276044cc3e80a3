package org.controlatlas.render;

import java.util.HashMap;
import java.util.Map;
import org.controlatlas.render.geometry.GeometryPyramid;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.Ground;

/** What is drawn of ground: all of it, or that of a stretch of time. Safe to share between threads. */
final class GroundSheet {
    private final Ground ground;
    private final GeometryPyramid pyramid;
    private final ControlPainter control;
    private final EdgePainter edges;
    private final Map<Filling, StyleIndex> styles = new HashMap<>();

    /** What decides how ground is filled. */
    record Filling(Theme theme, boolean control, boolean evidence, boolean otherView) {}

    /** Makes the styles of ground. */
    interface Styling {
        StyleIndex of(Ground ground, Filling filling);
    }

    /** @param pyramid of that ground */
    GroundSheet(Ground ground, GeometryPyramid pyramid) {
        this.ground = ground;
        this.pyramid = pyramid;
        this.control = new ControlPainter(ground);
        this.edges = new EdgePainter(ground.pieces());
    }

    Ground ground() {
        return ground;
    }

    GeometryPyramid pyramid() {
        return pyramid;
    }

    ControlPainter control() {
        return control;
    }

    EdgePainter edges() {
        return edges;
    }

    /** Made once. */
    StyleIndex styles(Filling filling, Styling styling) {
        synchronized (styles) {
            return styles.computeIfAbsent(filling, wanted -> styling.of(ground, wanted));
        }
    }
}
