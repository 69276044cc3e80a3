package org.controlatlas.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.controlatlas.message.Message;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.WrittenDate;

/**
 * When the rows of a data set of one's own hold: whether ends belong to their periods, what the dates in the names of files
 * mean, and how long a snapshot holds.
 */
final class OwnTimes {
    /** Names of properties of published data whose ends are known to belong to the period. */
    private static final Set<String> KNOWN_INCLUSIVE =
            Set.of("toyear", "gwedate", "gweyear", "cowedate", "coweyear", "endn");
    /** So much of a day's things are there on the next one, too, where a file gives the whole picture of each day. */
    private static final double WHOLE_PICTURE = 0.5;

    private static final int FIRST_EXCEL_DAY = 9_999;
    private static final int LAST_EXCEL_DAY = 73_050;
    /** What tables hold where there is nothing; it is one if it makes no sense as a year. */
    private static final Pattern NUMBER_FOR_NONE = Pattern.compile("0|-1|-9+|0\\.0+|-1\\.0+|-9+\\.0+");

    private final List<OwnRow> rows;
    private final ReadingReport report;

    OwnTimes(List<OwnRow> rows, ReadingReport report) {
        this.rows = rows;
        this.report = report;
    }

    /** Where no row of a file has a date, that of its name holds. */
    void fromFileNames(Optional<DayOrder> said) {
        Map<String, List<OwnRow>> byFile = new LinkedHashMap<>();
        rows.forEach(row -> byFile.computeIfAbsent(row.file.name(), key -> new ArrayList<>())
                .add(row));
        Map<String, List<DatedName>> series = new HashMap<>();
        Map<String, DatedName> named = new LinkedHashMap<>();
        Optional<DayOrder> order = said.or(this::orderOfFileNames);
        byFile.forEach((file, own) -> {
            boolean dated = own.stream().anyMatch(row -> row.start != null || row.end != null);
            if (!dated) {
                DatedName.of(own.get(0).file.stem(), order).ifPresent(name -> {
                    named.put(file, name);
                    series.computeIfAbsent(name.series(), key -> new ArrayList<>())
                            .add(name);
                });
            }
        });
        named.values()
                .removeIf(name -> !name.sure() && series.get(name.series()).size() < 2);
        Map<String, TreeSet<LocalDate>> starts = new HashMap<>();
        named.values().forEach(name -> starts.computeIfAbsent(name.series(), key -> new TreeSet<>())
                .add(name.date().first()));
        named.forEach((file, name) -> {
            LocalDate next = starts.get(name.series()).higher(name.date().first());
            for (OwnRow row : byFile.get(file)) {
                row.start = name.date();
                row.startDay = name.date().first();
                row.endDay = earlier(next, name.last());
                row.series = name.series();
                row.picture = true;
            }
        });
        if (order.isEmpty()) {
            byFile.values().stream()
                    .map(own -> own.get(0).file)
                    .filter(file -> !named.containsKey(file.name()) && DatedName.isEitherWay(file.stem()))
                    .findFirst()
                    .ifPresent(file -> report.remark(OwnDataRemark.FILE_NAME_OF_TWO_DAYS, file.name()));
        }
        if (!named.isEmpty()) {
            DatedName first = named.values().iterator().next();
            report.remark(
                    named.size() == 1
                            ? Message.of(OwnDataRemark.DATE_OF_FILE_NAME, shown(first.date()))
                            : Message.of(OwnDataRemark.DATES_OF_FILE_NAMES, named.size()));
        }
    }

    /** The day after the last of what a name says, unless the next one of the series begins before it is over. */
    private static LocalDate earlier(LocalDate next, Optional<WrittenDate> last) {
        return last.map(date -> date.last().plusDays(1))
                .filter(over -> next == null || over.isBefore(next))
                .orElse(next);
    }

    /** As the names show it whose day and month cannot be exchanged; empty where none does, or not all do the same. */
    private Optional<DayOrder> orderOfFileNames() {
        Set<DayOrder> seen = EnumSet.noneOf(DayOrder.class);
        rows.stream().map(row -> row.file.stem()).distinct().forEach(stem -> DatedName.order(stem)
                .ifPresent(seen::add));
        return seen.size() == 1 ? seen.stream().findFirst() : Optional.empty();
    }

    private static Message shown(WrittenDate date) {
        return date.precision() == Edtf.Precision.YEAR
                ? Message.of(OwnDataRemark.THE_YEAR, AtlasInfo.year(date.first().getYear()))
                : Message.plain(date.first().toString());
    }

    /** Whether ends belong to their periods; says why. */
    Ends ends(ReadingChoices choices, String endField) {
        record Pair(OwnRow before, OwnRow next) {}
        // By name and by outline two periods may follow each other twice.
        Set<Pair> after = new HashSet<>();
        Set<Pair> same = new HashSet<>();
        for (List<OwnRow> periods : histories().values()) {
            for (int i = 1; i < periods.size(); i++) {
                Pair pair = new Pair(periods.get(i - 1), periods.get(i));
                WrittenDate end = pair.before.end;
                WrittenDate start = pair.next.start;
                if (end != null && start != null && isBounded(end)) {
                    if (end.last().plusDays(1).equals(start.first())) {
                        after.add(pair);
                    }
                    if (end.first().equals(start.first())) {
                        same.add(pair);
                    }
                }
            }
        }
        return ends(choices, endField, after.size(), same.size());
    }

    private Ends ends(ReadingChoices choices, String endField, int after, int same) {
        int single = 0;
        for (OwnRow row : rows) {
            boolean one =
                    row.start != null && row.end != null && row.start.first().equals(row.end.first());
            single += one ? 1 : 0;
        }
        boolean anyEnd = rows.stream().anyMatch(row -> row.end != null && !row.interval);
        if (!anyEnd) {
            if (rows.stream().anyMatch(row -> row.interval)) {
                report.remark(OwnDataRemark.INTERVALS);
            }
            return choices.ends().orElse(Ends.EXCLUSIVE);
        }
        if (choices.ends().isPresent()) {
            report.ends(choices.ends().get());
            report.remark(OwnDataRemark.ENDS_AS_SAID, belong(choices.ends().get()));
            return choices.ends().get();
        }
        String plain = FieldRole.plain(endField);
        Message why;
        Ends ends;
        if (after != same) {
            ends = after > same ? Ends.INCLUSIVE : Ends.EXCLUSIVE;
            why = Message.of(
                    after > same ? OwnDataRemark.JUST_AFTER : OwnDataRemark.AT_THE_END,
                    Math.max(after, same),
                    after + same);
        } else if (rows.stream().anyMatch(row -> row.lateEnd && !row.interval)) {
            ends = Ends.INCLUSIVE;
            why = Message.of(OwnDataRemark.LAST_MINUTE);
        } else if (single > 0 && after == 0) {
            ends = Ends.INCLUSIVE;
            why = single == 1 ? Message.of(OwnDataRemark.ONE_SINGLE) : Message.of(OwnDataRemark.SINGLES, single);
        } else if (KNOWN_INCLUSIVE.contains(plain)) {
            ends = Ends.INCLUSIVE;
            why = Message.of(OwnDataRemark.KNOWN_FIELD, endField);
        } else {
            ends = Ends.EXCLUSIVE;
            why = after > 0 ? Message.of(OwnDataRemark.AS_OFTEN, after) : Message.of(OwnDataRemark.NOTHING_TELLS);
        }
        report.ends(ends);
        Ends otherwise = ends == Ends.INCLUSIVE ? Ends.EXCLUSIVE : Ends.INCLUSIVE;
        report.remark(OwnDataRemark.ENDS_FOUND, belong(ends), why, otherwise.code());
        return ends;
    }

    private static Message belong(Ends ends) {
        return Message.of(ends == Ends.INCLUSIVE ? OwnDataRemark.ENDS_BELONG : OwnDataRemark.ENDS_DO_NOT_BELONG);
    }

    private static boolean isBounded(WrittenDate date) {
        return !date.last().equals(LocalDate.MAX) && !date.first().equals(LocalDate.MIN);
    }

    /** The rows with dates of each thing, by name and by outline, in order of time. */
    private Map<Object, List<OwnRow>> histories() {
        Map<Object, List<OwnRow>> histories = new HashMap<>();
        for (OwnRow row : rows) {
            if (row.start != null) {
                String identity = row.identity();
                if (!identity.isEmpty()) {
                    histories
                            .computeIfAbsent(identity, key -> new ArrayList<>())
                            .add(row);
                }
                histories
                        .computeIfAbsent(new GeometryKey(row.outline), key -> new ArrayList<>())
                        .add(row);
            }
        }
        histories.values().forEach(list -> list.sort(Comparator.comparing(row -> row.start.first())));
        return histories;
    }

    /**
     * Gives each row its first day and the day after its last.
     *
     * @return rows that end before they start
     */
    Set<OwnRow> days(Ends ends) {
        boolean far = rows.stream()
                .flatMap(row -> java.util.stream.Stream.of(row.start, row.end))
                .anyMatch(
                        date -> date != null && isBounded(date) && date.first().getYear() > 9999);
        Set<OwnRow> wrong = new HashSet<>();
        List<String> numbers = new ArrayList<>();
        int noEnd = 0;
        for (OwnRow row : rows) {
            if (row.startDay != null) {
                continue;
            }
            row.startDay = row.start == null || row.start.first().equals(LocalDate.MIN) ? null : row.start.first();
            if (row.end == null) {
                continue;
            }
            if (!far && OwnDate.isNoEnd(row.end)) {
                noEnd++;
                continue;
            }
            if (!isBounded(row.end) && row.end.last().equals(LocalDate.MAX)) {
                continue;
            }
            boolean inclusive = ends == Ends.INCLUSIVE || row.lateEnd;
            LocalDate end = inclusive || !isBounded(row.end) ? row.end.last().plusDays(1) : row.end.first();
            if (row.startDay != null
                    && !row.startDay.isBefore(end)
                    && !row.end.last().isBefore(row.startDay)) {
                // One that ends within the year or century in which it starts lasts until that is over; of a day, it is
                // that day.
                end = row.end.last().plusDays(1);
            }
            if (row.startDay != null && !row.startDay.isBefore(end)) {
                String written = OwnDate.text(row.values.getOrDefault(FieldRole.END, ""));
                if (NUMBER_FOR_NONE.matcher(written).matches()) {
                    numbers.add(written);
                    row.end = null;
                    row.endEdtf = Optional.empty();
                    continue;
                }
                wrong.add(row);
            }
            row.endDay = end;
        }
        if (noEnd > 0) {
            report.remark(noEnd == 1 ? Message.of(OwnDataRemark.ONE_9999) : Message.of(OwnDataRemark.ENDS_9999, noEnd));
        }
        excelDays();
        if (!numbers.isEmpty()) {
            report.remark(
                    numbers.size() == 1 ? OwnDataRemark.ONE_END_NUMBER : OwnDataRemark.END_NUMBERS,
                    numbers.get(0),
                    numbers.size());
        }
        return wrong;
    }

    /** Numbers that are years by what is said of them, but would be far ahead, and are days of our time as spreadsheets count them. */
    private void excelDays() {
        List<Integer> years = rows.stream()
                .flatMap(row -> java.util.stream.Stream.of(row.start, row.end))
                .filter(date -> date != null && isBounded(date) && !OwnDate.isNoEnd(date))
                .map(date -> date.first().getYear())
                .toList();
        if (!years.isEmpty() && years.stream().allMatch(year -> year > FIRST_EXCEL_DAY && year < LAST_EXCEL_DAY)) {
            report.remark(
                    OwnDataRemark.EXCEL_DAYS,
                    String.valueOf(years.get(0)),
                    LocalDate.of(1899, 12, 30).plusDays(years.get(0)).toString());
        }
    }

    /**
     * Rows that start at a time of day and are over on that day, as another of the same thing or ground starts later on it.
     * Shown, the two would hold the whole day both and contest it.
     */
    Set<OwnRow> overOnTheDay() {
        record Of(Object what, LocalDate day) {}
        Map<Of, Integer> last = new HashMap<>();
        for (OwnRow row : rows) {
            if (row.startSecond >= 0 && row.startDay != null) {
                for (Object what : things(row)) {
                    last.merge(new Of(what, row.startDay), row.startSecond, Math::max);
                }
            }
        }
        Set<OwnRow> over = new HashSet<>();
        for (OwnRow row : rows) {
            boolean ofHours = row.startSecond >= 0
                    && row.startDay != null
                    && (row.end == null || row.end.first().equals(row.startDay));
            if (ofHours
                    && things(row).stream().anyMatch(what -> last.get(new Of(what, row.startDay)) > row.startSecond)) {
                over.add(row);
            }
        }
        return over;
    }

    private static List<Object> things(OwnRow row) {
        Object outline = new GeometryKey(row.outline);
        return row.identity().isEmpty() ? List.of(outline) : List.of(outline, row.identity());
    }

    /** Rows with one date each: how long they hold. */
    void snapshots(boolean oneDate) {
        boolean anyEnd = rows.stream().anyMatch(row -> row.end != null);
        if (anyEnd || rows.stream().noneMatch(row -> row.start != null && row.series.isEmpty())) {
            return;
        }
        TreeMap<LocalDate, List<OwnRow>> byDay = new TreeMap<>();
        for (OwnRow row : rows) {
            if (row.startDay != null && row.series.isEmpty()) {
                byDay.computeIfAbsent(row.startDay, key -> new ArrayList<>()).add(row);
            }
        }
        if (byDay.size() < 2) {
            return;
        }
        if (oneDate && areWholePictures(byDay)) {
            byDay.forEach((day, list) -> list.forEach(row -> {
                row.endDay = byDay.higherKey(day);
                row.picture = true;
            }));
            report.remark(OwnDataRemark.WHOLE_PICTURES, byDay.size());
            return;
        }
        int ended = 0;
        Map<Object, TreeSet<LocalDate>> starts = new HashMap<>();
        for (OwnRow row : rows) {
            if (row.startDay != null) {
                starts.computeIfAbsent(new GeometryKey(row.outline), key -> new TreeSet<>())
                        .add(row.startDay);
                if (oneDate && !row.identity().isEmpty()) {
                    starts.computeIfAbsent(row.identity(), key -> new TreeSet<>())
                            .add(row.startDay);
                }
            }
        }
        for (OwnRow row : rows) {
            if (row.startDay != null && row.series.isEmpty()) {
                LocalDate next = starts.get(new GeometryKey(row.outline)).higher(row.startDay);
                LocalDate named = oneDate && !row.identity().isEmpty()
                        ? starts.get(row.identity()).higher(row.startDay)
                        : null;
                row.endDay = next == null || named != null && named.isBefore(next) ? named : next;
                ended += row.endDay == null ? 0 : 1;
            }
        }
        if (ended > 0) {
            report.remark(ended == 1 ? Message.of(OwnDataRemark.ONE_ENDED) : Message.of(OwnDataRemark.ENDED, ended));
        }
    }

    /** A log of what happened where, one place a day, is none, even if a place comes again and again. */
    private static boolean areWholePictures(TreeMap<LocalDate, List<OwnRow>> byDay) {
        int there = 0;
        int again = 0;
        int most = 0;
        Set<String> all = new HashSet<>();
        Set<String> before = null;
        for (List<OwnRow> list : byDay.values()) {
            Set<String> now = new HashSet<>();
            list.forEach(row -> now.add(row.identity()));
            if (before != null) {
                there += before.size();
                before.retainAll(now);
                again += before.size();
            }
            before = now;
            most = Math.max(most, now.size());
            all.addAll(now);
        }
        return again >= WHOLE_PICTURE * there && (most > 1 || all.size() == 1);
    }
}
