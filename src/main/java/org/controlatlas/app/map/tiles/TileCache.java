package org.controlatlas.app.map.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.atlas.UserCache;

/**
 * Tiles that were fetched once, kept in files for a week, as OpenStreetMap's tile policy asks for. A cache that cannot be
 * read or written costs a request and nothing else.
 */
final class TileCache {
    private static final Duration KEPT = Duration.ofDays(7);

    private final Path folder;

    TileCache(Path folder) {
        this.folder = folder;
    }

    static Path folder(String os, Path home, Map<String, String> environment) {
        return UserCache.folder("tiles", os, home, environment);
    }

    private Path file(int zoom, long x, long y) {
        return folder.resolve(String.valueOf(zoom)).resolve(String.valueOf(x)).resolve(y + ".png");
    }

    /** The tile's bytes, if there are some that are not too old. */
    Optional<byte[]> read(int zoom, long x, long y) {
        Path file = file(zoom, x, y);
        try {
            Instant oldest = Instant.now().minus(KEPT);
            return Files.getLastModifiedTime(file).toInstant().isAfter(oldest)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps the tile, in one step, so that a half written one is never read. */
    void write(int zoom, long x, long y, byte[] png) {
        Path file = file(zoom, x, y);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "tile", ".tmp");
            try {
                Files.write(fresh, png);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            // Then it is fetched again next time.
            System.getLogger(TileCache.class.getName())
                    .log(System.Logger.Level.DEBUG, "A tile could not be kept: {0}", e.getMessage());
        }
    }
}
