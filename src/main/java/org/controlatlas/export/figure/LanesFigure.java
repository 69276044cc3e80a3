package org.controlatlas.export.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.page.LanesPage;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.page.PageTexts;
import org.controlatlas.export.png.PngStrip;
import org.controlatlas.export.png.PngWriter;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.export.vector.PdfWriter;
import org.controlatlas.export.vector.SvgWriter;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.Theme;

/** Writes lanes as a picture: PNG at twice the resolution of a screen, SVG or PDF. */
public final class LanesFigure {
    /** The formats that a figure can have. */
    public static final Set<ExportFormat> FORMATS = Set.of(ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF);

    private static final String KIND = "lanes";
    /** Device pixels to a logical one, where the figure is not too long for that. */
    private static final int SHARP = 2;

    private final Atlas atlas;
    private final List<LanesPage.Row> rows;
    private final ValidTime span;
    private final Theme theme;
    private final Language language;

    /** @param span the days shown, within those that the data cover */
    public LanesFigure(Atlas atlas, List<LanesPage.Row> rows, ValidTime span, Theme theme, Language language) {
        this.atlas = atlas;
        this.rows = List.copyOf(rows);
        this.span = span;
        this.theme = theme;
        this.language = language;
    }

    /**
     * Writes the file whole or not at all.
     *
     * @throws IllegalArgumentException if a figure cannot have the format
     */
    public void write(ExportFormat format, Path file, boolean replace, BooleanSupplier cancelled)
            throws ExportException {
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException("A figure is png, svg or pdf, not " + format.code() + ".");
        }
        new AtomicFile(cancelled).write(List.of(new AtomicFile.Part(file, out -> write(format, out))), replace);
    }

    private void write(ExportFormat format, OutputStream out) throws IOException {
        Page page = LanesPage.of(atlas, rows, span, theme, language);
        int height = (int) Math.ceil(page.height());
        int scale = height * SHARP > PictureSize.MOST ? 1 : SHARP;
        FileMetadata metadata = metadata(format, page, scale);
        switch (format) {
            case SVG -> SvgWriter.write(out, page, metadata);
            case PDF -> PdfWriter.write(out, page, metadata);
            default -> png(page, scale, metadata, out);
        }
    }

    private static void png(Page page, int scale, FileMetadata metadata, OutputStream out) throws IOException {
        int width = (int) Math.ceil(page.width()) * scale;
        int height = (int) Math.ceil(page.height()) * scale;
        int rows = Math.max(1, Math.min(height, 2_000_000 / width));
        PngWriter png = new PngWriter(out, width, height, PictureSize.SCREEN_DPI * scale, metadata.pngTexts());
        for (int top = 0; top < height; top += rows) {
            int count = Math.min(rows, height - top);
            int[] pixels = new int[width * count];
            page.paint(new Ink(PixelCanvas.of(pixels, new PixelRect(0, top, width, count), scale), page.theme()));
            png.add(PngStrip.of(pixels, width, 0, count));
        }
        png.finish();
    }

    private FileMetadata metadata(ExportFormat format, Page page, int scale) {
        AtlasInfo info = atlas.info();
        PageTexts texts = PageTexts.of(language, atlas);
        LocalDate first = LocalDate.ofEpochDay(span.startDay());
        LocalDate last = LocalDate.ofEpochDay(span.endDay() - 1L);
        ExportRequest request = ExportRequest.of(format, new ExportSubject.At(last), info)
                .withLanguage(language)
                .withTheme(theme)
                .withSize(new PictureSize(
                        (int) Math.ceil(page.width()) * scale,
                        Math.min(PictureSize.MOST, (int) Math.ceil(page.height()) * scale),
                        PictureSize.SCREEN_DPI * scale));
        return new FileMetadata(
                info.title().in(language) + ": " + texts.get("lanes.title"),
                List.of(first, last),
                "",
                new FileMetadata.DataSet(info.id(), info.version(), info.hash(), info.licence(), info.attribution()),
                List.of(),
                new FileMetadata.Notes(language, texts.disclaimer(), texts.viewpoint(), "", KIND),
                request);
    }
}
