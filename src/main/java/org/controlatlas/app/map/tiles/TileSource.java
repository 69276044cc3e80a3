package org.controlatlas.app.map.tiles;

import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;

/** Where tiles come from. A future may fail here; {@link AtlasTileRetriever} keeps that from Gluon's map. */
public interface TileSource {
    /**
     * The tile of 256 by 256 pixels in the usual numbering, x to the east and y to the south.
     *
     * @param zoom 0 to 19
     */
    CompletableFuture<Image> tile(int zoom, long x, long y);
}
