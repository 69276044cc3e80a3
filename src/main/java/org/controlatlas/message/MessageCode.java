package org.controlatlas.message;

import java.io.Serializable;

/** One thing that can be said. Enums implement it; a constant for each sentence. */
public interface MessageCode {
    /** The text in English, with {@code {0}}, {@code {1}} … where values go in. */
    String english();

    /** What to do about it, in English with the same values; empty if there is no such sentence. */
    default String englishRemedy() {
        return "";
    }

    /** By which the bundles of the other languages have the text. */
    default String key() {
        Enum<?> constant = (Enum<?>) this;
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** What to do about it as a code of its own. */
    default MessageCode remedy() {
        return new Remedy(this);
    }

    /** @param of what is wrong */
    record Remedy(MessageCode of) implements MessageCode, Serializable {
        @Override
        public String english() {
            return of.englishRemedy();
        }

        @Override
        public String key() {
            return of.key() + ".remedy";
        }
    }
}
