package org.controlatlas.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.controlatlas.render.Theme;

/** Dresses the window: AtlantaFX beneath, our own style sheet above, the font that the map uses. */
final class WindowStyle {
    private static final String SHEET = "/org/controlatlas/app/window.css";
    private static final String[] FONTS = {
        "/org/controlatlas/fonts/DejaVuSansCondensed.ttf", "/org/controlatlas/fonts/DejaVuSansCondensed-Bold.ttf"
    };

    private WindowStyle() {}

    /** Loads the fonts; needed once, before the first text is laid out. */
    static void loadFonts() {
        for (String font : FONTS) {
            InputStream file = WindowStyle.class.getResourceAsStream(font);
            if (file != null) {
                Font.loadFont(file, 12);
            }
        }
    }

    /** Keeps the scene in the theme of the view model. */
    static void follow(Scene scene, AtlasViewModel model) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(WindowStyle.class.getResource(SHEET))
                        .toExternalForm());
        apply(scene, model.themeProperty().get());
        model.themeProperty().addListener((observable, was, now) -> apply(scene, now));
    }

    /** Gives a dialog the look of the window that it belongs to. */
    static void dress(Parent dialog, Window owner) {
        if (owner != null && owner.getScene() != null) {
            dialog.getStylesheets().setAll(owner.getScene().getStylesheets());
            dialog.getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
        }
    }

    private static void apply(Scene scene, Theme theme) {
        String wanted =
                theme.isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!wanted.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(wanted);
        }
        scene.getRoot().getStyleClass().removeAll("dark", "light");
        scene.getRoot().getStyleClass().add(theme.isDark() ? "dark" : "light");
    }
}
