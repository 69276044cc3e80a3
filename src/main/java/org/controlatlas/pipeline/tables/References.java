package org.controlatlas.pipeline.tables;

import java.util.List;
import java.util.Set;

/** The ids that the tables may refer to. */
record References(Set<String> sources, Set<String> actors, Set<String> events) {
    /** At least one source, and each of them known. */
    List<String> sources(TableRow row) {
        List<String> ids = row.list("sources");
        if (ids.isEmpty()) {
            row.problem("sources", "There is no source.", "Name at least one id of sources.json.");
        }
        for (String id : ids) {
            if (!sources.contains(id)) {
                row.problem("sources", "No source '" + id + "'.", "Add it to sources.json or correct the id.");
            }
        }
        return ids;
    }

    void sources(JsonEntry entry) {
        List<String> ids = entry.texts("sources");
        if (ids.isEmpty()) {
            entry.problem("sources", "There is no source.", "Name at least one id of sources.json.");
        }
        for (String id : ids) {
            if (!sources.contains(id)) {
                entry.problem("sources", "No source '" + id + "'.", "Add it to sources.json or correct the id.");
            }
        }
    }

    void events(JsonEntry entry) {
        for (String id : entry.texts("events")) {
            if (!events.contains(id)) {
                entry.problem("events", "No event '" + id + "'.", "Add it to events.csv or correct the id.");
            }
        }
    }
}
