package org.controlatlas.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

@Timeout(60)
class TaskRunnerTest {
    private final Queue<Runnable> heldBack = new ArrayDeque<>();
    private final Lane lane = TaskRunner.on(heldBack::add).lane("test");
    private final List<Object> told = new ArrayList<>();

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private void workOff() {
        while (!heldBack.isEmpty()) {
            heldBack.remove().run();
        }
    }

    @Test
    void onTheSameThreadAResultIsThereAtOnce() {
        TaskRunner.sameThread().run("test", progress -> 7, told::add);

        assertThat(told).containsExactly(7);
    }

    @Test
    void whoFailsTellsWhyAndNotThatItIsDone() {
        IOException why = new IOException("disk");
        lane.task(
                        progress -> {
                            throw why;
                        },
                        result -> fail("There is no result."),
                        told::add)
                .start();
        workOff();

        assertThat(told).containsExactly(why);
    }

    @Test
    void aTaskThatIsCancelledBeforeItBeginsIsNotDone() {
        BackgroundTask<Boolean> task = lane.run(progress -> told.add("worked"), result -> told.add("told"));
        task.cancel();
        workOff();

        assertThat(told).isEmpty();
    }

    @Test
    void nobodyIsToldOfATaskThatIsCancelledWhileItWorks() {
        AtomicReference<BackgroundTask<Boolean>> task = new AtomicReference<>();
        task.set(lane.task(
                progress -> {
                    task.get().cancel();
                    return told.add(progress.isCancelled());
                },
                result -> told.add("told"),
                failure -> told.add("failed")));
        task.get().start();
        workOff();
        // The thread was interrupted, as it should be.
        Thread.interrupted();

        assertThat(told).containsExactly(true);
    }

    @Test
    void progressReachesWhoWaits() {
        BackgroundTask<Integer> task = lane.run(
                progress -> {
                    progress.reached(0.5);
                    return 1;
                },
                told::add);
        double before = task.progressProperty().get();
        workOff();

        assertThat(before).isNegative();
        assertThat(task.progressProperty().get()).isEqualTo(0.5);
    }

    @Test
    void ofWhatIsAskedForMeanwhileOnlyTheNewestIsDone() {
        NewestWins<Integer> newest = lane.newestWins();
        for (int i = 0; i < 10; i++) {
            int asked = i;
            newest.ask(progress -> asked, told::add);
        }
        workOff();

        assertThat(told).containsExactly(0, 9);
    }

    @Test
    void afterAFailureTheNewestIsStillDone() {
        NewestWins<Integer> newest = lane.newestWins();
        Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> told.add(failure.getMessage()));
        try {
            newest.ask(
                    progress -> {
                        throw new IllegalStateException("broken");
                    },
                    told::add);
            newest.ask(progress -> 2, told::add);
            workOff();
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }

        assertThat(told).containsExactlyInAnyOrder("broken", 2);
    }

    @Test
    void aWindowsOutcomesAreToldOnTheJavaFxThreadAndItsWorkIsNotDoneThere() throws Exception {
        CompletableFuture<List<Boolean>> threads = new CompletableFuture<>();
        TaskRunner.ofWindow()
                .run(
                        "test",
                        progress -> Platform.isFxApplicationThread(),
                        worked -> threads.complete(List.of(worked, Platform.isFxApplicationThread())));

        assertThat(threads.get(30, TimeUnit.SECONDS)).containsExactly(false, true);
    }

    @Test
    void onALaneThingsAreDoneInTheOrderInWhichTheyWereAskedFor() throws Exception {
        Lane oneAfterTheOther = TaskRunner.ofWindow().lane("test");
        List<Integer> done = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            int number = i;
            oneAfterTheOther.execute(() -> {
                done.add(number);
                all.countDown();
            });
        }

        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(done).isSorted().hasSize(100);
    }

    @Test
    void aClosedLaneDoesNothingAndSaysNothing() {
        Lane closed = TaskRunner.ofWindow().lane("test");
        closed.close();
        closed.execute(() -> told.add("worked"));
        closed.run(progress -> told.add("worked"), told::add);

        assertThat(told).isEmpty();
    }

    @Test
    void itsThreadsKeepNoProgramAlive() throws Exception {
        CompletableFuture<Boolean> daemon = new CompletableFuture<>();
        TaskRunner.ofWindow()
                .lane("test")
                .execute(() -> daemon.complete(Thread.currentThread().isDaemon()));

        assertThat(daemon.get(30, TimeUnit.SECONDS)).isTrue();
    }
}
