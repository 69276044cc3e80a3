package org.controlatlas.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a thing is called by a register of the world's things, as a source gives it: nothing here is guessed from names.
 *
 * @param id as the register writes it, as {@code Q227}
 * @param time over which the thing is the register's; all time for most
 * @param source that gives the id
 */
public record Identity(Register register, String id, ValidTime time, String source) {
    /** What can have an identity. */
    public enum Thing {
        ZONE("zone"),
        PLACE("place"),
        ACTOR("actor");

        private final String code;

        Thing(String code) {
            this.code = code;
        }

        /** The word in data. */
        public String code() {
            return code;
        }

        public static Optional<Thing> ofCode(String code) {
            return Stream.of(values()).filter(thing -> thing.code.equals(code)).findFirst();
        }
    }

    /** A register of things. */
    public enum Register {
        WIKIDATA("wikidata", "Wikidata", "https://www.wikidata.org/wiki/", "Q[1-9][0-9]{0,11}"),
        OPENHISTORICALMAP(
                "openhistoricalmap",
                "OpenHistoricalMap",
                "https://www.openhistoricalmap.org/",
                "(node|way|relation)/[1-9][0-9]{0,14}"),
        GEONAMES("geonames", "GeoNames", "https://www.geonames.org/", "[1-9][0-9]{0,11}");

        private final String code;
        private final String title;
        private final String base;
        private final Pattern form;

        Register(String code, String title, String base, String form) {
            this.code = code;
            this.title = title;
            this.base = base;
            this.form = Pattern.compile(form);
        }

        /** The word in data and exports. */
        public String code() {
            return code;
        }

        /** Its own name, in every language. */
        public String title() {
            return title;
        }

        public boolean hasForm(String id) {
            return form.matcher(id).matches();
        }

        public static Optional<Register> ofCode(String code) {
            return Stream.of(values())
                    .filter(register -> register.code.equals(code))
                    .findFirst();
        }
    }

    public Identity {
        Objects.requireNonNull(time);
        if (!register.hasForm(id)) {
            throw new IllegalArgumentException("'" + id + "' is no id of " + register.title() + ".");
        }
    }

    /** Where the register tells of the thing. */
    public String address() {
        return register.base + id;
    }
}
