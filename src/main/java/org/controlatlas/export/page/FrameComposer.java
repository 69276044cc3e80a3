package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.render.MapPainter;

/** Lays out the frames of an animation alike: legend and sources are those of the whole span. */
public final class FrameComposer {
    private final PageComposer composer;
    private final ExportRequest request;
    private final PagePlan plan;
    private final PageComposer.Settled settled;

    /**
     * @param plan of a frame, on any day
     * @param dates of all frames
     */
    public FrameComposer(MapPainter painter, ExportRequest request, PagePlan plan, List<LocalDate> dates) {
        this.composer = new PageComposer(painter);
        this.request = request;
        this.plan = plan;
        this.settled = composer.settled(request, plan.on(dates.get(0)), dates);
    }

    public Page page(LocalDate date) {
        return composer.compose(request, plan.on(date), settled);
    }
}
