package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.render.MapPainter;

/** Lays out the frames of an animation alike: legend and sources are those of the whole span. */
public final class FrameComposer {
    private final PageComposer composer;
    private final ExportRequest request;
    private final PageComposer.Framing framing;
    private final PageComposer.Settled settled;

    /** @param dates of all frames */
    public FrameComposer(
            MapPainter painter, ExportRequest request, PageComposer.Framing framing, List<LocalDate> dates) {
        this.composer = new PageComposer(painter);
        this.request = request;
        this.framing = framing;
        this.settled = composer.settled(request, dates.subList(0, 1), framing, dates);
    }

    public Page page(LocalDate date) {
        return composer.compose(request, List.of(date), framing, settled);
    }
}
