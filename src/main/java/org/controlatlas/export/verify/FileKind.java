package org.controlatlas.export.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.controlatlas.export.request.ExportFormat;

/** What a file is, by its content: names can be wrong. */
enum FileKind {
    PNG,
    SVG,
    PDF,
    JSON,
    CSV,
    GIF,
    MP4,
    ZIP,
    KML,
    GEOPACKAGE,
    HTML;

    static Optional<FileKind> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(512);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (text.startsWith("SQLite format 3\0")) {
            return Optional.of(GEOPACKAGE);
        }
        if (text.startsWith("GIF8")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("PK")) {
            return Optional.of(ZIP);
        }
        if (text.length() > 8 && text.startsWith("ftyp", 4)) {
            return Optional.of(MP4);
        }
        if (text.stripLeading().startsWith("{")) {
            return Optional.of(JSON);
        }
        if (text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html")) {
            return Optional.of(HTML);
        }
        // A name in a table may hold a tag, too.
        boolean xml =
                text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
        if (xml && text.contains("<kml")) {
            return Optional.of(KML);
        }
        if (xml && text.contains("<svg")) {
            return Optional.of(SVG);
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? Optional.of(CSV) : Optional.empty();
    }

    /** Whether a request for that format can have made a file of this kind; a zip's frames are pictures of their own. */
    boolean canComeFrom(ExportFormat format) {
        return switch (format) {
            case PNG -> this == PNG;
            case SVG -> this == SVG;
            case PDF -> this == PDF;
            case GEOJSON, LINKED_PLACES -> this == JSON;
            case KML -> this == KML;
            case GEOPACKAGE -> this == GEOPACKAGE;
            case CSV, CSV_AREAS -> this == CSV;
            case GIF -> this == GIF;
            case MP4 -> this == MP4;
            case FRAMES -> this == ZIP || this == PNG;
            case HTML -> this == HTML;
        };
    }
}
