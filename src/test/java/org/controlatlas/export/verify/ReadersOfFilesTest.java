package org.controlatlas.export.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads a file that comes from anywhere, within limits. */
class ReadersOfFilesTest {
    @TempDir
    Path folder;

    private static byte[] random(long seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private ComparingStream comparing(byte[] file) throws IOException {
        return new ComparingStream(Files.write(folder.resolve("file"), file));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 100_000})
    void bytesThatAreAllTheSameAreCountedInWhateverPiecesTheyCome(int count) throws IOException {
        byte[] bytes = random(1, count);
        Random random = new Random(count);
        try (ComparingStream stream = comparing(bytes)) {
            for (int at = 0; at < count; ) {
                int piece = Math.min(count - at, 1 + random.nextInt(9000));
                stream.write(bytes, at, piece);
                at += piece;
            }

            assertThat(stream.compared()).isEqualTo(count);
            assertThat(stream.left()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 8192, 9_999})
    void theFirstByteThatDiffersEndsTheMakingAndIsWhereItWasFound(int at) throws IOException {
        byte[] bytes = random(2, 10_000);
        byte[] other = bytes.clone();
        other[at] ^= 1;
        try (ComparingStream stream = comparing(bytes)) {
            assertThatThrownBy(() -> stream.write(other)).isInstanceOf(ComparingStream.Different.class);

            assertThat(stream.compared()).isEqualTo(at);
        }
    }

    @Test
    void aFileThatEndsEarlyDiffersThere() throws IOException {
        byte[] bytes = random(3, 1000);
        try (ComparingStream stream = comparing(Arrays.copyOf(bytes, 700))) {
            assertThatThrownBy(() -> stream.write(bytes)).isInstanceOf(ComparingStream.Different.class);

            assertThat(stream.compared()).isEqualTo(700);
            assertThat(stream.left()).isZero();
        }
    }

    @Test
    void whatTheFileHasBehindIsLeft() throws IOException {
        byte[] bytes = random(4, 1000);
        try (ComparingStream stream = comparing(bytes)) {
            stream.write(bytes, 0, 600);
            stream.write(bytes[600]);

            assertThat(stream.compared()).isEqualTo(601);
            assertThat(stream.left()).isEqualTo(399);
        }
    }

    @Test
    void aMakerThatWillMakeMoreThanTheFileHoldsIsStoppedAtOnce() throws IOException {
        try (ComparingStream stream = comparing(random(5, 1000))) {
            stream.atLeast(1000);
            assertThatThrownBy(() -> stream.atLeast(1001)).isInstanceOf(ComparingStream.Different.class);
        }
    }

    @Test
    void metadataUpToTheLimitAreReadAndNotAByteMore() throws IOException {
        assertThat(Bounded.bytes(new ByteArrayInputStream(new byte[Bounded.MOST_BYTES])))
                .hasSize(Bounded.MOST_BYTES);
        assertThatThrownBy(() -> Bounded.bytes(new Endless()))
                .isInstanceOf(IOException.class)
                .hasMessage(Bounded.tooLarge().getMessage());
    }

    /** A stream that would fill any memory. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 7;
        }

        @Override
        public int read(byte[] into, int from, int count) {
            Arrays.fill(into, from, from + count, (byte) 7);
            return count;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":1} {\"b\":2}", "{\"a\":1}x", "{\"a\":", "{a:1}"})
    void whatTwoProgramsWouldReadDifferentlyIsNoJson(String text) {
        assertThatThrownBy(() -> Bounded.json(text)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Bounded.json(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void pixelsThatDifferAreCountedWithTheBoxTheyLieIn() {
        PixelDifference difference = new PixelDifference(200, 100);
        assertThat(difference.found()).isEmpty();

        difference.add(50, 7);
        difference.add(10, 90);
        difference.add(199, 8);

        assertThat(difference.found().orElseThrow().values()).containsExactly(3L, "0.02", 10, 7, 199, 90);
    }

    private static BufferedImage picture(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // Smooth here and random there, so that each filter pays somewhere.
                image.setRGB(x, y, y % 5 == 0 ? random.nextInt() : x * 0x010203 + y * 0x030201);
            }
        }
        return image;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    /** A PNG file with each row packed by the filter given, in pieces of that size. */
    private static byte[] png(BufferedImage image, int filter, int piece) throws IOException {
        int width = image.getWidth();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        byte[] above = new byte[width * 3];
        for (int y = 0; y < image.getHeight(); y++) {
            byte[] row = new byte[width * 3];
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                row[3 * x] = (byte) (rgb >> 16);
                row[3 * x + 1] = (byte) (rgb >> 8);
                row[3 * x + 2] = (byte) rgb;
            }
            raw.write(filter);
            for (int i = 0; i < row.length; i++) {
                int left = i < 3 ? 0 : row[i - 3] & 255;
                int corner = i < 3 ? 0 : above[i - 3] & 255;
                int up = above[i] & 255;
                int guess =
                        switch (filter) {
                            case 1 -> left;
                            case 2 -> up;
                            case 3 -> (left + up) / 2;
                            case 4 -> nearest(left, up, corner);
                            default -> 0;
                        };
                raw.write(row[i] - guess);
            }
            above = row;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, new Deflater(1))) {
            raw.writeTo(deflate);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(head);
        header.writeInt(width);
        header.writeInt(image.getHeight());
        header.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "tEXt", "Title\0x".getBytes(StandardCharsets.US_ASCII));
        byte[] data = packed.toByteArray();
        for (int at = 0; at < data.length; at += piece) {
            chunk(out, "IDAT", Arrays.copyOfRange(data, at, Math.min(data.length, at + piece)));
        }
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** As the specification has Paeth's predictor. */
    private static int nearest(int a, int b, int c) {
        int p = a + b - c;
        int pa = Math.abs(p - a);
        int pb = Math.abs(p - b);
        int pc = Math.abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "1, 100", "2, 1000", "3, 50", "4, 50", "4, 1000000"})
    void theRowsOfAPictureAreItsPixelsHoweverTheyArePacked(int filter, int piece) throws IOException {
        BufferedImage image = picture(filter, 37, 23);
        byte[] file = png(image, filter, piece);
        BufferedImage asOthersReadIt = ImageIO.read(new ByteArrayInputStream(file));

        try (PngRows rows = new PngRows(new ByteArrayInputStream(file), 37)) {
            for (int y = 0; y < 23; y++) {
                byte[] row = rows.next();
                for (int x = 0; x < 37; x++) {
                    int rgb = (row[3 * x] & 255) << 16 | (row[3 * x + 1] & 255) << 8 | row[3 * x + 2] & 255;
                    assertThat(rgb).isEqualTo(asOthersReadIt.getRGB(x, y) & 0xFFFFFF);
                }
            }
            assertThat(rows.goesOn()).isFalse();
        }
    }

    @Test
    void aPictureWithRowsBehindItsLastGoesOn() throws IOException {
        try (PngRows rows = new PngRows(new ByteArrayInputStream(png(picture(1, 10, 5), 0, 100)), 10)) {
            for (int y = 0; y < 4; y++) {
                rows.next();
            }
            assertThat(rows.goesOn()).isTrue();
        }
    }

    @Test
    void aPictureThatEndsEarlySaysSo() throws IOException {
        byte[] file = png(picture(1, 10, 5), 0, 40);
        try (PngRows rows = new PngRows(new ByteArrayInputStream(file), 10)) {
            assertThatThrownBy(() -> {
                        for (int y = 0; y < 6; y++) {
                            rows.next();
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage(VerifyFinding.PICTURE_ENDS_EARLY.english());
        }
    }

    @Test
    void aRowOfAFilterThatThereIsNotIsRefused() throws IOException {
        try (PngRows rows = new PngRows(new ByteArrayInputStream(png(picture(1, 10, 5), 9, 40)), 10)) {
            assertThatThrownBy(rows::next)
                    .isInstanceOf(IOException.class)
                    .hasMessage(VerifyFinding.PICTURE_PACKING.english());
        }
    }

    @Test
    void twoPicturesDifferInThePixelsThatWereChanged() throws IOException {
        BufferedImage image = picture(5, 30, 20);
        byte[] before = png(image, 2, 90);
        image.setRGB(4, 3, image.getRGB(4, 3) ^ 1);
        image.setRGB(17, 19, image.getRGB(17, 19) ^ 0x800000);
        byte[] after = png(image, 4, 33);

        try (PngRows made = new PngRows(new ByteArrayInputStream(before), 30);
                PngRows found = new PngRows(new ByteArrayInputStream(after), 30)) {
            assertThat(PngRows.difference(made, found, 30, 20)
                            .found()
                            .orElseThrow()
                            .values())
                    .containsExactly(2L, "0.33", 4, 3, 17, 19);
        }
    }

    @Test
    void aPlaceInAPdfIsNamedByTheObjectItLiesIn() {
        String pdf = "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                + "2 0 obj << /Type /Metadata /Length 9 >> stream\nAAAAAAAAA\nendstream endobj\n"
                + "3 0 obj << /Length 9 /Length1 9 >> stream\nBBBBBBBBB\nendstream endobj\n"
                + "4 0 obj << /Length 9 >> stream\nCCCC/Type \nendstream endobj\nxref\n0 5\n";
        byte[] bytes = pdf.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(PdfPart.at(bytes, pdf.indexOf("/Catalog"))).isEqualTo(PdfPart.STRUCTURE);
        assertThat(PdfPart.at(bytes, pdf.indexOf("AAAA"))).isEqualTo(PdfPart.METADATA);
        assertThat(PdfPart.at(bytes, pdf.indexOf("BBBB"))).isEqualTo(PdfPart.FONT);
        assertThat(PdfPart.at(bytes, pdf.indexOf("CCCC"))).isEqualTo(PdfPart.DRAWING);
        assertThat(PdfPart.at(bytes, pdf.indexOf("xref"))).isEqualTo(PdfPart.REST);
        assertThat(PdfPart.at(bytes, 0)).isEqualTo(PdfPart.REST);
        assertThat(PdfPart.at(bytes, 1_000_000)).isEqualTo(PdfPart.REST);
    }
}
