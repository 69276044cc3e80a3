package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.controlatlas.model.Control;
import org.junit.jupiter.api.Test;

class ControlLookupTest {
    private static Control control(int i) {
        return i < 3
                ? new Control.By("actor-" + i)
                : i == 3 ? new Control.Contested(List.of("a", "b")) : new Control.Unknown();
    }

    @Test
    void equalControlsHaveTheSameWhicheverObjectAsks() {
        Map<Control, List<Integer>> byValue = new HashMap<>();
        ControlLookup<List<Integer>> lookup =
                new ControlLookup<>(control -> byValue.computeIfAbsent(control, first -> new ArrayList<>()));
        Map<Control, List<Integer>> expected = new HashMap<>();
        List<Control> objects = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            objects.add(control(i % 5));
        }
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            Control control = objects.get(random.nextInt(objects.size()));
            lookup.of(control).add(i);
            expected.computeIfAbsent(control, first -> new ArrayList<>()).add(i);
        }
        assertThat(byValue).isEqualTo(expected);
    }

    @Test
    void anObjectIsLookedUpByItsValueOnce() {
        List<Control> asked = new ArrayList<>();
        ControlLookup<String> lookup = new ControlLookup<>(control -> {
            asked.add(control);
            return control.code();
        });
        Control one = control(0);
        Control other = control(1);
        for (int i = 0; i < 5; i++) {
            assertThat(lookup.of(one)).isEqualTo("actor-0");
            assertThat(lookup.of(other)).isEqualTo("actor-1");
        }
        assertThat(asked).containsExactly(one, other);
    }
}
