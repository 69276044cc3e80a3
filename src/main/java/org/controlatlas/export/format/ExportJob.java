package org.controlatlas.export.format;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.analysis.AreaSeries;
import org.controlatlas.analysis.MeasuredGround;
import org.controlatlas.analysis.Survey;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.page.DossierComposer;
import org.controlatlas.export.page.FrameComposer;
import org.controlatlas.export.page.MapSources;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.page.PageComposer;
import org.controlatlas.export.page.PagePlan;
import org.controlatlas.export.page.PageTexts;
import org.controlatlas.export.page.PageTooSmallException;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Reading;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.text.MissingCharacters;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.StateLink;
import org.controlatlas.render.view.ViewState;
import org.controlatlas.timeline.ZoneAreas;

/** A request bound to an atlas: knows its dates, lays out its pages and describes its file. */
public final class ExportJob {
    private final ExportRequest request;
    private final MapPainter painter;
    private final AreaFraming framing;
    private final List<LocalDate> dates;
    /** Of a story that is told in pictures or tours. */
    private final Optional<Storyboard> story;
    /** Made when first asked for, as are the others. */
    private FrameComposer frames;

    private List<Page> pages;
    private Map<LocalDate, PictureSpec> pictures = Map.of();

    private ExportJob(
            ExportRequest request,
            MapPainter painter,
            AreaFraming framing,
            List<LocalDate> dates,
            Optional<Storyboard> story) {
        this.story = story;
        this.request = request;
        this.painter = painter;
        this.framing = framing;
        this.dates = List.copyOf(dates);
    }

    /**
     * @throws ExportException if the request does not fit the atlas
     */
    public static ExportJob of(ExportRequest request, MapPainter painter) throws ExportException {
        RequestCheck.check(request, painter);
        Optional<Storyboard> story = request.subject() instanceof ExportSubject.Telling
                ? Optional.of(Storyboard.of(request, painter.atlas()))
                : Optional.empty();
        List<LocalDate> dates = story.isPresent() ? story.get().days() : dates(request, painter);
        ExportJob job = new ExportJob(request, painter, AreaFraming.of(request, painter), dates, story);
        RequestCheck.content(job);
        return job;
    }

    /**
     * A web page shows every day of a span; it is named by its ends. Areas change with their certainty, too, on days on which
     * the map stays as it is.
     */
    private static List<LocalDate> dates(ExportRequest request, MapPainter painter) {
        if (request.subject() instanceof ExportSubject.Span span) {
            if (request.format().isWebPage()) {
                return Stream.of(span.first(), span.last()).distinct().toList();
            }
            if (request.format() == ExportFormat.CSV_AREAS && span.step().isEmpty()) {
                Survey survey = Survey.of(painter.atlas());
                return new AreaSeries(survey, MeasuredGround.all(survey)).changeDays(span.first(), span.last());
            }
        }
        return SubjectDates.of(request.subject(), painter.timeline());
    }

    public ExportRequest request() {
        return request;
    }

    public MapPainter painter() {
        return painter;
    }

    AreaFraming framing() {
        return framing;
    }

    /** Geodesic areas of the atlas's zones. */
    public ZoneAreas areas() {
        return painter.areas();
    }

    /** In order, at least one. */
    public List<LocalDate> dates() {
        return dates;
    }

    /** The story that the file tells, if it tells one. */
    Optional<Storyboard> story() {
        return story;
    }

    /** The page of everything that is to be seen at once; of a story the first. */
    public Page page() {
        return pages().get(0);
    }

    /** One, but for a story, which has one for each of its pictures. */
    public synchronized List<Page> pages() {
        if (pages == null) {
            pages = story.isPresent() ? story.get().pages(painter) : List.of(composed());
        }
        return pages;
    }

    /** What a reader sees first of the file, or last of an animation. */
    public Page preview() {
        return request.format().isAnimation() ? frames().page(dates.get(dates.size() - 1)) : page();
    }

    private Page composed() {
        if (request.subject() instanceof ExportSubject.Dossier dossier) {
            return new DossierComposer(painter).compose(request, dossier, framing);
        }
        return new PageComposer(painter).compose(request, plan());
    }

    private PagePlan plan() {
        return new PagePlanner(request, painter, framing).plan(dates);
    }

    ExportJob withSize(PictureSize size) {
        ExportRequest other = request.withSize(size);
        return new ExportJob(
                other,
                painter,
                framing,
                dates,
                story.map(board -> new Storyboard(other, board.story(), board.shots())));
    }

    /** Whether each map of the page, or of a frame, is at least so wide and high, in logical pixels. */
    boolean hasRoom(double side) {
        try {
            return laidOut().stream()
                    .flatMap(page -> page.pictures().stream())
                    .allMatch(picture -> picture.viewport().width() >= side
                            && picture.viewport().height() >= side);
        } catch (PageTooSmallException e) {
            return false;
        }
    }

    private boolean hasFrames() {
        return request.format().isAnimation() && story.isEmpty();
    }

    /** All pages; of an animation the first frame, since all are laid out alike. */
    private List<Page> laidOut() {
        return hasFrames() ? List.of(frames().page(dates.get(0))) : pages();
    }

    /** The frames of an animation, which share what is said of them. */
    synchronized FrameComposer frames() {
        if (frames == null) {
            frames = new FrameComposer(painter, request, plan(), dates);
        }
        return frames;
    }

    /**
     * Draws a part of a page.
     *
     * @param pixels opaque ARGB, row by row
     * @param part of the page that the array holds, in device pixels
     * @param drawn the rows of it that are to be drawn
     */
    public void paint(Page page, int[] pixels, PixelRect part, PixelRect drawn) {
        Canvas canvas =
                PixelCanvas.of(pixels, part, request.size().pixelScale()).only(drawn);
        // The paper is a little larger than the logical size where that is no whole number of device pixels.
        canvas.fill(canvas.bounds(), Argb.opaque(page.ground()));
        page.paint(new Ink(canvas, page.theme()));
    }

    /**
     * The characters that the file's pictures would need and no font has; none for tables. Asked of the page only where the
     * title or the atlas has such characters at all.
     */
    public MissingCharacters missingCharacters() {
        boolean any = !painter.missingCharacters().isEmpty()
                || !MissingCharacters.of(request.title().stream().toList()).isEmpty();
        // A web page is set with the letters of whoever reads it.
        if (request.format().isData() || request.format().isWebPage() || !any) {
            return MissingCharacters.NONE;
        }
        return MissingCharacters.of(laidOut().stream()
                .flatMap(page -> page.texts(request.size().pixelScale()).stream())
                .toList());
    }

    /** What the map of a day shows; of a file without maps, what a map of its area would. */
    public synchronized PictureSpec picture(LocalDate date) {
        if (pictures.isEmpty()) {
            pictures = new HashMap<>();
            pictures().forEach(picture -> pictures.putIfAbsent(picture.date(), picture));
        }
        return pictures.get(date);
    }

    /** What all maps of the file show; of a file without maps, one for each day. */
    List<PictureSpec> pictures() {
        if (request.format().isData() || request.format().isWebPage() || hasFrames()) {
            PictureSpec first =
                    !hasFrames() ? areaPicture() : laidOut().get(0).pictures().get(0);
            return dates.stream().map(first::withDate).toList();
        }
        return pages().stream().flatMap(page -> page.pictures().stream()).toList();
    }

    /** Of a file without a page. */
    private PictureSpec areaPicture() {
        PictureSize size = request.size();
        MapViewport viewport = framing.viewport(size.logicalWidth(), size.logicalHeight(), size.pixelScale());
        return new PictureSpec(
                viewport, dates.get(0), request.language(), request.theme(), request.layers(), request.selectedZone());
    }

    /** Ids of the sources of all that a GeoJSON file holds of zones. */
    private Set<String> featureSources() {
        GeoJsonSelection selection = GeoJsonSelection.of(request, painter.atlas());
        return painter.atlas().zones().stream()
                .filter(zone -> selection.hasZone(zone.id()))
                .flatMap(zone -> selection.periods(zone).stream())
                .flatMap(period -> period.sources().stream())
                .collect(Collectors.toSet());
    }

    /** The title that the file has. */
    public String title() {
        return request.title().orElseGet(() -> story.map(board -> board.story().title())
                .orElse(painter.atlas().info().title())
                .in(request.language()));
    }

    /** Of a file that shows two days in one map, the link that opens both as its page has them. */
    private String link(PictureSpec first) {
        Reading reading = painter.atlas().info().reading();
        return request.subject() instanceof ExportSubject.SideBySide two && two.isOneMap()
                ? StateLink.of(
                        picture(two.right()), Optional.of(new ViewState.Compared(two.mode(), two.left())), reading)
                : StateLink.of(first, Optional.empty(), reading);
    }

    public FileMetadata metadata() {
        return metadata(dates);
    }

    /** As {@link #metadata()} for one frame of several. */
    public FileMetadata metadata(List<LocalDate> shown) {
        AtlasInfo info = painter.atlas().info();
        PageTexts texts = PageTexts.of(request.language(), painter.atlas());
        List<PictureSpec> specs = shown.stream().map(this::picture).toList();
        Set<String> cited = new TreeSet<>(
                request.format().holdsZones()
                        ? featureSources()
                        : MapSources.ids(painter, story.isPresent() ? pictures() : specs));
        story.ifPresent(board -> cited.addAll(board.eventSources(painter.atlas())));
        return new FileMetadata(
                title(),
                shown,
                link(specs.get(0)),
                new FileMetadata.DataSet(info.id(), info.version(), info.hash(), info.licence(), info.attribution()),
                MapSources.lines(painter, cited),
                new FileMetadata.Notes(
                        request.language(),
                        texts.disclaimer(),
                        texts.viewpoint(),
                        missingCharacters().text()),
                request);
    }
}
