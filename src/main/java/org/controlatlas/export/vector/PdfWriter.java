package org.controlatlas.export.vector;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.meta.Xmp;
import org.controlatlas.export.page.Page;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.render.ZoneShapeSink;
import org.controlatlas.render.decor.Ink;

/** Writes a page as PDF: paths, text in embedded fonts, a named layer for each zone, XMP metadata. */
public final class PdfWriter {
    private PdfWriter() {}

    /** @param pageFor makes the page for a sink that is to be told of the zones */
    public static void write(
            OutputStream out, Function<ZoneShapeSink, Page> pageFor, FileMetadata metadata, Atlas atlas)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            // The file's id is made from this number and not from the clock.
            document.setDocumentId(1L);
            describe(document, metadata);
            PDFont regular = font(document, false);
            PDFont bold = font(document, true);
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            ZoneGroups names = new ZoneGroups(atlas, metadata.language());
            PdfSink[] sink = new PdfSink[1];
            Page page = pageFor.apply(new ZoneShapeSink() {
                @Override
                public void beginZone(Zone zone, Optional<ControlPeriod> period) {
                    PDOptionalContentGroup group = new PDOptionalContentGroup(names.title(zone, period));
                    layers.addGroup(group);
                    sink[0].openGroup(group);
                }

                @Override
                public void endZone() {
                    sink[0].closeGroup();
                }
            });
            PDPage sheet = new PDPage(
                    new PDRectangle((float) (page.width() * PdfSink.POINTS), (float) (page.height() * PdfSink.POINTS)));
            document.addPage(sheet);
            try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                sink[0] = new PdfSink(stream, regular, bold, page.height());
                page.paint(new Ink(
                        new VectorGraphics(sink[0]),
                        page.theme(),
                        true,
                        metadata.request().size().pixelScale()));
                sink[0].finish();
            }
            if (!layers.getOptionalContentGroups().isEmpty()) {
                document.getDocumentCatalog().setOCProperties(layers);
            }
            document.save(out);
        }
    }

    private static PDFont font(PDDocument document, boolean bold) throws IOException {
        try (InputStream in = FontSubset.open(bold)) {
            return PDType0Font.load(document, in, true);
        }
    }

    private static void describe(PDDocument document, FileMetadata metadata) throws IOException {
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(metadata.title() + ", " + metadata.dateText());
        info.setSubject(metadata.viewpoint());
        info.setCreator("Control Atlas");
        info.setKeywords(metadata.viewLink());
        document.setDocumentInformation(info);
        PDMetadata xmp = new PDMetadata(document);
        xmp.importXMPMetadata(Xmp.packet(metadata).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(xmp);
        document.getDocumentCatalog().setLanguage(metadata.language().tag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
