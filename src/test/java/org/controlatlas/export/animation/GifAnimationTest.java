package org.controlatlas.export.animation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Palettes, and animations as Java's own reader of GIF reads them. */
class GifAnimationTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    private static GifPalette palette(int[]... pictures) {
        GifPalette.Histogram histogram = new GifPalette.Histogram();
        for (int[] picture : pictures) {
            histogram.add(picture);
        }
        return histogram.palette();
    }

    /** The colours that a palette makes of others. */
    private static int[] shown(GifPalette palette, int[] rgb) {
        byte[] bytes = palette.bytes();
        byte[] indexes = palette.indexes(rgb);
        int[] shown = new int[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            int at = 3 * (indexes[i] & 255);
            shown[i] = (bytes[at] & 255) << 16 | (bytes[at + 1] & 255) << 8 | bytes[at + 2] & 255;
        }
        return shown;
    }

    private static int[] colours(Random random, int count) {
        return random.ints(count, 0, 1 << 24).toArray();
    }

    private static double distance(int one, int other) {
        double sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.pow((one >> shift & 255) - (other >> shift & 255), 2);
        }
        return Math.sqrt(sum);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200, 255})
    void asManyColoursAsThereIsRoomForAreAllExact(int count) {
        int[] all = colours(new Random(count), count);
        assertThat(shown(palette(all), all)).isEqualTo(all);
    }

    @Test
    void ofMoreColoursThoseThatCoverMostAreExact() {
        Random random = new Random(3);
        int[] often = colours(random, 100);
        int[] picture = colours(random, 20_000);
        for (int i = 0; i < 10_000; i++) {
            picture[i] = often[i % often.length];
        }
        assertThat(shown(palette(picture), often)).isEqualTo(often);
    }

    /** Blends along edges are far from all the fills that cover most. */
    @Test
    void theOthersAreNearTheirOwn() {
        Random random = new Random(4);
        int[] blends = new int[4_000];
        for (int i = 0; i < blends.length; i++) {
            double part = random.nextDouble();
            int red = (int) (220 * part + 80 * (1 - part));
            int green = (int) (100 * part + 240 * (1 - part));
            blends[i] = red << 16 | green << 8 | random.nextInt(30);
        }
        int[] fills = new int[60_000];
        for (int i = 0; i < fills.length; i++) {
            // Some hundred dark blues.
            fills[i] = 100 + i % 130;
        }
        int[] shown = shown(palette(fills, blends), blends);
        for (int i = 0; i < blends.length; i++) {
            assertThat(distance(shown[i], blends[i])).isLessThan(24);
        }
    }

    @Test
    void noColourIsTheTransparentOne() {
        int[] many = colours(new Random(5), 5_000);
        byte[] indexes = palette(many).indexes(many);
        for (byte index : indexes) {
            assertThat(index & 255).isNotEqualTo(GifPalette.TRANSPARENT);
        }
    }

    @Test
    void theOrderOfPicturesDoesNotMatterAndNeitherDoesOpacity() {
        int[] one = colours(new Random(6), 900);
        int[] other = colours(new Random(7), 900);
        int[] opaque = Arrays.stream(one).map(rgb -> rgb | 0xFF000000).toArray();
        assertThat(palette(one, other).bytes())
                .isEqualTo(palette(other, one).bytes())
                .isEqualTo(palette(opaque, other).bytes());
    }

    /** One frame as it lies in the file. */
    private record Frame(BufferedImage part, int left, int top, int hundredths) {}

    private static List<Frame> frames(byte[] gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<Frame> frames = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                Node root = reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                Element where = child(root, "ImageDescriptor");
                Element control = child(root, "GraphicControlExtension");
                assertThat(control.getAttribute("disposalMethod")).isEqualTo("doNotDispose");
                frames.add(new Frame(
                        reader.read(i),
                        Integer.parseInt(where.getAttribute("imageLeftPosition")),
                        Integer.parseInt(where.getAttribute("imageTopPosition")),
                        Integer.parseInt(control.getAttribute("delayTime"))));
            }
        } finally {
            reader.dispose();
        }
        return frames;
    }

    private static Element child(Node parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return (Element) node;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** The pictures that somebody sees one after the other. */
    private static List<int[]> seen(List<Frame> frames) {
        List<int[]> seen = new ArrayList<>();
        BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (Frame frame : frames) {
            screen.getGraphics().drawImage(frame.part, frame.left, frame.top, null);
            int[] rgb = screen.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
            seen.add(Arrays.stream(rgb).map(argb -> argb & 0xFFFFFF).toArray());
        }
        return seen;
    }

    private static byte[] gif(List<int[]> pictures, int millis, String comment) throws IOException {
        GifPalette palette = palette(pictures.toArray(int[][]::new));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GifAnimation animation = new GifAnimation(out, WIDTH, HEIGHT, palette, comment);
        for (int[] picture : pictures) {
            animation.add(palette.indexes(picture), millis);
        }
        animation.finish();
        return out.toByteArray();
    }

    private static List<int[]> pictures(Random random, int count) {
        int[] fills = colours(random, 30);
        List<int[]> pictures = new ArrayList<>();
        int[] picture = new int[WIDTH * HEIGHT];
        for (int frame = 0; frame < count; frame++) {
            picture = picture.clone();
            int left = random.nextInt(WIDTH);
            int top = random.nextInt(HEIGHT);
            for (int y = top; y < Math.min(HEIGHT, top + 1 + random.nextInt(20)); y++) {
                Arrays.fill(
                        picture,
                        y * WIDTH + left,
                        y * WIDTH + Math.min(WIDTH, left + 1 + random.nextInt(20)),
                        fills[random.nextInt(fills.length)]);
            }
            pictures.add(picture);
        }
        return pictures;
    }

    @Test
    void everyFrameIsSeenAsItIs() throws IOException {
        List<int[]> pictures = pictures(new Random(8), 40);
        List<int[]> seen = seen(frames(gif(pictures, 100, "")));
        assertThat(seen).hasSameSizeAs(pictures);
        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i)).isEqualTo(pictures.get(i));
        }
    }

    @Test
    void ofAFrameOnlyTheRectangleThatChangedIsWritten() throws IOException {
        int[] before = new int[WIDTH * HEIGHT];
        int[] after = before.clone();
        after[7 * WIDTH + 11] = 0xFF0000;
        after[9 * WIDTH + 20] = 0x00FF00;
        Frame changed = frames(gif(List.of(before, after), 100, "")).get(1);
        assertThat(changed.left).isEqualTo(11);
        assertThat(changed.top).isEqualTo(7);
        assertThat(changed.part.getWidth()).isEqualTo(10);
        assertThat(changed.part.getHeight()).isEqualTo(3);
    }

    @Test
    void aFrameThatChangesNothingTakesItsTime() throws IOException {
        int[] same = new int[WIDTH * HEIGHT];
        Arrays.fill(same, 0x336699);
        List<Frame> frames = frames(gif(List.of(same, same.clone(), same.clone()), 500, ""));
        assertThat(frames).hasSize(3).allMatch(frame -> frame.hundredths == 50);
        assertThat(frames.get(1).part.getWidth()).isEqualTo(1);
        assertThat(seen(frames).get(2)).isEqualTo(same);
    }

    /** Less than two hundredths many players take for ten. */
    @ParameterizedTest
    @CsvSource({"1000, 100", "45, 5", "44, 4", "1, 2", "0, 2", "9999999, 65535"})
    void aFrameStaysAsLongAsGifCanSay(int millis, int hundredths) throws IOException {
        assertThat(frames(gif(List.of(new int[WIDTH * HEIGHT]), millis, "")).get(0).hundredths)
                .isEqualTo(hundredths);
    }

    @Test
    void aCommentMayBeOfAnyLength() throws IOException {
        List<int[]> pictures = pictures(new Random(9), 3);
        for (int length : new int[] {0, 1, 254, 255, 256, 1_000}) {
            byte[] gif = gif(pictures, 100, "x".repeat(length));
            assertThat(seen(frames(gif)).get(2)).isEqualTo(pictures.get(2));
        }
    }
}
