package org.controlatlas.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.timeline.ControlTimeline;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The bundled atlas, a view of Karabakh of 1200×800, and days in an order that nothing can foresee but the seed. */
@State(Scope.Benchmark)
public class BundledState {
    private static final int DAYS = 1024;

    Atlas atlas;
    ControlTimeline timeline;
    final MapViewport view = new MapViewport(46.7, 39.8, 8.5, 1200, 800, 1);

    private final LocalDate[] days = new LocalDate[DAYS];
    private int next;

    @Setup
    public void read() throws IOException {
        atlas = BundledAtlas.read();
        timeline = new ControlTimeline(atlas.zones());
        Random random = new Random(42);
        int span = (int)
                (atlas.info().lastDay().toEpochDay() - atlas.info().start().toEpochDay());
        for (int i = 0; i < DAYS; i++) {
            days[i] = atlas.info().start().plusDays(random.nextInt(span));
        }
    }

    LocalDate day() {
        next = (next + 1) % DAYS;
        return days[next];
    }
}
