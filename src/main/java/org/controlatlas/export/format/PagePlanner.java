package org.controlatlas.export.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.Difference;
import org.controlatlas.analysis.DifferenceFinder;
import org.controlatlas.analysis.Survey;
import org.controlatlas.export.page.FrameSpan;
import org.controlatlas.export.page.PageComposer.Framing;
import org.controlatlas.export.page.PagePlan;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;

/** Decides which maps a request's page has, where each looks, and what the page says of changes. */
final class PagePlanner {
    /** Names of zones above a frame. */
    private static final int NAMED = 3;

    private final ExportRequest request;
    private final MapPainter painter;
    private final AreaFraming framing;

    PagePlanner(ExportRequest request, MapPainter painter, AreaFraming framing) {
        this.request = request;
        this.painter = painter;
        this.framing = framing;
    }

    /** @param dates of the maps, or of the frames of an animation */
    PagePlan plan(List<LocalDate> dates) {
        if (request.format().isAnimation()) {
            // Without its title a frame is the bare picture of its day.
            Optional<FrameSpan> span = request.shows(Furniture.TITLE)
                    ? Optional.of(new FrameNews(painter, request.language()).span(dates))
                    : Optional.empty();
            return oneDay(dates.get(0)).withSpan(span);
        }
        if (request.subject() instanceof ExportSubject.SideBySide two) {
            return PagePlan.of(dates, framing).withSummary(summary(two));
        }
        return request.subject() instanceof ExportSubject.At at ? oneDay(at.date()) : PagePlan.of(dates, framing);
    }

    private PagePlan oneDay(LocalDate date) {
        if (request.area() instanceof ExportArea.OfZone of) {
            return frames(of, date);
        }
        PagePlan plan = PagePlan.of(List.of(date), framing);
        return framing.isWhole()
                ? plan.withDetail(ChangedBounds.core(painter).map(bounds -> AreaFraming.of(bounds, painter)))
                : plan;
    }

    /** A group that lies apart is shown in several frames. */
    private PagePlan frames(ExportArea.OfZone of, LocalDate date) {
        List<Zone> members = AreaFraming.members(painter.atlas(), of.id());
        List<ApartZones> clusters = ApartZones.of(members, ValidTime.dayOf(date));
        if (clusters.size() == 1) {
            return PagePlan.of(List.of(date), framing);
        }
        return new PagePlan(
                clusters.stream()
                        .map(cluster -> new PagePlan.MapPlan(
                                date,
                                (Framing) AreaFraming.of(cluster.bounds(), painter),
                                Optional.of(names(cluster, date))))
                        .toList(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private String names(ApartZones cluster, LocalDate date) {
        int more = cluster.zones().size() - NAMED;
        Stream<String> named = cluster.zones().stream().limit(NAMED).map(zone -> zone.namesAt(ValidTime.dayOf(date))
                .in(request.language()));
        return named.collect(Collectors.joining(", ")) + (more > 0 ? " +" + more : "");
    }

    /** What passed from whom to whom, and in which areas. */
    private List<String> summary(ExportSubject.SideBySide days) {
        Difference difference = new DifferenceFinder(new Survey(painter.atlas())).between(days.left(), days.right());
        AnalysisWords words = new AnalysisWords(painter.atlas(), request.language());
        return words.passages(difference);
    }
}
