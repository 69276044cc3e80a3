package org.controlatlas.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.message.BadValueException;

/** The four languages of names and of the interface, in alphabetical order of their English names but English first. */
public enum Language {
    EN("en", "English"),
    AZ("az", "Azərbaycanca"),
    HY("hy", "Հայերեն"),
    RU("ru", "Русский");

    private final String tag;
    private final String endonym;

    Language(String tag, String endonym) {
        this.tag = tag;
        this.endonym = endonym;
    }

    /** BCP 47 tag; also the suffix of a name property: {@code name:az}. */
    public String tag() {
        return tag;
    }

    /** The language's own name for itself. */
    public String endonym() {
        return endonym;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * @throws IllegalArgumentException if the tag is none of the four
     */
    public static Language ofTag(String tag) {
        return find(tag).orElseThrow(() -> new BadValueException(ValueProblem.UNKNOWN_LANGUAGE, tag));
    }

    /** The one of that tag, in small letters or large. */
    public static Optional<Language> find(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }
}
