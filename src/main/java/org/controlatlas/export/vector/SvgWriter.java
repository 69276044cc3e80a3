package org.controlatlas.export.vector;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.meta.Xmp;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.export.text.Xml;
import org.controlatlas.render.decor.Ink;

/** Writes a page as SVG 1.1: paths, letters as outlines under text that can be found, an element for each zone. */
public final class SvgWriter {
    private SvgWriter() {}

    public static void write(OutputStream out, Page page, FileMetadata metadata) throws IOException {
        SvgTarget target = new SvgTarget();
        PictureSize size = metadata.request().size();
        page.paint(new Ink(new VectorCanvas(target, size.pixelScale(), page.width(), page.height()), page.theme()));
        String body = target.body();
        StringBuilder svg = new StringBuilder(body.length() + 100_000);
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
                .append(" version=\"1.1\" width=\"")
                .append(length(page.width(), size))
                .append("\" height=\"")
                .append(length(page.height(), size))
                .append("\" viewBox=\"0 0 ")
                .append(Xml.number(page.width()))
                .append(' ')
                .append(Xml.number(page.height()))
                .append("\" xml:lang=\"")
                .append(metadata.notes().language().tag())
                .append("\">\n<title>")
                .append(Xml.text(metadata.title() + ", " + metadata.dateText()))
                .append("</title>\n<desc>")
                .append(Xml.text(
                        metadata.notes().viewpoint() + ". " + metadata.notes().disclaimer()))
                .append("</desc>\n<metadata>\n")
                .append(Xmp.rdf(metadata))
                .append("</metadata>\n<defs>\n<style type=\"text/css\">text{font-family:'Noto Sans',sans-serif;")
                .append("white-space:pre}</style>\n")
                .append(target.definitions())
                .append("</defs>\n")
                .append(body)
                .append("</svg>\n");
        out.write(svg.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Pixels on a screen, millimetres where the picture was asked for with another resolution. */
    private static String length(double logical, PictureSize size) {
        return size.dpi() == PictureSize.SCREEN_DPI
                ? Xml.number(logical)
                : Xml.number(logical / PictureSize.SCREEN_DPI * PictureSize.MM_PER_INCH) + "mm";
    }
}
