package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Some outlines laid over one another at once: the faces into which their edges cut the ground, by who has each. The work
 * grows with the edges and not with the ways in which outlines lie over one another, of which there may be very many.
 */
final class Arrangement {
    /** Corners nearer than this are one corner; degrees, a tenth of a millimetre. */
    private static final double SNAP = 1e-9;

    /** By how much the faces of an outline may differ from it: beyond this some face was lost. */
    private static final double LOST = 1e-6;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Map<List<Integer>, List<Polygon>> faces;

    private Arrangement(Map<List<Integer>, List<Polygon>> faces) {
        this.faces = faces;
    }

    /**
     * By the outlines that have them, ascending, which are given as their places in the list. Faces of equal owners may
     * touch.
     */
    Map<List<Integer>, List<Polygon>> faces() {
        return faces;
    }

    /**
     * @param outlines valid polygons
     * @return empty if they cannot be laid over one another so that the faces add up
     */
    static Optional<Arrangement> of(List<Geometry> outlines) {
        List<Polygon> cut;
        try {
            cut = cut(outlines);
        } catch (RuntimeException e) {
            // The noder gives up on some degenerate input with exceptions of several kinds.
            return Optional.empty();
        }
        Map<List<Integer>, List<Polygon>> faces = owned(cut, outlines);
        double[] sums = new double[outlines.size()];
        faces.forEach((owners, parts) -> {
            double area = parts.stream().mapToDouble(Polygon::getArea).sum();
            owners.forEach(owner -> sums[owner] += area);
        });
        for (int i = 0; i < sums.length; i++) {
            double area = outlines.get(i).getArea();
            if (Math.abs(sums[i] - area) > LOST * area + 1e-12) {
                return Optional.empty();
            }
        }
        return Optional.of(new Arrangement(faces));
    }

    private static List<Polygon> cut(List<Geometry> outlines) {
        List<Coordinate[]> edges = new ArrayList<>();
        Set<Segment> known = new HashSet<>();
        for (Geometry outline : outlines) {
            for (Object line : LinearComponentExtracter.getLines(outline)) {
                Coordinate[] points =
                        CoordinateArrays.removeRepeatedPoints(Arrays.stream(((LineString) line).getCoordinates())
                                .map(Coordinate::copy)
                                .toArray(Coordinate[]::new));
                addNew(points, known, edges);
            }
        }
        Map<Edge, LineString> unique = new LinkedHashMap<>();
        for (SegmentString part : new NearNoder(SNAP).cut(edges)) {
            Coordinate[] points = CoordinateArrays.removeRepeatedPoints(part.getCoordinates());
            if (points.length > 1) {
                unique.computeIfAbsent(Edge.of(points), edge -> FACTORY.createLineString(points));
            }
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(unique.values());
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        return faces;
    }

    /** Adds the stretches of a line that no line before it has: neighbours' edges, which are laid over others once. */
    private static void addNew(Coordinate[] points, Set<Segment> known, List<Coordinate[]> edges) {
        int from = 0;
        for (int i = 0; i + 1 < points.length; i++) {
            if (!known.add(Segment.of(points[i], points[i + 1]))) {
                addPart(points, from, i, edges);
                from = i + 1;
            }
        }
        addPart(points, from, points.length - 1, edges);
    }

    private static void addPart(Coordinate[] points, int from, int to, List<Coordinate[]> edges) {
        if (to > from) {
            edges.add(Arrays.copyOfRange(points, from, to + 1));
        }
    }

    /** Two corners in either order. */
    private record Segment(double x0, double y0, double x1, double y1) {
        static Segment of(Coordinate a, Coordinate b) {
            return a.compareTo(b) <= 0 ? new Segment(a.x, a.y, b.x, b.y) : new Segment(b.x, b.y, a.x, a.y);
        }
    }

    /** A line whichever way it runs. */
    private record Edge(List<Coordinate> points) {
        static Edge of(Coordinate[] points) {
            if (CoordinateArrays.increasingDirection(points) == 1) {
                return new Edge(List.of(points));
            }
            Coordinate[] reversed = points.clone();
            CoordinateArrays.reverse(reversed);
            return new Edge(List.of(reversed));
        }
    }

    private static Map<List<Integer>, List<Polygon>> owned(List<Polygon> faces, List<Geometry> outlines) {
        STRtree index = new STRtree();
        IndexedPointInAreaLocator[] inside = new IndexedPointInAreaLocator[outlines.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = new IndexedPointInAreaLocator(outlines.get(i));
            index.insert(outlines.get(i).getEnvelopeInternal(), i);
        }
        index.build();
        List<List<Integer>> owners = IntStream.range(0, faces.size())
                .parallel()
                .mapToObj(face -> owners(faces.get(face), index, inside))
                .toList();
        // In an order that does not hang on the threads, nor on where rings begin.
        Map<List<Integer>, List<Polygon>> byOwners = new TreeMap<>(Arrangement::compare);
        for (int face = 0; face < owners.size(); face++) {
            if (!owners.get(face).isEmpty()) {
                Polygon even = (Polygon) faces.get(face).norm();
                byOwners.computeIfAbsent(owners.get(face), key -> new ArrayList<>(1))
                        .add(even);
            }
        }
        byOwners.values().forEach(parts -> parts.sort(null));
        return byOwners;
    }

    private static List<Integer> owners(Polygon face, STRtree index, IndexedPointInAreaLocator[] inside) {
        Coordinate point = InteriorPointArea.getInteriorPoint(face);
        List<Integer> owners = new ArrayList<>();
        if (point != null) {
            index.query(new Envelope(point), item -> {
                if (inside[(Integer) item].locate(point) == Location.INTERIOR) {
                    owners.add((Integer) item);
                }
            });
            owners.sort(null);
        }
        return owners;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** Faces as one geometry, with no edge between those that touch. */
    static Geometry together(Collection<Polygon> faces) {
        if (faces.size() == 1) {
            return faces.iterator().next();
        }
        return CoverageUnion.union(faces.toArray(Geometry[]::new));
    }
}
