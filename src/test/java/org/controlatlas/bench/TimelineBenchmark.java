package org.controlatlas.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.controlatlas.model.Control;
import org.controlatlas.timeline.Change;
import org.controlatlas.timeline.ControlState;
import org.controlatlas.timeline.ControlTimeline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The index over time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimelineBenchmark {
    /** Every zone's control on a day. */
    @Benchmark
    public void stateOfAllZones(BundledState bundled, Blackhole sink) {
        ControlState state = bundled.timeline.at(bundled.day());
        for (int zone = 0; zone < state.size(); zone++) {
            Control control = state.control(zone);
            sink.consume(control);
        }
    }

    /** What changed between two days anywhere in the atlas's time. */
    @Benchmark
    public void changesBetweenTwoDays(BundledState bundled, Blackhole sink) {
        LocalDate one = bundled.day();
        LocalDate other = bundled.day();
        boolean inOrder = one.isBefore(other);
        for (Change change : bundled.timeline.changes(inOrder ? one : other, inOrder ? other : one)) {
            sink.consume(change);
        }
    }

    /** Which zones a step of the slider by a day touches. */
    @Benchmark
    public int[] zonesTouchedByADay(BundledState bundled) {
        int day = (int) bundled.day().toEpochDay();
        return bundled.timeline.touchedZones(day - 1, day);
    }

    @Benchmark
    public ControlTimeline build(BundledState bundled) {
        return new ControlTimeline(bundled.atlas.zones());
    }
}
