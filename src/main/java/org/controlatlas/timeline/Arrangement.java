package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

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
     * touch in a corner.
     */
    Map<List<Integer>, List<Polygon>> faces() {
        return faces;
    }

    /**
     * @param outlines valid polygons
     * @return empty if they cannot be laid over one another so that the faces add up
     */
    static Optional<Arrangement> of(List<Geometry> outlines) {
        Map<List<Integer>, List<Polygon>> faces;
        try {
            faces = laid(outlines);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
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

    private static Map<List<Integer>, List<Polygon>> laid(List<Geometry> outlines) {
        NearNoder noder = new NearNoder(SNAP);
        for (int i = 0; i < outlines.size(); i++) {
            for (Object line : LinearComponentExtracter.getLines(outlines.get(i))) {
                noder.add(((LineString) line).getCoordinates(), i);
            }
        }
        Edges edges = noder.cut().owned();
        // In an order that does not hang on where rings begin.
        Map<List<Integer>, List<Polygon>> byOwners = new TreeMap<>(Arrangement::compare);
        for (FaceGraph.Face face : new FaceGraph(noder.corners(), edges).faces()) {
            if (face.owners().length > 0) {
                face.ground().normalize();
                byOwners.computeIfAbsent(Arrays.stream(face.owners()).boxed().toList(), key -> new ArrayList<>(1))
                        .add(face.ground());
            }
        }
        byOwners.values().forEach(parts -> parts.sort(null));
        return byOwners;
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

    /** Faces of equal owners as one geometry: beyond each of their edges is a face of others. */
    static Geometry ofEqualOwners(List<Polygon> faces) {
        return faces.size() == 1 ? faces.get(0).copy() : FACTORY.createMultiPolygon(faces.toArray(Polygon[]::new));
    }

    /** Faces as one geometry, with no edge between those that touch. */
    static Geometry together(Collection<Polygon> faces) {
        if (faces.size() == 1) {
            return faces.iterator().next();
        }
        return CoverageUnion.union(faces.toArray(Geometry[]::new));
    }
}
