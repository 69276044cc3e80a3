package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ten layouts of a page, pixel by pixel, on an atlas that never changes.
 *
 * <p>After an intended change write them anew, and look at each:
 *
 * <pre>./mvnw -o test -Dtest=GoldenPagesTest -Dgolden.write=true</pre>
 */
class GoldenPagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/pages");
    private static final Exporter EXPORTER = new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline());
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);
    private static final LocalDate BEFORE = LocalDate.of(2020, 9, 1);

    private record Layout(String name, ExportFormat format, ExportSubject subject, PictureSize size, Theme theme) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Layout picture(String name, ExportSubject subject, PictureSize size) {
        return new Layout(name, ExportFormat.PNG, subject, size, Theme.LIGHT);
    }

    static Stream<Layout> layouts() {
        ExportSubject day = new ExportSubject.At(DAY);
        ExportSubject pair = new ExportSubject.SideBySide(BEFORE, DAY);
        PictureSize wide = PictureSize.pixels(1600, 900);
        PictureSize upright = PictureSize.millimetres(210, 297, 96);
        return Stream.of(
                picture("map-wide", day, wide),
                new Layout("map-a4", ExportFormat.PNG, day, PictureSize.a4Landscape(96), Theme.PRINT),
                picture("map-a4-portrait", day, upright),
                picture("map-square", day, PictureSize.pixels(1080, 1080)),
                picture("map-story", day, PictureSize.pixels(1080, 1920)),
                picture("compare-wide", pair, wide),
                picture("compare-portrait", pair, upright),
                picture(
                        "sheet",
                        new ExportSubject.Sheet(List.of(BEFORE, LocalDate.of(2020, 10, 1), DAY, DAY.plusDays(30))),
                        PictureSize.a4Landscape(96)),
                picture("dossier", new ExportSubject.Dossier("north-west", DAY), upright),
                new Layout(
                        "frame",
                        ExportFormat.GIF,
                        ExportSubject.Span.changeToChange(BEFORE, DAY),
                        PictureSize.pixels(640, 400),
                        Theme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void thePageIsAsItWas(Layout layout) throws Exception {
        ExportRequest request = ExportRequest.of(
                        layout.format(), layout.subject(), SmallAtlas.atlas().info())
                .withSize(layout.size())
                .withTheme(layout.theme());
        PagePreview page = PagePreview.of(EXPORTER, request);
        Path file = FOLDER.resolve(layout.name() + ".png");
        if (Boolean.getBoolean("golden.write")) {
            BufferedImage image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, page.width(), page.height(), page.pixels(), 0, page.width());
            ImageIO.write(image, "png", file.toFile());
        }
        BufferedImage golden = ImageIO.read(file.toFile());

        assertThat(golden.getWidth()).isEqualTo(page.width());
        assertThat(golden.getRGB(0, 0, golden.getWidth(), golden.getHeight(), null, 0, golden.getWidth()))
                .isEqualTo(page.pixels());
    }
}
