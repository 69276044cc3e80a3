package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * Gives slivers to the neighbour with the longest common edge: where two sources draw the same line twice, a little
 * apart, the strips between them belong to nobody in particular. Pieces that a table describes and islands stay.
 */
final class SmallPieces {
    /** Below this a derived piece is taken for a sliver. */
    static final double SLIVER_KM2 = 1.0;

    private SmallPieces() {}

    /** @param deJure the state to which a district belongs in law */
    static List<Partition.Piece> absorbed(List<Partition.Piece> pieces, Function<String, String> deJure) {
        Map<LineSegment, List<Integer>> owners = owners(pieces);
        List<Partition.Piece> out = new ArrayList<>(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            Partition.Piece piece = pieces.get(i);
            if (isSliver(piece)) {
                int neighbour = longestNeighbour(i, pieces, owners, deJure);
                if (neighbour >= 0) {
                    out.set(i, new Partition.Piece(pieces.get(neighbour).tag(), piece.shape()));
                }
            }
        }
        return out;
    }

    private static boolean isSliver(Partition.Piece piece) {
        return piece.tag().fixed().isEmpty() && Grid.area(piece.shape()) < SLIVER_KM2;
    }

    private static int longestNeighbour(
            int i,
            List<Partition.Piece> pieces,
            Map<LineSegment, List<Integer>> owners,
            Function<String, String> deJure) {
        String state = deJure.apply(pieces.get(i).tag().district());
        Map<Integer, Double> common = new HashMap<>();
        for (LineSegment segment : segments(pieces.get(i).shape())) {
            for (int other : owners.get(segment)) {
                // The state border is exact: a sliver never passes over it.
                if (other != i
                        && !isSliver(pieces.get(other))
                        && state.equals(deJure.apply(pieces.get(other).tag().district()))) {
                    common.merge(other, segment.getLength(), Double::sum);
                }
            }
        }
        int best = -1;
        for (Map.Entry<Integer, Double> entry : common.entrySet()) {
            if (best < 0
                    || entry.getValue() > common.get(best)
                    || (entry.getValue().equals(common.get(best)) && entry.getKey() < best)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private static Map<LineSegment, List<Integer>> owners(List<Partition.Piece> pieces) {
        Map<LineSegment, List<Integer>> owners = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (LineSegment segment : segments(pieces.get(i).shape())) {
                owners.computeIfAbsent(segment, k -> new ArrayList<>(2)).add(i);
            }
        }
        return owners;
    }

    static List<LineSegment> segments(Polygon polygon) {
        List<LineSegment> found = new ArrayList<>();
        addRing(polygon.getExteriorRing().getCoordinates(), found);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            addRing(polygon.getInteriorRingN(i).getCoordinates(), found);
        }
        return found;
    }

    private static void addRing(Coordinate[] ring, List<LineSegment> found) {
        for (int i = 1; i < ring.length; i++) {
            LineSegment segment = new LineSegment(ring[i - 1], ring[i]);
            segment.normalize();
            found.add(segment);
        }
    }
}
