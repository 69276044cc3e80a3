package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class BoundsGroupsTest {
    /** From each, all that can be reached; in the order of the first of each group. */
    private static List<List<Integer>> reached(List<Envelope> bounds) {
        List<List<Integer>> groups = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>();
        for (int i = 0; i < bounds.size(); i++) {
            left.add(i);
        }
        while (!left.isEmpty()) {
            TreeSet<Integer> group = new TreeSet<>();
            List<Integer> open = new ArrayList<>(List.of(left.pollFirst()));
            while (!open.isEmpty()) {
                int one = open.remove(open.size() - 1);
                group.add(one);
                List<Integer> near = left.stream()
                        .filter(other -> bounds.get(one).intersects(bounds.get(other)))
                        .toList();
                near.forEach(left::remove);
                open.addAll(near);
            }
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 100, 400})
    void boundsThatCanBeReachedFromOneAnotherAreOneGroup(int count) {
        Random random = new Random(count);
        List<Envelope> bounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = random.nextInt(60);
            double y = random.nextInt(60);
            bounds.add(new Envelope(x, x + 1 + random.nextInt(3), y, y + 1 + random.nextInt(3)));
        }

        assertThat(BoundsGroups.of(bounds, (one, other) -> true)).isEqualTo(reached(bounds));
    }

    @Test
    void boundsThatIntersectHangTogetherOnlyWhereTheThingsThemselvesMeet() {
        List<Envelope> bounds = Collections.nCopies(4, new Envelope(0, 1, 0, 1));
        List<String> asked = new ArrayList<>();

        List<List<Integer>> groups = BoundsGroups.of(bounds, (one, other) -> {
            asked.add(one + " " + other);
            return one % 2 == other % 2;
        });

        assertThat(groups).containsExactly(List.of(0, 2), List.of(1, 3));
        assertThat(asked).allMatch(pair -> pair.charAt(0) < pair.charAt(2));
    }
}
