package org.controlatlas.workshop.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;

/** Reading data sets. */
final class LoadMeasures {
    private static final Repetition LOADS = new Repetition(3, 5);
    private static final double MEGA = 1e6;

    private LoadMeasures() {}

    /** Once, in a Java that has just begun: from the start of reading to the index over time. */
    static Measurement loadAtlas(Path data) throws IOException {
        long begun = System.nanoTime();
        Atlas atlas = AtlasReader.read(data);
        int zones = new ControlTimeline(atlas.zones()).zones().size();
        return Measurement.ofMillis(Measure.LOAD_ATLAS.word(), (System.nanoTime() - begun) / 1e6)
                .with("zones", zones);
    }

    /** Again and again, with the rate of the median and what the data set takes in the heap. */
    static Measurement loadLarge(Path data, boolean quick) throws Exception {
        Atlas[] kept = new Atlas[1];
        double[] millis = LOADS.quick(quick).millis(() -> {
            kept[0] = null;
            kept[0] = AtlasReader.read(data);
        });
        double fileMb = Files.size(data.resolve("zones.geojson")) / MEGA;
        double with = usedMb();
        int zones = kept[0].zones().size();
        kept[0] = null;
        double heapMb = with - usedMb();
        Measurement measurement = Measurement.ofMillis(Measure.LOAD_100K.word(), millis);
        return measurement
                .with("zones", zones)
                .with("file_mb", Math.rint(fileMb * 10) / 10)
                .with("mb_per_s", Math.rint(fileMb / measurement.percentile(0.5) * 1e4) / 10)
                .with("heap_mb", Math.rint(heapMb * 10) / 10)
                .with("heap_to_file", Math.rint(heapMb / fileMb * 100) / 100);
    }

    private static double usedMb() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
    }
}
