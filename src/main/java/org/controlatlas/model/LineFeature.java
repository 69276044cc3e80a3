package org.controlatlas.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A line with valid time: a border, a limit, a former line, a road or a railway.
 *
 * @param state of a transport link, else empty
 */
public record LineFeature(
        String id, Names names, Kind kind, ValidTime time, Optional<LinkState> state, Course course, Basis basis) {
    /**
     * What kind of line it is: one of those below, or one that the data set declares.
     *
     * @param code the word in data files
     */
    public record Kind(String code) {
        public static final Kind STATE_BORDER = new Kind("state-border");
        public static final Kind DEMARCATED_BORDER = new Kind("demarcated-border");
        public static final Kind CORRIDOR_LIMIT = new Kind("corridor-limit");
        /** The limit of a zone that no source draws. */
        public static final Kind INFERRED_EDGE = new Kind("inferred-edge");

        public static final Kind RAILWAY = new Kind("railway");
        public static final Kind ROAD = new Kind("road");

        private static final List<Kind> OF_EVERY_ATLAS =
                List.of(STATE_BORDER, DEMARCATED_BORDER, CORRIDOR_LIMIT, INFERRED_EDGE, RAILWAY, ROAD);

        public Kind {
            Objects.requireNonNull(code);
        }

        /** The kinds that need no declaration. */
        public static List<Kind> ofEveryAtlas() {
            return OF_EVERY_ATLAS;
        }

        public boolean isStateBorder() {
            return equals(STATE_BORDER) || equals(DEMARCATED_BORDER);
        }

        public boolean isTransport() {
            return equals(RAILWAY) || equals(ROAD);
        }

        /** True for a line that says of other limits that nobody drew them. */
        public boolean marksInferredLimits() {
            return equals(INFERRED_EDGE) || equals(CORRIDOR_LIMIT);
        }
    }

    /**
     * Where it runs.
     *
     * @param sketch true if it was drawn by eye between known points
     * @param accuracyM error in metres; 0 when not stated
     */
    public record Course(Geometry geometry, boolean sketch, int accuracyM) {}

    public Geometry geometry() {
        return course.geometry();
    }

    public boolean sketch() {
        return course.sketch();
    }

    public int accuracyM() {
        return course.accuracyM();
    }

    public Optional<String> note() {
        return basis.note();
    }

    public List<String> sources() {
        return basis.sources();
    }

    /** The same line in another part of its course. */
    public LineFeature along(Geometry other) {
        return new LineFeature(
                id, names, kind, time, state, new Course(other, course.sketch(), course.accuracyM()), basis);
    }
}
