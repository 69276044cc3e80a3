package org.controlatlas.atlas;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.atlas.ReadingReport.Reason;
import org.controlatlas.intake.Intake;
import org.controlatlas.intake.SourceFile;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.controlatlas.model.Control;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.PlainSigns;
import org.controlatlas.model.Seam;
import org.controlatlas.model.Source;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.WrittenDate;
import org.controlatlas.model.WrittenDate.YearCount;
import org.controlatlas.model.Zone;
import org.controlatlas.store.AnyGeoJson;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Reads the files of a data set of one's own, which follow no format of ours: finds out what stands for what, shows what can
 * be shown, and tells what was done ({@link ReadingReport}).
 */
final class OwnData {
    /** What programs write in place of letters that they could not read. */
    private static final char REPLACEMENT = '\ufffd';

    /** In degrees of latitude: the map is a square there. */
    private static final double MERCATOR_ENDS = 85.0512;

    private final String source;
    private final ReadingChoices choices;
    private final LoadProgress progress;
    private final ReadingReport report;
    private final OwnDate dates;
    private final Columns columns = new Columns();
    /** By {@code start} and {@code end}; asked for once all files are read. */
    private final Map<String, List<String>> edtfColumns = new HashMap<>();

    private final Map<String, List<String>> spellings = new HashMap<>();

    private final FieldReader fields = new FieldReader();
    /** Ids of features that several have, which so tell what is one zone; those that each has alone count features. */
    private final Set<String> repeatedIds = new HashSet<>();

    private final Problems notUnderstood = new Problems();
    private List<OwnRow> rows = new ArrayList<>();
    private final RowReader reader;
    /** By who controls: each colour as 0xRRGGBB, and how often it is given. */
    private final Map<String, Map<Integer, Integer>> colourCounts = new LinkedHashMap<>();
    /** Why the last file could not be read at all, if none could. */
    private Optional<DataSetException> failure = Optional.empty();

    /** @param source as the user calls it */
    OwnData(String source, ReadingChoices choices, LoadProgress progress) {
        this.source = source;
        this.choices = choices;
        this.progress = progress;
        this.report = new ReadingReport(source);
        report.said(choices);
        this.dates = new OwnDate(
                choices.years().orElse(YearCount.ASTRONOMICAL),
                choices.numbers().orElse(DateNumbers.YEARS),
                choices.order());
        this.reader = new RowReader(columns, report, progress, row -> rows.add(row));
    }

    ReadingReport report() {
        return report;
    }

    /** Gives the assembler all that can be shown. */
    void read(Intake intake, ZoneAssembler assembler) throws IOException {
        failure = readFiles(intake);
        findOrder();
        OwnFields chosen = new OwnFields(columns, rows, choices, dates, report);
        chosen.choose(source);
        outlines();
        times(chosen);
        nameless();
        certainties();
        noColours();
        poles();
        findRepeatedIds();
        for (OwnRow row : rows) {
            assembler.add(checked(row), row.series.isEmpty() ? row.file.stem() : row.series, row.outline);
        }
        intake.told().forEach(report::remark);
        intake.leftOut().forEach(report::remark);
        reader.finish();
    }

    /**
     * To be called once the zones are made.
     *
     * @throws DataSetException if nothing can be shown, or if anything was not as it should be and one is strict
     */
    void check(List<Zone> zones) throws DataSetException {
        for (Problem problem : notUnderstood.all()) {
            report.detail(problem);
        }
        if (zones.isEmpty()) {
            throw failure.orElseGet(this::nothing);
        }
        if (choices.strict() && !report.isClean()) {
            throw new DataSetException(report.details().isEmpty() ? List.of(strict()) : report.details());
        }
    }

    private Problem strict() {
        return report.nameless() > 0
                ? Problem.of(source, Message.EMPTY, "", OwnDataProblem.UNNAMED_DRAWN)
                : Problem.of(
                        source,
                        Message.EMPTY,
                        "",
                        OwnDataProblem.OUTLINES_MENDED,
                        Message.joined(", ", List.copyOf(report.mended().keySet())));
    }

    private DataSetException nothing() {
        List<Problem> problems = new ArrayList<>();
        problems.add(
                report.passedOver().isEmpty()
                        ? Problem.of(source, Message.EMPTY, "geometry", OwnDataProblem.NO_ZONE)
                        : Problem.of(
                                source, Message.EMPTY, "geometry", OwnDataProblem.NO_ZONE_BECAUSE, report.notShown()));
        problems.addAll(report.details());
        return new DataSetException(problems);
    }

    /** @return why the last file could not be read at all, if none could */
    private Optional<DataSetException> readFiles(Intake intake) throws IOException {
        DataSetException last = null;
        for (SourceFile file : intake.files()) {
            try {
                readFile(file, intake);
            } catch (AnyGeoJson.Malformed e) {
                Problem problem = new Problem(file.name(), e.place(), "", e.message(), e.remedy());
                if (intake.files().size() == 1) {
                    throw new DataSetException(problem);
                }
                last = new DataSetException(problem);
                rows.removeIf(row -> row.file.equals(file));
                report.passedOver(Reason.FILE, problem);
            }
        }
        return Optional.ofNullable(last);
    }

    private void readFile(SourceFile file, Intake intake) throws IOException {
        try {
            reader.read(file);
        } catch (AnyGeoJson.OtherCrs e) {
            rows.removeIf(row -> row.file.equals(file));
            for (SourceFile converted : intake.inDegrees(file, e.crs())) {
                reader.read(converted);
                report.remark(OwnDataRemark.CONVERTED, file.name(), e.crs());
            }
        }
        progress.done(file.from());
    }

    /** Whether dates such as 4/5/1992 have the day or the month first is told by those of the same data that are no question. */
    private void findOrder() {
        if (choices.order().isPresent()) {
            return;
        }
        Set<DayOrder> seen = EnumSet.noneOf(DayOrder.class);
        String shown = "";
        boolean question = false;
        for (OwnRow row : rows) {
            for (Object value : row.feature.values()) {
                if (value instanceof String text && text.length() >= 8 && text.length() <= 24) {
                    String plain = PlainSigns.of(text);
                    Optional<DayOrder> order = SpreadsheetDate.order(plain);
                    if (order.isPresent() && seen.add(order.get())) {
                        shown = text.strip();
                    }
                    question |= order.isEmpty() && SpreadsheetDate.isEitherWay(plain);
                }
            }
        }
        if (question && seen.size() == 1) {
            DayOrder order = seen.iterator().next();
            dates.order(order);
            report.remark(order == DayOrder.DAY_FIRST ? OwnDataRemark.DAY_FIRST : OwnDataRemark.MONTH_FIRST, shown);
        }
    }

    private void findRepeatedIds() {
        Map<String, OpenedFeature> first = new HashMap<>();
        for (OwnRow row : rows) {
            String id = row.feature.id();
            if (id != null && first.computeIfAbsent(id, key -> row.feature) != row.feature) {
                repeatedIds.add(id);
            }
        }
        if (first.size() == 1 && haveTwoNamesAtOneTime()) {
            // An id that all have tells nothing apart.
            repeatedIds.clear();
        }
    }

    private boolean haveTwoNamesAtOneTime() {
        List<OwnRow> inOrder = new ArrayList<>(rows);
        inOrder.sort(Comparator.comparing(row -> row.startDay == null ? LocalDate.MIN : row.startDay));
        for (int i = 1; i < inOrder.size(); i++) {
            OwnRow before = inOrder.get(i - 1);
            OwnRow next = inOrder.get(i);
            boolean over = before.endDay != null && next.startDay != null && !next.startDay.isBefore(before.endDay);
            if (!over && !before.identity().equals(next.identity())) {
                return true;
            }
        }
        return false;
    }

    private void outlines() {
        reader.mended();
        boolean anyArea = rows.stream().anyMatch(row -> row.outline != null && row.outlineKind.isEmpty());
        List<OwnRow> kept = new ArrayList<>(rows.size());
        int discs = 0;
        for (OwnRow row : rows) {
            Geometry given = row.feature.geometry();
            if (given instanceof Point point && !anyArea && !point.isEmpty()) {
                row.outline = Seam.usual(PointDisc.around(point.getCoordinate()));
                row.outlineKind = PointDisc.KIND;
                discs++;
            }
            if (row.outline != null && !row.outline.isEmpty()) {
                kept.add(row);
            } else if (given == null || given.isEmpty() && row.feature.repairs().isEmpty()) {
                passedOver(row, Reason.NO_GEOMETRY, "geometry", OwnDataProblem.NO_GEOMETRY);
            } else if (row.outline == null) {
                passedOver(
                        row,
                        Reason.NO_POLYGON,
                        "geometry",
                        ReadingProblem.ZONE_OF_OTHER_GEOMETRY,
                        given.getGeometryType());
            } else {
                passedOver(row, Reason.NO_AREA, "geometry", OwnDataProblem.ENCLOSES_NOTHING);
            }
        }
        rows = kept;
        if (discs == 1) {
            report.remark(OwnDataRemark.ONE_AS_DISC, PointDisc.RADIUS_KM);
        } else if (discs > 0) {
            report.remark(OwnDataRemark.POINTS_AS_DISCS, discs, PointDisc.RADIUS_KM);
        }
    }

    private void passedOver(OwnRow row, Reason reason, String field, MessageCode code, Object... values) {
        report.passedOver(reason, Problem.of(row.file.name(), row.label(), field, code, values));
    }

    private void times(OwnFields chosen) {
        spreadWhen();
        edtfAlone("start", FieldRole.START);
        edtfAlone("end", FieldRole.END);
        List<OwnRow> kept = new ArrayList<>(rows.size());
        int timed = 0;
        int before = 0;
        for (OwnRow row : rows) {
            if (read(row, chosen)) {
                kept.add(row);
                timed += row.start != null && row.start.timed() || row.end != null && row.end.timed() ? 1 : 0;
                Object start = row.values.getOrDefault(FieldRole.START, row.values.get(FieldRole.DATE));
                boolean reversed =
                        row.start != null && row.end != null && row.end.last().isBefore(row.start.first());
                before += isCountedBefore(start, row.start)
                                || !reversed && isCountedBefore(row.values.get(FieldRole.END), row.end)
                        ? 1
                        : 0;
            }
        }
        rows = kept;
        if (timed > 0) {
            remark(timed, OwnDataRemark.ONE_TIMED, OwnDataRemark.TIMED);
        }
        if (before > 0) {
            boolean astronomical = choices.years().orElse(YearCount.ASTRONOMICAL) == YearCount.ASTRONOMICAL;
            report.remark(astronomical ? OwnDataRemark.YEARS_ASTRONOMICAL : OwnDataRemark.YEARS_BCE);
        }
        long spoilt = rows.stream()
                .filter(row -> row.values.values().stream()
                        .anyMatch(value -> value instanceof String text && text.indexOf(REPLACEMENT) >= 0))
                .count();
        if (spoilt > 0) {
            if (spoilt == 1) {
                report.remark(OwnDataRemark.ONE_SPOILT, REPLACEMENT);
            } else {
                report.remark(OwnDataRemark.SPOILT, REPLACEMENT, spoilt);
            }
        }
        OwnTimes times = new OwnTimes(rows, report);
        times.fromFileNames(choices.order());
        Ends ends = times.ends(choices, chosen.main(FieldRole.END).orElse(""));
        Set<OwnRow> wrong = times.days(ends);
        for (OwnRow row : wrong) {
            passedOver(
                    row,
                    Reason.ENDS_FIRST,
                    chosen.main(FieldRole.END).orElse("end_date"),
                    OwnDataProblem.END_BEFORE_START,
                    OwnDate.text(row.values.getOrDefault(FieldRole.END, row.endDay)),
                    OwnDate.text(row.values.getOrDefault(
                            FieldRole.START, row.values.getOrDefault(FieldRole.DATE, row.startDay))));
        }
        rows.removeAll(wrong);
        Set<OwnRow> hours = times.overOnTheDay();
        hours.forEach(row -> passedOver(
                row,
                Reason.SAME_DAY,
                chosen.main(FieldRole.START)
                        .or(() -> chosen.main(FieldRole.DATE))
                        .orElse("start_date"),
                OwnDataProblem.HOURS_ONLY,
                row.startDay));
        rows.removeAll(hours);
        times.snapshots(chosen.main(FieldRole.START).isEmpty()
                && chosen.main(FieldRole.DATE).isPresent());
        long undated = rows.stream()
                .filter(row -> row.start == null && row.end == null)
                .count();
        if (undated == rows.size()) {
            report.remark(OwnDataRemark.ALL_UNDATED);
        } else if (undated > 0) {
            remark(undated, OwnDataRemark.ONE_UNDATED, OwnDataRemark.UNDATED);
        }
    }

    private void remark(long count, OwnDataRemark one, OwnDataRemark many) {
        if (count == 1) {
            report.remark(one);
        } else {
            report.remark(many, count);
        }
    }

    /**
     * Before the first year, and not by its era, which leaves no question.
     *
     * @param value as written; null if EDTF alone gives the date
     */
    private static boolean isCountedBefore(Object value, WrittenDate date) {
        return date != null
                && !date.first().equals(LocalDate.MIN)
                && date.first().getYear() < 1
                && (value == null || !OwnDate.text(value).matches("(?i).*b\\.?\\s?c.*"));
    }

    /** A feature of several spans of time is several rows. */
    private void spreadWhen() {
        String column = columns.names().stream()
                .filter(name -> WhenMember.NAMES.contains(FieldRole.plain(name)))
                .min(Comparator.comparingInt(name -> WhenMember.NAMES.indexOf(FieldRole.plain(name))))
                .orElse("");
        List<OwnRow> spread = new ArrayList<>(rows.size());
        int found = 0;
        int ofCollection = 0;
        for (OwnRow row : rows) {
            Object when = column.isEmpty() ? null : row.feature.value(column);
            boolean dated = row.values.containsKey(FieldRole.START) || row.values.containsKey(FieldRole.END);
            boolean member =
                    when != null && (column.equals("when") || when.toString().startsWith("{"));
            List<WhenMember> spans = !member || dated ? List.of() : WhenMember.of(when);
            boolean own = !spans.isEmpty();
            if (!own && !dated && !row.values.containsKey(FieldRole.DATE)) {
                spans = reader.whenOfCollection(row).map(WhenMember::of).orElse(List.of());
            }
            if (spans.isEmpty()) {
                spread.add(row);
            }
            for (WhenMember span : spans) {
                OwnRow part = spans.size() == 1 ? row : row.copy();
                part.values.remove(FieldRole.DATE);
                if (span.start() != null) {
                    part.values.put(FieldRole.START, span.start());
                }
                if (span.end() != null) {
                    part.values.put(FieldRole.END, span.end());
                }
                spread.add(part);
            }
            found += own ? 1 : 0;
            ofCollection += !own && !spans.isEmpty() ? 1 : 0;
        }
        rows = spread;
        if (ofCollection > 0) {
            remark(ofCollection, OwnDataRemark.ONE_BY_COLLECTION, OwnDataRemark.BY_COLLECTION);
        }
        if (found > 0) {
            if (found == 1) {
                report.remark(OwnDataRemark.ONE_BY_WHEN, column);
            } else {
                report.remark(OwnDataRemark.BY_WHEN, found, column);
            }
            whenChoice(FieldRole.START, column);
            whenChoice(FieldRole.END, column);
        }
    }

    private void whenChoice(FieldRole role, String column) {
        choice(
                role,
                column,
                rows.stream()
                        .filter(row -> row.feature.value(column) != null)
                        .map(row -> row.values.get(role))
                        .filter(java.util.Objects::nonNull)
                        .map(OwnDate::text)
                        .toList());
    }

    /** Tells of EDTF that stands alone and so is the date. */
    private void edtfAlone(String which, FieldRole role) {
        for (String name : edtfColumns.computeIfAbsent(which, this::edtfColumns)) {
            List<String> values = rows.stream()
                    .filter(row -> !row.values.containsKey(role))
                    .map(row -> row.feature.value(name))
                    .filter(value -> !OwnDate.isMissing(value))
                    .map(OwnDate::text)
                    .toList();
            choice(role, name, values);
        }
    }

    private void choice(FieldRole role, String property, List<String> values) {
        if (!values.isEmpty()) {
            report.choice(new ReadingReport.Choice(
                    role,
                    property,
                    values.size(),
                    values.stream().distinct().limit(3).toList()));
        }
    }

    private boolean read(OwnRow row, OwnFields chosen) {
        Object start = row.values.get(FieldRole.START);
        Object end = row.values.get(FieldRole.END);
        Object date = start == null ? row.values.get(FieldRole.DATE) : null;
        Optional<Edtf> startEdtf = edtf(row, "start");
        Optional<Edtf> endEdtf = edtf(row, "end");
        try {
            row.start = written(start == null ? date : start, chosen, start == null ? FieldRole.DATE : FieldRole.START);
            row.end = written(end, chosen, FieldRole.END);
        } catch (BadDate e) {
            passedOver(row, Reason.BAD_DATE, e.field, e.problem(), e.value);
            return false;
        }
        row.startSecond = dates.secondOfDay(start == null ? date : start);
        row.lateEnd = OwnDate.isLate(end);
        if (date != null && row.end == null && row.start != null && isInterval(row.start)) {
            // In a single field for dates an interval is the time through which it holds.
            interval(row);
        }
        row.start = row.start == null ? startEdtf.map(OwnData::asDate).orElse(null) : row.start;
        row.end = row.end == null ? endEdtf.map(OwnData::asDate).orElse(null) : row.end;
        row.startEdtf = startEdtf.or(() -> row.start == null ? Optional.empty() : row.start.edtf());
        row.endEdtf = endEdtf.or(() -> row.end == null ? Optional.empty() : row.end.edtf());
        contradiction(row, row.start, startEdtf, chosen.main(FieldRole.START).orElse("start_date"));
        contradiction(row, row.end, endEdtf, chosen.main(FieldRole.END).orElse("end_date"));
        return true;
    }

    private static boolean isInterval(WrittenDate date) {
        return date.edtf().isPresent() && date.precision() == Edtf.Precision.INTERVAL;
    }

    private static void interval(OwnRow row) {
        String[] parts = row.start.edtf().get().text().split("/", -1);
        row.end = parts[1].isEmpty() || parts[1].equals("..") ? null : WrittenDate.parse(parts[1]);
        row.start = parts[0].isEmpty() || parts[0].equals("..") ? null : WrittenDate.parse(parts[0]);
        row.lateEnd = true;
        row.interval = true;
    }

    private static WrittenDate asDate(Edtf edtf) {
        return WrittenDate.parse(edtf.text());
    }

    private Optional<Edtf> edtf(OwnRow row, String which) {
        for (String name : edtfColumns.computeIfAbsent(which, this::edtfColumns)) {
            Object value = row.feature.value(name);
            if (!OwnDate.isMissing(value)) {
                try {
                    return Optional.of(Edtf.parse(SpelledDate.plain(OwnDate.text(value))));
                } catch (IllegalArgumentException e) {
                    notUnderstood.add(new Problem(row.file.name(), row.label(), name, Message.of(e), Message.EMPTY));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> edtfColumns(String which) {
        return columns.names().stream()
                .filter(name -> FieldRole.isEdtf(name, which))
                .toList();
    }

    private void contradiction(OwnRow row, WrittenDate date, Optional<Edtf> edtf, String field) {
        if (date == null || edtf.isEmpty() || date.first().equals(LocalDate.MIN)) {
            return;
        }
        boolean apart = date.last().isBefore(edtf.get().earliest())
                || date.first().isAfter(edtf.get().latest());
        if (apart) {
            notUnderstood.add(
                    row.file.name(),
                    row.label(),
                    field,
                    OwnDataProblem.DAY_CONTRADICTS,
                    date.first(),
                    edtf.get().text());
        }
    }

    private WrittenDate written(Object value, OwnFields chosen, FieldRole role) throws BadDate {
        if (OwnDate.isMissing(value)) {
            return null;
        }
        Optional<WrittenDate> date =
                dates.of(value).or(() -> role == FieldRole.DATE ? dates.span(value) : Optional.empty());
        if (date.isEmpty()) {
            throw new BadDate(chosen.main(role).orElse(role.code()), value, dates.isEitherWay(value));
        }
        return date.get();
    }

    /** A value of a date field that is no date. */
    private static final class BadDate extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String value;
        private final boolean eitherWay;

        BadDate(String field, Object value, boolean eitherWay) {
            this.field = field;
            this.value = OwnDate.text(value);
            this.eitherWay = eitherWay;
        }

        private OwnDataProblem problem() {
            if (eitherWay) {
                return OwnDataProblem.TWO_DAYS;
            }
            if (value.matches("-?\\d{11,14}")) {
                return OwnDataProblem.NO_DATE_BUT_MILLISECONDS;
            }
            return value.matches("-?\\d{9,10}") ? OwnDataProblem.NO_DATE_BUT_SECONDS : OwnDataProblem.NO_DATE;
        }
    }

    /** Where nothing in the data names anybody, the data themselves do; else what is nameless is no data. */
    private void nameless() {
        boolean any = rows.stream().anyMatch(row -> row.values.containsKey(FieldRole.CONTROL));
        for (OwnRow row : rows) {
            if (!any) {
                String name = row.series.isEmpty() ? row.file.stem() : row.series;
                row.values.put(FieldRole.CONTROL, name);
                if (!row.series.isEmpty()) {
                    row.values.put(FieldRole.ZONE, name);
                }
                row.values.putIfAbsent(FieldRole.NAME, name);
            }
            row.mended.forEach(report::mended);
            if (!row.mended.isEmpty() && choices.strict()) {
                report.detail(Problem.of(
                        row.file.name(),
                        row.label(),
                        "geometry",
                        OwnDataProblem.WAS_MENDED,
                        Message.joined(
                                ", ", row.mended.stream().map(Message::of).toList())));
            }
            report.shown(row.values.containsKey(FieldRole.CONTROL));
        }
        if (!any && !rows.isEmpty()) {
            report.remark(
                    rows.get(0).series.isEmpty() ? OwnDataRemark.AFTER_THE_FILE : OwnDataRemark.AFTER_THE_FILES,
                    rows.get(0).values.get(FieldRole.CONTROL));
        }
    }

    /** The row under the names of the data format. */
    private CheckedFields checked(OwnRow row) {
        Map<String, Object> given = new HashMap<>();
        given.put("start_date", row.startDay);
        given.put("end_date", row.endDay);
        given.put("start_date:edtf", row.startEdtf.orElse(null));
        given.put("end_date:edtf", row.endEdtf.orElse(null));
        Object control = row.values.get(FieldRole.CONTROL);
        given.put("control", control == null ? Control.NO_DATA_CODE : OwnDate.text(control));
        if (row.feature.id() != null && repeatedIds.contains(row.feature.id())) {
            given.put("id", row.feature.id());
        }
        given.put("name", row.values.get(FieldRole.NAME));
        row.names
                .getOrDefault(FieldRole.NAME, Names.EMPTY)
                .byLanguage()
                .forEach((language, name) -> given.put("name:" + language.tag(), name));
        given.put("zone_id", row.values.get(FieldRole.ZONE));
        given.put("sources", row.values.get(FieldRole.SOURCE));
        given.put("certainty", CertaintyValues.of(row.values.get(FieldRole.CERTAINTY)));
        if (!row.outlineKind.isEmpty()) {
            given.put("geometry_source", row.outlineKind);
        }
        return new CheckedFields(
                row.file.name(),
                row::label,
                field -> given.containsKey(field) ? given.get(field) : property(row.feature, field),
                fields,
                notUnderstood);
    }

    private Object property(OpenedFeature feature, String field) {
        Object value = feature.value(field);
        if (value != null) {
            return value;
        }
        for (String name : spellings.computeIfAbsent(field, this::spellings)) {
            if (feature.value(name) != null) {
                return feature.value(name);
            }
        }
        return null;
    }

    private List<String> spellings(String field) {
        return columns.names().stream()
                .filter(name -> FieldRole.isSpelling(name, field))
                .toList();
    }

    private void poles() {
        long beyond = rows.stream()
                .map(row -> row.outline.getEnvelopeInternal())
                .filter(bounds -> Math.max(bounds.getMaxY(), -bounds.getMinY()) > MERCATOR_ENDS)
                .count();
        if (beyond > 0) {
            remark(beyond, OwnDataRemark.ONE_BEYOND_MAP, OwnDataRemark.BEYOND_MAP);
        }
    }

    private void certainties() {
        long numbers = rows.stream()
                .filter(row -> row.values.get(FieldRole.CERTAINTY) instanceof Number)
                .count();
        if (numbers > 0) {
            remark(numbers, OwnDataRemark.ONE_CERTAINTY_NUMBER, OwnDataRemark.CERTAINTY_NUMBERS);
        }
    }

    private void noColours() {
        List<String> wrong = rows.stream()
                .map(row -> row.values.get(FieldRole.COLOUR))
                .filter(colour ->
                        colour != null && CssColour.rgb(colour.toString()).isEmpty())
                .map(Object::toString)
                .toList();
        countColours();
        List<String> several = colourCounts.entrySet().stream()
                .filter(of -> of.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        if (!several.isEmpty()) {
            report.remark(
                    several.size() == 1 ? OwnDataRemark.ONE_OF_COLOURS : OwnDataRemark.OF_COLOURS,
                    several.get(0),
                    several.size());
        }
        if (!wrong.isEmpty()) {
            report.remark(
                    wrong.size() == 1 ? OwnDataRemark.ONE_NO_COLOUR : OwnDataRemark.NO_COLOURS,
                    wrong.get(0),
                    wrong.size());
        }
    }

    /** Where the parties' colours may be kept. */
    Optional<KeptColours> keptColours() {
        return reader.keys().flatMap(keys -> KeptColours.of(keys, choices));
    }

    /** The colours that the data give to those who control, as 0xRRGGBB; the one given most often. */
    Map<String, Integer> colours() {
        Map<String, Integer> colours = new HashMap<>();
        colourCounts.forEach((actor, counts) -> colours.put(
                actor,
                counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return colours;
    }

    private void countColours() {
        for (OwnRow row : rows) {
            Object control = row.values.get(FieldRole.CONTROL);
            Object colour = row.values.get(FieldRole.COLOUR);
            Optional<Integer> rgb = colour == null ? Optional.empty() : CssColour.rgb(colour.toString());
            if (control != null && rgb.isPresent()) {
                colourCounts
                        .computeIfAbsent(OwnDate.text(control), key -> new LinkedHashMap<>())
                        .merge(rgb.get(), 1, Integer::sum);
            }
        }
    }

    /**
     * The names of those who control, by language; of one that has no more than one there is none. One who is called as the zone
     * is has the zone's names.
     */
    Map<String, Names> actorNames() {
        boolean translated = columns.names().stream().anyMatch(OwnData::isTranslation);
        Map<String, Names> found = new HashMap<>();
        for (OwnRow row : rows) {
            Object control = row.values.get(FieldRole.CONTROL);
            Names names = row.names.getOrDefault(FieldRole.CONTROL, Names.EMPTY);
            if (control == null || names.isEmpty() && !translated) {
                continue;
            }
            if (names.isEmpty() && control.equals(row.values.get(FieldRole.NAME))) {
                names = checked(row).flatNames("name");
            }
            if (!names.isEmpty()) {
                found.putIfAbsent(OwnDate.text(control), names);
            }
        }
        return found;
    }

    private static boolean isTranslation(String column) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> FieldRole.isSpelling(column, "name:" + language.tag()));
    }

    /** The sources that features name, where no list of sources comes with them. */
    Map<String, Source> sources(List<Zone> zones) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Zone zone : zones) {
            zone.periods()
                    .forEach(period -> period.sources().forEach(id -> sources.computeIfAbsent(id, OwnData::source)));
        }
        return sources;
    }

    private static Source source(String text) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", text);
        item.put("title", text);
        if (text.matches("https?://\\S+")) {
            item.put("URL", text);
        }
        return new Source(text, text, Source.Side.NEUTRAL, Source.Kind.UNKNOWN, Source.Reading.NOT_SEEN, item);
    }

    /** From the first to the last day of the data, and how finely they are given. */
    Coverage coverage() {
        boolean dated = false;
        boolean years = true;
        LocalDate first = null;
        LocalDate last = null;
        boolean open = false;
        boolean goesOn = false;
        for (OwnRow row : rows) {
            for (WrittenDate date : new WrittenDate[] {row.start, row.end}) {
                boolean counts = date != null && !(date == row.end && row.endDay == null);
                dated |= counts;
                years &= !counts || date.precision() == Edtf.Precision.YEAR;
            }
            open |= row.endDay == null && row.startDay != null;
            goesOn |= row.endDay == null && row.startDay != null && !row.picture;
            if (row.startDay != null) {
                first = earlier(first, row.startDay);
                last = later(last, row.endDay == null ? endOf(row.start) : row.startDay);
            }
            if (row.endDay != null) {
                first = row.startDay == null ? earlier(first, row.endDay.minusDays(1)) : first;
                last = later(last, row.endDay.minusDays(1));
            }
        }
        if (!dated || first == null || last == null) {
            return Coverage.UNDATED;
        }
        LocalDate end = goesOn ? beyond(first, last, years) : last;
        // Whoever asks for a year of data that know years means all of it.
        return years
                ? new Coverage(first.withDayOfYear(1), LocalDate.of(end.getYear(), 12, 31), TimeGrain.YEAR, open)
                : new Coverage(first, end, TimeGrain.DAY, open);
    }

    /** What is said to go on without an end is shown to hold for a while, a tenth of the whole, so that one sees that it does. */
    private static LocalDate beyond(LocalDate first, LocalDate last, boolean years) {
        if (years && first.getYear() == last.getYear()) {
            return last;
        }
        long days = (last.toEpochDay() - first.toEpochDay()) / 10;
        LocalDate end = last.plusDays(days);
        return years ? LocalDate.of(end.getYear(), 12, 31) : end;
    }

    private static LocalDate endOf(WrittenDate date) {
        return date.last().equals(LocalDate.MAX) ? date.first() : date.last();
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a == null || b.isAfter(a) ? b : a;
    }
}
