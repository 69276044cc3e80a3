package org.controlatlas.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** Read when first needed; empty where the program's files are not there. */
    private static final class Holder {
        static final Map<String, List<BasemapFeature>> LAYERS = layers();
    }

    private WorldBasemap() {}

    /** The atlas with the world's base map, if it has none of its own; else the same. */
    public static Atlas under(Atlas atlas) {
        if (!atlas.basemap().isEmpty() || Holder.LAYERS.isEmpty()) {
            return atlas;
        }
        return new Atlas(
                atlas.info(),
                atlas.zones(),
                atlas.neighbours(),
                atlas.actors(),
                atlas.sources(),
                atlas.events(),
                atlas.places(),
                atlas.lines(),
                atlas.claims(),
                atlas.documents(),
                atlas.spans(),
                atlas.areas(),
                Holder.LAYERS,
                atlas.texts());
    }

    /** Whether the atlas lies on the world's base map. */
    public static boolean isUnder(Atlas atlas) {
        return !atlas.basemap().isEmpty() && atlas.basemap() == Holder.LAYERS;
    }

    private static Map<String, List<BasemapFeature>> layers() {
        try {
            Path folder = BundledAtlas.locate().resolve(FOLDER);
            Map<String, Part> parts = new LinkedHashMap<>();
            for (String layer : List.of("land", "lakes", "rivers")) {
                Path file = folder.resolve(layer + ".geojson");
                if (!Files.isReadable(file)) {
                    return Map.of();
                }
                parts.put(layer, new Part.InFile(file));
            }
            DataFiles files = new DataFiles(folder, folder, new LoadProgress(LoadListener.NONE));
            Map<String, List<BasemapFeature>> layers = new LayerReader(files).basemap(parts);
            files.problems().throwIfAny();
            return Map.copyOf(layers);
        } catch (DataSetException e) {
            // A program without its geodata still shows other data.
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
