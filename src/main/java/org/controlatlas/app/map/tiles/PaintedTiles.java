package org.controlatlas.app.map.tiles;

import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.controlatlas.app.task.Lane;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;

/**
 * Tiles drawn by the painter from the bundled geometry, without names and borders, which would belong to one date. No
 * network.
 */
public final class PaintedTiles implements TileSource, AutoCloseable {
    private static final int SIZE = 256;

    private final MapPainter painter;
    private final Theme theme;
    private final Lane lane;

    public PaintedTiles(MapPainter painter, Theme theme, TaskRunner runner) {
        this.painter = painter;
        this.theme = theme;
        this.lane = runner.patientLane("tile-painter");
    }

    @Override
    public CompletableFuture<Image> tile(int zoom, long x, long y) {
        return lane.supply(() -> paint(zoom, x, y));
    }

    private Image paint(int zoom, long x, long y) {
        double tiles = Math.pow(2, zoom);
        MapViewport viewport = new MapViewport(
                Mercator.lon((x + 0.5) * Mercator.WORLD / tiles),
                Mercator.lat((y + 0.5) * Mercator.WORLD / tiles),
                zoom,
                SIZE,
                SIZE,
                1);
        // The base does not depend on the date.
        PictureSpec spec = new PictureSpec(
                viewport, LocalDate.EPOCH, Language.EN, theme, Set.of(MapLayerKind.BASE), Optional.empty());
        int[] pixels = new int[SIZE * SIZE];
        painter.paint(PixelCanvas.of(pixels, PixelRect.of(SIZE, SIZE), 1), spec);
        return new WritableImage(
                new PixelBuffer<>(SIZE, SIZE, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    @Override
    public void close() {
        lane.close();
    }
}
