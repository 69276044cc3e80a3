package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.controlatlas.atlas.RiverAtlas;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of a tiny atlas of another continent show its own kind of line, in its own colour and words. */
class SecondAtlasPicturesTest {
    private static final int MAGENTA = 0xD01C8B;
    private static final LocalDate DAY = LocalDate.of(1869, 7, 1);
    private static final LocalDate BEFORE_THE_LINE = LocalDate.of(1866, 7, 1);
    private static final Atlas ATLAS = RiverAtlas.read();
    private static final Exporter EXPORTER = new Exporter(ATLAS, new ControlTimeline(ATLAS.zones()));

    private static ExportRequest request(ExportFormat format, ExportSubject subject) {
        return ExportRequest.of(format, subject, ATLAS.info()).withSize(PictureSize.pixels(900, 600));
    }

    private static byte[] export(ExportRequest request) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORTER.export(request, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    private static int pixelsOf(int rgb, ExportRequest request) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(export(request)));
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    private static ExportRequest without(ExportRequest request, String layer) {
        return request.withLayers(request.layers().stream()
                .filter(each -> !each.code().equals(layer))
                .toList());
    }

    @Test
    void theLineIsDrawnInItsColourWhileThereIsOneAndItsLayerIsShown() throws Exception {
        ExportRequest request = request(ExportFormat.PNG, new ExportSubject.At(DAY));

        assertThat(pixelsOf(MAGENTA, request)).isGreaterThan(300);
        assertThat(pixelsOf(MAGENTA, without(request, "truce"))).isZero();
        assertThat(pixelsOf(MAGENTA, request.withSubject(new ExportSubject.At(BEFORE_THE_LINE))))
                .isZero();
    }

    @Test
    void inGreyTheLineIsGrey() throws Exception {
        assertThat(pixelsOf(
                        MAGENTA,
                        request(ExportFormat.PNG, new ExportSubject.At(DAY)).withTheme(Theme.GREY)))
                .isZero();
    }

    @Test
    void aSheetOfSmallMapsShowsALayerThatIsForSmallMaps() throws Exception {
        ExportRequest sheet = request(ExportFormat.PNG, ExportSubject.Sheet.even(DAY, DAY.plusMonths(12)));

        assertThat(pixelsOf(MAGENTA, sheet)).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLegendNamesTheLineAsTheDataSetDoes(Language language) {
        String name = ATLAS.info()
                .declarations()
                .lineKind("truce-line")
                .orElseThrow()
                .names()
                .in(language);

        assertThat(legend(language, DAY))
                .filteredOn(entry -> entry.id().equals("line:truce-line"))
                .extracting(LegendEntry::text)
                .containsExactly(name);
    }

    @Test
    void theLegendNamesAKindOfEventAsTheDataSetDoes() {
        assertThat(legend(Language.RU, LocalDate.of(1871, 2, 20)))
                .extracting(LegendEntry::text)
                .contains("Плебисцит");
    }

    private static List<LegendEntry> legend(Language language, LocalDate day) {
        PictureSpec spec = PictureSpec.of(MapViewport.fit(ATLAS.info().extent(), 600, 500, 20, 1), day, ATLAS.info())
                .withLanguage(language);
        return Legend.of(new MapPainter(ATLAS), List.of(spec)).entries();
    }

    @Test
    void vectorFilesHaveTheLineAndItsName() throws Exception {
        String svg = new String(export(request(ExportFormat.SVG, new ExportSubject.At(DAY))), StandardCharsets.UTF_8);

        assertThat(svg).contains("Truce line (1868)").containsIgnoringCase("#D01C8B");
    }

    @Test
    void theFileSaysWhichLayersItShows() throws Exception {
        Set<String> layers = request(ExportFormat.PNG, new ExportSubject.At(DAY)).layers().stream()
                .map(MapLayerKind::code)
                .collect(Collectors.toSet());
        String svg = new String(export(request(ExportFormat.SVG, new ExportSubject.At(DAY))), StandardCharsets.UTF_8);

        assertThat(layers).contains("truce");
        assertThat(svg).contains("borders,truce,corridor");
    }
}
