package org.controlatlas.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of unknown origin: opens nothing that the XML refers to, and throws errors instead of printing them. */
public final class ForeignXml {
    /** In which the encoding is declared, if it is. */
    private static final int HEAD = 256;

    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private ForeignXml() {}

    /** @throws XMLStreamException if it does not begin as XML does */
    public static XMLStreamReader reader(InputStream xml) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        InputStream in = new BufferedInputStream(xml, 1 << 16);
        in.mark(HEAD);
        // One character for each byte.
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        boolean marked = head.startsWith(BYTE_ORDER_MARK);
        Matcher encoding = ENCODING.matcher(marked ? head.substring(BYTE_ORDER_MARK.length()) : head);
        boolean utf8 = encoding.find() ? encoding.group(1).equalsIgnoreCase("utf-8") : head.contains("<");
        if (!utf8 || head.indexOf('\0') >= 0) {
            return factory.createXMLStreamReader(in);
        }
        in.skipNBytes(marked ? BYTE_ORDER_MARK.length() : 0);
        // Of bytes that are no UTF-8 the runtime's own reader prints a line on the terminal before it throws.
        return factory.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }
}
