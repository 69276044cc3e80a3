package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * The two lines of the conflict, put together from the pieces that their source keeps.
 *
 * @param core the core as an area
 * @param line the front from the north-west to the south-east
 * @param behind the area behind the front; it reaches beyond the state border and is to be cut with the ground
 */
record FrontLines(Geometry core, LineString line, Geometry behind) {
    /** Pieces that lie up to this many degrees apart belong together. */
    private static final double JOIN = 0.003;

    static FrontLines of(List<SourceFeature> lines, BuildRules.Front rules) {
        List<Coordinate> ring = chain(pieces(lines, rules.lines().core()));
        ring.set(ring.size() - 1, ring.get(0).copy());
        Geometry core = GeometryFixer.fix(Grid.FACTORY.createPolygon(ring.toArray(new Coordinate[0])));
        List<Coordinate> front = chain(pieces(lines, rules.lines().front()));
        if (front.get(0).x > front.get(front.size() - 1).x) {
            Collections.reverse(front);
        }
        Coordinate north = front.get(0);
        Coordinate south = front.get(front.size() - 1);
        List<Coordinate> behind = new ArrayList<>();
        // Both ends are carried on over the state border; the corner points lie abroad.
        BuildRules.Behind corners = rules.behind();
        behind.add(new Coordinate(corners.west(), north.y));
        behind.addAll(front);
        behind.add(new Coordinate(south.x + corners.beyondTheEnd(), corners.corner()));
        behind.add(new Coordinate(south.x + corners.beyondTheEnd(), corners.south()));
        behind.add(new Coordinate(corners.west(), corners.south()));
        behind.add(behind.get(0).copy());
        Polygon area = Grid.FACTORY.createPolygon(behind.toArray(new Coordinate[0]));
        return new FrontLines(core, Grid.FACTORY.createLineString(front.toArray(new Coordinate[0])), area);
    }

    private static List<Coordinate[]> pieces(List<SourceFeature> lines, String name) {
        List<Coordinate[]> pieces = new ArrayList<>();
        for (SourceFeature line : lines) {
            if (line.text("name").equals(name)) {
                for (Object part : LinearComponentExtracter.getLines(line.geometry())) {
                    pieces.add(((LineString) part).getCoordinates());
                }
            }
        }
        return pieces;
    }

    /** Joins the pieces end to end, at both ends of the longest. */
    private static List<Coordinate> chain(List<Coordinate[]> pieces) {
        List<Coordinate[]> left = new ArrayList<>(pieces);
        left.sort((a, b) -> Integer.compare(b.length, a.length));
        List<Coordinate> chain = new ArrayList<>(Arrays.asList(left.remove(0)));
        int before;
        do {
            before = left.size();
            extend(chain, left);
            Collections.reverse(chain);
            extend(chain, left);
        } while (left.size() < before);
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "A piece of a line lies more than " + JOIN + "° from all others, at " + left.get(0)[0] + ".");
        }
        return chain;
    }

    private static void extend(List<Coordinate> chain, List<Coordinate[]> left) {
        for (int i = 0; i < left.size(); i++) {
            Coordinate end = chain.get(chain.size() - 1);
            List<Coordinate> piece = new ArrayList<>(Arrays.asList(left.get(i)));
            if (piece.get(piece.size() - 1).distance(end) <= JOIN) {
                Collections.reverse(piece);
            }
            if (piece.get(0).distance(end) <= JOIN) {
                chain.addAll(piece.get(0).equals2D(end) ? piece.subList(1, piece.size()) : piece);
                left.remove(i);
                i = -1;
            }
        }
    }
}
