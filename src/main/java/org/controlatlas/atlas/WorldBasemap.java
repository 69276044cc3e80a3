package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.BasemapFeature;

/**
 * Coast, large lakes and large rivers of the world, which come with the program: drawn under data that bring no base map.
 * They are no part of the data: neither their hash nor an export has them. From Natural Earth, scale 1:50 million, public
 * domain; {@code geodata/world/README.md} tells how they were made.
 */
public final class WorldBasemap {
    private static final String FOLDER = "world";

    private static final List<String> FILES = List.of("land", "lakes", "rivers");

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
        Map<String, List<BasemapFeature>> world = layers();
        return world.isEmpty() ? atlas : atlas.withBasemap(world);
    }

    /** Whether the atlas lies on the world's base map. */
    public static synchronized boolean isUnder(Atlas atlas) {
        return !atlas.basemap().isEmpty() && atlas.basemap() == layers;
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
        Map<String, Part> parts = new LinkedHashMap<>();
        for (String layer : FILES) {
            Path file = folder.resolve(layer + ".geojson");
            if (!Files.exists(file)) {
                return Map.of();
            }
            parts.put(layer, new Part.InFile(file));
        }
        DataFiles files = new DataFiles(folder, folder, new LoadProgress(LoadListener.NONE));
        Map<String, List<BasemapFeature>> world = new LayerReader(files).basemap(parts);
        files.problems().throwIfAny();
        return world;
    }
}
