package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of all of the bundled atlas, whose zones reach near the edge of its base map: paper in another colour. */
class WholeAtlasTest {
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);
    private static Exporter exporter;

    @BeforeAll
    static void read() throws Exception {
        Atlas atlas = BundledAtlas.read();
        exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
    }

    static Stream<ExportRequest> pages() {
        ExportRequest one =
                ExportRequest.of(ExportFormat.PNG, new ExportSubject.At(DAY)).withSize(PictureSize.pixels(960, 540));
        return Stream.of(
                one,
                one.withSubject(ExportSubject.Sheet.even(DAY.minusDays(11), DAY))
                        .withSize(PictureSize.pixels(1123, 794)),
                // With a small map of all.
                one.withArea(new ExportArea.OfZone("karki")));
    }

    /** Some pixels of smoothed edges may have the colour by chance; paper that shows has many. */
    private static final int BY_CHANCE = 5;

    private static List<Integer> colours(ExportRequest request) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.export(request, out, ExportProgress.NONE);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(pixels).map(rgb -> rgb & 0xFFFFFF).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theBaseMapsEdgeIsOutOfView(ExportRequest request) throws Exception {
        List<Integer> colours = colours(request);

        assertThat(Collections.frequency(colours, Theme.LIGHT.water())).isGreaterThan(BY_CHANCE);
        assertThat(Collections.frequency(colours, Theme.LIGHT.paper())).isLessThanOrEqualTo(BY_CHANCE);
    }

    @Test
    void whereOneLooksBeyondTheEdgeThereIsPaper() throws Exception {
        ExportRequest far = pages().findFirst()
                .orElseThrow()
                .withArea(new ExportArea.View(47, 40, 5))
                .withSize(PictureSize.pixels(2400, 1200));
        assertThat(Collections.frequency(colours(far), Theme.LIGHT.paper())).isGreaterThan(BY_CHANCE);
    }

    /** Wide and high pages show more of what lies round the atlas, and never where its base map ends. */
    @ParameterizedTest
    @CsvSource({"1920, 500", "500, 1500", "1600, 1000"})
    void pagesOfOtherShapesAreFilledByTheBaseMap(int width, int height) throws Exception {
        ExportRequest page = pages().findFirst().orElseThrow().withSize(PictureSize.pixels(width, height));

        assertThat(Collections.frequency(colours(page), Theme.LIGHT.paper())).isLessThanOrEqualTo(BY_CHANCE);
    }

    @Test
    void theDossierOfAStateIsFilledByTheBaseMap() throws Exception {
        ExportRequest page = pages().findFirst()
                .orElseThrow()
                .withSubject(new ExportSubject.Dossier("azerbaijan", DAY))
                .withSize(PictureSize.pixels(1123, 794));

        assertThat(Collections.frequency(colours(page), Theme.LIGHT.paper())).isLessThanOrEqualTo(BY_CHANCE);
    }
}
