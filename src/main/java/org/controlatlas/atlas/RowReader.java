package org.controlatlas.atlas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.controlatlas.atlas.ReadingReport.Reason;
import org.controlatlas.intake.SourceFile;
import org.controlatlas.message.Message;
import org.controlatlas.store.AnyGeoJson;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Reads the features of files and mends their outlines, on other processors while reading goes on. Of large files that were
 * read before it takes what was kept.
 */
final class RowReader {
    /** Of all files together. */
    private final Columns columns;

    private final ReadingReport report;
    private final LoadProgress progress;
    private final Consumer<OwnRow> rows;
    private final Aside<OwnRow> mending = new Aside<>(RowReader::outline);
    private final List<Opened> opened = new ArrayList<>();
    private final List<CompletableFuture<Void>> keeping = new ArrayList<>();
    /** Of the files' contents, in order; none once there is a file of which nothing is kept. */
    private Optional<List<String>> keys = Optional.of(new ArrayList<>());
    /** What collections say of their features, by file. */
    private final Map<SourceFile, List<KeptRows.Span>> spans = new HashMap<>();

    /** A file that was read and is to be kept. */
    private record Opened(KeptRows kept, Columns columns, List<OpenedFeature> features, List<OwnRow> rows, Sink sink) {}

    RowReader(Columns columns, ReadingReport report, LoadProgress progress, Consumer<OwnRow> rows) {
        this.columns = columns;
        this.report = report;
        this.progress = progress;
        this.rows = rows;
    }

    /** The contents of all files read so far; empty where they are not known. */
    Optional<List<String>> keys() {
        return keys;
    }

    /** When the collection holds of which a row is a feature; empty where it does not say. */
    Optional<String> whenOfCollection(OwnRow row) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        int number = row.feature.number();
        return spans.getOrDefault(row.file, List.of()).stream()
                .filter(span -> number >= span.first() && number <= span.last())
                .map(KeptRows.Span::when)
                .findFirst();
    }

    void read(SourceFile file) throws IOException {
        if (file.table()) {
            keys = Optional.empty();
            Sink sink = new Sink(file, feature -> {
                OwnRow row = new OwnRow(file, feature);
                rows.accept(row);
                mending.add(row);
            });
            TableFeatures.read(file.text(), columns, sink)
                    .forEach(told -> report.remark(OwnDataRemark.OF_FILE, file.name(), told));
            sink.tell();
            return;
        }
        Optional<KeptRows> kept = KeptRows.of(file.text());
        if (kept.isEmpty()) {
            keys = Optional.empty();
        }
        keys.ifPresent(all -> all.add(file.stem() + " " + kept.get().key()));
        progress.within(file.from(), 0);
        Optional<KeptRows.Content> known = kept.flatMap(KeptRows::read);
        if (known.isPresent()) {
            take(file, known.get());
            return;
        }
        Columns own = new Columns();
        Shift shift = new Shift(own);
        List<OpenedFeature> features = new ArrayList<>();
        List<OwnRow> read = new ArrayList<>();
        Sink sink = new Sink(file, feature -> {
            OwnRow row = new OwnRow(file, shift.of(feature));
            rows.accept(row);
            mending.add(row);
            if (kept.isPresent()) {
                features.add(feature);
                read.add(row);
            }
        });
        AnyGeoJson.read(file.text(), own, sink);
        sink.tell();
        kept.ifPresent(where -> opened.add(new Opened(where, own, features, read, sink)));
    }

    private void take(SourceFile file, KeptRows.Content content) {
        Columns own = new Columns();
        content.columns().forEach(own::place);
        Shift shift = new Shift(own);
        shift.all();
        Sink told = new Sink(file, feature -> {});
        content.passed()
                .forEach(passed -> told.passedOver(passed.place(), passed.field(), passed.problem(), passed.remedy()));
        told.repeated.putAll(content.repeated());
        told.spans.addAll(content.spans());
        told.tell();
        for (KeptRows.Row each : content.rows()) {
            OwnRow row = new OwnRow(file, shift.of(each.feature()));
            row.outline = each.outline();
            row.mended = each.mended();
            rows.accept(row);
        }
        progress.within(file.from(), 0);
    }

    private final class Sink implements AnyGeoJson.Sink {
        private final SourceFile file;
        private final Consumer<OpenedFeature> features;
        private final List<KeptRows.Passed> passed = new ArrayList<>();
        private final Map<String, Integer> repeated = new TreeMap<>();
        private final List<KeptRows.Span> spans = new ArrayList<>();
        /** Of the feature being read. */
        private final Set<String> now = new HashSet<>();

        Sink(SourceFile file, Consumer<OpenedFeature> features) {
            this.file = file;
            this.features = features;
        }

        @Override
        public void feature(OpenedFeature feature) {
            now.clear();
            features.accept(feature);
        }

        @Override
        public void passedOver(Message place, String field, Message problem, Message remedy) {
            now.clear();
            passed.add(new KeptRows.Passed(place, field, problem, remedy));
        }

        @Override
        public void repeated(String property) {
            if (now.add(property)) {
                repeated.merge(property, 1, Integer::sum);
            }
        }

        @Override
        public void collectionHolds(int first, int last, String when) {
            spans.add(new KeptRows.Span(first, last, when));
        }

        /** To be called at the end of the file: one that turns out to be in another reference system is read anew. */
        void tell() {
            if (!spans.isEmpty()) {
                RowReader.this.spans.put(file, spans);
            }
            passed.forEach(each -> report.passedOver(
                    each.field().isEmpty() ? Reason.NO_FEATURE : Reason.BAD_GEOMETRY,
                    new Problem(
                            file.name(),
                            each.place(),
                            each.field(),
                            Message.sequence(Message.capitalised(each.problem()), "."),
                            each.remedy())));
            repeated.forEach((property, count) -> report.remark(
                    OwnDataRemark.OF_FILE,
                    file.name(),
                    count == 1
                            ? Message.of(OwnDataRemark.ONE_REPEATED, property)
                            : Message.of(OwnDataRemark.REPEATED, property, count)));
        }

        @Override
        public void progress(long bytes) {
            progress.within(file.from(), bytes);
        }
    }

    /** Waits until all outlines are mended, and begins to keep what was read. */
    void mended() {
        mending.finish();
        for (Opened file : opened) {
            List<KeptRows.Row> all = new ArrayList<>(file.rows().size());
            for (int i = 0; i < file.rows().size(); i++) {
                OwnRow row = file.rows().get(i);
                all.add(new KeptRows.Row(file.features().get(i), row.outline, row.mended));
            }
            keeping.add(file.kept()
                    .keep(new KeptRows.Content(
                            file.columns().names(), all, file.sink().passed, file.sink().repeated, file.sink().spans)));
        }
        opened.clear();
    }

    /** Waits until all is kept that is to be kept; it never fails. */
    void finish() {
        keeping.forEach(each -> each.exceptionally(failure -> null).join());
        keeping.clear();
    }

    /** Null where there is no polygon in it at all. */
    private static void outline(OwnRow row) {
        var given = row.feature.geometry();
        boolean any = given != null
                && (given instanceof Polygonal
                        || !PolygonExtracter.getPolygons(given).isEmpty());
        if (any) {
            OutlineMender mended = OutlineMender.of(row.feature);
            row.outline = mended.outline();
            row.mended = mended.done();
        }
    }

    /** From a file's own columns to those of all files, in which they get places in the file's order. */
    private final class Shift {
        private final Columns own;
        private int[] places = new int[16];
        private int known;
        private boolean same = true;
        private List<String> names = List.of();

        Shift(Columns own) {
            this.own = own;
        }

        void all() {
            if (own.size() > known) {
                names = own.names();
                places = Arrays.copyOf(places, names.size());
                for (; known < names.size(); known++) {
                    places[known] = columns.place(names.get(known));
                    same &= places[known] == known;
                }
            }
        }

        OpenedFeature of(OpenedFeature feature) {
            all();
            Object[] values = feature.values();
            if (!same) {
                int width = 0;
                for (int i = 0; i < values.length; i++) {
                    width = Math.max(width, places[i] + 1);
                }
                Object[] moved = new Object[width];
                for (int i = 0; i < values.length; i++) {
                    moved[places[i]] = values[i];
                }
                values = moved;
            }
            return new OpenedFeature(
                    feature.number(), feature.id(), columns, values, feature.geometry(), Set.copyOf(feature.repairs()));
        }
    }
}
