package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;

/** Writes one format's bytes: equal jobs give equal bytes. */
public interface FormatWriter {
    /**
     * @throws ExportException if it is cancelled or cannot be made
     */
    void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException;

    /** A second file that belongs beside the first, for formats that have no place for metadata. */
    default Optional<AtomicFile.Part> companion(ExportJob job, Path file) {
        return Optional.empty();
    }

    static FormatWriter of(ExportFormat format) {
        return switch (format) {
            case PNG -> new PngFormat();
            case SVG -> new SvgFormat();
            case PDF -> new PdfFormat();
            case GEOJSON -> new GeoJsonFormat();
            case LINKED_PLACES -> new LinkedPlacesFormat();
            case KML -> new KmlFormat();
            case GEOPACKAGE -> new GeoPackageFormat();
            case CSV -> new ChangesCsv();
            case CSV_AREAS -> new AreasCsv();
            case GIF -> new GifFormat();
            case MP4 -> new Mp4Format();
            case FRAMES -> new FramesFormat();
            case HTML -> new HtmlFormat();
        };
    }
}
