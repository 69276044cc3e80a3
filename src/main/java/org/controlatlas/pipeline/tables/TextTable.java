package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.controlatlas.model.Language;

/**
 * {@code texts.csv}: the sentences of the other tables in four languages. {@code checked} is {@code no} until a speaker
 * has read the translations, then the languages that were read.
 */
final class TextTable {
    private final List<TableRow> rows;

    private TextTable(List<TableRow> rows) {
        this.rows = rows;
    }

    static TextTable read(TableFolder folder) throws IOException {
        return new TextTable(folder.rows("texts.csv"));
    }

    void write(Path folder) throws IOException {
        Set<String> seen = new HashSet<>();
        List<ObjectNode> texts = new ArrayList<>();
        for (TableRow row : rows) {
            ObjectNode text = JsonNodeFactory.instance.objectNode();
            for (Language language : Language.values()) {
                text.put(language.tag(), row.required(language.tag()));
            }
            String checked = row.required("checked");
            if (!checked.matches("no|(az|hy|ru)( (az|hy|ru))*")) {
                row.problem(
                        "checked",
                        "'" + checked + "' is neither 'no' nor a list of languages.",
                        "Write 'no', or the languages that a speaker has read: 'az ru'.");
            }
            text.put("checked", checked);
            if (!seen.add(row.text(Language.EN.tag()))) {
                row.problem("en", "The sentence occurs twice.", "Keep one of the rows.");
            }
            texts.add(text);
        }
        JsonLines.write(folder.resolve("texts.json"), texts);
    }
}
