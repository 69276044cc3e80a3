package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.controlatlas.export.FormatTable.DAY;
import static org.controlatlas.export.FormatTable.TITLES;
import static org.controlatlas.export.FormatTable.assertMetadata;
import static org.controlatlas.export.FormatTable.export;
import static org.controlatlas.export.FormatTable.shareOfDifferentPixels;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;
import org.jcodec.common.DemuxerTrackMeta;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.containers.mp4.MP4Util;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Each format of a span in each language and theme, opened with a reader that is not ours: size, frames, metadata, words. */
class FilmFormatTableTest {
    private static final String ROWS = "org.controlatlas.export.FormatTable#rows";
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final String[] DATES = {"2020-11-20", "2020-11-23", "2020-11-26"};

    private static ExportRequest request(ExportFormat format, Language language, Theme theme) {
        ExportSubject span = ExportSubject.Span.stepping(DAY.minusDays(6), DAY, Period.ofDays(3));
        return FormatTable.request(format, span, language, theme).withSize(PictureSize.pixels(WIDTH, HEIGHT));
    }

    /** A picture has no words but those drawn: the frames of the zip file are the single pictures, without a legend's choice of rows. */
    private static BufferedImage picture(Language language, Theme theme, String date) throws Exception {
        return FormatTable.png(bare(request(ExportFormat.PNG, language, theme))
                .withSubject(new ExportSubject.At(LocalDate.parse(date))));
    }

    /** Without what a span tells of itself, and what it lists for all its days at once. */
    private static ExportRequest bare(ExportRequest request) {
        return request.withFurniture(List.of(Furniture.SCALE_BAR, Furniture.NORTH_ARROW));
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aZipHoldsThePictureOfEachDayWithItsMetadata(Language language, Theme theme) throws Exception {
        byte[] bytes = export(bare(request(ExportFormat.FRAMES, language, theme)));
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                byte[] content = zip.readAllBytes();
                if (entry.getName().equals("metadata.json")) {
                    assertMetadata(new ObjectMapper().readTree(content), language, DATES);
                } else {
                    BufferedImage frame = ImageIO.read(new ByteArrayInputStream(content));
                    BufferedImage alone =
                            picture(language, theme, entry.getName().substring(6, 16));
                    assertThat(shareOfDifferentPixels(frame, alone)).isZero();
                }
            }
        }
        assertThat(names)
                .containsExactly(
                        "metadata.json", "00001_2020-11-20.png", "00002_2020-11-23.png", "00003_2020-11-26.png");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aGifPlaysThePictureOfEachDayAndCarriesItsMetadata(Language language, Theme theme) throws Exception {
        byte[] bytes = export(bare(request(ExportFormat.GIF, language, theme)));
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
        assertThat(reader.getNumImages(true)).isEqualTo(DATES.length);
        assertThat(reader.getWidth(0)).isEqualTo(WIDTH);
        assertThat(reader.getHeight(0)).isEqualTo(HEIGHT);
        BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = screen.createGraphics();
        for (int i = 0; i < DATES.length; i++) {
            Element frame = tree(reader.getImageMetadata(i), "javax_imageio_gif_image_1.0");
            Element place = child(frame, "ImageDescriptor");
            g.drawImage(
                    reader.read(i),
                    Integer.parseInt(place.getAttribute("imageLeftPosition")),
                    Integer.parseInt(place.getAttribute("imageTopPosition")),
                    null);
            assertThat(child(frame, "GraphicControlExtension").getAttribute("delayTime"))
                    .as("the last, on which control changed, stays longer")
                    .isEqualTo(i == DATES.length - 1 ? "150" : "50");
            assertThat(shareOfDifferentPixels(screen, picture(language, theme, DATES[i])))
                    .as(DATES[i])
                    .isLessThan(0.01);
        }
        g.dispose();
        assertMetadata(new ObjectMapper().readTree(comment(reader)), language, DATES);
    }

    /** Before the first frame. */
    private static String comment(ImageReader reader) throws Exception {
        Element comment = child(tree(reader.getImageMetadata(0), "javax_imageio_gif_image_1.0"), "CommentExtension");
        // ImageIO takes the bytes of a comment for Latin letters.
        return new String(comment.getAttribute("value").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Element tree(IIOMetadata metadata, String format) {
        Node tree = metadata.getAsTree(format);
        return (Element) tree;
    }

    private static Element child(Element tree, String name) {
        NodeList found = tree.getElementsByTagName(name);
        assertThat(found.getLength()).as(name).isPositive();
        return (Element) found.item(0);
    }

    /** What its frames show is seen by a player, in FramesAreThePicturesOfTheirDatesTest. */
    @ParameterizedTest
    @MethodSource(ROWS)
    void aFilmHasAFrameForEachDayAndItsMetadata(Language language, Theme theme) throws Exception {
        byte[] bytes = export(request(ExportFormat.MP4, language, theme));
        SeekableByteChannel channel = ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(bytes));
        DemuxerTrackMeta meta =
                MP4Demuxer.createMP4Demuxer(channel).getVideoTrack().getMeta();
        assertThat(meta.getTotalFrames()).isEqualTo(DATES.length);
        assertThat(meta.getTotalDuration()).isEqualTo(2.5);
        assertThat(meta.getVideoCodecMeta().getSize().getWidth()).isEqualTo(WIDTH);
        assertThat(meta.getVideoCodecMeta().getSize().getHeight()).isEqualTo(HEIGHT);
        Document xmp = FormatTable.xml(xmp(channel));
        assertMetadata(new ObjectMapper().readTree(FormatTable.ownElement(xmp)), language, DATES);
        assertThat(xmp.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "title")
                        .item(0)
                        .getTextContent()
                        .strip())
                .startsWith(TITLES.get(language));
    }

    /** The content of the film's only box of a user's own kind, without the sixteen bytes that name the kind. */
    private static String xmp(SeekableByteChannel channel) throws Exception {
        List<String> packets = new ArrayList<>();
        for (MP4Util.Atom atom : MP4Util.getRootAtoms(channel)) {
            if (atom.getHeader().getFourcc().equals("uuid")) {
                channel.setPosition(atom.getOffset() + atom.getHeader().headerSize() + 16);
                ByteBuffer content = NIOUtils.fetchFromChannel(
                        channel, (int) atom.getHeader().getBodySize() - 16);
                packets.add(StandardCharsets.UTF_8.decode(content).toString());
            }
        }
        assertThat(packets).hasSize(1);
        return packets.get(0);
    }
}
