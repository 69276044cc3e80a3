package org.controlatlas.export.meta;

import org.controlatlas.export.text.Xml;

/** Metadata as RDF/XML: an XMP packet for PDF and MP4, the same description for SVG. */
public final class Xmp {
    private Xmp() {}

    /** A whole packet. */
    public static String packet(FileMetadata metadata) {
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                + rdf(metadata)
                + "</x:xmpmeta>\n<?xpacket end=\"r\"?>";
    }

    /** The {@code rdf:RDF} element alone. */
    public static String rdf(FileMetadata metadata) {
        StringBuilder xml = new StringBuilder()
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
                .append(" xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\"")
                .append(" xmlns:ca=\"")
                .append(FileMetadata.NAMESPACE)
                .append("\">\n");
        alternative(
                xml, "dc:title", metadata.title(), metadata.notes().language().tag());
        alternative(
                xml,
                "dc:description",
                metadata.notes().viewpoint() + ", " + metadata.dateText() + ". "
                        + metadata.notes().disclaimer(),
                metadata.notes().language().tag());
        alternative(
                xml,
                "dc:rights",
                metadata.dataSet().attribution() + ". " + metadata.dataSet().licence(),
                "x-default");
        xml.append("<dc:coverage>").append(Xml.text(metadata.dateText())).append("</dc:coverage>\n");
        xml.append("<dc:identifier>").append(Xml.text(metadata.viewLink())).append("</dc:identifier>\n");
        xml.append("<dc:source>")
                .append(Xml.text(
                        metadata.dataSet().id() + " " + metadata.dataSet().version() + " sha256:"
                                + metadata.dataSet().hash()))
                .append("</dc:source>\n");
        if (!metadata.sources().isEmpty()) {
            xml.append("<dc:relation><rdf:Bag>\n");
            metadata.sources()
                    .forEach(source ->
                            xml.append("<rdf:li>").append(Xml.text(source)).append("</rdf:li>\n"));
            xml.append("</rdf:Bag></dc:relation>\n");
        }
        xml.append("<xmp:CreatorTool>Control Atlas</xmp:CreatorTool>\n");
        xml.append("<ca:export>").append(Xml.text(metadata.jsonText())).append("</ca:export>\n");
        return xml.append("</rdf:Description>\n</rdf:RDF>\n").toString();
    }

    private static void alternative(StringBuilder xml, String name, String text, String language) {
        xml.append('<').append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
        xml.append(Xml.text(text)).append("</rdf:li>");
        if (!language.equals("x-default")) {
            xml.append("<rdf:li xml:lang=\"").append(language).append("\">");
            xml.append(Xml.text(text)).append("</rdf:li>");
        }
        xml.append("</rdf:Alt></").append(name).append(">\n");
    }
}
