package org.controlatlas.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.view.Mercator;
import org.controlatlas.timeline.GroundPiece;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which limits between zones no source draws, and how far they may be off. A limit is inferred where both outlines were
 * inferred, or where a line of the data says so; never where a line that a source draws runs along it. Safe to share
 * between threads.
 */
final class InferredLimits {
    /** In the plane some 3 m: the grid on which a limit was cut from its line. */
    private static final double ON_LINE = 2e-5;

    /** How many tolerances apart a line and a limit along it may come when each has been made simpler. */
    private static final double TOLERANCES = 4;

    /** Which part of the way to the middle of its ground a limit may fade. */
    private static final double MIDDLE = 0.8;

    /** As many as a view is zoomed through from the whole to a town. */
    private static final int KEPT_LEVELS = 6;

    private static final float[][] NONE = {};

    private final boolean[] inferred;
    /** Metres by piece; 0 if not known. */
    private final int[] accuracy;

    private final List<Integer> documented = new ArrayList<>();
    private final List<Integer> marked = new ArrayList<>();
    /** Metres by line; 0 if not known. */
    private final int[] lineAccuracy;

    private final LocalPlane plane;
    /** By tolerance, of which each level has its own; the one asked for last at the end. */
    private final Map<Double, Known> known = new LinkedHashMap<>(16, 0.75f, true);

    private record Known(GeometryLevel level, OfLevel limits) {}

    /** @param pieces in the order of the levels' outlines */
    InferredLimits(List<GroundPiece> pieces, List<LineFeature> lines, AtlasInfo info, LocalPlane plane) {
        this.plane = plane;
        inferred = new boolean[pieces.size()];
        accuracy = new int[pieces.size()];
        for (int z = 0; z < inferred.length; z++) {
            List<ControlPeriod> periods = pieces.get(z).periods();
            inferred[z] = !periods.isEmpty()
                    && periods.stream().allMatch(p -> p.geometrySource().isInferred());
            accuracy[z] =
                    periods.stream().mapToInt(ControlPeriod::accuracyM).max().orElse(0);
        }
        lineAccuracy = lines.stream().mapToInt(LineFeature::accuracyM).toArray();
        for (int i = 0; i < lines.size(); i++) {
            LineFeature line = lines.get(i);
            if (line.kind().marksInferredLimits()) {
                marked.add(i);
            } else if (!line.sketch()
                    && (line.kind().isStateBorder()
                            || info.declarations().lineKind(line.kind()).isPresent())) {
                documented.add(i);
            }
        }
    }

    /**
     * The limits of one level of detail.
     *
     * @param soft by arc its inferred stretches, each x, y, x, y …
     * @param sharp by arc its other stretches
     * @param reach by arc how far its inferred stretches may be off in the mean, in the plane's units; 0 if not known
     * @param groups by piece a number; between pieces of one number and those of another all limits are sharp
     * @param farthest the farthest reach of all arcs with inferred stretches
     */
    record OfLevel(float[][][] soft, float[][][] sharp, double[] reach, int[] groups, double farthest) {
        boolean isSoft(int arc) {
            return soft[arc].length > 0;
        }
    }

    /** @param tolerance by how much the level's geometry may be off, in the plane's units */
    OfLevel of(GeometryLevel level, double tolerance) {
        synchronized (known) {
            Known made = known.get(tolerance);
            // Another one of the same tolerance: the first was dropped, and made again.
            if (made == null || made.level() != level) {
                made = new Known(level, make(level, Math.max(ON_LINE, TOLERANCES * tolerance)));
                known.put(tolerance, made);
                if (known.size() > KEPT_LEVELS) {
                    known.remove(known.keySet().iterator().next());
                }
            }
            return made.limits();
        }
    }

    /** A straight piece of a line of the data, and how far it may be off in metres; 0 if not known. */
    private record Drawn(LineSegment segment, int accuracyM) {}

    private OfLevel make(GeometryLevel level, double near) {
        List<Arc> arcs = level.arcs();
        float[][][] soft = new float[arcs.size()][][];
        float[][][] sharp = new float[arcs.size()][][];
        double[] reach = new double[arcs.size()];
        int[] groups = new int[inferred.length];
        double farthest = 0;
        boolean some = false;
        for (int piece = 0; piece < inferred.length; piece++) {
            groups[piece] = piece;
            some |= inferred[piece];
        }
        STRtree drawn = index(level, some ? documented : List.of());
        STRtree marks = index(level, some ? marked : List.of());
        for (int a = 0; a < arcs.size(); a++) {
            Arc arc = arcs.get(a);
            soft[a] = NONE;
            sharp[a] = new float[][] {arc.xy()};
            if (arc.other() != Arc.NONE && (inferred[arc.zone()] || inferred[arc.other()])) {
                boolean both = inferred[arc.zone()] && inferred[arc.other()];
                Split split = split(
                        arc.xy(),
                        segment -> !isAlong(segment, drawn, near)
                                && (both
                                        || nearest(segment.midPoint(), marks, near)
                                                .isPresent()));
                soft[a] = split.soft();
                sharp[a] = split.sharp();
                if (soft[a].length > 0) {
                    reach[a] = Math.min(reach(arc, soft[a], marks, near), room(level, arc));
                    farthest = Math.max(farthest, reach[a]);
                    join(groups, arc.zone(), arc.other());
                }
            }
        }
        for (int piece = 0; piece < inferred.length; piece++) {
            groups[piece] = root(groups, piece);
        }
        return new OfLevel(soft, sharp, reach, groups, farthest);
    }

    private interface Inferred {
        boolean test(LineSegment segment);
    }

    /** Stretches of an arc, each x, y, x, y … */
    private record Split(float[][] soft, float[][] sharp) {}

    private static Split split(float[] xy, Inferred test) {
        List<float[]> soft = new ArrayList<>();
        List<float[]> sharp = new ArrayList<>();
        int from = 0;
        boolean before = test.test(segment(xy, 0));
        for (int i = 2; i + 3 < xy.length; i += 2) {
            boolean now = test.test(segment(xy, i));
            if (now != before) {
                (before ? soft : sharp).add(java.util.Arrays.copyOfRange(xy, from, i + 2));
                from = i;
                before = now;
            }
        }
        (before ? soft : sharp).add(from == 0 ? xy : java.util.Arrays.copyOfRange(xy, from, xy.length));
        return new Split(soft.toArray(NONE), sharp.toArray(NONE));
    }

    private static LineSegment segment(float[] xy, int i) {
        return new LineSegment(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
    }

    private STRtree index(GeometryLevel level, List<Integer> lines) {
        STRtree tree = new STRtree();
        for (int line : lines) {
            Outline outline = level.lines().get(line);
            for (float[] xy : outline.parts()) {
                for (int i = 0; i + 3 < xy.length; i += 2) {
                    LineSegment segment = segment(xy, i);
                    tree.insert(new Envelope(segment.p0, segment.p1), new Drawn(segment, lineAccuracy[line]));
                }
            }
        }
        tree.build();
        return tree;
    }

    private static boolean isAlong(LineSegment segment, STRtree lines, double near) {
        return nearest(segment.midPoint(), lines, near).isPresent()
                && nearest(segment.p0, lines, near).isPresent()
                && nearest(segment.p1, lines, near).isPresent();
    }

    private static Optional<Drawn> nearest(Coordinate point, STRtree lines, double near) {
        Envelope box = new Envelope(point);
        box.expandBy(near);
        Drawn nearest = null;
        double least = near;
        for (Object each : lines.query(box)) {
            Drawn drawn = (Drawn) each;
            double distance = drawn.segment().distance(point);
            if (distance <= least) {
                least = distance;
                nearest = drawn;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** As far off as the lines of the data along it say, else as the better known of the two outlines. */
    private double reach(Arc arc, float[][] soft, STRtree marks, double near) {
        double metres = metres(arc);
        double length = 0;
        double off = 0;
        for (float[] xy : soft) {
            for (int i = 0; i + 3 < xy.length; i += 2) {
                LineSegment segment = segment(xy, i);
                double here = nearest(segment.midPoint(), marks, near)
                        .filter(line -> line.accuracyM() > 0)
                        .map(line -> (double) line.accuracyM())
                        .orElse(metres);
                length += segment.getLength();
                off += segment.getLength() * here;
            }
        }
        return length == 0
                ? 0
                : off
                        / length
                        / Mercator.metresPerUnit(plane.originY() + arc.bounds().getCenterY());
    }

    /** 0 if neither outline says. */
    private double metres(Arc arc) {
        int metres = Integer.MAX_VALUE;
        for (int piece : new int[] {arc.zone(), arc.other()}) {
            if (inferred[piece] && accuracy[piece] > 0) {
                metres = Math.min(metres, accuracy[piece]);
            }
        }
        return metres == Integer.MAX_VALUE ? 0 : metres;
    }

    /** How far a limit may fade so that in the middle of either ground its colour stays. */
    private double room(GeometryLevel level, Arc arc) {
        double room = Double.POSITIVE_INFINITY;
        for (int piece : new int[] {arc.zone(), arc.other()}) {
            if (inferred[piece]) {
                room = Math.min(room, MIDDLE * width(level.zones().get(piece)));
            }
        }
        return room;
    }

    /** Twice the area by the length of the outline: the radius of a disc, the width of a strip. */
    private static double width(Outline outline) {
        double area = 0;
        double length = 0;
        for (float[] xy : outline.parts()) {
            for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
                area += (double) xy[j] * xy[i + 1] - (double) xy[i] * xy[j + 1];
                length += Math.sqrt(((double) xy[i] - xy[j]) * ((double) xy[i] - xy[j])
                        + ((double) xy[i + 1] - xy[j + 1]) * ((double) xy[i + 1] - xy[j + 1]));
            }
        }
        return length == 0 ? 0 : Math.abs(area) / length;
    }

    private static int root(int[] groups, int piece) {
        int at = piece;
        while (groups[at] != at) {
            at = groups[at];
        }
        return at;
    }

    private static void join(int[] groups, int one, int other) {
        int low = Math.min(root(groups, one), root(groups, other));
        groups[root(groups, one)] = low;
        groups[root(groups, other)] = low;
    }
}
