package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.format.ExportJob;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.StateLink;
import org.controlatlas.render.view.Theme;
import org.controlatlas.render.view.ViewState;
import org.controlatlas.render.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageComposerTest {
    private static final LocalDate BEFORE = LocalDate.of(2020, 9, 1);
    private static final LocalDate AFTER = LocalDate.of(2020, 11, 26);
    private static final MapPainter PAINTER = new MapPainter(SmallAtlas.atlas());

    private static ViewState view(String link) {
        ViewState nothing = Views.of(LocalDate.EPOCH, 0, 0, 1, Set.of(), Optional.empty(), Language.EN, Theme.LIGHT);
        return StateLink.parse(link, nothing, MapLayerKind.all(PAINTER.atlas().info()));
    }

    @ParameterizedTest
    @EnumSource(CompareMode.class)
    void theCodeOnAPageAndTheLinkInItsFileOpenTheSameDays(CompareMode mode) throws Exception {
        ExportRequest request = ExportRequest.of(
                        ExportFormat.PNG,
                        new ExportSubject.SideBySide(BEFORE, AFTER, mode),
                        PAINTER.atlas().info())
                .withSize(PictureSize.pixels(1600, 900));
        ExportJob job = ExportJob.of(request, PAINTER);
        ViewState code = view(job.page().blocks().stream()
                .map(Page.PlacedBlock::block)
                .filter(SourcesBlock.class::isInstance)
                .map(block -> ((SourcesBlock) block).link())
                .findFirst()
                .orElseThrow());
        ViewState link = view(job.metadata().viewLink());

        assertThat(link.compared())
                .isEqualTo(
                        mode == CompareMode.SIDE_BY_SIDE
                                ? Optional.empty()
                                : Optional.of(new ViewState.Compared(mode, BEFORE)));
        assertThat(List.of(link.date(), link.compared(), link.layers(), link.language(), link.theme(), link.seen()))
                .isEqualTo(List.of(
                        code.date(), code.compared(), code.layers(), code.language(), code.theme(), code.seen()));
    }

    /** Between two columns of signs it would read as one of them. */
    @ParameterizedTest
    @CsvSource({"1080, 1080", "1080, 1920", "900, 1270", "500, 900"})
    void theScaleEndsTheSignsBelowTheMap(int width, int height) throws Exception {
        ExportRequest request = ExportRequest.of(
                        ExportFormat.PNG,
                        new ExportSubject.SideBySide(BEFORE, AFTER, CompareMode.DIFFERENCE),
                        PAINTER.atlas().info())
                .withSize(PictureSize.pixels(width, height));
        List<Page.PlacedBlock> blocks = ExportJob.of(request, PAINTER).page().blocks();
        Page.PlacedBlock scale = blocks.stream()
                .filter(placed -> placed.block() instanceof ScaleBlock)
                .findFirst()
                .orElseThrow();

        assertThat(blocks.stream().filter(placed -> placed.block() instanceof LegendBlock))
                .isNotEmpty()
                .allMatch(legend -> legend.x() < scale.x() || legend.x() == scale.x() && legend.y() < scale.y());
    }

    @Test
    void aPageWhoseMapsHaveAllDaysAsksEachOfItsOwnAloneWithACornerThatIsShownLargerToo() {
        MapViewport view = new MapViewport(46.5, 40, 8, 400, 300, 1);
        List<PictureSpec> maps = List.of(
                PictureSpec.of(view, BEFORE),
                PictureSpec.of(view.withZoom(12), BEFORE),
                PictureSpec.of(view, AFTER),
                PictureSpec.of(view.withZoom(12), AFTER));

        assertThat(PageComposer.onAll(List.of(BEFORE, AFTER), maps)).isEqualTo(maps);
        assertThat(PageComposer.onAll(List.of(BEFORE, AFTER), maps.subList(0, 2)))
                .hasSize(4);
    }
}
