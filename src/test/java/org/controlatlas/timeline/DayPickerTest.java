package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.model.Zone;

class DayPickerTest {
    private static final LocalDate FIRST = LocalDate.ofEpochDay(0);
    private static final LocalDate LAST = LocalDate.ofEpochDay(40);

    @Provide
    Arbitrary<List<Zone>> histories() {
        return new ControlTimelineTest().histories();
    }

    @Property
    void theDaysAreInOrderBetweenTheEndsAndOnChangesOfControl(
            @ForAll("histories") List<Zone> zones, @ForAll @IntRange(min = 2, max = 12) int most) {
        ControlTimeline timeline = new ControlTimeline(zones);
        List<LocalDate> picked = picked(timeline, zones, most);

        assertThat(picked).startsWith(FIRST).endsWith(LAST).isSorted().doesNotHaveDuplicates();
        assertThat(picked).hasSizeLessThanOrEqualTo(most);
        assertThat(changes(timeline)).containsAll(picked.subList(1, picked.size() - 1));
    }

    @Property
    void noChangeIsLeftOutWhereThereIsRoomForAll(@ForAll("histories") List<Zone> zones) {
        ControlTimeline timeline = new ControlTimeline(zones);
        TreeSet<LocalDate> all = changes(timeline);
        all.add(FIRST);
        all.add(LAST);

        assertThat(picked(timeline, zones, 100)).containsExactlyElementsOf(all);
    }

    private static List<LocalDate> picked(ControlTimeline timeline, List<Zone> zones, int most) {
        return new DayPicker(timeline, new ZoneAreas(Ground.of(zones, false))).pick(FIRST, LAST, most);
    }

    private static TreeSet<LocalDate> changes(ControlTimeline timeline) {
        TreeSet<LocalDate> days = new TreeSet<>();
        timeline.changes(FIRST, LAST).stream()
                .filter(Change::changesControl)
                .forEach(change -> days.add(change.date()));
        return days;
    }
}
