package org.controlatlas.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlatlas.app.state.Settings;
import org.controlatlas.render.view.Theme;

/** Dresses the window: AtlantaFX beneath, our own style sheet above, the font that the map uses. */
final class WindowStyle {
    /** All of the scene: a sheet of a part of it would cost JavaFX a search of its own for every node in that part. */
    private static final List<String> SHEETS = List.of(
            "/org/controlatlas/app/window.css", "/org/controlatlas/app/panel.css", "/org/controlatlas/app/map.css");

    private static final String WINDOW = "window";
    private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

    /** AtlantaFX's ground of dark windows. */
    private static final Color DARK = Color.web("#0d1117");

    private WindowStyle() {}

    /** Sets the style sheet of controls if there is none yet: the one of the theme that most windows begin with. */
    static void loadSheet() {
        if (Application.getUserAgentStylesheet() == null) {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        }
    }

    /**
     * A scene that keeps to the theme of the settings. Its style sheets are there before its nodes are: else JavaFX
     * would look up the style of each twice.
     */
    static Scene scene(Parent root, double width, double height, Settings settings) {
        Scene scene = new Scene(new Group(), width, height);
        SHEETS.forEach(sheet -> scene.getStylesheets()
                .add(Objects.requireNonNull(WindowStyle.class.getResource(sheet))
                        .toExternalForm()));
        root.getStyleClass().add(WINDOW);
        apply(root, settings.themeProperty().get());
        scene.setRoot(root);
        scene.fillProperty().bind(settings.themeProperty().map(theme -> theme.isDark() ? DARK : Color.WHITE));
        settings.themeProperty().addListener((observable, was, now) -> apply(root, now));
        return scene;
    }

    /** Gives the window the program's sign, in the sizes that desktops ask for. */
    static void icons(Stage stage) {
        for (int size : ICON_SIZES) {
            String address = Objects.requireNonNull(
                            WindowStyle.class.getResource("/org/controlatlas/app/icons/icon-" + size + ".png"))
                    .toExternalForm();
            stage.getIcons().add(new Image(address));
        }
    }

    /** Gives a dialog the look of the window that it belongs to. */
    static void dress(Parent dialog, Window owner) {
        if (owner != null && owner.getScene() != null) {
            dialog.getStylesheets().setAll(owner.getScene().getStylesheets());
            owner.getScene().getRoot().getStyleClass().stream()
                    // Parts of the window have grounds of their own, a dialog has one for all of it.
                    .filter(style -> !style.equals(WINDOW))
                    .forEach(dialog.getStyleClass()::add);
        }
    }

    private static void apply(Parent root, Theme theme) {
        String wanted =
                theme.isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!wanted.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(wanted);
        }
        root.getStyleClass().removeAll("dark", "light");
        root.getStyleClass().add(theme.isDark() ? "dark" : "light");
    }
}
