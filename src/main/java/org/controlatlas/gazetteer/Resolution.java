package org.controlatlas.gazetteer;

import java.util.List;

/** What a name stands for. */
public sealed interface Resolution {
    /**
     * One thing.
     *
     * @param alsoCalled others that are called nearly so: that have the name with something in brackets behind it, or by
     *     another spelling
     */
    record One(Entry entry, List<Entry> alsoCalled) implements Resolution {
        public One {
            alsoCalled = List.copyOf(alsoCalled);
        }
    }

    /** Several things with equal claim; to be picked by id or by where they lie. At least two. */
    record Several(String name, List<Entry> candidates) implements Resolution {
        public Several {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Things of that name, but none where it was asked for.
     *
     * @param where as asked for: {@code Saale district}
     */
    record Elsewhere(String name, String where, List<Entry> candidates) implements Resolution {
        public Elsewhere {
            candidates = List.copyOf(candidates);
        }
    }

    /** @param nearest names that are written nearly so */
    record Nothing(String name, List<String> nearest) implements Resolution {
        public Nothing {
            nearest = List.copyOf(nearest);
        }
    }
}
