package org.controlatlas.render.geometry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequenceFactory;

/**
 * An atlas's geometry at the levels of detail that zooms ask for, projected once. Zones and neighbours are simplified
 * together as one coverage (Visvalingam–Whyatt on shared edges, {@link CoverageSimplifier}), so neighbours stay
 * neighbours and no slivers open between them. Levels are made when first asked for and a bounded number is kept. Safe
 * to share between threads.
 */
public final class GeometryPyramid {
    /** Points of all levels kept together, 24 MB of them; one level is always kept. */
    static final long BOUND = 3_000_000;

    /** From this level on the geometry is used as it is: data hold five decimals, about 1 m. */
    public static final int FULL = 13;

    /** What simplification may move, in pixels of the level's zoom. */
    private static final double TOLERANCE_PX = 0.5;

    private static final GeometryFactory OBJECTS = new GeometryFactory(CoordinateArraySequenceFactory.instance());

    /** A level's parts in degrees, or projected. */
    private record Parts(
            List<Geometry> zones,
            List<Geometry> neighbours,
            List<Geometry> land,
            List<Geometry> lakes,
            List<Geometry> rivers,
            List<Geometry> lines) {
        List<List<Geometry>> all() {
            return List.of(zones, neighbours, land, lakes, rivers, lines);
        }

        Parts projected(LocalPlane plane) {
            return new Parts(
                    project(plane, zones),
                    project(plane, neighbours),
                    project(plane, land),
                    project(plane, lakes),
                    project(plane, rivers),
                    project(plane, lines));
        }

        private static List<Geometry> project(LocalPlane plane, List<Geometry> degrees) {
            return degrees.stream().map(plane::project).map(RingSweep::swept).toList();
        }
    }

    private final LocalPlane plane;
    /** The zones' first parts are their outlines, all others what outlines have in common. */
    private final int outlineCount;
    /** Whether the outlines never overlap. */
    private final boolean coverage;

    private final Parts degrees;
    private final Envelope sheet;
    /** Has the base map's levels, for a pyramid that has ground only; itself where that is not so. */
    private final GeometryPyramid base;

    private final Optional<PreparedLevels> prepared;
    /** Made with the first level that has not been prepared; guarded by {@link #levels}, as is the key. */
    private Parts planar;

    private Optional<Long> key = Optional.empty();

    private final Map<Integer, GeometryLevel> levels = new LinkedHashMap<>(8, 0.75f, true);
    /** The same, for those who cannot wait for one that is being made. */
    private volatile Map<Integer, GeometryLevel> made = Map.of();

    private volatile long points;

    /** @param ground of the atlas; a level has an outline for each of its pieces, in their order */
    public GeometryPyramid(Atlas atlas, Ground ground) {
        this(atlas, ground, PreparedLevels.ofProgram());
    }

    GeometryPyramid(Atlas atlas, Ground ground, Optional<PreparedLevels> prepared) {
        this(atlas, ground, prepared, ground.pieces());
    }

    private GeometryPyramid(Atlas atlas, Ground ground, Optional<PreparedLevels> prepared, List<GroundPiece> pieces) {
        this.base = this;
        // Only levels of outlines that never overlap are ever prepared.
        this.prepared = prepared.filter(levels -> atlas.info().coverageIsPlanar());
        this.outlineCount = ground.outlines().size();
        this.coverage = atlas.info().coverageIsPlanar();
        this.degrees = new Parts(
                pieces.stream().map(GroundPiece::geometry).toList(),
                atlas.neighbours().stream().map(Zone::geometry).toList(),
                basemap(atlas, "land"),
                basemap(atlas, "lakes"),
                basemap(atlas, "rivers"),
                Stream.concat(atlas.lines().stream().map(LineFeature::geometry), basemap(atlas, "borders").stream())
                        .toList());
        Envelope all = new Envelope();
        ground.outlines()
                .forEach(outline -> all.expandToInclude(outline.geometry().getEnvelopeInternal()));
        plane = LocalPlane.around(all);
        degrees.neighbours().forEach(neighbour -> all.expandToInclude(neighbour.getEnvelopeInternal()));
        degrees.land().forEach(land -> all.expandToInclude(land.getEnvelopeInternal()));
        sheet = all;
    }

    /** Ground alone, over the base map of another pyramid. */
    private GeometryPyramid(GeometryPyramid base, Ground ground) {
        this.base = base;
        this.prepared = Optional.empty();
        this.outlineCount = ground.outlines().size();
        this.coverage = false;
        this.degrees = new Parts(
                ground.pieces().stream().map(GroundPiece::geometry).toList(),
                base.degrees.neighbours(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        this.plane = base.plane;
        this.sheet = base.sheet;
    }

    /** The base map alone of an atlas whose ground is drawn by stretches of time; {@link #of} gives them. */
    public static GeometryPyramid ofStretches(Atlas atlas, Ground ground) {
        return new GeometryPyramid(atlas, ground, Optional.empty(), List.of());
    }

    /** The same with ground: a level has an outline for each of its pieces, and the base map that this one has. */
    public GeometryPyramid of(Ground ground) {
        return new GeometryPyramid(this, ground);
    }

    private static List<Geometry> basemap(Atlas atlas, String layer) {
        return atlas.basemap().getOrDefault(layer, List.of()).stream()
                .map(BasemapFeature::geometry)
                .toList();
    }

    /** Writes all levels but the full one, so that programs in whose {@code lib} folder they lie need not make them. */
    public void prepare(Path folder) throws IOException {
        PreparedLevels target = new PreparedLevels(folder);
        synchronized (levels) {
            for (int zoom = (int) MapViewport.MIN_ZOOM; zoom < FULL; zoom++) {
                target.write(zoom, key(), make(zoom));
            }
        }
    }

    /** Tells geometry from geometry: a hash over all coordinates in their order. */
    private long key() {
        if (key.isEmpty()) {
            KeyFilter filter = new KeyFilter();
            for (List<Geometry> part : degrees.all()) {
                filter.add(part.size());
                for (Geometry geometry : part) {
                    filter.add(geometry.getNumPoints());
                    geometry.apply(filter);
                }
            }
            key = Optional.of(filter.hash);
        }
        return key.get();
    }

    private static final class KeyFilter implements CoordinateSequenceFilter {
        private long hash = 17;

        void add(long bits) {
            hash = (hash ^ bits) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }

        @Override
        public void filter(CoordinateSequence points, int i) {
            add(Double.doubleToRawLongBits(points.getX(i)));
            add(Double.doubleToRawLongBits(points.getY(i)));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }

    public LocalPlane plane() {
        return plane;
    }

    /** What zones, neighbours and land cover together, in degrees; beyond it the map knows nothing. */
    public Envelope sheet() {
        return new Envelope(sheet);
    }

    /** The level whose error stays below half a device pixel in that viewport. */
    public GeometryLevel levelFor(MapViewport viewport) {
        return level(zoomFor(viewport));
    }

    /** By how much that level's geometry may be off, in the plane's units. */
    public double toleranceFor(MapViewport viewport) {
        return tolerance(zoomFor(viewport));
    }

    private static double tolerance(int zoom) {
        return zoom >= FULL ? 0 : TOLERANCE_PX / StrictMath.pow(2, zoom);
    }

    private static int zoomFor(MapViewport viewport) {
        double deviceZoom = viewport.zoom() + StrictMath.log(viewport.pixelScale()) / StrictMath.log(2);
        return kept((int) Math.ceil(deviceZoom - 1e-9));
    }

    private static int kept(int zoom) {
        return Math.max((int) MapViewport.MIN_ZOOM, Math.min(FULL, zoom));
    }

    /** That level or, of those that are there, the one next to it; returns at once, empty if there is none yet. */
    public Optional<GeometryLevel> nearestTo(MapViewport viewport) {
        int wanted = zoomFor(viewport);
        return made.entrySet().stream()
                .min(Comparator.comparingInt(level -> Math.abs(level.getKey() - wanted)))
                .map(Map.Entry::getValue);
    }

    GeometryLevel level(int zoom) {
        synchronized (levels) {
            GeometryLevel known = levels.get(kept(zoom));
            if (known != null) {
                return known;
            }
            GeometryLevel level = preparedOrMade(kept(zoom));
            levels.put(kept(zoom), level);
            long all = points(levels);
            var eldest = levels.values().iterator();
            while (all > BOUND && levels.size() > 1) {
                all -= points(eldest.next());
                eldest.remove();
            }
            points = all;
            made = Map.copyOf(levels);
            return level;
        }
    }

    /** Points of the levels kept, without those of another pyramid's base map. */
    public long points() {
        // Without waiting for a level that is being made.
        return points;
    }

    private long points(Map<Integer, GeometryLevel> of) {
        return of.values().stream().mapToLong(this::points).sum();
    }

    private long points(GeometryLevel level) {
        return base == this ? level.points() : level.groundPoints();
    }

    private GeometryLevel preparedOrMade(int zoom) {
        return prepared.flatMap(levels -> levels.read(zoom, this::key)).orElseGet(() -> make(zoom));
    }

    private GeometryLevel make(int zoom) {
        double tolerance = tolerance(zoom);
        if (base != this) {
            // Projected anew for each level: of many stretches of time not all can be kept.
            return overBase(anyhow(degrees.projected(plane), tolerance), base.level(zoom));
        }
        if (planar == null) {
            planar = degrees.projected(plane);
        }
        if (!coverage) {
            return makeAnyhow(tolerance);
        }
        int zoneCount = outlineCount;
        Geometry[] together = Stream.concat(
                        planar.zones().subList(0, outlineCount).stream(), planar.neighbours().stream())
                .toArray(Geometry[]::new);
        Geometry[] simple = tolerance == 0 ? together : simplified(unpacked(together), tolerance);
        List<Outline> zones = new ArrayList<>(zoneCount);
        List<Outline> neighbours = new ArrayList<>();
        for (int z = 0; z < simple.length; z++) {
            (z < zoneCount ? zones : neighbours).add(Outline.of(simple[z]));
        }
        // What outlines have in common lies over them: in one coverage with them it would break it.
        zones.addAll(
                outlines(planar.zones().subList(outlineCount, planar.zones().size()), tolerance));
        return new GeometryLevel(
                List.copyOf(zones),
                List.copyOf(ArcBuilder.arcs(zones)),
                List.copyOf(neighbours),
                outlines(planar.land(), tolerance),
                outlines(planar.lakes(), tolerance),
                outlines(planar.rivers(), tolerance),
                outlines(planar.lines(), tolerance));
    }

    /** Of zones that may overlap, or move: as many as there are on all days together. */
    private GeometryLevel makeAnyhow(double tolerance) {
        Drawn drawn = anyhow(planar, tolerance);
        return new GeometryLevel(
                drawn.zones(),
                drawn.arcs(),
                drawn.neighbours(),
                outlines(planar.land(), tolerance),
                outlines(planar.lakes(), tolerance),
                outlines(planar.rivers(), tolerance),
                outlines(planar.lines(), tolerance));
    }

    /** What of a level is ground. */
    private record Drawn(List<Outline> zones, List<Arc> arcs, List<Outline> neighbours) {}

    private static GeometryLevel overBase(Drawn ground, GeometryLevel base) {
        return new GeometryLevel(
                ground.zones(),
                ground.arcs(),
                ground.neighbours(),
                base.land(),
                base.lakes(),
                base.rivers(),
                base.lines());
    }

    private static Drawn anyhow(Parts planar, double tolerance) {
        List<Geometry> all = new ArrayList<>(planar.zones());
        all.addAll(planar.neighbours());
        Geometry[] simple = tolerance == 0 ? all.toArray(Geometry[]::new) : ArcSimplifier.simplified(all, tolerance);
        List<Outline> outlines = Arrays.stream(simple).map(Outline::of).toList();
        List<Outline> zones = outlines.subList(0, planar.zones().size());
        return new Drawn(
                List.copyOf(zones),
                List.copyOf(ArcBuilder.arcs(zones)),
                List.copyOf(outlines.subList(zones.size(), outlines.size())));
    }

    /** Packed coordinates save memory; the simplifier, which asks for each of them many times, wants them as objects. */
    private static Geometry[] unpacked(Geometry[] packed) {
        return Arrays.stream(packed).map(OBJECTS::createGeometry).toArray(Geometry[]::new);
    }

    /** Together; where they are no coverage, as data of anybody's need not be, and that cannot be done, each for itself. */
    private static Geometry[] simplified(Geometry[] coverage, double tolerance) {
        try {
            return CoverageSimplifier.simplify(coverage, tolerance);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Arrays.stream(coverage)
                    .map(geometry -> geometry.isEmpty() ? geometry : LineThinner.simplified(geometry, tolerance))
                    .toArray(Geometry[]::new);
        }
    }

    /** Whether a polygon stays valid does not matter for drawing it, and to see to it takes as long as all the rest. */
    private static List<Outline> outlines(List<Geometry> geometries, double tolerance) {
        return geometries.parallelStream()
                .map(g -> Outline.of(tolerance == 0 || g.isEmpty() ? g : LineThinner.simplified(g, tolerance)))
                .toList();
    }
}
