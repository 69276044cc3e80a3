package org.controlatlas.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bibliographic source.
 *
 * @param id as data files refer to it
 * @param title its title in its own language
 * @param side whose account it is
 * @param kind what it is
 * @param reading how far it was read
 * @param csl the whole CSL-JSON item, for citations
 */
public record Source(String id, String title, Side side, Kind kind, Reading reading, Map<String, Object> csl) {
    /**
     * Whose account a source is: an actor's, a side's that the data set declares, or one of those below.
     *
     * @param code as data files write it
     * @param names what a source of that side is called, or the actor's; empty for those below
     * @param party the party whose account it is, several sides may be of one; empty for a third
     */
    public record Side(String code, Names names, Optional<String> party) {
        /** Of several sides at once. */
        public static final Side MIXED = new Side("mixed", Names.EMPTY, Optional.empty());
        /** Of a third party. */
        public static final Side NEUTRAL = new Side("neutral", Names.EMPTY, Optional.empty());

        public Side {
            Objects.requireNonNull(code);
            Objects.requireNonNull(names);
            Objects.requireNonNull(party);
        }
    }

    /** What a source is. */
    public enum Kind {
        PRESS,
        /** Of a state, an authority or an organisation of states: texts, communiques, resolutions. */
        OFFICIAL,
        /** Of an institute or a rights organisation. */
        REPORT,
        BOOK,
        DATABASE,
        MAP,
        /** A page of an organisation or a person. */
        WEBSITE,
        /** An encyclopedia that anybody can edit, or a copy of one. */
        ENCYCLOPEDIA,
        /** A blog, a content farm or a copy without an editor. */
        COPY,
        GENERAL_KNOWLEDGE,
        /** The data set does not say. */
        UNKNOWN;

        public String code() {
            return codeOf(this);
        }

        public static Optional<Kind> ofCode(String code) {
            return Stream.of(values()).filter(k -> k.code().equals(code)).findFirst();
        }
    }

    /** How far a source was read. */
    public enum Reading {
        FULL,
        /** An extract or a mirror. */
        PART,
        NOT_SEEN;

        public String code() {
            return codeOf(this);
        }

        public static Optional<Reading> ofCode(String code) {
            return Stream.of(values()).filter(r -> r.code().equals(code)).findFirst();
        }
    }

    public Source {
        csl = Collections.unmodifiableMap(new LinkedHashMap<>(csl));
    }

    /** Where it can be read. */
    public Optional<String> address() {
        return text("URL");
    }

    /** Its number or other standard citation, such as {@code S/RES/822 (1993)}. */
    public Optional<String> citation() {
        return text("number");
    }

    /** Who published it: a newspaper, an agency, an office. */
    public Optional<String> publisher() {
        return text("container-title").or(() -> text("publisher"));
    }

    /** Where it appeared, else its title: what a reader knows it by. */
    public String shortName() {
        String name = text("container-title").orElse(title);
        return name.isBlank() ? id : name;
    }

    /** True if a statement should not rest on this source alone. */
    public boolean isWeak() {
        return kind == Kind.ENCYCLOPEDIA || kind == Kind.COPY || kind == Kind.GENERAL_KNOWLEDGE;
    }

    /** Whether it tells what happened, and not only where a line runs. */
    public boolean tells() {
        return kind != Kind.MAP;
    }

    /** Whether a statement rests on one source that tells of it, and that one is weak. */
    public static boolean isSingleAndWeak(Collection<Source> sources) {
        return sources.stream().filter(Source::tells).count() == 1
                && sources.stream().filter(Source::tells).allMatch(Source::isWeak);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(csl.get(key)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static String codeOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
