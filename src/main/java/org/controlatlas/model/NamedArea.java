package org.controlatlas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Ground with a name that zones make up: a district, a province, a corridor. It has no control of its own; who
 * controls it is what its zones say.
 *
 * @param names the first is its own, the others are further ones, former ones among them; at least one
 * @param parts the zones that it is made of; each counts only in its time
 * @param placeIds the places known to lie in it; empty if that is to be found by the zones
 * @param knownTo the day after which nothing was found of it, where the data set says so
 */
public record NamedArea(
        String id,
        Kind kind,
        List<Names> names,
        List<Part> parts,
        Set<String> placeIds,
        Where where,
        Optional<LocalDate> knownTo) {
    /**
     * Where it lies, in degrees.
     *
     * @param location a point inside of it
     */
    public record Where(Coordinate location, Envelope extent) {}

    /**
     * What kind of area it is: one of those below, or one that the data set declares.
     *
     * @param code the word in data files and on the command line
     */
    public record Kind(String code) {
        public static final Kind DISTRICT = new Kind("district");
        public static final Kind CITY = new Kind("city");
        public static final Kind EXCLAVE = new Kind("exclave");
        public static final Kind PROVINCE = new Kind("province");
        public static final Kind REPUBLIC = new Kind("republic");
        public static final Kind CORRIDOR = new Kind("corridor");
        public static final Kind GROUP = new Kind("group");
        public static final Kind STATE = new Kind("state");

        private static final List<Kind> OF_EVERY_ATLAS =
                List.of(DISTRICT, CITY, EXCLAVE, PROVINCE, REPUBLIC, CORRIDOR, GROUP, STATE);
        private static final Set<Kind> ADDRESSES = Set.of(DISTRICT, CITY, EXCLAVE, PROVINCE, REPUBLIC);

        public Kind {
            Objects.requireNonNull(code);
        }

        /** True for what a place's address names: the smallest unit that it lies in. */
        public boolean isAddress() {
            return ADDRESSES.contains(this);
        }

        /** The kinds that need no declaration. */
        public static List<Kind> ofEveryAtlas() {
            return OF_EVERY_ATLAS;
        }
    }

    /**
     * A zone as part of an area.
     *
     * @param time when it belongs to the area
     * @param isWhole whether all of the zone does; else the area lies within it with some of its ground
     * @param squareKm of a zone that is not whole, about how much of it belongs to the area; empty if that is not known
     */
    public record Part(String zoneId, ValidTime time, boolean isWhole, OptionalDouble squareKm) {
        public Part {
            Objects.requireNonNull(zoneId);
            Objects.requireNonNull(time);
        }

        /** All of a zone, always. */
        public static Part whole(String zoneId) {
            return new Part(zoneId, ValidTime.ALWAYS, true, OptionalDouble.empty());
        }
    }

    public NamedArea {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
        placeIds = Set.copyOf(placeIds);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("The area '" + id + "' has no name.");
        }
    }

    public Coordinate location() {
        return where.location();
    }

    public Envelope extent() {
        return where.extent();
    }

    /** Its own name, not a further one. */
    public Names name() {
        return names.get(0);
    }
}
