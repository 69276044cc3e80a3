package org.controlatlas.render.view;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;

/**
 * Where the names of states, seas and lakes may stand, where that is not all of a picture: a window's picture reaches
 * beyond what is seen of it, and cards lie over the map.
 *
 * @param view what is seen
 * @param covered parts of it, in its logical pixels
 */
public record NameRoom(MapViewport view, List<Rectangle2D.Double> covered) {
    /** What a divider between two days takes on either side of its middle, in logical pixels. */
    private static final double DIVIDER = 3;

    public NameRoom {
        Objects.requireNonNull(view);
        covered = List.copyOf(covered);
    }

    /** The part at the left of a divider, so that it cuts no name. */
    public NameRoom leftOf(double divider) {
        return part(0, divider - DIVIDER);
    }

    /** The part at the right of a divider, so that it cuts no name. */
    public NameRoom rightOf(double divider) {
        return part(divider + DIVIDER, view.width());
    }

    private NameRoom part(double from, double to) {
        double left = Math.max(0, Math.min(from, view.width() - 1));
        double right = Math.min(view.width(), Math.max(to, left + 1));
        MapViewport seen = view.withSize(right - left, view.height()).pan((view.width() - left - right) / 2, 0);
        return new NameRoom(
                seen,
                covered.stream()
                        .map(box -> new Rectangle2D.Double(box.x - left, box.y, box.width, box.height))
                        .toList());
    }
}
