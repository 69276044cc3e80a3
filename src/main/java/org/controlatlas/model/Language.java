package org.controlatlas.model;

import java.util.Locale;
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
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return language;
            }
        }
        throw new BadValueException(ValueProblem.UNKNOWN_LANGUAGE, tag);
    }
}
