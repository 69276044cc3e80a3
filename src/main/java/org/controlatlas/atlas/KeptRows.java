package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.controlatlas.message.Message;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;
import org.controlatlas.store.Repair;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * What was read of a large GeoJSON file, with its outlines mended, for when it is opened again. Kept by the file's content,
 * so that a file that was changed is read anew and one that was moved is not.
 */
final class KeptRows {
    /** Smaller files are read as fast. */
    private static final long LEAST = 200_000;

    /** To be raised whenever another outline, value or remark could come of the same file. */
    private static final String KIND = "rows 9";

    /** Something of a file that was passed over. */
    record Passed(Message place, String field, Message problem, Message remedy) {}

    /** A feature with its outline as it is after mending; null where it has none. */
    record Row(OpenedFeature feature, Geometry outline, Set<Mend> mended) {}

    /** When the features from one number to another hold that say nothing of it themselves. */
    record Span(int first, int last, String when) {}

    /**
     * @param columns in the order in which the file has them
     * @param repeated properties that features have twice, and how many do
     */
    record Content(
            List<String> columns,
            List<Row> rows,
            List<Passed> passed,
            Map<String, Integer> repeated,
            List<Span> spans) {}

    private final CacheFolder folder;
    private final String key;

    private KeptRows(CacheFolder folder, String key) {
        this.folder = folder;
        this.key = key;
    }

    /** Of that file; empty where nothing is to be kept of it. */
    static Optional<KeptRows> of(Path file) {
        Optional<CacheFolder> folder = CacheFolder.ofUser();
        try {
            return folder.isEmpty() || Files.size(file) < LEAST
                    ? Optional.empty()
                    : Optional.of(new KeptRows(folder.get(), ContentKey.of(file, KIND)));
        } catch (IOException | RuntimeException e) {
            // Whoever reads it says what is wrong with it.
            return Optional.empty();
        }
    }

    /** Tells the file's content from others. */
    String key() {
        return key;
    }

    /** @return empty where there is none, or it is no good: then it is forgotten */
    Optional<Content> read() {
        Optional<Path> file = folder.find(key);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (KeptInput in = new KeptInput(file.get(), key)) {
            return Optional.of(content(in));
        } catch (IOException | RuntimeException e) {
            folder.drop(key);
            return Optional.empty();
        }
    }

    private static Content content(KeptInput in) throws IOException {
        List<String> columns = in.texts();
        Columns places = new Columns();
        columns.forEach(places::place);
        int count = in.count();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(in, places));
        }
        int passed = in.count();
        List<Passed> all = new ArrayList<>();
        for (int i = 0; i < passed; i++) {
            all.add(new Passed(in.message(), in.text(), in.message(), in.message()));
        }
        Map<String, Integer> repeated = new TreeMap<>();
        for (String name : in.texts()) {
            repeated.put(name, 0);
        }
        for (Map.Entry<String, Integer> each : repeated.entrySet()) {
            each.setValue(in.count());
        }
        int ofCollections = in.count();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < ofCollections; i++) {
            spans.add(new Span(in.count(), in.count(), in.text()));
        }
        in.end();
        return new Content(columns, rows, all, repeated, spans);
    }

    private static Row row(KeptInput in, Columns places) throws IOException {
        int number = in.count();
        String id = in.text();
        Object[] values = new Object[in.count(1)];
        for (int v = 0; v < values.length; v++) {
            values[v] = in.value();
        }
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        for (String name : in.texts()) {
            repairs.add(Repair.valueOf(name));
        }
        Geometry outline = in.geometry();
        Set<Mend> mended = new LinkedHashSet<>();
        for (String name : in.texts()) {
            mended.add(Mend.valueOf(name));
        }
        Geometry given = in.value() == Boolean.TRUE ? outline : in.geometry();
        return new Row(new OpenedFeature(number, id, places, values, given, Set.copyOf(repairs)), outline, mended);
    }

    /** Begins to keep it, and does not wait. */
    CompletableFuture<Void> keep(Content content) {
        return CompletableFuture.runAsync(() -> {
            long points = content.rows().stream()
                    .mapToLong(row -> row.outline() == null ? 0 : row.outline().getNumPoints())
                    .sum();
            folder.keep(key, 16 * points + 200L * content.rows().size(), file -> {
                try (KeptOutput out = new KeptOutput(file, key)) {
                    write(content, out);
                    out.end();
                }
            });
        });
    }

    private static void write(Content content, KeptOutput out) throws IOException {
        out.texts(content.columns());
        out.count(content.rows().size());
        for (Row row : content.rows()) {
            OpenedFeature feature = row.feature();
            out.count(feature.number());
            out.text(feature.id());
            out.count(feature.values().length);
            for (Object value : feature.values()) {
                out.value(value);
            }
            out.texts(feature.repairs().stream().map(Enum::name).toList());
            out.geometry(row.outline());
            out.texts(row.mended().stream().map(Enum::name).toList());
            // Of a polygon only its mended outline is ever asked for.
            boolean same = feature.geometry() instanceof Polygonal
                    && row.outline() != null
                    && !row.outline().isEmpty();
            out.value(same);
            if (!same) {
                out.geometry(feature.geometry());
            }
        }
        out.count(content.passed().size());
        for (Passed passed : content.passed()) {
            out.message(passed.place());
            out.text(passed.field());
            out.message(passed.problem());
            out.message(passed.remedy());
        }
        out.texts(List.copyOf(content.repeated().keySet()));
        for (int count : content.repeated().values()) {
            out.count(count);
        }
        out.count(content.spans().size());
        for (Span span : content.spans()) {
            out.count(span.first());
            out.count(span.last());
            out.text(span.when());
        }
    }
}
