package org.controlatlas.app.task;

import java.util.function.Consumer;

/**
 * One piece of work at a time: what is asked for meanwhile waits, and gives way to what is asked for later. To be used on
 * the JavaFX thread.
 */
public final class NewestWins<T> {
    private record Asked<T>(Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {}

    private final Lane lane;
    private Asked<T> waiting;
    private boolean working;

    NewestWins(Lane lane) {
        this.lane = lane;
    }

    /** @param done is told the result, unless something newer was asked for before the work began */
    public void ask(Work<T> work, Consumer<? super T> done) {
        ask(work, done, Lane::uncaught);
    }

    /**
     * Of work that may fail.
     *
     * @param failed is told why there is no result
     */
    public void ask(Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        waiting = new Asked<>(work, done, failed);
        next();
    }

    private void next() {
        if (working || waiting == null) {
            return;
        }
        working = true;
        Asked<T> asked = waiting;
        waiting = null;
        lane.task(
                        asked.work(),
                        result -> {
                            working = false;
                            asked.done().accept(result);
                            next();
                        },
                        failure -> {
                            working = false;
                            next();
                            asked.failed().accept(failure);
                        })
                .start();
    }

    /** Forgets what waits; what has begun is told. */
    public void forget() {
        waiting = null;
    }
}
