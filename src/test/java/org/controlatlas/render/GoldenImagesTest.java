package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of the bundled atlas that somebody has looked at and found good: three zooms on four days. A pixel differs if a
 * channel does by more than {@value #CHANNEL} of 255; less than {@value #SHARE} of the pixels may, which leaves room for
 * another Java's way to smooth edges and for nothing that an eye would find. Files of pixels (the painter) and the screen
 * (the frame) are compared with the same picture.
 *
 * <p>A picture that fails is written with the places of the differences in red to {@code target/golden}. After an intended
 * change write all of them anew and look at each before committing:
 *
 * <pre>./mvnw -o test -Dtest=GoldenImagesTest -Dgolden.write=true</pre>
 */
class GoldenImagesTest {
    private static final int CHANNEL = 12;
    private static final double SHARE = 0.005;

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path FAILED = Path.of("target/golden");

    /** The whole atlas, Karabakh, and the ground between Lachin and Stepanakert. */
    private static final Map<String, MapViewport> VIEWS = Map.of(
            "atlas", new MapViewport(46.3, 40.05, 6.6, 600, 400, 1),
            "karabakh", new MapViewport(46.75, 39.75, 8, 600, 400, 1),
            "lachin", new MapViewport(46.62, 39.72, 10, 600, 400, 1));

    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(1992, 6, 15), LocalDate.of(2010, 1, 1), LocalDate.of(2021, 6, 1), LocalDate.of(2023, 9, 21));

    private static MapPainter painter;

    @BeforeAll
    static void prepare() {
        painter = Pictures.painter(Pictures.bundled());
    }

    static Stream<Arguments> pictures() {
        return VIEWS.keySet().stream().sorted().flatMap(view -> DATES.stream().map(date -> Arguments.of(view, date)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void thePictureIsTheOneThatWasLookedAt(String view, LocalDate date) throws IOException {
        String name = view + "-" + date;
        PictureSpec spec = PictureSpec.of(VIEWS.get(view), date, painter.atlas().info());
        BufferedImage painted = image(Pictures.painted(painter, spec), spec);
        Path file = GOLDEN.resolve(name + ".png");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(painted, "png", file.toFile());
        }
        BufferedImage golden = ImageIO.read(file.toFile());

        assertAlike(name, "file", painted, golden);
        assertAlike(name, "screen", image(Pictures.shown(painter, spec), spec), golden);
    }

    private static void assertAlike(String name, String way, BufferedImage actual, BufferedImage golden)
            throws IOException {
        assertThat(actual.getWidth()).isEqualTo(golden.getWidth());
        assertThat(actual.getHeight()).isEqualTo(golden.getHeight());
        BufferedImage difference = new BufferedImage(golden.getWidth(), golden.getHeight(), BufferedImage.TYPE_INT_RGB);
        int count = 0;
        for (int y = 0; y < golden.getHeight(); y++) {
            for (int x = 0; x < golden.getWidth(); x++) {
                if (differ(actual.getRGB(x, y), golden.getRGB(x, y))) {
                    count++;
                    difference.setRGB(x, y, 0xFF0000);
                } else {
                    // Pale, so that the red finds its place on the map.
                    difference.setRGB(x, y, 0xC0C0C0 | golden.getRGB(x, y));
                }
            }
        }
        double share = (double) count / golden.getWidth() / golden.getHeight();
        if (share >= SHARE) {
            Files.createDirectories(FAILED);
            Path actualFile = FAILED.resolve(name + "-" + way + "-actual.png");
            Path differenceFile = FAILED.resolve(name + "-" + way + "-difference.png");
            ImageIO.write(actual, "png", actualFile.toFile());
            ImageIO.write(difference, "png", differenceFile.toFile());
            throw new AssertionError(String.format(
                    "%s (%s): %.2f %% of the pixels differ from %s; see %s and %s.",
                    name, way, 100 * share, GOLDEN.resolve(name + ".png"), actualFile, differenceFile));
        }
    }

    private static boolean differ(int a, int b) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > CHANNEL) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage image(int[] argb, PictureSpec spec) {
        int width = spec.viewport().deviceWidth();
        BufferedImage image = new BufferedImage(width, spec.viewport().deviceHeight(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, image.getHeight(), argb, 0, width);
        return image;
    }
}
