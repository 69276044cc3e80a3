package org.controlatlas.export.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.Difference;
import org.controlatlas.analysis.DifferenceFinder;
import org.controlatlas.analysis.Survey;
import org.controlatlas.export.page.FrameSpan;
import org.controlatlas.export.page.PagePlan;
import org.controlatlas.export.page.SecondDay;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.PassagePainter;
import org.controlatlas.render.PassagePainter.Passed;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.CompareMode;

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
            return twoDays(two);
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
        List<Zone> members = AreaFraming.members(painter.atlas(), of);
        List<ApartZones> clusters = ApartZones.of(members, ValidTime.dayOf(date));
        if (clusters.size() == 1) {
            return PagePlan.of(List.of(date), framing);
        }
        return PagePlan.of(clusters.stream()
                .map(cluster -> new PagePlan.MapPlan(
                        date, AreaFraming.of(cluster.bounds(), painter), Optional.of(names(cluster, date))))
                .toList());
    }

    private String names(ApartZones cluster, LocalDate date) {
        List<String> names = cluster.zones().stream()
                .map(zone -> zone.namesAt(ValidTime.dayOf(date)).in(request.language()))
                .toList();
        return new AnalysisWords(painter.atlas(), request.language()).list(names, NAMED);
    }

    /** With what passed from whom to whom, and in which areas. */
    private PagePlan twoDays(ExportSubject.SideBySide two) {
        DifferenceFinder finder = new DifferenceFinder(new Survey(painter.atlas()));
        AnalysisWords words = new AnalysisWords(painter.atlas(), request.language());
        if (two.mode() == CompareMode.DIFFERENCE) {
            DifferenceFinder.Located located = finder.located(two.left(), two.right());
            List<Passed> passed = located.ground().stream()
                    .map(each -> new Passed(each.from(), each.to(), each.ground()))
                    .toList();
            return PagePlan.of(List.of(two.right()), framing)
                    .withSummary(words.passages(located.difference()))
                    .withSecond(new SecondDay(two.left(), two.mode(), passed, legend(located.difference(), words)));
        }
        List<String> summary = words.passages(finder.between(two.left(), two.right()));
        return two.isOneMap()
                ? PagePlan.of(List.of(two.right()), framing)
                        .withSummary(summary)
                        .withSecond(new SecondDay(two.left(), two.mode(), List.of(), List.of()))
                : PagePlan.of(List.of(two.left(), two.right()), framing).withSummary(summary);
    }

    /** A line for each pair of holders, in the map's colours. */
    private List<LegendEntry> legend(Difference difference, AnalysisWords words) {
        PassagePainter colours =
                new PassagePainter(request.theme(), painter.atlas().actors());
        return difference.passages().stream()
                .map(passage -> new LegendEntry(
                        "passed:" + passage.from().code() + ":" + passage.to().code(),
                        LegendEntry.Group.CONTROL,
                        new LegendEntry.Swatch.Fill(colours.style(passage.from(), passage.to())),
                        words.direction(passage, difference),
                        OptionalDouble.empty(),
                        0))
                .toList();
    }
}
