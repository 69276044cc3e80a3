package org.controlatlas.model;

import java.util.Objects;

/** A span of time with a name, such as a war or a ceasefire, for the timeline's band. */
public record NamedSpan(String id, Names names, Kind kind, ValidTime time) {
    /**
     * What went on then: one below, or a word of the data's own.
     *
     * @param code the word in data files
     */
    public record Kind(String code) {
        /** There was fighting. */
        public static final Kind WAR = new Kind("war");

        public static final Kind CEASEFIRE = new Kind("ceasefire");
        public static final Kind PEACEKEEPING = new Kind("peacekeeping");
        public static final Kind OTHER = new Kind("other");

        public Kind {
            Objects.requireNonNull(code);
        }
    }
}
