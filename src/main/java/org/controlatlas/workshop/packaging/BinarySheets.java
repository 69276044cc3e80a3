package org.controlatlas.workshop.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Writes the binary form (.bss) beside each style sheet; JavaFX then reads that one. Parsing the text would take a
 * tenth of the JavaFX thread's time until the window appears. Used only by the build.
 */
final class BinarySheets {
    private static final String TEXT = ".css";

    private BinarySheets() {}

    /** The argument is the folder in which, and below which, the style sheets lie. */
    public static void main(String[] args) throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(Path.of(List.of(args).get(0)))) {
            // Those of the window; a web page has one of its own, in the language of browsers.
            sheets = files.filter(file ->
                            file.toString().endsWith(TEXT) && !file.toString().contains("template"))
                    .toList();
        }
        for (Path sheet : sheets) {
            String name = sheet.getFileName().toString();
            Path binary = sheet.resolveSibling(name.substring(0, name.length() - TEXT.length()) + ".bss");
            Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
        }
    }
}
