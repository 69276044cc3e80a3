package org.controlatlas.bench;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.GeometryPyramid;
import org.controlatlas.render.label.LabelPlacer;
import org.controlatlas.render.label.LabelSource;
import org.controlatlas.render.label.MapLabel;
import org.controlatlas.render.label.PlacedLabel;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.raster.FrameRaster;
import org.controlatlas.render.raster.TileGrid;
import org.controlatlas.render.raster.ZoneRaster;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.Ground;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of a frame of 1200×800. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.awt.headless=true")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class FrameBenchmark {
    private MapRenderer renderer;
    private MapFrame frame;
    private PictureSpec spec;
    private StyleIndex styles;
    private GeometryPyramid pyramid;
    private GeometryLevel level;
    private AffineTransform toDevice;
    private final ArrayPool arrays = new ArrayPool();
    private TileGrid grid;
    private List<MapLabel> labels;

    @Setup
    public void prepare(BundledState bundled) {
        renderer = new MapRenderer(new MapPainter(bundled.atlas, bundled.timeline));
        spec = PictureSpec.of(bundled.view, bundled.day());
        frame = renderer.render(spec);
        styles = new StyleIndex(Ground.of(bundled.atlas), new ControlStyles(Theme.LIGHT, bundled.atlas.actors()));
        pyramid = new GeometryPyramid(bundled.atlas, Ground.of(bundled.atlas));
        level = pyramid.levelFor(bundled.view);
        toDevice = pyramid.plane().toScreen(bundled.view);
        grid = new TileGrid(bundled.view.deviceWidth(), bundled.view.deviceHeight());
        labels = new LabelSource(bundled.atlas, Ground.of(bundled.atlas)).places();
    }

    @TearDown
    public void close() {
        renderer.close();
    }

    /** All zones' styles on a day. */
    @Benchmark
    public int[] paletteLookUp(BundledState bundled) {
        return styles.at((int) bundled.day().toEpochDay());
    }

    /** From one day to any other of the atlas's time: the tiles that differ are composed anew. */
    @Benchmark
    public PixelRect dateStep(BundledState bundled) {
        return frame.showDate(bundled.day());
    }

    /** The index of zones: which zone covers which pixel by how much. */
    @Benchmark
    public ZoneRaster zoneIndex() {
        try (ArrayPool.Lease lease = arrays.lease()) {
            return new FrameRaster(grid, lease, toDevice, () -> false).zones(level.zones());
        }
    }

    /** A whole frame, its geometry simplified already and its names placed. */
    @Benchmark
    public MapFrame wholeFrame() {
        MapFrame made = renderer.render(spec);
        renderer.release(made);
        return made;
    }

    /** All places of the atlas at this zoom. */
    @Benchmark
    public List<PlacedLabel> labelPlacement(BundledState bundled) {
        return LabelPlacer.place(labels, bundled.view.zoom(), NameLanguages.of(Language.EN));
    }
}
