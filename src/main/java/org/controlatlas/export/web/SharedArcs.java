package org.controlatlas.export.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.controlatlas.render.draw.Fade;
import org.controlatlas.render.geometry.Outline;

/**
 * Outlines as rings of arcs: a stretch that several outlines have in common is there once, so that after rounding they
 * still meet. Rings that rounding leaves without ground are left out.
 */
final class SharedArcs {
    private record Segment(long low, long high) {}

    /** Points as x and y in turn; in one of the two directions, always the same. */
    private record Stretch(int hash, int[] xy) {
        Stretch(int[] xy) {
            this(Arrays.hashCode(xy), xy);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Stretch stretch && hash == stretch.hash && Arrays.equals(xy, stretch.xy);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** By segment the outlines that run along it; those of the same outlines share the list. */
    private final Map<Segment, List<Integer>> sides = new HashMap<>();

    private final Map<List<Integer>, List<Integer>> known = new HashMap<>();
    private final Map<Stretch, Integer> arcs = new HashMap<>();
    private final List<int[]> all = new ArrayList<>();
    /** By outline its rings; of each ring the arcs in their order, {@code ~arc} for one that runs backwards. */
    private final List<List<List<Integer>>> rings = new ArrayList<>();

    SharedArcs(List<Outline> outlines, double scale) {
        List<List<int[]>> rounded =
                outlines.stream().map(outline -> rounded(outline, scale)).toList();
        for (int o = 0; o < rounded.size(); o++) {
            for (int[] ring : rounded.get(o)) {
                register(o, ring);
            }
        }
        for (List<int[]> outline : rounded) {
            rings.add(outline.stream().map(this::cut).toList());
        }
    }

    private static List<int[]> rounded(Outline outline, double scale) {
        List<int[]> rings = new ArrayList<>();
        for (float[] xy : outline.parts()) {
            int[] points = new int[xy.length];
            int n = 0;
            for (int i = 0; i < xy.length; i += 2) {
                int x = Coordinates.rounded(xy[i], scale);
                int y = Coordinates.rounded(xy[i + 1], scale);
                if (n == 0 || x != points[n - 2] || y != points[n - 1]) {
                    points[n++] = x;
                    points[n++] = y;
                }
            }
            while (n > 2 && points[0] == points[n - 2] && points[1] == points[n - 1]) {
                n -= 2;
            }
            if (n >= 6) {
                rings.add(Arrays.copyOf(points, n));
            }
        }
        return rings;
    }

    private static long point(int[] ring, int i) {
        int at = 2 * (i % (ring.length / 2));
        return (long) ring[at] << 32 | ring[at + 1] & 0xFFFFFFFFL;
    }

    private static Segment segment(int[] ring, int i) {
        long a = point(ring, i);
        long b = point(ring, i + 1);
        return new Segment(Math.min(a, b), Math.max(a, b));
    }

    private void register(int outline, int[] ring) {
        for (int i = 0; i < ring.length / 2; i++) {
            List<Integer> one = known.computeIfAbsent(List.of(outline), key -> key);
            sides.merge(segment(ring, i), one, (side, own) -> {
                if (side.get(side.size() - 1) == outline) {
                    return side;
                }
                List<Integer> more = new ArrayList<>(side);
                more.add(outline);
                return known.computeIfAbsent(more, key -> key);
            });
        }
    }

    private List<Integer> cut(int[] ring) {
        int n = ring.length / 2;
        int first = 0;
        boolean whole = true;
        for (int i = 0; i < n; i++) {
            if (side(ring, i) != side(ring, i + n - 1)) {
                first = i;
                whole = false;
                break;
            }
        }
        if (whole) {
            // A ring that is one arc begins at the same point, whichever outline it is taken from.
            for (int i = 1; i < n; i++) {
                first = point(ring, i) < point(ring, first) ? i : first;
            }
            return List.of(arc(stretch(ring, first, first + n)));
        }
        List<Integer> refs = new ArrayList<>();
        for (int i = first; i < first + n; ) {
            int end = i + 1;
            while (end < first + n && side(ring, end) == side(ring, i)) {
                end++;
            }
            refs.add(arc(stretch(ring, i, end)));
            i = end;
        }
        return refs;
    }

    private List<Integer> side(int[] ring, int i) {
        return sides.get(segment(ring, i % (ring.length / 2)));
    }

    private static int[] stretch(int[] ring, int from, int to) {
        int n = ring.length / 2;
        int[] xy = new int[2 * (to - from + 1)];
        for (int i = from; i <= to; i++) {
            xy[2 * (i - from)] = ring[2 * (i % n)];
            xy[2 * (i - from) + 1] = ring[2 * (i % n) + 1];
        }
        return xy;
    }

    private int arc(int[] xy) {
        int[] back = new int[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            back[i] = xy[xy.length - 2 - i];
            back[i + 1] = xy[xy.length - 1 - i];
        }
        boolean forth = Arrays.compare(xy, back) <= 0;
        int arc = arcs.computeIfAbsent(new Stretch(forth ? xy : back), stretch -> {
            all.add(stretch.xy());
            return all.size() - 1;
        });
        return forth ? arc : ~arc;
    }

    /**
     * The arcs along which most of the way one of the lines runs, and that line's reach.
     *
     * @param lines in the plane
     */
    Map<Integer, Double> along(List<Fade.Line> lines, double scale) {
        Map<Segment, Double> reaches = new HashMap<>();
        for (Fade.Line line : lines) {
            int[] xy = new int[line.xy().length];
            for (int i = 0; i < xy.length; i++) {
                xy[i] = Coordinates.rounded(line.xy()[i], scale);
            }
            for (int i = 0; i + 1 < xy.length / 2; i++) {
                reaches.put(segment(xy, i), line.reach());
            }
        }
        Map<Integer, Double> found = new TreeMap<>();
        for (int arc = 0; arc < all.size(); arc++) {
            int[] xy = all.get(arc);
            int along = 0;
            double reach = 0;
            for (int i = 0; i + 1 < xy.length / 2; i++) {
                Double known = reaches.get(segment(xy, i));
                along += known == null ? 0 : 1;
                reach = known == null ? reach : known;
            }
            if (2 * along > xy.length / 2 - 1) {
                found.put(arc, reach);
            }
        }
        return found;
    }

    /** Points of all arcs. */
    int points() {
        return all.stream().mapToInt(xy -> xy.length / 2).sum();
    }

    /** By outline, how many rings there are. */
    int rings(int outline) {
        return rings.get(outline).size();
    }

    /** First the arcs, then each outline's rings. */
    String text(double scale) {
        Coordinates text = new Coordinates(scale);
        text.count(all.size());
        for (int[] xy : all) {
            text.count(xy.length / 2);
            for (int i = 0; i < xy.length; i += 2) {
                text.point(xy[i], xy[i + 1]);
            }
        }
        text.count(rings.size());
        for (List<List<Integer>> outline : rings) {
            text.count(outline.size());
            for (List<Integer> refs : outline) {
                text.count(refs.size());
                refs.forEach(ref -> text.count(ref >= 0 ? 2 * ref : 2 * ~ref + 1));
            }
        }
        return text.text();
    }
}
