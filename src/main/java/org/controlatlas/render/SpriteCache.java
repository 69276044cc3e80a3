package org.controlatlas.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Sprites by what they show, the least recently used forgotten beyond a bound of pixels. Safe to share between threads. */
final class SpriteCache {
    /** Pixels kept, 8 MB of them. */
    private static final int BOUND = 2_000_000;

    private final Map<Object, Sprite> sprites = new LinkedHashMap<>(512, 0.75f, true);
    private long held;

    synchronized Sprite get(Object key, Supplier<Sprite> drawing) {
        Sprite found = sprites.get(key);
        if (found == null) {
            found = drawing.get();
            sprites.put(key, found);
            held += found.size();
            var eldest = sprites.entrySet().iterator();
            while (held > BOUND && sprites.size() > 1) {
                held -= eldest.next().getValue().size();
                eldest.remove();
            }
        }
        return found;
    }
}
