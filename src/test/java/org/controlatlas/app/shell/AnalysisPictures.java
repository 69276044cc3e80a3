package org.controlatlas.app.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.awt.image.BufferedImage;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.render.view.CompareMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisPictures {
    @Test
    void take(@TempDir Path folder) throws Exception {
        try (AtlasWindow w = AtlasWindow.open(AtlasWindow.bundled(), 1200, 800, folder)) {
            w.at(LocalDate.of(2020, 12, 2));
            for (CompareMode mode : CompareMode.values()) {
                w.robot.interact(() -> {
                    w.window.compare(java.util.Optional.of(mode));
                    w.state().time().compare().dateProperty().set(LocalDate.of(2020, 9, 26));
                });
                w.rest();
                shot(w, mode.code());
            }
            w.robot.interact(() -> {
                w.state().time().compare().end();
                w.state().panels().analysis().figureProperty().set(AnalysisPanels.Figure.AREAS);
            });
            w.rest();
            shot(w, "areas");
            w.robot.interact(() -> w.state().panels().analysis().figureProperty().set(AnalysisPanels.Figure.LANES));
            w.rest();
            shot(w, "lanes");
            w.robot.interact(() -> {
                w.state().panels().analysis().figureProperty().set(null);
                w.state().panels().analysis().wordsShownProperty().set(true);
            });
            w.rest();
            shot(w, "words");
        }
    }

    private static void shot(AtlasWindow w, String name) throws Exception {
        var image = AtlasWindow.get(() -> w.stage.getScene().snapshot(null));
        BufferedImage copy =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", new java.io.File("/tmp/lanes/" + name + ".png"));
    }
}
