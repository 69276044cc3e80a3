package org.controlatlas.cli.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Reading;

/**
 * What an answer says of how the data were read: from which viewpoint and in which version; nothing where that is as usual.
 */
public final class AnswerReading {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Atlas atlas;
    private final Language language;

    public AnswerReading(Atlas atlas, Language language) {
        this.atlas = atlas;
        this.language = language;
        Reading reading = atlas.info().reading();
        if (reading.isOfViewpoint()) {
            fields.put("viewpoint", reading.viewpoint().id());
        }
        reading.version().ifPresent(version -> fields.put("data_version", version));
    }

    /** Sentences to stand above a text. */
    public List<String> lines() {
        return fields.isEmpty() ? List.of() : new AnalysisWords(atlas, language).readAs();
    }

    public void print(PrintWriter out) {
        lines().forEach(line -> Answers.line(out, 0, line));
    }

    /** By field of JSON or column of a table, in their order. */
    public Map<String, String> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Adds the fields to an object. */
    public ObjectNode put(ObjectNode object) {
        fields.forEach(object::put);
        return object;
    }

    /** A table's heading with the columns behind those given. */
    public List<String> heading(List<String> columns) {
        return joined(columns, fields.keySet());
    }

    /** A row with the cells of those columns. */
    public List<String> row(List<String> cells) {
        return joined(cells, fields.values());
    }

    private static List<String> joined(List<String> first, Iterable<String> more) {
        List<String> all = new ArrayList<>(first);
        more.forEach(all::add);
        return all;
    }
}
