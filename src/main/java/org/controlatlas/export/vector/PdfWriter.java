package org.controlatlas.export.vector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.controlatlas.export.flate.Flate;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.meta.Xmp;
import org.controlatlas.export.page.Page;
import org.controlatlas.render.decor.Ink;

/** Writes pages as PDF: paths, text in embedded fonts, a named layer for each zone, XMP metadata. */
public final class PdfWriter {
    /** The file's id is made from this number and not from the clock. */
    private static final long ID = 1;

    private PdfWriter() {}

    /** @param pages at least one */
    public static void write(OutputStream out, List<Page> pages, FileMetadata metadata) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(ID);
            describe(document, metadata);
            PdfTarget.Shared shared = new PdfTarget.Shared(document);
            for (Page page : pages) {
                PDPage sheet = new PDPage(new PDRectangle(
                        (float) (page.width() * PdfTarget.POINTS), (float) (page.height() * PdfTarget.POINTS)));
                document.addPage(sheet);
                try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                    PdfTarget target = new PdfTarget(shared, stream, page.height());
                    double pixelScale = metadata.request().size().pixelScale();
                    page.paint(
                            new Ink(new VectorCanvas(target, pixelScale, page.width(), page.height()), page.theme()));
                    target.finish();
                }
            }
            if (!shared.layers().getOptionalContentGroups().isEmpty()) {
                document.getDocumentCatalog().setOCProperties(shared.layers());
            }
            ByteArrayOutputStream packedByJava = new ByteArrayOutputStream(1 << 18);
            document.save(packedByJava, CompressParameters.NO_COMPRESSION);
            packAnew(packedByJava.toByteArray(), out);
        }
    }

    /** PDFBox packs by the machine's zlib; here every stream is packed so that its bytes are the same everywhere. */
    private static void packAnew(byte[] pdf, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.setDocumentId(ID);
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && COSName.FLATE_DECODE.equals(stream.getFilters())) {
                    byte[] content;
                    try (InputStream in = stream.createInputStream()) {
                        content = in.readAllBytes();
                    }
                    try (OutputStream raw = stream.createRawOutputStream()) {
                        raw.write(Flate.zlib(content));
                    }
                }
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    private static void describe(PDDocument document, FileMetadata metadata) throws IOException {
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(metadata.title() + ", " + metadata.dateText());
        info.setSubject(metadata.notes().viewpoint());
        info.setCreator("Control Atlas");
        info.setKeywords(metadata.viewLink());
        document.setDocumentInformation(info);
        PDMetadata xmp = new PDMetadata(document);
        xmp.importXMPMetadata(Xmp.packet(metadata).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(xmp);
        document.getDocumentCatalog().setLanguage(metadata.notes().language().tag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
