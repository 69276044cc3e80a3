package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives parties colours so that those who touch at any time are told apart by every eye, as far as their number allows.
 * A party has one colour at all times.
 */
final class NeighbourColours {
    /** Neighbours are to differ by this at least ({@link ColourDistance}). */
    static final double APART = 15;

    /** Times that those who are still too near to a neighbour may choose again. */
    private static final int ROUNDS = 8;

    private final ColourDistance distance = new ColourDistance();
    private final Map<String, Set<String>> touching;
    private final Map<String, Integer> colours = new HashMap<>();
    private final Map<Integer, Integer> uses = new HashMap<>();

    private NeighbourColours(Map<String, Set<String>> touching) {
        this.touching = touching;
    }

    /**
     * @param parties in the order of their names
     * @param touching whom each touches; mutual
     * @param own colours that parties have already, 0xRRGGBB
     */
    static Map<String, Integer> of(List<String> parties, Map<String, Set<String>> touching, Map<String, Integer> own) {
        NeighbourColours all = new NeighbourColours(touching);
        List<String> open = new ArrayList<>();
        for (String party : parties) {
            if (own.containsKey(party)) {
                all.give(party, own.get(party));
            } else {
                open.add(party);
            }
        }
        // Who has most neighbours has least choice. A stable sort: else the first by name comes first.
        open.sort(Comparator.comparingInt(party -> -all.neighbours(party).size()));
        open.forEach(party -> all.give(party, all.best(party)));
        for (int round = 0; round < ROUNDS; round++) {
            if (!all.again(open)) {
                break;
            }
        }
        return new TreeMap<>(all.colours);
    }

    private boolean again(List<String> open) {
        boolean changed = false;
        for (String party : open) {
            int now = colours.get(party);
            if (nearest(beside(party), now, 0) < APART) {
                uses.merge(now, -1, Integer::sum);
                int best = best(party);
                colours.put(party, best);
                uses.merge(best, 1, Integer::sum);
                changed |= best != now;
            }
        }
        return changed;
    }

    private Set<String> neighbours(String party) {
        return touching.getOrDefault(party, Set.of());
    }

    private void give(String party, int colour) {
        colours.put(party, colour);
        uses.merge(colour, 1, Integer::sum);
    }

    /** Of those far enough from all neighbours' the least used, else the farthest. */
    private int best(String party) {
        int best = -1;
        double bestNear = -1;
        int bestUses = Integer.MAX_VALUE;
        int[] beside = beside(party);
        for (int colour : ActorPalette.all()) {
            double near = Math.min(APART, nearest(beside, colour, bestNear));
            int used = uses.getOrDefault(colour, 0);
            if (near > bestNear || near == bestNear && used < bestUses) {
                best = colour;
                bestNear = near;
                bestUses = used;
            }
        }
        return best;
    }

    /** The neighbours' colours, each once. */
    private int[] beside(String party) {
        return neighbours(party).stream()
                .map(colours::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    /** @param enough below this it does not matter how near */
    private double nearest(int[] beside, int colour, double enough) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < beside.length && least >= enough; i++) {
            least = Math.min(least, distance.between(colour, beside[i]));
        }
        return least;
    }
}
