package org.controlatlas.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The zones that are there on a day, each with the ground on which it is the one that counts: where zones overlap, the
 * smallest does, as for a click.
 */
final class Outlines {
    /** @param ground what of the zone no smaller one covers */
    record Outline(int zone, Geometry ground) {}

    private final Survey ground;
    private final int day;
    private final boolean planar;
    private final STRtree index = new STRtree();

    Outlines(Survey ground, int day) {
        this.ground = ground;
        this.day = day;
        this.planar = ground.atlas().info().coverageIsPlanar();
        if (!planar) {
            for (int z = 0; z < ground.size(); z++) {
                if (ground.isThere(z, day)) {
                    index.insert(ground.outline(z).getEnvelopeInternal(), z);
                }
            }
        }
    }

    /** The zones that share ground with another one on the day. */
    Set<Integer> overlapping() {
        Set<Integer> found = new HashSet<>();
        for (int z = 0; z < ground.size() && !planar; z++) {
            if (ground.isThere(z, day) && !found.contains(z)) {
                for (int other : near(z)) {
                    if (other != z && sharesGround(z, other)) {
                        found.add(z);
                        found.add(other);
                    }
                }
            }
        }
        return found;
    }

    Outline of(int zone) {
        Geometry own = Overlay.valid(ground.outline(zone));
        List<Geometry> smaller = new ArrayList<>();
        if (!planar) {
            for (int other : near(zone)) {
                if (other != zone && isBefore(other, zone)) {
                    smaller.add(Overlay.valid(ground.outline(other)));
                }
            }
        }
        return new Outline(zone, Overlay.without(own, smaller));
    }

    private boolean isBefore(int other, int zone) {
        int size = Double.compare(
                ground.outline(other).getArea(), ground.outline(zone).getArea());
        return size < 0 || size == 0 && other < zone;
    }

    private boolean sharesGround(int a, int b) {
        Geometry one = Overlay.valid(ground.outline(a));
        Geometry two = Overlay.valid(ground.outline(b));
        // Interiors in common; a border in common is none.
        return one.relate(two, "T********");
    }

    @SuppressWarnings("unchecked")
    private List<Integer> near(int zone) {
        Zone asked = ground.zone(zone);
        return index.query(asked.geometry().getEnvelopeInternal());
    }
}
