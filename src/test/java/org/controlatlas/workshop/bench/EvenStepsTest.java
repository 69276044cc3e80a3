package org.controlatlas.workshop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvenStepsTest {
    /** @param each how long a step takes, in nanoseconds */
    private static List<Integer> places(int most, long longest, long each, int length) {
        EvenSteps steps = new EvenSteps(most, Duration.ofNanos(longest));
        List<Integer> places = new ArrayList<>();
        for (long now = 5_000; steps.goesOn(now); now += each) {
            places.add(steps.place(length));
        }
        return places;
    }

    @Test
    void quickStepsAreAsManyAsAllowed() {
        assertThat(places(5, 1_000, 1, 100)).containsExactly(0, 20, 40, 60, 80);
    }

    @Test
    void stepsThatTakeLongAreFewerAndStillReachTheEnd() {
        assertThat(places(100, 1_000, 250, 200)).containsExactly(0, 50, 100, 150);
    }

    @Test
    void oneStepIsTakenHoweverLongItTakes() {
        assertThat(places(100, 10, 1_000_000, 8)).containsExactly(0);
    }

    @Test
    void aShortListIsGoneThroughToAndFro() {
        assertThat(places(6, 1_000, 1, 3)).containsExactly(0, 1, 2, 2, 1, 0);
    }
}
