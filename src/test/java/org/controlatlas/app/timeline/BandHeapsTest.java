package org.controlatlas.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.controlatlas.app.state.TimeRange;

class BandHeapsTest {
    @Property(tries = 300)
    void eachBarStandsWhereTheThumbOfOneOfItsDaysStandsAndNoneIsLost(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 2000) Integer> happened,
            @ForAll @DoubleRange(min = 200, max = 4000) double width) {
        int[] days = happened.stream().mapToInt(Integer::intValue).sorted().toArray();
        BandScale scale = new BandScale(new TimeRange(0, 2001), 14, width);
        List<BandHeaps.Heap> heaps = new BandHeaps(scale).of(days, null);

        assertThat(heaps.stream().mapToInt(BandHeaps.Heap::count).sum()).isEqualTo(days.length);
        for (BandHeaps.Heap heap : heaps) {
            assertThat(Arrays.stream(days).mapToDouble(scale::thumbX)).contains(heap.x());
        }
        for (int i = 1; i < heaps.size(); i++) {
            assertThat(heaps.get(i).from()).isGreaterThan(heaps.get(i - 1).to());
        }
    }
}
