package org.controlatlas.atlas;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the platform keeps what of a user's may be deleted at any time. */
public final class UserCache {
    private UserCache() {}

    /**
     * The program's own folder there; nothing is made.
     *
     * @param name of what is kept
     * @param os name of the operating system, as Java gives it
     * @param environment variables, of which the platform's rule may ask for one
     */
    public static Path folder(String name, String os, Path home, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local))
                    .resolve("Control Atlas")
                    .resolve(name);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library")
                    .resolve("Caches")
                    .resolve("Control Atlas")
                    .resolve(name);
        }
        String cache = environment.get("XDG_CACHE_HOME");
        return (cache == null || cache.isBlank() ? home.resolve(".cache") : Path.of(cache))
                .resolve("control-atlas")
                .resolve(name);
    }
}
