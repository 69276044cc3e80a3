package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.controlatlas.message.WorkFailure;

/** Does something with each of many things on other processors, while the one who gives them goes on reading. */
final class Aside<T> {
    /** Things handed over together. */
    private static final int LOT = 64;

    private final Consumer<T> work;
    private final List<CompletableFuture<Void>> begun = new ArrayList<>();
    private List<T> lot = new ArrayList<>(LOT);

    Aside(Consumer<T> work) {
        this.work = work;
    }

    void add(T thing) {
        lot.add(thing);
        if (lot.size() == LOT) {
            begin();
        }
    }

    private void begin() {
        List<T> things = lot;
        begun.add(CompletableFuture.runAsync(() -> things.forEach(work)));
        lot = new ArrayList<>(LOT);
    }

    /** Waits until all is done, and works on it, too. */
    void finish() {
        lot.forEach(work);
        lot.clear();
        begun.forEach(WorkFailure::join);
        begun.clear();
    }
}
