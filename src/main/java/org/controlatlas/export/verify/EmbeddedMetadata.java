package org.controlatlas.export.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.controlatlas.export.animation.Mp4Metadata;
import org.controlatlas.export.gis.GeoPackage;
import org.controlatlas.export.meta.CsvCompanion;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.web.WebPage;
import org.controlatlas.files.ForeignXml;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageIOException;

/** Reads what a file says of itself, wherever its format keeps that; never more than {@link Bounded#MOST_BYTES}. */
final class EmbeddedMetadata {
    private static final JsonFactory JSON = new JsonFactory();

    /** How an XMP packet begins and ends, for programs that do not know the format around it (XMP part 3). */
    private static final String PACKET_BEGIN = "<?xpacket begin";

    private static final String PACKET_END = "<?xpacket end";

    private EmbeddedMetadata() {}

    /**
     * @return empty if the file says nothing of itself
     * @throws IOException if it cannot be read; its message is the reason in words
     */
    static Optional<JsonNode> read(FileKind kind, Path file) throws IOException {
        return switch (kind) {
            case PNG -> {
                try (InputStream in = buffered(file)) {
                    yield parsed(PngChunks.read(in).texts().get(FileMetadata.KEY));
                }
            }
            case SVG, KML -> {
                // They stand before what is drawn.
                try (InputStream in = buffered(file)) {
                    yield parsed(xmlElement(in.readNBytes(Bounded.MOST_BYTES), true));
                }
            }
            case PDF -> pdf(file);
            case JSON -> jsonMember(file);
            case GIF -> parsed(gifComment(file));
            case MP4 -> {
                Optional<byte[]> xmp = Mp4Metadata.xmp(file, Bounded.MOST_BYTES);
                yield xmp.isEmpty() ? Optional.empty() : parsed(xmlElement(xmp.get(), false));
            }
            case ZIP -> zip(file);
            case HTML -> parsed(htmlElement(file));
            case GEOPACKAGE -> geoPackage(file);
            case CSV -> {
                Path companion = CsvCompanion.of(file);
                yield Files.isRegularFile(companion) ? jsonMember(companion) : Optional.empty();
            }
        };
    }

    private static InputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static Optional<JsonNode> parsed(String json) throws IOException {
        return json == null ? Optional.empty() : Optional.of(Bounded.json(json));
    }

    /**
     * Text of the program's own element in an SVG file or an XMP packet; null if there is none.
     *
     * @param cut whether the bytes may be only the beginning of the file
     */
    private static String xmlElement(byte[] bytes, boolean cut) throws IOException {
        try {
            XMLStreamReader xml = ForeignXml.reader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("export")
                        && FileMetadata.NAMESPACE.equals(xml.getNamespaceURI())) {
                    return xml.getElementText();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            if (cut && bytes.length == Bounded.MOST_BYTES) {
                return null;
            }
            throw new MessageIOException(Message.of(VerifyFinding.NO_XML), e);
        }
    }

    /**
     * Looks for packets as programs do that know nothing of PDF. To read the file as PDF would mean to unpack whatever
     * it holds.
     */
    private static Optional<JsonNode> pdf(Path file) throws IOException {
        try (InputStream in = buffered(file)) {
            while (skipPast(in, PACKET_BEGIN)) {
                byte[] rest = untilPast(in, PACKET_END);
                byte[] packet = (PACKET_BEGIN + new String(rest, StandardCharsets.ISO_8859_1) + "?>")
                        .getBytes(StandardCharsets.ISO_8859_1);
                Optional<JsonNode> said = parsed(xmlElement(packet, false));
                if (said.isPresent()) {
                    return said;
                }
            }
            return Optional.empty();
        }
    }

    private static boolean skipPast(InputStream in, String mark) throws IOException {
        int found = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            // The first character occurs only once in each mark, so nothing is missed.
            found = c == mark.charAt(found) ? found + 1 : c == mark.charAt(0) ? 1 : 0;
            if (found == mark.length()) {
                return true;
            }
        }
        return false;
    }

    private static byte[] untilPast(InputStream in, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        int found = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            bytes.write(c);
            if (bytes.size() > Bounded.MOST_BYTES) {
                throw Bounded.tooLarge();
            }
            found = c == mark.charAt(found) ? found + 1 : c == mark.charAt(0) ? 1 : 0;
            if (found == mark.length()) {
                return bytes.toByteArray();
            }
        }
        throw new MessageIOException(VerifyFinding.METADATA_NO_END);
    }

    /** Only as much of the file is read as stands before the member. */
    private static Optional<JsonNode> jsonMember(Path file) throws IOException {
        try (InputStream in = buffered(file);
                JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean own = parser.currentName().equals(FileMetadata.KEY);
                parser.nextToken();
                if (own) {
                    return Optional.of(Bounded.json(copy(parser)));
                }
                parser.skipChildren();
            }
            return Optional.empty();
        }
    }

    /** The text of the value at which the parser stands. */
    private static String copy(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(new BoundedWriter(text))) {
            json.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static final class BoundedWriter extends FilterWriter {
        private int left = Bounded.MOST_BYTES;

        BoundedWriter(StringWriter to) {
            super(to);
        }

        @Override
        public void write(char[] chars, int from, int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw Bounded.tooLarge();
            }
            super.write(chars, from, count);
        }
    }

    /** Content of the page's own element, which stands in its head; null if there is none. */
    private static String htmlElement(Path file) throws IOException {
        try (InputStream in = buffered(file)) {
            if (!skipPast(in, WebPage.METADATA_BEGIN)) {
                return null;
            }
            String text = new String(untilPast(in, WebPage.METADATA_END), StandardCharsets.UTF_8);
            return text.substring(0, text.length() - WebPage.METADATA_END.length());
        }
    }

    /** The first comment before the frames that could be ours; null if there is none. */
    private static String gifComment(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(buffered(file))) {
            in.skipNBytes(10);
            int flags = in.readUnsignedByte();
            in.skipNBytes(2);
            if ((flags & 0x80) != 0) {
                in.skipNBytes(3L << (flags & 7) + 1);
            }
            while (in.readUnsignedByte() == 0x21) {
                boolean comment = in.readUnsignedByte() == 0xFE;
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                for (int size = in.readUnsignedByte(); size > 0; size = in.readUnsignedByte()) {
                    text.write(in.readNBytes(size));
                    if (text.size() > Bounded.MOST_BYTES) {
                        throw Bounded.tooLarge();
                    }
                }
                String said = text.toString(StandardCharsets.UTF_8);
                // Other programs leave their names there.
                if (comment && said.startsWith("{")) {
                    return said;
                }
            }
            return null;
        }
    }

    private static Optional<JsonNode> geoPackage(Path file) throws IOException {
        Optional<String> said = GeoPackage.metadata(file, FileMetadata.NAMESPACE, Bounded.MOST_BYTES);
        return parsed(said.orElse(null));
    }

    private static Optional<JsonNode> zip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(FileMetadata.ZIP_ENTRY);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(Bounded.json(Bounded.bytes(in)));
            }
        }
    }
}
