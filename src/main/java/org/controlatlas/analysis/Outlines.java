package org.controlatlas.analysis;

import java.util.HashSet;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** The pieces of ground that are there on a day, each without what lies over it. */
final class Outlines {
    /** @param ground what of the piece nothing lies over */
    record Outline(int zone, Geometry ground) {}

    private final Survey ground;
    private final int day;

    Outlines(Survey ground, int day) {
        this.ground = ground;
        this.day = day;
    }

    /** The pieces over which another one lies on the day. */
    Set<Integer> overlapping() {
        Set<Integer> found = new HashSet<>();
        for (int piece = 0; piece < ground.size(); piece++) {
            if (ground.isThere(piece, day) && ground.alone(piece, day) != ground.outline(piece)) {
                found.add(piece);
            }
        }
        return found;
    }

    Outline of(int piece) {
        return new Outline(piece, Overlay.valid(ground.alone(piece, day)));
    }
}
