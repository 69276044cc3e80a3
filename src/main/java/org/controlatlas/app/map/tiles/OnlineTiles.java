package org.controlatlas.app.map.tiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import org.controlatlas.app.task.Lane;
import org.controlatlas.app.task.TaskRunner;

/**
 * OpenStreetMap's tiles, fetched when the user has asked for them. Two requests run at a time, under our own name, as its
 * tile policy wants; where none can be had the fallback's tile stands in.
 */
public final class OnlineTiles implements TileSource, AutoCloseable {
    private static final URI OPEN_STREET_MAP = URI.create("https://tile.openstreetmap.org/");
    private static final int CONNECTIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final URI server;
    private final TileSource fallback;
    private final TileCache cache;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Lane lane;

    /** OpenStreetMap's own server and the user's cache folder. */
    public OnlineTiles(TileSource fallback, TaskRunner runner) {
        this(
                OPEN_STREET_MAP,
                new TileCache(TileCache.folder(
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ".")),
                        System.getenv())),
                fallback,
                runner);
    }

    OnlineTiles(URI server, TileCache cache, TileSource fallback, TaskRunner runner) {
        this.server = server;
        this.cache = cache;
        this.fallback = fallback;
        this.lane = runner.lane("tile-fetcher", CONNECTIONS);
    }

    /** How we introduce ourselves. */
    static String userAgent() {
        String version = OnlineTiles.class.getPackage().getImplementationVersion();
        return "ControlAtlas/" + (version == null ? "development" : version) + " (desktop map; org.controlatlas)";
    }

    @Override
    public CompletableFuture<Image> tile(int zoom, long x, long y) {
        return lane.supply(() -> kept(zoom, x, y).or(() -> fetched(zoom, x, y)))
                .thenCompose(image ->
                        image.map(CompletableFuture::completedFuture).orElseGet(() -> fallback.tile(zoom, x, y)))
                .exceptionallyCompose(failure -> fallback.tile(zoom, x, y));
    }

    private Optional<Image> kept(int zoom, long x, long y) {
        return cache.read(zoom, x, y).flatMap(OnlineTiles::decoded);
    }

    private Optional<Image> fetched(int zoom, long x, long y) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(zoom + "/" + x + "/" + y + ".png"))
                .header("User-Agent", userAgent())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                return Optional.empty();
            }
            Optional<Image> image = decoded(response.body());
            image.ifPresent(good -> cache.write(zoom, x, y, response.body()));
            return image;
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Image> decoded(byte[] png) {
        Image image = new Image(new ByteArrayInputStream(png));
        return image.isError() ? Optional.empty() : Optional.of(image);
    }

    @Override
    public void close() {
        lane.close();
    }
}
