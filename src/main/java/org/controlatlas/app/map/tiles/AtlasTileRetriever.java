package org.controlatlas.app.map.tiles;

import com.gluonhq.maps.tile.TileRetriever;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/**
 * What Gluon's map asks for tiles; found by the {@link java.util.ServiceLoader}. Gluon loads one retriever for the life
 * of the program, so this one passes on to the source that is in force.
 *
 * <p>A tile never fails: a failed future would stop Gluon's layout, and one that fails later would be kept as an empty
 * tile for ever. Instead an empty picture is returned.
 */
public final class AtlasTileRetriever implements TileRetriever {
    private static final TileSource NOTHING = (zoom, x, y) -> CompletableFuture.completedFuture(null);
    private static final AtomicLong REQUESTS = new AtomicLong();
    private static volatile TileSource source = NOTHING;

    /** For the service loader. */
    public AtlasTileRetriever() {}

    /** From now on tiles come from there; maps that are shown keep those they have. */
    public static void use(TileSource newSource) {
        source = Objects.requireNonNull(newSource);
    }

    /** Forgets the source, if it is still that one. */
    public static void stopUsing(TileSource oldSource) {
        if (source == oldSource) {
            source = NOTHING;
        }
    }

    /** How many tiles have been asked for since the program began. */
    public static long requests() {
        return REQUESTS.get();
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long i, long j) {
        REQUESTS.incrementAndGet();
        CompletableFuture<Image> asked;
        try {
            asked = source.tile(zoom, i, j);
        } catch (RuntimeException e) {
            asked = CompletableFuture.completedFuture(null);
        }
        return asked.handle((image, failure) -> image == null || failure != null ? empty() : image);
    }

    private static Image empty() {
        return new WritableImage(1, 1);
    }
}
