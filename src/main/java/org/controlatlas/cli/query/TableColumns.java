package org.controlatlas.cli.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.controlatlas.message.Message;

/** Which columns of a table ask, and how the ones with the answers are called beside them. */
final class TableColumns {
    /** What a column asks. */
    enum Asks {
        LON("lon", "longitude", "lng", "long", "x", "долгота", "uzunluq", "երկայնություն"),
        LAT("lat", "latitude", "y", "широта", "enlik", "լայնություն"),
        DATE("date", "day", "дата", "tarix", "ամսաթիվ"),
        PLACE("place", "placename", "место", "yer", "վայր"),
        PLACE_ID("placeid");

        private final List<String> names;

        /** @param names as {@link #plain} leaves them, the one that wins first */
        Asks(String... names) {
            this.names = List.of(names);
        }
    }

    private static final String PREFIX = "atlas_";

    private final List<String> header;
    private final Map<Asks, Integer> asked = new EnumMap<>(Asks.class);

    TableColumns(List<String> header) {
        this.header = List.copyOf(header);
        for (Asks asks : Asks.values()) {
            for (String name : asks.names) {
                for (int i = header.size() - 1; i >= 0; i--) {
                    if (plain(header.get(i)).equals(name) && !isNamedBetter(asks, name)) {
                        asked.put(asks, i);
                    }
                }
            }
        }
    }

    private boolean isNamedBetter(Asks asks, String name) {
        Integer found = asked.get(asks);
        return found != null && !plain(header.get(found)).equals(name);
    }

    /** Letters and digits only, in lower case: {@code Place ID} and {@code place_id} are alike. */
    private static String plain(String name) {
        return name.replace('İ', 'i').toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    List<String> header() {
        return header;
    }

    /** How many columns are known. */
    int known() {
        return asked.size();
    }

    boolean has(Asks asks) {
        return asked.containsKey(asks);
    }

    /** True if the rows ask for points, by longitude and latitude. */
    boolean askPoints() {
        return has(Asks.LON) && has(Asks.LAT);
    }

    /** True if the rows ask for places, by name or id. */
    boolean askPlaces() {
        return !askPoints() && (has(Asks.PLACE) || has(Asks.PLACE_ID));
    }

    /** The column's name as it stands in the table. */
    String name(Asks asks) {
        return header.get(asked.get(asks)).strip();
    }

    /** The row's text in that column; empty where it has none. */
    String cell(List<String> row, Asks asks) {
        Integer column = asked.get(asks);
        return column != null && column < row.size() ? row.get(column).strip() : "";
    }

    /** Columns beside the one that is taken which could have been meant as well. */
    List<String> rivals(Asks asks) {
        List<String> rivals = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (asked.containsKey(asks) && i != asked.get(asks) && asks.names.contains(plain(header.get(i)))) {
                rivals.add(header.get(i).strip());
            }
        }
        return rivals;
    }

    /**
     * Names for the columns that are added: as wanted, or another one where the table has such a column of its own, which
     * is left as it is.
     */
    List<String> added(List<String> wanted, Consumer<Message> remarks) {
        List<String> names = new ArrayList<>();
        for (String name : wanted) {
            String free = name;
            for (int n = 1; taken(free).isPresent(); n++) {
                free = PREFIX + name + (n == 1 ? "" : "_" + n);
            }
            if (!free.equals(name)) {
                remarks.accept(Message.of(TableProblem.OWN_COLUMN, name, free));
            }
            names.add(free);
        }
        return names;
    }

    private OptionalInt taken(String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
