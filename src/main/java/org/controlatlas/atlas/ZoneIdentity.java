package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.controlatlas.message.Message;
import org.controlatlas.model.Control;
import org.controlatlas.model.DataRemark;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.locationtech.jts.geom.Geometry;

/**
 * Which features of a data set of one's own are one zone: those with the same {@code zone_id}, else {@code id}, else name,
 * else controller; ground that changes hands and has no name is one by its outline; what has nothing of that is its file's
 * one zone.
 */
final class ZoneIdentity {
    /** What a feature's zone is known by. */
    private enum Rule {
        ZONE_ID(Message.plain("'zone_id'")),
        ID(Message.plain("'id'")),
        NAME(Message.of(ZoneRemark.BY_NAME)),
        OUTLINE(Message.of(ZoneRemark.BY_OUTLINE)),
        CONTROLLER(Message.of(ZoneRemark.BY_CONTROLLER)),
        FILE(Message.of(ZoneRemark.BY_FILE));

        private final Message words;

        Rule(Message words) {
            this.words = words;
        }
    }

    /** Zones of two rules stay apart even if their words are alike. */
    private record Key(Rule rule, Object value) {}

    private final boolean idsAreRowNumbers;
    private final boolean outlinesChangeHands;
    private final Map<Key, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
    private final String file;

    ZoneIdentity(List<ZoneRow> rows) {
        this.idsAreRowNumbers = areRowNumbers(rows);
        this.outlinesChangeHands = changeHands(rows);
        this.file = rows.isEmpty() ? "" : rows.get(0).file();
    }

    /**
     * A column 'id' in which no value occurs twice, while names come again at other times, counts the rows and names
     * nothing.
     */
    private static boolean areRowNumbers(List<ZoneRow> rows) {
        Set<String> seen = new HashSet<>();
        Map<String, List<ValidTime>> byName = new HashMap<>();
        boolean namesComeAgain = false;
        for (ZoneRow row : rows) {
            if (!row.id().isEmpty() && !seen.add(row.id())) {
                return false;
            }
            if (row.zoneId().isEmpty() && !row.id().isEmpty() && !row.names().isEmpty()) {
                List<ValidTime> times = byName.computeIfAbsent(name(row), name -> new ArrayList<>(1));
                namesComeAgain |= !times.isEmpty();
                if (times.stream().anyMatch(time -> time.overlaps(row.time()))) {
                    return false;
                }
                times.add(row.time());
            }
        }
        return namesComeAgain;
    }

    /** Whether ground without a name has several controllers over time: then it is a district and not the controller's. */
    private static boolean changeHands(List<ZoneRow> rows) {
        Map<Geometry, String> controller = new IdentityHashMap<>();
        for (ZoneRow row : rows) {
            if (row.zoneId().isEmpty() && row.id().isEmpty() && row.names().isEmpty()) {
                String code = row.period().control().toString();
                if (!code.equals(controller.computeIfAbsent(row.geometry(), geometry -> code))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String name(ZoneRow row) {
        return row.names().in(Language.EN);
    }

    /** The id of the row's zone. */
    String of(ZoneRow row) {
        Key key = key(row);
        counts.merge(key.rule, 1, Integer::sum);
        return ids.computeIfAbsent(
                key, k -> free(k.rule == Rule.OUTLINE ? "zone-" + (taken.size() + 1) : k.value.toString()));
    }

    private Key key(ZoneRow row) {
        if (!row.zoneId().isEmpty()) {
            return new Key(Rule.ZONE_ID, row.zoneId());
        }
        if (!row.id().isEmpty() && !idsAreRowNumbers) {
            return new Key(Rule.ID, row.id());
        }
        if (!row.names().isEmpty()) {
            return new Key(Rule.NAME, name(row));
        }
        if (outlinesChangeHands) {
            return new Key(Rule.OUTLINE, new GeometryKey(row.geometry()));
        }
        String control = row.period().control().code();
        return control.isBlank() || row.period().control() instanceof Control.NoData
                ? new Key(Rule.FILE, row.group())
                : new Key(Rule.CONTROLLER, control);
    }

    private String free(String id) {
        String free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "~" + n;
        }
        return free;
    }

    /**
     * Which rules were taken for how many features.
     *
     * @param zones how many were made; more than there are ids where parts of one have different controllers at one time
     */
    List<DataRemark> remarks(int zones) {
        List<DataRemark> remarks = new ArrayList<>();
        if (!counts.isEmpty()) {
            List<Message> rules = counts.entrySet().stream()
                    .map(rule -> counts.size() > 1 ? counted(rule.getKey(), rule.getValue()) : rule.getKey().words)
                    .toList();
            remarks.add(new DataRemark(
                    file,
                    Message.EMPTY,
                    Message.of(
                            zones == 1 ? ZoneRemark.RULES_ONE_ZONE : ZoneRemark.RULES,
                            Message.joined(", ", rules),
                            zones)));
        }
        if (idsAreRowNumbers) {
            remarks.add(new DataRemark(file, Message.EMPTY, Message.of(ZoneRemark.ID_COUNTS_ROWS)));
        }
        return remarks;
    }

    private static Message counted(Rule rule, int features) {
        return Message.of(
                features == 1 ? ZoneRemark.COUNTED_ONE : ZoneRemark.COUNTED,
                rule.words,
                String.format(Locale.ROOT, "%,d", features));
    }
}
