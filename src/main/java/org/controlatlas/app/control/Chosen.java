package org.controlatlas.app.control;

import java.util.function.Function;
import javafx.util.StringConverter;

/** The text of what is chosen from a list and never typed. */
public final class Chosen<T> extends StringConverter<T> {
    private final Function<T, String> words;
    private final String none;

    /** @param words of each but of nothing, which has no text */
    public Chosen(Function<T, String> words) {
        this(words, "");
    }

    /** @param none said where nothing is chosen */
    public Chosen(Function<T, String> words, String none) {
        this.words = words;
        this.none = none;
    }

    @Override
    public String toString(T value) {
        return value == null ? none : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("It is chosen, not typed.");
    }
}
