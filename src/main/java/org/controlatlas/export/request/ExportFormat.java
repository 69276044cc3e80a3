package org.controlatlas.export.request;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.controlatlas.message.BadValueException;

/** What kinds of file there are. To add one, follow "How to add … An export format" in docs/contributing.md. */
public enum ExportFormat {
    /** A picture in pixels. */
    PNG("png", "png"),
    /** A vector picture with real text. */
    SVG("svg", "svg"),
    /** A page with vectors and real text. */
    PDF("pdf", "pdf"),
    /** The zones and their state at a date, as data. */
    GEOJSON("geojson", "geojson"),
    /** The same as places of the World Historical Gazetteer and its like have it: JSON-LD in the Linked Places format. */
    LINKED_PLACES("linked-places", "jsonld"),
    /** The same for globes: KML with time spans. */
    KML("kml", "kml"),
    /** The same as a table of a GeoPackage. */
    GEOPACKAGE("gpkg", "gpkg"),
    /** The changes of a span of time, one a line. */
    CSV("csv", "csv"),
    /** Areas in km² by controller, one line for each date and controller. */
    CSV_AREAS("csv-areas", "csv"),
    /** A silent animation that plays everywhere. */
    GIF("gif", "gif"),
    /** A film (H.264). */
    MP4("mp4", "mp4"),
    /** One PNG for each date, in a zip file. */
    FRAMES("frames", "zip"),
    /** A web page with a slider: all dates, without a network. */
    HTML("html", "html");

    private final String code;
    private final String extension;

    ExportFormat(String code, String extension) {
        this.code = code;
        this.extension = extension;
    }

    /** The word on the command line and in metadata. */
    public String code() {
        return code;
    }

    /** Ending of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The file under that name, with the format's ending if it has not got it. */
    public Path named(Path file) {
        String name = name(file);
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension)
                ? file
                : file.resolveSibling(withoutDots(name) + "." + extension);
    }

    /** The file under that name, with the format's ending if it has none at all. */
    public Path withEnding(Path file) {
        return withoutDots(name(file)).lastIndexOf('.') > 0 ? file : named(file);
    }

    /** Without dots at its end, which begin an ending that somebody has not typed. */
    private static String withoutDots(String name) {
        return name.replaceFirst("\\.+$", "");
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }

    /** True if one file holds pictures of several dates in time. */
    public boolean isAnimation() {
        return this == GIF || this == MP4 || this == FRAMES;
    }

    /** True if the reader chooses the date, the size and what is seen. */
    public boolean isWebPage() {
        return this == HTML;
    }

    /** True if the file can tell a story step by step. */
    public boolean tellsStories() {
        return this == PDF || this == MP4 || this == KML || this == HTML;
    }

    /** True if the file holds data and no picture. */
    public boolean isData() {
        return holdsZones() || isTable();
    }

    /** True if the file holds zones with their outlines. */
    public boolean holdsZones() {
        return this == GEOJSON || this == LINKED_PLACES || this == KML || this == GEOPACKAGE;
    }

    /** True if the file is a table of text, with its metadata beside it. */
    public boolean isTable() {
        return this == CSV || this == CSV_AREAS;
    }

    /** The format that a file's name asks for; of two with the same ending the first ({@code .csv} means changes). */
    public static Optional<ExportFormat> ofFile(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension))
                .findFirst();
    }

    /**
     * @throws IllegalArgumentException with one sentence if there is no such format
     */
    public static ExportFormat ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new BadValueException(
                        RequestProblem.UNKNOWN_FORMAT,
                        code,
                        Arrays.stream(values()).map(ExportFormat::code).collect(Collectors.joining(", "))));
    }
}
