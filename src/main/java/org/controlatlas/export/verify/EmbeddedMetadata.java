package org.controlatlas.export.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.controlatlas.export.animation.Mp4Metadata;
import org.controlatlas.export.meta.CsvCompanion;
import org.controlatlas.export.meta.FileMetadata;

/** Reads what a file says of itself, wherever its format keeps that. */
final class EmbeddedMetadata {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EmbeddedMetadata() {}

    /**
     * @return empty if the file says nothing of itself
     * @throws IOException if it cannot be read; its message is the reason in words
     */
    static Optional<JsonNode> read(FileKind kind, Path file) throws IOException {
        return switch (kind) {
            case PNG -> {
                try (InputStream in = Files.newInputStream(file)) {
                    yield parsed(PngChunks.read(new java.io.BufferedInputStream(in, 1 << 16))
                            .texts()
                            .get(FileMetadata.KEY));
                }
            }
            case SVG -> {
                try (InputStream in = Files.newInputStream(file)) {
                    yield parsed(xmlElement(in));
                }
            }
            case PDF -> pdf(file);
            case JSON -> jsonMember(file);
            case GIF -> parsed(gifComment(file));
            case MP4 -> {
                String xmp = Mp4Metadata.xmp(file);
                yield xmp == null
                        ? Optional.empty()
                        : parsed(xmlElement(new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
            }
            case ZIP -> zip(file);
            case CSV -> {
                Path companion = CsvCompanion.of(file);
                yield Files.isRegularFile(companion) ? jsonMember(companion) : Optional.empty();
            }
        };
    }

    private static Optional<JsonNode> parsed(String json) throws IOException {
        return json == null ? Optional.empty() : Optional.of(MAPPER.readTree(json));
    }

    /** Text of the program's own element in an SVG file or an XMP packet. */
    private static String xmlElement(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // A file to be checked comes from anywhere: nothing it names is opened.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("export")
                        && FileMetadata.NAMESPACE.equals(xml.getNamespaceURI())) {
                    return xml.getElementText();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new IOException("it is no well-formed XML", e);
        }
    }

    private static Optional<JsonNode> pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata == null) {
                return Optional.empty();
            }
            try (InputStream in = metadata.exportXMPMetadata()) {
                return parsed(xmlElement(in));
            }
        }
    }

    /** Only as much of the file is read as stands before the member. */
    private static Optional<JsonNode> jsonMember(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean own = parser.currentName().equals(FileMetadata.KEY);
                parser.nextToken();
                if (own) {
                    return Optional.of(parser.readValueAsTree());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        }
    }

    /** The first comment, which stands before the frames. */
    private static String gifComment(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(raw))) {
            in.skipNBytes(10);
            int flags = in.readUnsignedByte();
            in.skipNBytes(2);
            if ((flags & 0x80) != 0) {
                in.skipNBytes(3L << (flags & 7) + 1);
            }
            while (in.readUnsignedByte() == 0x21) {
                boolean comment = in.readUnsignedByte() == 0xFE;
                java.io.ByteArrayOutputStream text = new java.io.ByteArrayOutputStream();
                for (int size = in.readUnsignedByte(); size > 0; size = in.readUnsignedByte()) {
                    text.write(in.readNBytes(size));
                }
                if (comment) {
                    return text.toString(StandardCharsets.UTF_8);
                }
            }
            return null;
        }
    }

    private static Optional<JsonNode> zip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(FileMetadata.ZIP_ENTRY);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(MAPPER.readTree(in));
            }
        }
    }
}
