package org.controlatlas.timeline;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/**
 * Index of the zones' periods over time. Immutable and safe to share between threads.
 *
 * <p>Cost, with n periods in all and p in one zone: building O(n log n); one zone's period at a day O(log p); the
 * changes between two days O(log n) plus their number. Nothing scans all periods, so a step of the slider costs what
 * changed, not what there is.
 */
public final class ControlTimeline {
    private final List<Zone> zones;
    /** Per zone its periods' starts and ends; the arrays are parallel to {@link Zone#periods()}. */
    private final int[][] starts;

    private final int[][] ends;
    /** All transitions, sorted by day, then zone. Packed as day and zone; {@code before}/{@code after} are looked up. */
    private final int[] changeDays;

    private final int[] changeZones;
    /** Period index that begins at the transition, or -1 where days without data begin. */
    private final int[] changeTo;
    /** Distinct days with at least one transition, ascending. */
    private final int[] days;

    private final Map<String, Integer> indexes = new HashMap<>();

    public ControlTimeline(List<Zone> zones) {
        this.zones = List.copyOf(zones);
        this.starts = new int[zones.size()][];
        this.ends = new int[zones.size()][];
        int count = 0;
        for (int z = 0; z < zones.size(); z++) {
            List<ControlPeriod> periods = this.zones.get(z).periods();
            starts[z] = new int[periods.size()];
            ends[z] = new int[periods.size()];
            for (int p = 0; p < periods.size(); p++) {
                ValidTime time = periods.get(p).time();
                starts[z][p] = time.startDay();
                ends[z][p] = time.endDay();
            }
            count += transitions(z, null, 0);
            indexes.putIfAbsent(this.zones.get(z).id(), z);
        }
        long[] keys = new long[count];
        int at = 0;
        for (int z = 0; z < zones.size(); z++) {
            at += transitions(z, keys, at);
        }
        // Day in the high half (sign kept), zone in the low: one primitive sort orders both.
        Arrays.sort(keys);
        changeDays = new int[count];
        changeZones = new int[count];
        changeTo = new int[count];
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            changeDays[i] = (int) (keys[i] >> 32);
            changeZones[i] = (int) keys[i];
            changeTo[i] = periodIndex(changeZones[i], changeDays[i]);
            if (i == 0 || changeDays[i] != changeDays[i - 1]) {
                distinct++;
            }
        }
        days = new int[distinct];
        int d = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || changeDays[i] != changeDays[i - 1]) {
                days[d++] = changeDays[i];
            }
        }
    }

    /**
     * Counts zone z's transitions, and writes their keys when an array is given. Open ends are no transitions. An outline
     * that follows another while a period goes on is one of its own.
     */
    private int transitions(int z, long[] keys, int at) {
        int n = 0;
        List<DatedOutline> outlines = zones.get(z).outlines();
        for (int o = 1; o < outlines.size(); o++) {
            int day = outlines.get(o).time().startDay();
            int p = periodIndex(z, day);
            if (p >= 0 && starts[z][p] != day) {
                if (keys != null) {
                    keys[at + n] = key(day, z);
                }
                n++;
            }
        }
        for (int p = 0; p < starts[z].length; p++) {
            if (starts[z][p] != ValidTime.OPEN_START) {
                if (keys != null) {
                    keys[at + n] = key(starts[z][p], z);
                }
                n++;
            }
            boolean gapFollows = p + 1 == starts[z].length || starts[z][p + 1] != ends[z][p];
            if (ends[z][p] != ValidTime.OPEN_END && gapFollows) {
                if (keys != null) {
                    keys[at + n] = key(ends[z][p], z);
                }
                n++;
            }
        }
        return n;
    }

    private static long key(int day, int zone) {
        return ((long) day << 32) | zone;
    }

    public List<Zone> zones() {
        return zones;
    }

    /** Index of the zone's period on that day in {@link Zone#periods()}, or -1 on a day without data. O(log p). */
    public int periodIndex(int zoneIndex, int day) {
        int p = Arrays.binarySearch(starts[zoneIndex], day);
        if (p < 0) {
            p = -p - 2;
        }
        return p >= 0 && day < ends[zoneIndex][p] ? p : -1;
    }

    public Optional<ControlPeriod> periodAt(int zoneIndex, int day) {
        int p = periodIndex(zoneIndex, day);
        return p < 0
                ? Optional.empty()
                : Optional.of(zones.get(zoneIndex).periods().get(p));
    }

    public Optional<ControlPeriod> periodAt(int zoneIndex, LocalDate date) {
        return periodAt(zoneIndex, ValidTime.dayOf(date));
    }

    /** Each zone's period at the date, looked up when asked for; nothing is computed for zones that nobody asks about. */
    public ControlState at(LocalDate date) {
        return new ControlState(this, ValidTime.dayOf(date));
    }

    /**
     * The changes on days in {@code (after, upTo]}: what turns the state at the first date into the state at the
     * second. In order of day, then of zone. The list is a view; making it costs O(log n).
     */
    public List<Change> changes(LocalDate after, LocalDate upTo) {
        return changes(ValidTime.dayOf(after), ValidTime.dayOf(upTo));
    }

    /** As {@link #changes(LocalDate, LocalDate)} with epoch days; empty when {@code upTo} is not later. */
    public List<Change> changes(int after, int upTo) {
        int from = firstChangeAfter(after);
        int to = Math.max(from, firstChangeAfter(upTo));
        return new ChangeList(from, to);
    }

    /** Every change there is, in order. */
    public List<Change> changes() {
        return new ChangeList(0, changeDays.length);
    }

    /**
     * Indexes of the zones that have a transition on a day in {@code (min, max]} of the two days, whichever is earlier;
     * a zone may occur several times. For painting: no objects are made.
     */
    public int[] touchedZones(int dayA, int dayB) {
        int from = firstChangeAfter(Math.min(dayA, dayB));
        int to = firstChangeAfter(Math.max(dayA, dayB));
        return Arrays.copyOfRange(changeZones, from, Math.max(from, to));
    }

    /** Distinct days on which something changes, ascending; a copy. */
    public int[] changeDays() {
        return days.clone();
    }

    /** The first day with a change after the given one. */
    public OptionalInt nextChangeDay(int day) {
        int i = Arrays.binarySearch(days, day);
        i = i < 0 ? -i - 1 : i + 1;
        return i < days.length ? OptionalInt.of(days[i]) : OptionalInt.empty();
    }

    /** The last day with a change before the given one. */
    public OptionalInt previousChangeDay(int day) {
        int i = Arrays.binarySearch(days, day);
        i = i < 0 ? -i - 2 : i - 1;
        return i >= 0 ? OptionalInt.of(days[i]) : OptionalInt.empty();
    }

    private int firstChangeAfter(int day) {
        return SortedDays.firstAfter(changeDays, day);
    }

    private Change change(int i) {
        int z = changeZones[i];
        Zone zone = zones.get(z);
        int to = changeTo[i];
        int from = periodIndex(z, changeDays[i] - 1);
        return new Change(
                changeDays[i],
                z,
                zone,
                from < 0 ? Optional.empty() : Optional.of(zone.periods().get(from)),
                to < 0 ? Optional.empty() : Optional.of(zone.periods().get(to)));
    }

    private final class ChangeList extends AbstractList<Change> implements RandomAccess {
        private final int from;
        private final int to;

        ChangeList(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Change get(int index) {
            java.util.Objects.checkIndex(index, size());
            return change(from + index);
        }

        @Override
        public int size() {
            return to - from;
        }
    }

    /** Zone index by id. */
    public OptionalInt indexOf(String zoneId) {
        Integer index = indexes.get(zoneId);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The changes of one zone, in order. */
    public List<Change> changesOf(int zoneIndex) {
        List<Change> found = new ArrayList<>();
        List<ControlPeriod> periods = zones.get(zoneIndex).periods();
        for (int p = 0; p < periods.size(); p++) {
            if (starts[zoneIndex][p] != ValidTime.OPEN_START) {
                boolean adjoins = p > 0 && ends[zoneIndex][p - 1] == starts[zoneIndex][p];
                found.add(new Change(
                        starts[zoneIndex][p],
                        zoneIndex,
                        zones.get(zoneIndex),
                        adjoins ? Optional.of(periods.get(p - 1)) : Optional.empty(),
                        Optional.of(periods.get(p))));
            }
            boolean gapFollows = p + 1 == periods.size() || starts[zoneIndex][p + 1] != ends[zoneIndex][p];
            if (ends[zoneIndex][p] != ValidTime.OPEN_END && gapFollows) {
                found.add(new Change(
                        ends[zoneIndex][p],
                        zoneIndex,
                        zones.get(zoneIndex),
                        Optional.of(periods.get(p)),
                        Optional.empty()));
            }
        }
        outlineChanges(zoneIndex, found);
        return found;
    }

    private void outlineChanges(int zoneIndex, List<Change> found) {
        Zone zone = zones.get(zoneIndex);
        for (int o = 1; o < zone.outlines().size(); o++) {
            int day = zone.outlines().get(o).time().startDay();
            int p = periodIndex(zoneIndex, day);
            if (p >= 0 && starts[zoneIndex][p] != day) {
                Optional<ControlPeriod> same = Optional.of(zone.periods().get(p));
                found.add(new Change(day, zoneIndex, zone, same, same));
            }
        }
        found.sort(Comparator.comparingInt(Change::day));
    }
}
