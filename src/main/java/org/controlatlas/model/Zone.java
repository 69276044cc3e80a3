package org.controlatlas.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.controlatlas.model.Actor.DatedNames;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Something that is controlled, with its history: a fixed district, a growing state, a moving front. What it is called,
 * where it lies and who controls it change independently of each other.
 *
 * @param id stable id, unique in the atlas
 * @param naming what it is called when; in order of time, never overlapping; may be empty
 * @param group which area it belongs to: the file's name without its ending
 * @param outlines where it lies when; at least one, in order of time, never overlapping. On a day that none covers the
 *     zone is nowhere
 * @param periods who controls it when; in order of time, never overlapping. Between two of them there may be days without
 *     data
 */
public record Zone(
        String id, List<DatedNames> naming, String group, List<DatedOutline> outlines, List<ControlPeriod> periods) {
    public Zone {
        naming = List.copyOf(naming);
        outlines = List.copyOf(outlines);
        periods = List.copyOf(periods);
        if (outlines.isEmpty()) {
            throw new IllegalArgumentException("Zone '" + id + "' has no outline.");
        }
        inOrder(id, "name", naming, DatedNames::time);
        inOrder(id, "outline", outlines, DatedOutline::time);
        inOrder(id, "period", periods, ControlPeriod::time);
    }

    /** A zone that never moves and always has the same name. */
    public Zone(String id, Names names, String group, Geometry geometry, List<ControlPeriod> periods) {
        this(
                id,
                List.of(new DatedNames(names, ValidTime.ALWAYS)),
                group,
                List.of(new DatedOutline(geometry, ValidTime.ALWAYS)),
                periods);
    }

    private static <T> void inOrder(String id, String what, List<T> parts, Function<T, ValidTime> time) {
        for (int i = 1; i < parts.size(); i++) {
            ValidTime before = time.apply(parts.get(i - 1));
            ValidTime after = time.apply(parts.get(i));
            if (after.startDay() < before.endDay()) {
                throw new IllegalArgumentException(
                        "Zone '" + id + "': the " + what + " " + after + " begins before " + before + " has ended.");
            }
        }
    }

    /** The last names that it has; none if it has none. */
    public Names names() {
        return naming.isEmpty() ? Names.EMPTY : naming.get(naming.size() - 1).names();
    }

    /** What it is called on that day; of a day without a name, as before it or else after it. */
    public Names namesAt(int day) {
        Names found = naming.isEmpty() ? Names.EMPTY : naming.get(0).names();
        for (DatedNames dated : naming) {
            if (dated.time().startDay() <= day) {
                found = dated.names();
            }
        }
        return found;
    }

    /** The outline in force on that day; empty where the zone is nowhere. */
    public Optional<DatedOutline> outlineAt(int day) {
        int i = indexAt(day);
        return i >= 0 && outlines.get(i).time().contains(day) ? Optional.of(outlines.get(i)) : Optional.empty();
    }

    /** The outline in force on that day; of a day without one the last before it, or else the first. */
    public DatedOutline outlineAbout(int day) {
        return outlines.get(Math.max(0, indexAt(day)));
    }

    /** The last outline that begins by the day, or -1. */
    private int indexAt(int day) {
        int low = 0;
        int high = outlines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outlines.get(middle).time().startDay() <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Whether it is ever elsewhere than at another time. */
    public boolean moves() {
        return outlines.size() > 1;
    }

    /** The only outline of a zone that never moves, the last one of a zone that does. */
    public Geometry geometry() {
        return outlines.get(outlines.size() - 1).geometry();
    }

    /** What all outlines reach over, in degrees. */
    public Envelope extent() {
        Envelope extent = new Envelope();
        outlines.forEach(outline -> extent.expandToInclude(outline.geometry().getEnvelopeInternal()));
        return extent;
    }
}
