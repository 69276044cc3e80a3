package org.controlatlas.export.format;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.export.ExportSubject;
import org.controlatlas.export.PictureSize;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.page.DossierComposer;
import org.controlatlas.export.page.MapSources;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.page.PageComposer;
import org.controlatlas.export.page.PageTexts;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapViewport;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.StateLink;
import org.controlatlas.render.ViewState;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.text.MissingCharacters;
import org.controlatlas.timeline.ZoneAreas;

/**
 * A request bound to an atlas: knows its dates, lays out its pages and describes its file.
 *
 * @param framing where the maps look
 * @param dates in order, at least one
 */
public record ExportJob(
        ExportRequest request, MapPainter painter, ZoneAreas areas, AreaFraming framing, List<LocalDate> dates) {
    public ExportJob {
        dates = List.copyOf(dates);
    }

    /**
     * @throws ExportException if the request does not fit the atlas
     */
    public static ExportJob of(ExportRequest request, MapPainter painter, ZoneAreas areas) throws ExportException {
        RequestCheck.check(request, painter);
        return new ExportJob(
                request,
                painter,
                areas,
                AreaFraming.of(request, painter),
                SubjectDates.of(request.subject(), painter.timeline()));
    }

    /** The page of everything that is to be seen at once. */
    public Page page() {
        if (request.subject() instanceof ExportSubject.Dossier dossier) {
            return new DossierComposer(painter, areas).compose(request, dossier, framing);
        }
        return page(dates);
    }

    /** One frame of an animation. */
    public Page page(LocalDate date) {
        return page(List.of(date));
    }

    private Page page(List<LocalDate> shown) {
        return new PageComposer(painter, areas).compose(request, shown, framing);
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
        if (request.format().isData() || !any) {
            return MissingCharacters.NONE;
        }
        Page page = request.subject() instanceof ExportSubject.Span ? page(dates.get(0)) : page();
        return MissingCharacters.of(page.texts(request.size().pixelScale()));
    }

    /** What the map shows on a day, at the size of the whole picture. */
    public PictureSpec spec(LocalDate date) {
        PictureSize size = request.size();
        MapViewport viewport = framing.viewport(size.logicalWidth(), size.logicalHeight(), size.pixelScale());
        return new PictureSpec(
                viewport, date, request.language(), request.theme(), request.layers(), request.selectedZone());
    }

    /** The title that the file has. */
    public String title() {
        return request.title().orElse(painter.atlas().info().title().in(request.language()));
    }

    public FileMetadata metadata() {
        return metadata(dates);
    }

    /** As {@link #metadata()} for one frame of several. */
    public FileMetadata metadata(List<LocalDate> shown) {
        AtlasInfo info = painter.atlas().info();
        PageTexts texts = PageTexts.of(request.language());
        List<PictureSpec> specs = shown.stream().map(this::spec).toList();
        return new FileMetadata(
                title(),
                shown,
                StateLink.format(ViewState.of(specs.get(0))),
                info.id(),
                info.version(),
                info.hash(),
                MapSources.of(painter, specs),
                info.licence(),
                info.attribution(),
                texts.get("disclaimer"),
                texts.get("viewpoint"),
                missingCharacters().text(),
                request.language(),
                request);
    }
}
