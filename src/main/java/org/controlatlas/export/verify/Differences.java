package org.controlatlas.export.verify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.meta.FileMetadata;

/** Finds out in what a file whose metadata are right differs from the one that the program makes. */
record Differences(FileKind kind, Path file, FileMetadata expected) {
    /** Beyond it two pictures are not decoded side by side; 300 MB. */
    private static final long MOST_PIXELS = 36_000_000;

    /** @return the difference in words, or empty if there is none that matters */
    Optional<String> find(Verifier.Remake again) throws IOException, ExportException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        again.writeTo(made);
        try {
            return switch (kind) {
                case PNG -> png(made.toByteArray());
                case PDF -> pdf(made.toByteArray());
                case ZIP -> zip(made.toByteArray());
                case SVG, JSON, CSV -> Optional.of(lines(made.toByteArray()));
                case GIF, MP4 -> Optional.of("its frames were changed");
            };
        } catch (IOException e) {
            return Optional.of("it is damaged");
        }
    }

    private Optional<String> png(byte[] made) throws IOException {
        PngChunks chunks;
        try (InputStream in = Files.newInputStream(file)) {
            chunks = PngChunks.read(in);
        }
        for (Map.Entry<String, String> text : expected.pngTexts().entrySet()) {
            if (!text.getValue().equals(chunks.texts().get(text.getKey()))) {
                return Optional.of("its text '" + text.getKey() + "' was changed");
            }
        }
        if (!chunks.foreign().isEmpty()) {
            return Optional.of("it holds parts that no export has (" + String.join(", ", chunks.foreign()) + ")");
        }
        long pixels = (long) expected.request().size().width()
                * expected.request().size().height();
        if (pixels > MOST_PIXELS) {
            return Optional.of("its bytes were changed");
        }
        return pixels(ImageIO.read(new ByteArrayInputStream(made)), ImageIO.read(file.toFile()));
    }

    private Optional<String> pixels(BufferedImage made, BufferedImage found) {
        if (found == null) {
            return Optional.of("its picture cannot be read");
        }
        int width = made.getWidth();
        if (found.getWidth() != width || found.getHeight() != made.getHeight()) {
            return Optional.of("its picture has " + found.getWidth() + "×" + found.getHeight() + " pixels and not "
                    + width + "×" + made.getHeight());
        }
        long changed = 0;
        int left = width;
        int right = -1;
        int top = made.getHeight();
        int bottom = -1;
        for (int y = 0; y < made.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                if (made.getRGB(x, y) != found.getRGB(x, y)) {
                    changed++;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        if (changed == 0) {
            return Optional.empty();
        }
        double share = 100.0 * changed / ((double) width * made.getHeight());
        return Optional.of(String.format(
                Locale.ROOT,
                "%d pixels (%.2f %%) were changed, all within %d,%d to %d,%d",
                changed,
                share,
                left,
                top,
                right,
                bottom));
    }

    private Optional<String> pdf(byte[] made) throws IOException {
        try (PDDocument own = Loader.loadPDF(made);
                PDDocument other = Loader.loadPDF(new File(file.toString()))) {
            if (own.getNumberOfPages() != other.getNumberOfPages()) {
                return Optional.of("it has " + other.getNumberOfPages() + " pages and not " + own.getNumberOfPages());
            }
            Optional<String> seen = pixels(new PDFRenderer(own).renderImage(0), new PDFRenderer(other).renderImage(0));
            return Optional.of(seen.map(text -> "its picture was changed: " + text)
                    .orElse("its page looks alike, but the file was changed"));
        }
    }

    private Optional<String> zip(byte[] made) throws IOException {
        try (ZipInputStream own = new ZipInputStream(new ByteArrayInputStream(made));
                InputStream in = Files.newInputStream(file);
                ZipInputStream other = new ZipInputStream(in)) {
            ZipEntry wanted;
            while ((wanted = own.getNextEntry()) != null) {
                ZipEntry found = other.getNextEntry();
                if (found == null || !found.getName().equals(wanted.getName())) {
                    return Optional.of("its frame " + wanted.getName() + " is missing or out of order");
                }
                if (!Arrays.equals(own.readAllBytes(), other.readAllBytes())) {
                    return Optional.of("its frame " + wanted.getName() + " was changed");
                }
            }
            ZipEntry more = other.getNextEntry();
            return more == null ? Optional.empty() : Optional.of("it holds " + more.getName() + " besides its frames");
        }
    }

    private String lines(byte[] made) throws IOException {
        List<String> own = new String(made, StandardCharsets.UTF_8).lines().toList();
        List<String> other = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int at = 0;
        while (at < Math.min(own.size(), other.size()) && own.get(at).equals(other.get(at))) {
            at++;
        }
        return at == own.size() && at == other.size()
                ? "its lines end differently"
                : "it was changed in line " + (at + 1);
    }
}
