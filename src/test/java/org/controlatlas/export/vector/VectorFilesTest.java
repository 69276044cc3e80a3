package org.controlatlas.export.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.flate.Flate;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whole files of the small atlas, read by Java's XML parser and by PDFBox. */
class VectorFilesTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static byte[] svg;
    private static byte[] pdf;

    private static byte[] export(ExportFormat format, PictureSize size) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportRequest request = ExportRequest.of(format, new ExportSubject.At(LocalDate.of(2020, 11, 26)))
                .withSize(size)
                .withTitle(Optional.of("Four & zones"))
                .withLanguage(Language.AZ);
        new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline()).export(request, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    @BeforeAll
    static void files() throws Exception {
        svg = export(ExportFormat.SVG, PictureSize.pixels(WIDTH, HEIGHT));
        pdf = export(ExportFormat.PDF, PictureSize.pixels(WIDTH, HEIGHT));
    }

    private static Element read(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    private static List<String> attributes(Element within, String name) {
        List<String> values = new ArrayList<>();
        NodeList all = within.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            if (each.hasAttribute(name)) {
                values.add(each.getAttribute(name));
            }
        }
        return values;
    }

    private static String text(Element within, String tag) {
        return within.getElementsByTagName(tag).item(0).getTextContent();
    }

    @Test
    void anSvgSaysWhatItIsInItsLanguage() throws Exception {
        Element root = read(svg);
        assertThat(root.getAttribute("xml:lang")).isEqualTo("az");
        assertThat(text(root, "title")).startsWith("Four & zones, ");
        assertThat(text(root, "desc")).isNotBlank();
    }

    @Test
    void anSvgForAScreenIsAsLargeAsAskedFor() throws Exception {
        Element root = read(svg);
        assertThat(root.getAttribute("width")).isEqualTo("640");
        assertThat(root.getAttribute("height")).isEqualTo("420");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 640 420");
    }

    /** 1,200 pixels at 192 to the inch are six inches and a quarter, and 600 logical pixels. */
    @Test
    void anSvgForPaperIsMeasuredInMillimetres() throws Exception {
        Element root = read(export(ExportFormat.SVG, PictureSize.pixels(1_200, 800, 192)));
        assertThat(root.getAttribute("width")).isEqualTo("158.75mm");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 600 400");
    }

    @Test
    void everythingThatAnSvgRefersToIsInIt() throws Exception {
        Element root = read(svg);
        Set<String> ids = new HashSet<>();
        for (String id : attributes(root, "id")) {
            assertThat(ids.add(id)).as("%s is there once", id).isTrue();
        }
        List<String> asked = new ArrayList<>(attributes(root, "xlink:href"));
        Matcher clips = Pattern.compile("url\\(#(\\w+)\\)").matcher(String.join(" ", attributes(root, "clip-path")));
        while (clips.find()) {
            asked.add("#" + clips.group(1));
        }
        assertThat(asked).isNotEmpty().allMatch(reference -> ids.contains(reference.substring(1)));
    }

    @Test
    void inAnSvgEachZoneIsAnElementWithItsName() throws Exception {
        Element root = read(svg);
        String all = String.join(" ", attributes(root, "id"));
        for (Zone zone : SmallAtlas.atlas().zones()) {
            assertThat(all).contains(zone.id());
        }
    }

    @Test
    void aPdfSaysWhatItIsInItsLanguage() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Four & zones, ");
            assertThat(document.getDocumentInformation().getCreator()).isEqualTo("Control Atlas");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("az");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            try (InputStream xmp = document.getDocumentCatalog().getMetadata().createInputStream()) {
                assertThat(read(xmp.readAllBytes())).isNotNull();
            }
        }
    }

    @Test
    void aPdfsPageIsThreeQuartersOfAPointToAPixel() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(480, within(0.01f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(315, within(0.01f));
        }
    }

    @Test
    void inAPdfEachZoneIsALayerWithItsName() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> layers =
                    List.of(document.getDocumentCatalog().getOCProperties().getGroupNames());
            for (Zone zone : SmallAtlas.atlas().zones()) {
                assertThat(layers).anyMatch(layer -> layer.contains(zone.names().in(Language.AZ)));
            }
        }
    }

    /** Packed by ours and not by the machine's zlib, whose bytes are not the same everywhere. */
    @Test
    void everyPackedPartOfAPdfIsAWholeStreamOfOurOwn() throws Exception {
        int packed = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && COSName.FLATE_DECODE.equals(stream.getFilters())) {
                    byte[] raw;
                    try (InputStream in = stream.createRawInputStream()) {
                        raw = in.readAllBytes();
                    }
                    assertThat(raw).startsWith(0x78, 0x01);
                    byte[] content = new InflaterInputStream(new ByteArrayInputStream(raw)).readAllBytes();
                    assertThat(Flate.zlib(content)).isEqualTo(raw);
                    packed++;
                }
            }
        }
        assertThat(packed).isGreaterThan(2);
    }

    @Test
    void theSameFileIsWrittenAgain() throws Exception {
        assertThat(export(ExportFormat.PDF, PictureSize.pixels(WIDTH, HEIGHT))).isEqualTo(pdf);
        assertThat(export(ExportFormat.SVG, PictureSize.pixels(WIDTH, HEIGHT))).isEqualTo(svg);
    }
}
