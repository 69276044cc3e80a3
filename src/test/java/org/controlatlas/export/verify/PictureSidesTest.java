package org.controlatlas.export.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against pictures that Java itself writes. */
class PictureSidesTest {
    @TempDir
    Path temp;

    private Path picture(String format, int width, int height) throws IOException {
        Path file = temp.resolve("a." + format);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED), format, file.toFile());
        return file;
    }

    @ParameterizedTest
    @CsvSource({"PNG, 1, 1", "PNG, 300, 7", "PNG, 3, 70000", "GIF, 1, 1", "GIF, 300, 7", "GIF, 2, 40000"})
    void widthAndHeightAreThoseOfThePicture(FileKind kind, int width, int height) throws IOException {
        Path file = picture(kind.name().toLowerCase(Locale.ROOT), width, height);

        assertThat(FileKind.of(file)).contains(kind);
        assertThat(PictureSides.of(kind, file))
                .hasValueSatisfying(sides -> assertThat(sides).containsExactly(width, height));
    }

    @Test
    void aPictureThatIsCutShortHasNone() throws IOException {
        Path file = picture("png", 5, 5);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20));

        assertThatThrownBy(() -> PictureSides.of(FileKind.PNG, file)).isInstanceOf(EOFException.class);
    }

    @Test
    void aTableHasNone() throws IOException {
        assertThat(PictureSides.of(FileKind.CSV, Files.writeString(temp.resolve("a.csv"), "a,b\n")))
                .isEmpty();
    }
}
