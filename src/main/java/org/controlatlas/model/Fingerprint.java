package org.controlatlas.model;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A hash that takes a while to compute and is seldom asked for: computed once, when first wanted. Two are equal if their
 * values are. Safe to share between threads; who asks while another computes it waits.
 */
public final class Fingerprint {
    private Supplier<String> source;
    private String value;

    private Fingerprint(Supplier<String> source, String value) {
        this.source = source;
        this.value = value;
    }

    /** @param source computes the value; asked at most once unless it fails */
    public static Fingerprint later(Supplier<String> source) {
        return new Fingerprint(Objects.requireNonNull(source), null);
    }

    public static Fingerprint of(String value) {
        return new Fingerprint(null, Objects.requireNonNull(value));
    }

    /** In hexadecimal; fails as computing it fails. */
    public synchronized String value() {
        if (value == null) {
            value = source.get();
            source = null;
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other == this || other instanceof Fingerprint that && value().equals(that.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    @Override
    public String toString() {
        return value();
    }
}
