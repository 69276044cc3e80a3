package org.controlatlas.app.map.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.controlatlas.app.task.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class OnlineTilesTest {
    private static final Image FALLBACK = new WritableImage(1, 1);

    private final List<String> agents = Collections.synchronizedList(new ArrayList<>());
    private final List<String> paths = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;
    private HttpServer server;
    private OnlineTiles tiles;

    @TempDir
    private Path cache;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] png = png();
        server.createContext("/", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            paths.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(status, png.length);
            exchange.getResponseBody().write(png);
            exchange.close();
        });
        server.start();
        tiles = tiles();
    }

    private OnlineTiles tiles() {
        URI here = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        return new OnlineTiles(
                here,
                new TileCache(cache),
                (zoom, x, y) -> CompletableFuture.completedFuture(FALLBACK),
                TaskRunner.ofWindow());
    }

    @AfterEach
    void stop() {
        tiles.close();
        server.stop(0);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private Image tile() throws Exception {
        return tiles.tile(8, 161, 96).get(20, TimeUnit.SECONDS);
    }

    @Test
    void aTileIsAskedForUnderOurOwnName() throws Exception {
        assertThat(tile().getWidth()).isEqualTo(256);
        assertThat(paths).containsExactly("/8/161/96.png");
        assertThat(agents)
                .containsExactly(OnlineTiles.userAgent())
                .first()
                .asString()
                .startsWith("ControlAtlas/");
    }

    @Test
    void aTileThatWasFetchedOnceIsNotAskedForAgain() throws Exception {
        tile();
        tiles.close();
        tiles = tiles();

        assertThat(tile().getWidth()).isEqualTo(256);
        assertThat(paths).hasSize(1);
    }

    @Test
    void whatTheServerRefusesIsReplacedByTheFallback() throws Exception {
        status = 429;

        assertThat(tile()).isSameAs(FALLBACK);
    }

    @Test
    void withoutANetworkTheFallbackStandsIn() throws Exception {
        server.stop(0);

        assertThat(tile()).isSameAs(FALLBACK);
    }

    @Test
    void aPictureThatCannotBeReadIsReplacedAndNotKept() throws Exception {
        new TileCache(cache).write(8, 161, 96, new byte[] {1, 2, 3});
        status = 500;

        assertThat(tile()).isSameAs(FALLBACK);
    }
}
