package org.controlatlas.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.message.Message;

/** Keeps what is read from a file of anybody's. */
class Heard implements AnyGeoJson.Sink {
    final Columns columns = new Columns();
    final List<OpenedFeature> features = new ArrayList<>();
    /** Each as {@code place, field: problem. remedy}. */
    final List<String> passedOver = new ArrayList<>();

    final List<String> repeated = new ArrayList<>();
    /** Each as {@code first-last: when}. */
    final List<String> collections = new ArrayList<>();

    final List<Long> progress = new ArrayList<>();

    static Heard of(Path file, String text) throws IOException {
        return of(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Heard of(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Heard heard = new Heard();
        AnyGeoJson.read(file, heard.columns, heard);
        return heard;
    }

    /** What was read of a property, feature by feature. */
    List<Object> values(String property) {
        List<Object> values = new ArrayList<>();
        features.forEach(feature -> values.add(feature.value(property)));
        return values;
    }

    List<Integer> numbers() {
        return features.stream().map(OpenedFeature::number).toList();
    }

    @Override
    public void feature(OpenedFeature feature) {
        features.add(feature);
    }

    @Override
    public void passedOver(Message place, String field, Message problem, Message remedy) {
        passedOver.add(place + ", " + field + ": " + problem + ". " + remedy);
    }

    @Override
    public void repeated(String property) {
        repeated.add(property);
    }

    @Override
    public void collectionHolds(int first, int last, String when) {
        collections.add(first + "-" + last + ": " + when);
    }

    @Override
    public void progress(long bytes) {
        progress.add(bytes);
    }
}
