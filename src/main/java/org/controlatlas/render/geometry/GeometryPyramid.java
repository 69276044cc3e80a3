package org.controlatlas.render.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapViewport;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequenceFactory;
import org.locationtech.jts.simplify.VWSimplifier;

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

    private final LocalPlane plane;
    private final Geometry[] coverage;
    private final int zoneCount;
    private final List<Geometry> land;
    private final List<Geometry> lakes;
    private final List<Geometry> rivers;
    private final List<Geometry> lines;
    private final Envelope sheet;

    private final Map<Integer, GeometryLevel> levels = new LinkedHashMap<>(8, 0.75f, true);
    /** The same, for those who cannot wait for one that is being made. */
    private volatile Map<Integer, GeometryLevel> made = Map.of();

    /** @param zones in the order of the time index */
    public GeometryPyramid(Atlas atlas, List<Zone> zones) {
        Envelope all = new Envelope();
        zones.forEach(zone -> all.expandToInclude(zone.geometry().getEnvelopeInternal()));
        plane = LocalPlane.around(all);
        zoneCount = zones.size();
        coverage = new Geometry[zoneCount + atlas.neighbours().size()];
        for (int z = 0; z < coverage.length; z++) {
            Zone zone = z < zoneCount ? zones.get(z) : atlas.neighbours().get(z - zoneCount);
            coverage[z] = plane.project(zone.geometry());
            all.expandToInclude(zone.geometry().getEnvelopeInternal());
        }
        land = project(atlas.basemap().getOrDefault("land", List.of()));
        lakes = project(atlas.basemap().getOrDefault("lakes", List.of()));
        rivers = project(atlas.basemap().getOrDefault("rivers", List.of()));
        lines = project(atlas.lines().stream().map(LineFeature::geometry).toList());
        atlas.basemap().getOrDefault("land", List.of()).forEach(g -> all.expandToInclude(g.getEnvelopeInternal()));
        sheet = all;
    }

    private List<Geometry> project(List<Geometry> degrees) {
        return degrees.stream().map(plane::project).toList();
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

    private static int zoomFor(MapViewport viewport) {
        double deviceZoom = viewport.zoom() + Math.log(viewport.pixelScale()) / Math.log(2);
        return key((int) Math.ceil(deviceZoom - 1e-9));
    }

    private static int key(int zoom) {
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
            GeometryLevel kept = levels.get(key(zoom));
            if (kept != null) {
                return kept;
            }
            GeometryLevel level = make(key(zoom));
            levels.put(key(zoom), level);
            var eldest = levels.entrySet().iterator();
            while (points() > BOUND && levels.size() > 1) {
                eldest.next();
                eldest.remove();
            }
            made = Map.copyOf(levels);
            return level;
        }
    }

    /** Points of the levels kept. */
    long points() {
        synchronized (levels) {
            return levels.values().stream().mapToLong(GeometryLevel::points).sum();
        }
    }

    private GeometryLevel make(int zoom) {
        double tolerance = zoom >= FULL ? 0 : TOLERANCE_PX / Math.pow(2, zoom);
        Geometry[] simple = tolerance == 0 ? coverage : CoverageSimplifier.simplify(unpacked(coverage), tolerance);
        List<Outline> zones = new ArrayList<>(zoneCount);
        List<Outline> neighbours = new ArrayList<>();
        for (int z = 0; z < simple.length; z++) {
            (z < zoneCount ? zones : neighbours).add(Outline.of(simple[z]));
        }
        return new GeometryLevel(
                List.copyOf(zones),
                List.copyOf(ArcBuilder.arcs(zones)),
                List.copyOf(neighbours),
                outlines(land, tolerance),
                outlines(lakes, tolerance),
                outlines(rivers, tolerance),
                outlines(lines, tolerance));
    }

    /** Packed coordinates save memory; the simplifier, which asks for each of them many times, wants them as objects. */
    private static Geometry[] unpacked(Geometry[] packed) {
        return Arrays.stream(packed).map(OBJECTS::createGeometry).toArray(Geometry[]::new);
    }

    /** Whether a polygon stays valid does not matter for drawing it, and to see to it takes as long as all the rest. */
    private static Geometry simplified(Geometry geometry, double tolerance) {
        VWSimplifier simplifier = new VWSimplifier(geometry);
        simplifier.setDistanceTolerance(tolerance);
        simplifier.setEnsureValid(false);
        return simplifier.getResultGeometry();
    }

    private static List<Outline> outlines(List<Geometry> geometries, double tolerance) {
        return geometries.stream()
                .map(g -> Outline.of(tolerance == 0 || g.isEmpty() ? g : simplified(g, tolerance)))
                .toList();
    }
}
