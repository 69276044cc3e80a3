package org.controlatlas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who controls ground, keeps peace or stands around as a neighbour.
 *
 * @param rgb colour of the screen theme as 0xRRGGBB; themes derive theirs from it
 * @param names with valid time, since names change when a state is founded anew; in order of time
 */
public record Actor(String id, Kind kind, int rgb, List<DatedNames> names) {
    /** What part an actor has. */
    public enum Kind {
        /** Of those between whom the ground is in question. */
        PARTY,
        /** Stands around. */
        NEIGHBOUR,
        PEACEKEEPER;

        /** The word in data files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofCode(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /** Names that were in use over a span of valid time. */
    public record DatedNames(Names names, ValidTime time) {}

    public Actor {
        names = List.copyOf(names);
    }

    /** The names used on that day; the last ones where none covers it. */
    public Names namesAt(LocalDate date) {
        for (DatedNames dated : names) {
            if (dated.time().contains(date)) {
                return dated.names();
            }
        }
        return lastNames();
    }

    /** The names used when the time starts; the first ones where it has no start. */
    public Names namesIn(ValidTime time) {
        return time.start()
                .map(this::namesAt)
                .orElseGet(() -> names.isEmpty() ? lastNames() : names.get(0).names());
    }

    /** The latest names; the id where there are none. */
    public Names lastNames() {
        return names.isEmpty() ? Names.english(id) : names.get(names.size() - 1).names();
    }
}
