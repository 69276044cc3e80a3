package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/** The index against scans of all periods; days are epoch days within a month or so, so that boundaries meet. */
class ControlTimelineTest {
    private static final int FIRST = -3;
    private static final int LAST = 43;

    @Property
    void theStateAtADayIsWhatAScanFinds(
            @ForAll("histories") List<Zone> zones, @ForAll @IntRange(min = FIRST, max = LAST) int day) {
        ControlState state = new ControlTimeline(zones).at(LocalDate.ofEpochDay(day));
        assertThat(state.size()).isEqualTo(zones.size());
        for (int z = 0; z < zones.size(); z++) {
            Optional<ControlPeriod> scanned = scan(zones.get(z), day);
            assertThat(state.period(z)).isEqualTo(scanned);
            assertThat(state.control(z))
                    .isEqualTo(scanned.map(ControlPeriod::control).orElse(new Control.NoData()));
        }
    }

    @Property
    void theChangesBetweenTwoDaysAreThoseThatAScanOfAllDaysFinds(
            @ForAll("histories") List<Zone> zones,
            @ForAll @IntRange(min = FIRST, max = LAST) int after,
            @ForAll @IntRange(min = FIRST, max = LAST) int upTo) {
        List<Change> scanned = new ArrayList<>();
        for (int day = after + 1; day <= upTo; day++) {
            for (int z = 0; z < zones.size(); z++) {
                Optional<ControlPeriod> before = scan(zones.get(z), day - 1);
                Optional<ControlPeriod> now = scan(zones.get(z), day);
                if (differ(before, now)) {
                    scanned.add(new Change(day, z, zones.get(z), before, now));
                }
            }
        }
        assertThat(new ControlTimeline(zones).changes(after, upTo)).isEqualTo(scanned);
    }

    @Property
    void theChangesLeadFromTheOneStateToTheOther(
            @ForAll("histories") List<Zone> zones,
            @ForAll @IntRange(min = FIRST, max = LAST) int from,
            @ForAll @IntRange(min = FIRST, max = LAST) int to) {
        ControlTimeline timeline = new ControlTimeline(zones);
        List<Optional<ControlPeriod>> state = stateAt(zones, Math.min(from, to));
        for (Change change : timeline.changes(Math.min(from, to), Math.max(from, to))) {
            assertThat(change.before()).isEqualTo(state.get(change.zoneIndex()));
            state.set(change.zoneIndex(), change.after());
        }
        assertThat(state).isEqualTo(stateAt(zones, Math.max(from, to)));
    }

    @Property
    void changesOfAdjoiningSpansAreThoseOfTheWhole(
            @ForAll("histories") List<Zone> zones,
            @ForAll @IntRange(min = FIRST, max = LAST) int a,
            @ForAll @IntRange(min = FIRST, max = LAST) int b,
            @ForAll @IntRange(min = FIRST, max = LAST) int c) {
        int[] days = {a, b, c};
        Arrays.sort(days);
        ControlTimeline timeline = new ControlTimeline(zones);
        List<Change> parts = new ArrayList<>(timeline.changes(days[0], days[1]));
        parts.addAll(timeline.changes(days[1], days[2]));
        assertThat(timeline.changes(days[0], days[2])).isEqualTo(parts);
    }

    @Property
    void theZonesTouchedBetweenTwoDaysAreThoseOfTheChanges(
            @ForAll("histories") List<Zone> zones,
            @ForAll @IntRange(min = FIRST, max = LAST) int a,
            @ForAll @IntRange(min = FIRST, max = LAST) int b) {
        ControlTimeline timeline = new ControlTimeline(zones);
        int[] fromChanges = timeline.changes(Math.min(a, b), Math.max(a, b)).stream()
                .mapToInt(Change::zoneIndex)
                .toArray();
        assertThat(timeline.touchedZones(a, b)).isEqualTo(fromChanges).isEqualTo(timeline.touchedZones(b, a));
    }

    @Property
    void eachZonesChangesAreItsPartOfAll(@ForAll("histories") List<Zone> zones) {
        ControlTimeline timeline = new ControlTimeline(zones);
        for (int z = 0; z < zones.size(); z++) {
            int zone = z;
            assertThat(timeline.changesOf(z))
                    .isEqualTo(timeline.changes().stream()
                            .filter(change -> change.zoneIndex() == zone)
                            .toList());
        }
    }

    @Property
    void theNextAndPreviousDaysOfChangeAreTheNearest(
            @ForAll("histories") List<Zone> zones, @ForAll @IntRange(min = FIRST, max = LAST) int day) {
        ControlTimeline timeline = new ControlTimeline(zones);
        TreeSet<Integer> days = new TreeSet<>();
        timeline.changes().forEach(change -> days.add(change.day()));
        assertThat(timeline.changeDays())
                .containsExactly(days.stream().mapToInt(Integer::intValue).toArray());
        assertThat(timeline.nextChangeDay(day)).isEqualTo(optional(days.higher(day)));
        assertThat(timeline.previousChangeDay(day)).isEqualTo(optional(days.lower(day)));
    }

    @Example
    void aChangeHoldsFromItsOwnDayOn() {
        Zone agdam = zone("agdam", period("agdam", 0, 10, "a"), period("agdam", 10, 20, "b"));
        ControlTimeline timeline = new ControlTimeline(List.of(agdam));
        assertThat(timeline.at(LocalDate.ofEpochDay(9)).control(0)).isEqualTo(new Control.By("a"));
        assertThat(timeline.at(LocalDate.ofEpochDay(10)).control(0)).isEqualTo(new Control.By("b"));
        assertThat(timeline.at(LocalDate.ofEpochDay(19)).control(0)).isEqualTo(new Control.By("b"));
        assertThat(timeline.at(LocalDate.ofEpochDay(20)).control(0)).isEqualTo(new Control.NoData());
        assertThat(timeline.changes(9, 10)).hasSize(1);
        assertThat(timeline.changes(10, 19)).isEmpty();
    }

    @Example
    void openEndsAreNoChanges() {
        Zone zone = zone("z", period("z", ValidTime.OPEN_START, 5, "a"), period("z", 5, ValidTime.OPEN_END, "b"));
        ControlTimeline timeline = new ControlTimeline(List.of(zone));
        assertThat(timeline.changes()).extracting(Change::day).containsExactly(5);
        assertThat(timeline.at(LocalDate.MIN).control(0)).isEqualTo(new Control.By("a"));
        assertThat(timeline.at(LocalDate.MAX).control(0)).isEqualTo(new Control.By("b"));
        assertThat(timeline.changes(LocalDate.MIN, LocalDate.MAX)).hasSize(1);
    }

    @Example
    void aZoneIsFoundByItsId() {
        ControlTimeline timeline = new ControlTimeline(List.of(zone("a"), zone("b")));
        assertThat(timeline.indexOf("b")).hasValue(1);
        assertThat(timeline.indexOf("c")).isEmpty();
    }

    @Example
    void aTimelineOfNothingHasNoChanges() {
        ControlTimeline timeline = new ControlTimeline(List.of());
        assertThat(timeline.changes()).isEmpty();
        assertThat(timeline.nextChangeDay(0)).isEmpty();
        assertThat(timeline.previousChangeDay(0)).isEmpty();
        assertThat(timeline.touchedZones(0, 9)).isEmpty();
    }

    @Example
    void anotherCertaintyAloneIsNoChangeOfControl() {
        ControlPeriod period = period("z", 0, 5, "a");
        Change same = new Change(5, 0, zone("z"), Optional.of(period), Optional.of(period("z", 5, 9, "a")));
        Change other = new Change(5, 0, zone("z"), Optional.of(period), Optional.of(period("z", 5, 9, "b")));
        Change end = new Change(5, 0, zone("z"), Optional.of(period), Optional.empty());
        assertThat(same.changesControl()).isFalse();
        assertThat(other.changesControl()).isTrue();
        assertThat(end.changesControl()).isTrue();
    }

    @Example
    void theListOfChangesKnowsItsEnds() {
        ControlTimeline timeline = new ControlTimeline(List.of(zone("z", period("z", 0, 5, "a"))));
        assertThatThrownBy(() -> timeline.changes(0, 9).get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> timeline.changes(0, 9).get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static List<Optional<ControlPeriod>> stateAt(List<Zone> zones, int day) {
        List<Optional<ControlPeriod>> state = new ArrayList<>();
        zones.forEach(zone -> state.add(scan(zone, day)));
        return state;
    }

    private static Optional<ControlPeriod> scan(Zone zone, int day) {
        return zone.periods().stream()
                .filter(period -> period.time().contains(day))
                .findFirst();
    }

    /** By identity: two periods may be equal in all but their dates and still be two. */
    private static boolean differ(Optional<ControlPeriod> a, Optional<ControlPeriod> b) {
        return a.orElse(null) != b.orElse(null);
    }

    private static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Provide
    Arbitrary<List<Zone>> histories() {
        Arbitrary<Integer> boundary = Arbitraries.integers().between(0, 40);
        Arbitrary<List<Integer>> boundaries = boundary.set()
                .ofMinSize(2)
                .ofMaxSize(8)
                .map(set -> set.stream().sorted().toList());
        Arbitrary<List<Boolean>> covered = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, Arbitraries.just(true)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(false)))
                .list()
                .ofSize(9);
        Arbitrary<Boolean> open = Arbitraries.of(true, false);
        return Combinators.combine(boundaries, covered, open, open)
                .as(ControlTimelineTest::history)
                .list()
                .ofMaxSize(5);
    }

    private static Zone history(List<Integer> days, List<Boolean> covered, boolean openStart, boolean openEnd) {
        List<ControlPeriod> periods = new ArrayList<>();
        if (openStart) {
            periods.add(period("z", ValidTime.OPEN_START, days.get(0), "first"));
        }
        for (int i = 0; i + 1 < days.size(); i++) {
            if (covered.get(i)) {
                periods.add(period("z", days.get(i), days.get(i + 1), i % 2 == 0 ? "a" : "b"));
            }
        }
        if (openEnd) {
            periods.add(period("z", days.get(days.size() - 1), ValidTime.OPEN_END, "last"));
        }
        return zone("z", periods.toArray(new ControlPeriod[0]));
    }

    private static Zone zone(String id, ControlPeriod... periods) {
        return Zones.zone(id, periods);
    }

    private static ControlPeriod period(String zone, int start, int end, String control) {
        return Zones.period(zone, new ValidTime(start, end), new Control.By(control));
    }
}
