package org.controlatlas.export.vector;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.controlatlas.export.PictureSize;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.meta.Xmp;
import org.controlatlas.export.page.Page;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.render.ZoneShapeSink;
import org.controlatlas.render.decor.Ink;

/** Writes a page as SVG 1.1: paths, text in an embedded font, an element with id and title for each zone. */
public final class SvgWriter {
    private static final String FAMILY = "Control Atlas Sans";

    private SvgWriter() {}

    /** @param pageFor makes the page for a sink that is to be told of the zones */
    public static void write(
            OutputStream out, Function<ZoneShapeSink, Page> pageFor, FileMetadata metadata, Atlas atlas)
            throws IOException {
        SvgSink sink = new SvgSink();
        ZoneGroups names = new ZoneGroups(atlas, metadata.language());
        Page page = pageFor.apply(new ZoneShapeSink() {
            @Override
            public void beginZone(Zone zone, Optional<ControlPeriod> period) {
                sink.openGroup(
                        "id=\"zone-" + Xml.text(zone.id()) + "\" data-control=\""
                                + Xml.text(period.map(p -> p.control().code()).orElse("no-data")) + "\"",
                        names.title(zone, period));
            }

            @Override
            public void endZone() {
                sink.closeGroup();
            }
        });
        PictureSize size = metadata.request().size();
        page.paint(new Ink(new VectorGraphics(sink), page.theme(), true, size.pixelScale()));
        String body = sink.body();
        StringBuilder svg = new StringBuilder(body.length() + 100_000);
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(" version=\"1.1\" width=\"")
                .append(length(page.width(), size))
                .append("\" height=\"")
                .append(length(page.height(), size))
                .append("\" viewBox=\"0 0 ")
                .append(Xml.number(page.width()))
                .append(' ')
                .append(Xml.number(page.height()))
                .append("\" xml:lang=\"")
                .append(metadata.language().tag())
                .append("\">\n<title>")
                .append(Xml.text(metadata.title() + ", " + metadata.dateText()))
                .append("</title>\n<desc>")
                .append(Xml.text(metadata.viewpoint() + ". " + metadata.disclaimer()))
                .append("</desc>\n<metadata>\n")
                .append(Xmp.rdf(metadata))
                .append("</metadata>\n<defs>\n<style type=\"text/css\">\n");
        face(svg, sink.codePoints(false), false);
        face(svg, sink.codePoints(true), true);
        svg.append("text{font-family:'")
                .append(FAMILY)
                .append("','DejaVu Sans Condensed','DejaVu Sans',sans-serif;")
                .append("font-kerning:none;font-variant-ligatures:none;white-space:pre}\n</style>\n")
                .append(sink.clips())
                .append("</defs>\n")
                .append(body)
                .append("</svg>\n");
        out.write(svg.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Pixels on a screen, millimetres where the picture was asked for with another resolution. */
    private static String length(double logical, PictureSize size) {
        return size.dpi() == PictureSize.SCREEN_DPI
                ? Xml.number(logical)
                : Xml.number(logical / PictureSize.SCREEN_DPI * 25.4) + "mm";
    }

    private static void face(StringBuilder svg, SortedSet<Integer> codePoints, boolean bold) throws IOException {
        if (codePoints.isEmpty()) {
            return;
        }
        svg.append("@font-face{font-family:'")
                .append(FAMILY)
                .append("';font-weight:")
                .append(bold ? "bold" : "normal")
                .append(";src:url(data:font/ttf;base64,")
                .append(Base64.getEncoder().encodeToString(FontSubset.trueType(bold, codePoints)))
                .append(") format('truetype')}\n");
    }
}
