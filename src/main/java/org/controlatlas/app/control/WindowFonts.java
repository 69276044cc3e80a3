package org.controlatlas.app.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.text.Font;
import org.controlatlas.render.text.FontStack;
import org.kordamp.ikonli.feather.Feather;

/**
 * Gives JavaFX the program's fonts: as files, which lie beside the program. What JavaFX reads from a stream it copies to
 * the temporary folder, which may be full or missing, and where the copy stays if the program is killed.
 */
public final class WindowFonts {
    /** Family of the letters. */
    public static final String LETTERS = "Control Atlas Sans";

    /** Family of the icons. */
    static final String ICONS = "FeatherIcons";

    private static final String ICONS_RESOURCE = "/META-INF/resources/feather/4.28/fonts/feather.ttf";

    private static final String HOME_PROPERTY = "controlatlas.home";

    private WindowFonts() {}

    /** To be called before the first text is laid out; returns false if the system's letters will have to do. */
    public static boolean load() {
        boolean all = load(FontStack.class, FontStack.REGULAR);
        all &= load(FontStack.class, FontStack.BOLD);
        all &= load(Feather.class, ICONS_RESOURCE);
        return all;
    }

    private static boolean load(Class<?> owner, String resource) {
        Optional<Path> file = file(owner, resource);
        if (file.isPresent() && Font.loadFont("file:" + file.get(), 12) != null) {
            return true;
        }
        try (InputStream in = owner.getResourceAsStream(resource)) {
            return in != null && Font.loadFont(in, 12) != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** In the program's folder, or where classes lie as files. */
    private static Optional<Path> file(Class<?> owner, String resource) {
        String home = System.getProperty(HOME_PROPERTY);
        if (home != null) {
            Path folder = Path.of(home, "lib", "fonts");
            Path letters = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            Path unpacked = folder.resolve(resource.substring(1));
            if (Files.isReadable(letters) || Files.isReadable(unpacked)) {
                return Optional.of(Files.isReadable(letters) ? letters : unpacked);
            }
        }
        URL url = owner.getResource(resource);
        return url != null && url.getProtocol().equals("file")
                ? Optional.of(Path.of(java.net.URI.create(url.toString())))
                : Optional.empty();
    }
}
