package org.controlatlas.app.timeline;

import java.util.function.Function;

/** Keeps what was made last, as long as the same is asked for. For one thread. */
final class LastMade<K, V> {
    private final Function<K, V> make;
    private K key;
    private V made;

    /** @param make never gives null */
    LastMade(Function<K, V> make) {
        this.make = make;
    }

    V of(K asked) {
        if (made == null || !asked.equals(key)) {
            made = make.apply(asked);
            key = asked;
        }
        return made;
    }
}
