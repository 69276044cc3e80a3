package org.controlatlas.app.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.atlas.JsonTree;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.request.ExportException;

/** Preferences as a JSON file in the place where the platform keeps such files. */
public final class PreferencesFile {
    /** System property that names another file, for tests and for carrying the program on a stick. */
    public static final String PROPERTY = "controlatlas.prefs";

    private static final String NAME = "preferences.json";

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /** The user's own file. */
    public static PreferencesFile ofUser() {
        String named = System.getProperty(PROPERTY);
        return new PreferencesFile(
                named != null
                        ? Path.of(named)
                        : folder(
                                        System.getProperty("os.name", ""),
                                        Path.of(System.getProperty("user.home", ".")),
                                        System.getenv())
                                .resolve(NAME));
    }

    /** {@code %APPDATA%}, {@code ~/Library/Application Support} or {@code $XDG_CONFIG_HOME}, each with our own folder. */
    static Path folder(String os, Path home, Map<String, String> environment) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String appData = environment.get("APPDATA");
            return (appData == null ? home.resolve("AppData").resolve("Roaming") : Path.of(appData))
                    .resolve("Control Atlas");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Control Atlas");
        }
        String config = environment.get("XDG_CONFIG_HOME");
        return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
                .resolve("control-atlas");
    }

    /**
     * What was read.
     *
     * @param putAside where a file that could not be understood has been moved to
     */
    public record Read(Preferences preferences, Optional<Path> putAside) {}

    /** A missing or unreadable file gives the defaults; a corrupt one is moved aside first, never overwritten. */
    public Read read() {
        try {
            return JsonTree.parse(Files.readString(file)) instanceof Map<?, ?> members
                    ? new Read(Preferences.of(members), Optional.empty())
                    : new Read(Preferences.NONE, putAside());
        } catch (JsonProcessingException | IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            return new Read(Preferences.NONE, putAside());
        } catch (IOException e) {
            return new Read(Preferences.NONE, Optional.empty());
        }
    }

    private Optional<Path> putAside() {
        try {
            for (int n = 1; ; n++) {
                Path aside = file.resolveSibling(file.getFileName() + ".corrupt" + (n == 1 ? "" : "-" + n));
                if (!Files.exists(aside)) {
                    return Optional.of(Files.move(file, aside));
                }
            }
        } catch (IOException e) {
            return Optional.of(file);
        }
    }

    /**
     * Replaces the file in one step: after a crash there is the old one or the new one, never half of it.
     *
     * @throws IOException if the folder cannot be written
     */
    public void write(Preferences preferences) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try {
            new AtomicFile().write(file, true, out -> {
                try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
                    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                    preferences.write(json);
                }
            });
        } catch (ExportException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
