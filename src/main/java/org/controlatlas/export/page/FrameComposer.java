package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.render.MapPainter;
import org.controlatlas.timeline.ZoneAreas;

/** Lays out the frames of an animation alike: legend and sources are those of the whole span. */
public final class FrameComposer {
    private final PageComposer composer;
    private final ExportRequest request;
    private final PageComposer.Framing framing;
    private final PageComposer.Signs signs;

    /** @param dates of all frames */
    public FrameComposer(
            MapPainter painter,
            ZoneAreas areas,
            ExportRequest request,
            PageComposer.Framing framing,
            List<LocalDate> dates) {
        this.composer = new PageComposer(painter, areas);
        this.request = request;
        this.framing = framing;
        this.signs = composer.signs(request, dates, framing);
    }

    public Page page(LocalDate date) {
        return composer.compose(request, List.of(date), framing, signs);
    }
}
