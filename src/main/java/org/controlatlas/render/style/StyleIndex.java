package org.controlatlas.render.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;
import org.controlatlas.timeline.SortedDays;

/** Each zone's fill style by date as a small number, so that a step of the date compares numbers. Immutable. */
public final class StyleIndex {
    /** The number of bare ground. */
    public static final int NONE = -1;

    private final List<FillStyle> styles = new ArrayList<>();
    private final Map<Styled, Integer> styleNumbers = new HashMap<>();
    private final Map<FillStyle, Integer> lookNumbers = new HashMap<>();
    /** By number: which numbers tell of the same control, and have no edge between them. */
    private final int[] lookOf;

    /** @param look number of what has no edge within it */
    private record Styled(FillStyle style, int look) {}

    /** By zone: the days from which it looks otherwise than before, ascending. */
    private final int[][] days;
    /** By zone: its style from the day of the same place on. */
    private final int[][] numbers;
    /** Every such day of every zone, ascending, with the zone beside it. */
    private final int[] changeDays;

    private final int[] changeZones;

    /** By who controls the ground. */
    public StyleIndex(Ground ground, ControlStyles rules) {
        this(ground, byControl(rules));
    }

    /** By who controls the ground. */
    public static Rules byControl(ControlStyles rules) {
        return (period, certainty, day) -> rules.style(period.control(), certainty, period.peacekeepers());
    }

    /** How ground is filled. Periods of the same control, certainty, peacekeepers and grade are filled alike. */
    @FunctionalInterface
    public interface Rules {
        /** Empty for bare ground. */
        Optional<FillStyle> style(ControlPeriod period, Certainty certainty, int day);

        /** What else than control decides the fill on that day of the period. */
        default Object grade(ControlPeriod period, int day) {
            return "";
        }

        /** The days within the period from which its grade is another one. */
        default SortedSet<Integer> turns(ControlPeriod period) {
            return Collections.emptySortedSet();
        }

        /** What is to have no edge within it; by itself what is filled alike. */
        default Optional<FillStyle> look(ControlPeriod period, Certainty certainty, int day) {
            return style(period, certainty, day);
        }
    }

    /** @param ground whose pieces are styled, in their order; "zone" below means one of these pieces */
    public StyleIndex(Ground ground, Rules rules) {
        List<GroundPiece> pieces = ground.pieces();
        Map<List<Object>, Integer> known = new HashMap<>();
        int count = pieces.size();
        days = new int[count][];
        numbers = new int[count][];
        List<Integer> lookNumbersOf = new ArrayList<>();
        Looks looks = new Looks();
        for (int z = 0; z < count; z++) {
            looks.clear();
            for (ControlPeriod period : pieces.get(z).periods()) {
                looks.gapUntil(period.time().startDay());
                looks.from(
                        period.time().startDay(),
                        number(period, period.time().startDay(), known, rules, lookNumbersOf));
                for (int day : turns(period, rules)) {
                    looks.from(day, number(period, day, known, rules, lookNumbersOf));
                }
                looks.end = period.time().endDay();
            }
            looks.gapUntil(ValidTime.OPEN_END);
            days[z] = looks.days();
            numbers[z] = looks.numbers();
        }
        lookOf = lookNumbersOf.stream().mapToInt(Integer::intValue).toArray();
        long[] changes = sortedChanges();
        changeDays = new int[changes.length];
        changeZones = new int[changes.length];
        for (int i = 0; i < changes.length; i++) {
            changeDays[i] = (int) (changes[i] >> 32);
            changeZones[i] = (int) changes[i];
        }
    }

    /** The days within the period from which it may look otherwise, ascending. */
    private static SortedSet<Integer> turns(ControlPeriod period, Rules rules) {
        TreeSet<Integer> turns = new TreeSet<>(rules.turns(period));
        for (int day : period.certaintyDays()) {
            turns.add(day);
        }
        return turns;
    }

    /** Day in the high half, zone in the low one. */
    private long[] sortedChanges() {
        int count = 0;
        for (int[] zone : days) {
            count += zone.length;
        }
        long[] changes = new long[count];
        int next = 0;
        for (int z = 0; z < days.length; z++) {
            for (int day : days[z]) {
                changes[next++] = ((long) day << 32) | z;
            }
        }
        Arrays.sort(changes);
        return changes;
    }

    /** One zone's looks, gathered in order of time. */
    private static final class Looks {
        private final List<int[]> looks = new ArrayList<>();
        private int end = ValidTime.OPEN_START;

        void clear() {
            looks.clear();
            end = ValidTime.OPEN_START;
        }

        /** Days without a period are bare ground. */
        void gapUntil(int day) {
            if (end < day) {
                from(end, NONE);
            }
        }

        void from(int day, int number) {
            if (looks.isEmpty() || looks.get(looks.size() - 1)[1] != number) {
                looks.add(new int[] {day, number});
            }
        }

        int[] days() {
            return column(0);
        }

        int[] numbers() {
            return column(1);
        }

        private int[] column(int index) {
            int[] column = new int[looks.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = looks.get(i)[index];
            }
            return column;
        }
    }

    private int number(
            ControlPeriod period, int day, Map<List<Object>, Integer> known, Rules rules, List<Integer> looks) {
        Control control = period.control();
        Certainty certainty = period.certaintyOn(day);
        Optional<String> peacekeepers = period.peacekeepers();
        return known.computeIfAbsent(
                List.of(control, certainty, peacekeepers, rules.grade(period, day)),
                state -> number(rules.style(period, certainty, day), rules.look(period, certainty, day), looks));
    }

    private int number(Optional<FillStyle> style, Optional<FillStyle> look, List<Integer> looks) {
        if (style.isEmpty()) {
            return NONE;
        }
        int seen = lookNumbers.computeIfAbsent(look.orElse(style.get()), unknown -> lookNumbers.size());
        return styleNumbers.computeIfAbsent(new Styled(style.get(), seen), unknown -> {
            styles.add(style.get());
            looks.add(seen);
            return styles.size() - 1;
        });
    }

    /** Whether there is an edge between ground of these two numbers, either of which may be {@link #NONE}. */
    public boolean differ(int number, int other) {
        return number != other && (number == NONE || other == NONE || lookOf[number] != lookOf[other]);
    }

    /** The zone's style on that day, or {@link #NONE}. O(log p). */
    public int at(int zone, int day) {
        int look = Arrays.binarySearch(days[zone], day);
        if (look < 0) {
            look = -look - 2;
        }
        return look < 0 ? NONE : numbers[zone][look];
    }

    /**
     * Zones that look otherwise on one of the days in {@code (min, max]} than on the day before; a zone may occur
     * several times. More than the timeline's changes: a doubt about a date ends without one.
     */
    public int[] touchedZones(int dayA, int dayB) {
        int from = firstAfter(Math.min(dayA, dayB));
        int to = firstAfter(Math.max(dayA, dayB));
        return Arrays.copyOfRange(changeZones, from, to);
    }

    private int firstAfter(int day) {
        return SortedDays.firstAfter(changeDays, day);
    }

    /** All zones' styles on that day. */
    public int[] at(int day) {
        int[] all = new int[numbers.length];
        for (int z = 0; z < all.length; z++) {
            all[z] = at(z, day);
        }
        return all;
    }

    /** The days from which the zone looks otherwise than before, ascending, the first perhaps an open start. */
    public int[] daysOf(int zone) {
        return days[zone].clone();
    }

    /** Every style that the zone ever has. */
    public List<FillStyle> stylesOf(int zone) {
        return Arrays.stream(numbers[zone])
                .distinct()
                .filter(number -> number != NONE)
                .mapToObj(this::style)
                .toList();
    }

    public FillStyle style(int number) {
        return styles.get(number);
    }

    public int size() {
        return styles.size();
    }
}
