package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.Seam;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.store.AnyGeoJson;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Coast, large lakes, large rivers and state borders of today of the world, which come with the program: drawn under data that bring no base map.
 * They are no part of the data: neither their hash nor an export has them. From Natural Earth, scale 1:50 million, public
 * domain; {@code geodata/world/README.md} tells how they were made.
 */
public final class WorldBasemap {
    private static final String FOLDER = "world";

    private static final String BORDERS = "borders";
    private static final List<String> FILES = List.of("land", "lakes", "rivers", BORDERS);

    /** From when on the borders of states are about those of today: what ends before would be contradicted by them. */
    private static final int BORDERS_SINCE = 1992;

    /** Null until first needed; empty where the program's files are not there. */
    private static Map<String, List<BasemapFeature>> layers;

    private WorldBasemap() {}

    /**
     * The atlas with the world's base map, if it has none of its own; else the same. The same, too, where the program's
     * files are not there: without them it still shows other data.
     *
     * @throws DataSetException if the base map's files are damaged
     */
    public static Atlas under(Atlas atlas) throws IOException {
        if (!atlas.basemap().isEmpty()) {
            return atlas;
        }
        Map<String, List<BasemapFeature>> world = new HashMap<>(layers());
        if (world.isEmpty()) {
            return atlas;
        }
        if (!isOfToday(atlas.info())) {
            world.remove(BORDERS);
        }
        Envelope extent = atlas.info().extent();
        if (Longitudes.isUsual(extent)) {
            return atlas.withBasemap(world);
        }
        Map<String, List<BasemapFeature>> across = new HashMap<>();
        world.forEach((layer, features) -> across.put(layer, across(features, extent.getMaxX() > 180 ? 360 : -360)));
        return atlas.withBasemap(across);
    }

    private static boolean isOfToday(AtlasInfo info) {
        return info.grain() == TimeGrain.UNDATED || info.lastDay().getYear() >= BORDERS_SINCE;
    }

    /** The world and, beyond the 180th meridian, its other half once more. */
    private static List<BasemapFeature> across(List<BasemapFeature> features, double turn) {
        List<BasemapFeature> all = new ArrayList<>(features);
        for (BasemapFeature feature : features) {
            List<Geometry> parts = new ArrayList<>();
            for (int i = 0; i < feature.geometry().getNumGeometries(); i++) {
                Geometry part = feature.geometry().getGeometryN(i);
                boolean near = turn > 0
                        ? part.getEnvelopeInternal().getMinX() < 0
                        : part.getEnvelopeInternal().getMaxX() > 0;
                if (near) {
                    parts.add(Seam.moved(part, turn));
                }
            }
            if (!parts.isEmpty()) {
                all.add(new BasemapFeature(
                        feature.names(), feature.geometry().getFactory().buildGeometry(parts)));
            }
        }
        return all;
    }

    /** Begins to read the base map on another processor, if the data set there may need it soon. */
    public static void expect(Path dataSet) {
        boolean bundled;
        try {
            bundled = dataSet.toAbsolutePath()
                    .normalize()
                    .startsWith(BundledAtlas.locate().toAbsolutePath().normalize());
        } catch (DataSetException e) {
            bundled = true;
        }
        if (!bundled) {
            CompletableFuture.runAsync(() -> {
                try {
                    layers();
                } catch (IOException e) {
                    // Whoever puts it under an atlas is told.
                }
            });
        }
    }

    /** Whether the atlas lies on the world's base map. */
    public static synchronized boolean isUnder(Atlas atlas) {
        if (layers == null || !layers.keySet().containsAll(atlas.basemap().keySet())) {
            return false;
        }
        // Of a map that is cut open elsewhere some of the world's shapes are others, but never all.
        Set<Geometry> ours = Collections.newSetFromMap(new IdentityHashMap<>());
        layers.values().forEach(features -> features.forEach(feature -> ours.add(feature.geometry())));
        return atlas.basemap().values().stream()
                .flatMap(List::stream)
                .anyMatch(feature -> ours.contains(feature.geometry()));
    }

    private static synchronized Map<String, List<BasemapFeature>> layers() throws IOException {
        if (layers == null) {
            layers = Map.copyOf(read());
        }
        return layers;
    }

    private static Map<String, List<BasemapFeature>> read() throws IOException {
        Path folder;
        try {
            folder = BundledAtlas.locate().resolve(FOLDER);
        } catch (DataSetException e) {
            return Map.of();
        }
        Map<String, List<BasemapFeature>> world = new LinkedHashMap<>();
        Problems problems = new Problems();
        for (String layer : FILES) {
            Path file = folder.resolve(layer + ".geojson");
            if (!Files.exists(file)) {
                return Map.of();
            }
            world.put(layer, read(file, problems));
        }
        problems.throwIfAny();
        return world;
    }

    /** Without GeoTools, which takes longer to begin than to read. */
    private static List<BasemapFeature> read(Path file, Problems problems) throws IOException {
        List<BasemapFeature> features = new ArrayList<>();
        FieldReader fields = new FieldReader();
        try {
            AnyGeoJson.read(file, new Columns(), new AnyGeoJson.Sink() {
                @Override
                public void feature(OpenedFeature feature) {
                    if (feature.geometry() != null && !feature.geometry().isEmpty()) {
                        CheckedFields row = new CheckedFields(
                                file.toString(),
                                () -> Message.of(OwnDataProblem.FEATURE_NUMBER, feature.number()),
                                feature::value,
                                fields,
                                problems);
                        features.add(new BasemapFeature(row.flatNames("name"), feature.geometry()));
                    }
                }

                @Override
                public void passedOver(Message place, String field, Message problem, Message remedy) {
                    problems.add(new Problem(file.toString(), place, field, Message.sequence(problem, "."), remedy));
                }

                @Override
                public void progress(long bytes) {}
            });
        } catch (AnyGeoJson.Malformed e) {
            throw new DataSetException(new Problem(file.toString(), e.place(), "", e.message(), e.remedy()));
        }
        return List.copyOf(features);
    }
}
