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
    public NameRoom {
        Objects.requireNonNull(view);
        covered = List.copyOf(covered);
    }
}
