package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.export.format.ExportJob;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.decor.LegendEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page on one zone explains all that its map shows. */
class DossierLegendTest {
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);

    private static MapPainter painter;

    @BeforeAll
    static void read() throws Exception {
        painter = new MapPainter(BundledAtlas.read());
    }

    private static Page page(String zone, Language language) throws Exception {
        return ExportJob.of(
                        ExportRequest.of(ExportFormat.PNG, new ExportSubject.Dossier(zone, DAY))
                                .withSize(PictureSize.pixels(1280, 720))
                                .withLanguage(language),
                        painter)
                .page();
    }

    private static List<Block> blocks(Page page) {
        return page.blocks().stream().map(Page.PlacedBlock::block).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onAPageOfAScreenTheLegendIsWhole(Language language) throws Exception {
        for (String zone : List.of("nkao-shusha-shusha", "agdam-agdam", "karki", "lachin-corridor-lachin")) {
            Page page = page(zone, language);
            List<String> shown = blocks(page).stream()
                    .filter(LegendBlock.class::isInstance)
                    .flatMap(block -> ((LegendBlock) block).rows().entries().stream())
                    .map(LegendEntry::id)
                    .toList();

            assertThat(shown)
                    .as(zone)
                    .containsExactlyElementsOf(
                            Legend.of(painter, List.of(page.maps().get(0).card().spec())).entries().stream()
                                    .map(LegendEntry::id)
                                    .toList());
        }
    }

    @Test
    void factsMakeRoomForTheScaleBarWhereTheyCan() throws Exception {
        assertThat(blocks(page("nkao-shusha-shusha", Language.EN)).stream().anyMatch(ScaleBlock.class::isInstance))
                .isTrue();
    }
}
