package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.controlatlas.app.state.ThemeChoice;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one sees is what one exports. The window's map without what floats over it (legend, scale, cards: the map's first
 * child is taken alone) is compared with the map inside of a PNG of the same view, day, theme, language and layers, whose
 * size is chosen so that the map in it has the window's size. The frame line round the map in the file is left out.
 */
class ScreenAgainstPngTest extends WindowScenario {
    /** Of pixels; those count in which a channel differs by more than an eye can tell side by side. */
    private static final double SHARE = 0.01;

    private static final int CHANNEL = 4;
    private static final int FRAME_LINE = 2;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2020-11-26, LIGHT, EN, 46.6, 39.8, 7.25",
        "1993-08-01, DARK, HY, 46.7, 39.7, 8.5",
        "2023-09-21, LIGHT, AZ, 46.65, 39.75, 10",
        "2021-06-01, DARK, RU, 45.1, 40.9, 11.3",
    })
    void theMapOnScreenAndInThePngAreTheSame(
            LocalDate date, Theme theme, Language language, double lon, double lat, double zoom) throws Exception {
        // Without names: on screen they stand clear of the cards, in a file there are none.
        Set<MapLayerKind> layers = new HashSet<>(atlas.state().open().allLayers());
        layers.remove(MapLayerKind.ZONE_NAMES);
        layers.remove(MapLayerKind.PLACES);
        // Between shades of evidence there is no line to lie over the hard edge that pixels of one zone make on screen.
        layers.remove(MapLayerKind.EVIDENCE);
        atlas.robot.interact(() -> {
            atlas.state()
                    .settings()
                    .themeChoiceProperty()
                    .set(theme == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT);
            atlas.state().settings().languageProperty().set(language);
            atlas.state().map().layersProperty().set(layers);
        });
        show(lon, lat, zoom);
        atlas.at(date);
        BufferedImage screen = screen();
        MapViewport view =
                AtlasWindow.get(() -> atlas.state().map().viewportProperty().get());
        assertThat(view.zoom()).isEqualTo(zoom);
        BufferedImage png = mapInFile(
                request(date, view).withTheme(theme).withLanguage(language).withLayers(layers),
                screen.getWidth(),
                screen.getHeight());

        assertThat(screen.getWidth() * screen.getHeight()).isGreaterThan(300_000);
        assertThat(share(screen, png)).isLessThan(SHARE);
    }

    @Test
    void withTheNamesOfStatesTooTheyDifferInTheirPlacesAlone() throws Exception {
        LocalDate date = LocalDate.of(2020, 11, 26);
        show(46.6, 39.8, 7.25);
        atlas.at(date);
        BufferedImage screen = screen();
        BufferedImage png = mapInFile(
                request(
                        date,
                        AtlasWindow.get(
                                () -> atlas.state().map().viewportProperty().get())),
                screen.getWidth(),
                screen.getHeight());

        assertThat(share(screen, png)).isLessThan(2 * SHARE);
    }

    @Test
    void aPngOfAnotherDayDiffers() throws Exception {
        LocalDate date = LocalDate.of(2020, 11, 26);
        show(46.6, 39.8, 7.25);
        atlas.at(date);
        BufferedImage screen = screen();
        BufferedImage png = mapInFile(
                request(
                        date.minusDays(30),
                        AtlasWindow.get(
                                () -> atlas.state().map().viewportProperty().get())),
                screen.getWidth(),
                screen.getHeight());

        assertThat(share(screen, png)).isGreaterThan(SHARE);
    }

    /** The map on screen, without what floats over it. */
    private static BufferedImage screen() {
        WritableImage shot = AtlasWindow.get(() -> {
            Node surface = atlas.map().getChildrenUnmodifiable().get(0);
            assertThat(surface.lookup("#mapPicture")).isNotNull();
            return surface.snapshot(null, null);
        });
        PixelReader pixels = shot.getPixelReader();
        MapViewport view =
                AtlasWindow.get(() -> atlas.state().map().viewportProperty().get());
        BufferedImage image = new BufferedImage(view.deviceWidth(), view.deviceHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return image;
    }

    /** The map in a PNG whose size is such that the map has the wanted one. */
    private BufferedImage mapInFile(ExportRequest request, int width, int height) throws Exception {
        Exporter exporter =
                new Exporter(AtlasWindow.bundled(), atlas.state().open().timeline());
        ExportRequest sized = request.withSize(PictureSize.pixels(width + 300, height + 150));
        Rectangle2D box = box(exporter, sized);
        for (int tries = 0; (box.getWidth() != width || box.getHeight() != height) && tries < 20; tries++) {
            sized = sized.withSize(PictureSize.pixels(
                    sized.size().width() + width - (int) box.getWidth(),
                    sized.size().height() + height - (int) box.getHeight()));
            box = box(exporter, sized);
        }
        assertThat(box.getWidth()).isEqualTo(width);
        assertThat(box.getHeight()).isEqualTo(height);
        Path file = folder.resolve("map.png");
        Files.deleteIfExists(file);
        exporter.export(sized, file, false, ExportProgress.NONE);
        BufferedImage page = ImageIO.read(file.toFile());
        return page.getSubimage((int) box.getX(), (int) box.getY(), width, height);
    }

    private static Rectangle2D box(Exporter exporter, ExportRequest request) throws Exception {
        return exporter.job(request).page().boxes().get(0);
    }

    private static void show(double lon, double lat, double zoom) {
        atlas.robot.interact(() -> atlas.state()
                .map()
                .viewportProperty()
                .set(atlas.state()
                        .map()
                        .viewportProperty()
                        .get()
                        .withCenter(lon, lat)
                        .withZoom(zoom)));
    }

    private static ExportRequest request(LocalDate date, MapViewport view) {
        return ExportRequest.of(ExportFormat.PNG, new ExportSubject.At(date))
                .withArea(new ExportArea.View(view.centerLon(), view.centerLat(), view.zoom()));
    }

    /** Of pixels, how many differ. */
    private static double share(BufferedImage screen, BufferedImage png) {
        int compared = 0;
        int differing = 0;
        for (int y = FRAME_LINE; y < screen.getHeight() - FRAME_LINE; y++) {
            for (int x = FRAME_LINE; x < screen.getWidth() - FRAME_LINE; x++) {
                compared++;
                differing += difference(screen.getRGB(x, y), png.getRGB(x, y)) > CHANNEL ? 1 : 0;
            }
        }
        return (double) differing / compared;
    }

    private static int difference(int a, int b) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return most;
    }
}
