package org.controlatlas.atlas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The member {@code when} of a feature, as GeoJSON-T and Linked Places have it: spans of time, each with a start and an end
 * that say in which year or day they lie, or not before and not after which.
 *
 * @param start as written; null if there is none
 * @param end likewise
 */
record WhenMember(Object start, Object end) {
    /** Names of the property that holds it, likeliest first, in {@link FieldRole#plain} form. */
    static final List<String> NAMES =
            List.of("when", "validity", "valid", "timespan", "timespans", "period", "lifespan", "temporal", "time");

    /** @param value text of an object or list in JSON, or a date or interval of EDTF */
    static List<WhenMember> of(Object value) {
        String text = value.toString().strip();
        Object tree = text;
        if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\"")) {
            try {
                tree = JsonTree.parse(text);
            } catch (IOException e) {
                return List.of();
            }
        }
        List<WhenMember> spans = new ArrayList<>();
        add(tree, spans);
        return spans;
    }

    private static void add(Object tree, List<WhenMember> spans) {
        if (tree instanceof Map<?, ?> map) {
            if (map.get("timespans") instanceof List<?> list) {
                list.forEach(span -> add(span, spans));
            } else if (map.get("timespan") != null) {
                add(map.get("timespan"), spans);
            } else {
                Object start = date(first(map, "start", "from", "begin", "instant", "datetime"), "earliest");
                Object end = date(first(map, "end", "stop", "to", "until"), "latest");
                if (start != null || end != null) {
                    spans.add(new WhenMember(start, end));
                }
            }
        } else if (tree instanceof List<?> list) {
            // GeoJSON-T's short form: [start, latest start, earliest end, end, label].
            boolean nested = list.stream().anyMatch(each -> each instanceof List || each instanceof Map);
            if (nested) {
                list.forEach(span -> add(span, spans));
            } else if (!list.isEmpty()) {
                Object end = list.size() > 3 ? list.get(3) : list.size() == 2 ? list.get(1) : null;
                spans.add(new WhenMember(list.get(0), end));
            }
        } else if (tree instanceof String text && !text.isEmpty()) {
            int slash = text.indexOf('/');
            spans.add(
                    slash < 0
                            ? new WhenMember(text, null)
                            : new WhenMember(text.substring(0, slash), text.substring(slash + 1)));
        }
    }

    private static Object first(Map<?, ?> map, String... keys) {
        for (String key : keys) {
            if (map.get(key) != null) {
                return map.get(key);
            }
        }
        return null;
    }

    /** Of {@code {"earliest": "1900", "latest": "1905"}} the interval; of {@code {"in": "1900"}} the date. */
    private static Object date(Object value, String preferred) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Object in = map.get("in");
        if (in != null) {
            return in;
        }
        Object earliest = map.get("earliest");
        Object latest = map.get("latest");
        if (earliest == null || latest == null) {
            return earliest == null ? latest : earliest;
        }
        return earliest.equals(latest)
                        || String.valueOf(earliest).length() < 4
                        || String.valueOf(latest).length() < 4
                ? map.get(preferred)
                : earliest + "/" + latest;
    }
}
