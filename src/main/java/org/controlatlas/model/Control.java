package org.controlatlas.model;

import java.util.List;

/**
 * Who controls a zone, de facto. Contested, unknown and no data are three different values: sources name two
 * controllers; sources say that nobody knows; the data set is silent.
 */
public sealed interface Control {
    String CONTESTED_CODE = "contested";
    String UNKNOWN_CODE = "unknown";
    String NO_DATA_CODE = "no-data";

    /** The word in data files and on the command line: an actor's id, {@code contested}, {@code unknown} or {@code no-data}. */
    String code();

    /** The actors who control or contest the zone, in alphabetical order, so that in words none is first for a reason. */
    default List<String> actorIds() {
        return List.of();
    }

    /** What words name: the actors, or the {@linkplain #code() code} where there are none. */
    default List<String> named() {
        List<String> actors = actorIds();
        return actors.isEmpty() ? List.of(code()) : actors;
    }

    /** One actor controls the zone. */
    record By(String actorId) implements Control {
        public By {
            if (actorId.isBlank()
                    || actorId.equals(CONTESTED_CODE)
                    || actorId.equals(UNKNOWN_CODE)
                    || actorId.equals(NO_DATA_CODE)) {
                throw new IllegalArgumentException("'" + actorId + "' is not an actor's id.");
            }
        }

        @Override
        public String code() {
            return actorId;
        }

        @Override
        public List<String> actorIds() {
            return List.of(actorId);
        }

        /** Written out, as is the hash: what Java makes for records is linked at first use, in the way of a start. */
        @Override
        public boolean equals(Object other) {
            return other instanceof By by && actorId.equals(by.actorId);
        }

        @Override
        public int hashCode() {
            return actorId.hashCode();
        }
    }

    /**
     * Two or more live assertions disagree. Who they are makes it, not in which order they are named.
     *
     * @param asNamed the actors in the data's order, which decides where on the ground each one's bands lie and nothing
     *     else; may be empty
     */
    record Contested(List<String> asNamed) implements Control {
        public Contested {
            asNamed = List.copyOf(asNamed);
        }

        @Override
        public List<String> actorIds() {
            return asNamed.stream().sorted().toList();
        }

        @Override
        public String code() {
            return CONTESTED_CODE;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Contested contested && actorIds().equals(contested.actorIds());
        }

        @Override
        public int hashCode() {
            return actorIds().hashCode();
        }
    }

    /** The sources say that control is not known. */
    record Unknown() implements Control {
        @Override
        public String code() {
            return UNKNOWN_CODE;
        }
    }

    /** The data set says nothing of this zone on this day. */
    record NoData() implements Control {
        @Override
        public String code() {
            return NO_DATA_CODE;
        }
    }

    /** @param contestants the actors between whom a contested zone lies; ignored for any other value */
    static Control ofCode(String code, List<String> contestants) {
        return switch (code) {
            case CONTESTED_CODE -> new Contested(contestants);
            case UNKNOWN_CODE -> new Unknown();
            case NO_DATA_CODE -> new NoData();
            default -> new By(code);
        };
    }
}
