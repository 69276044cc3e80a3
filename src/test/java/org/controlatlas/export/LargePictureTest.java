package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.PictureSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest picture there is, made by a Java that could not hold a fifth of it in memory. */
class LargePictureTest {
    private static final int SIDE = PictureSize.MOST;
    private static final String HEAP = "-Xmx192m";

    @TempDir
    Path folder;

    /** Writes the picture to the file named. */
    public static void main(String[] arguments) throws Exception {
        // Few and large things to draw: what is tested is the picture's size, not the painter.
        ExportRequest request = ExportRequest.of(ExportFormat.PNG, new ExportSubject.At(LocalDate.of(2020, 11, 26)))
                .withSize(new PictureSize(SIDE, SIDE, 1200))
                .withFurniture(List.of(Furniture.TITLE, Furniture.LEGEND));
        new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline())
                .export(request, Path.of(arguments[0]), false, ExportProgress.NONE);
    }

    @Test
    void itIsMadeInLittleMemory() throws Exception {
        assertThat(4L * SIDE * SIDE).isGreaterThan(5 * 192L << 20);
        Path file = folder.resolve("large.png");
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        HEAP,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePictureTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in);
            assertThat(reader.getWidth(0)).isEqualTo(SIDE);
            assertThat(reader.getHeight(0)).isEqualTo(SIDE);
        }
        // Each row has a byte for its filter before its red, green and blue.
        assertThat(inflated(file)).isEqualTo(SIDE * (1 + 3L * SIDE));
    }

    /** How many bytes the picture's data are when they are unpacked; the sum at their end is checked on the way. */
    private static long inflated(Path png) throws IOException, DataFormatException {
        Inflater inflater = new Inflater();
        byte[] rows = new byte[1 << 20];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(png), 1 << 20))) {
            in.skipNBytes(8);
            while (true) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                byte[] content = in.readNBytes(length);
                in.skipNBytes(4);
                if (type.equals("IEND")) {
                    assertThat(inflater.finished()).isTrue();
                    return inflater.getBytesWritten();
                }
                if (type.equals("IDAT")) {
                    inflater.setInput(content);
                    while (!inflater.needsInput() && !inflater.finished()) {
                        int unused = inflater.inflate(rows);
                    }
                }
            }
        } finally {
            inflater.end();
        }
    }
}
