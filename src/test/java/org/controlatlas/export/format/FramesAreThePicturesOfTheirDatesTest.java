package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.jcodec.common.DemuxerTrackMeta;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramesAreThePicturesOfTheirDatesTest {
    private static final Exporter EXPORTER = new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline());
    private static final LocalDate FIRST = LocalDate.of(2020, 9, 20);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 1);

    private static final ExportRequest FRAMES = ExportRequest.of(
                    ExportFormat.FRAMES, ExportSubject.Span.stepping(FIRST, LAST, Period.ofDays(13)))
            .withSize(PictureSize.pixels(640, 420));

    @TempDir
    Path folder;

    private static byte[] bytes(ExportRequest request) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORTER.export(request, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    private record Frame(String name, BufferedImage image) {}

    private static List<Frame> frames(ExportRequest request) throws Exception {
        List<Frame> frames = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(request)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".png")) {
                    frames.add(new Frame(entry.getName(), ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()))));
                }
            }
        }
        return frames;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void steppingFramesAreTheDaysAskedForAndTheLast() throws Exception {
        assertThat(frames(FRAMES).stream().map(Frame::name))
                .containsExactly(
                        "00001_2020-09-20.png",
                        "00002_2020-10-03.png",
                        "00003_2020-10-16.png",
                        "00004_2020-10-29.png",
                        "00005_2020-11-11.png",
                        "00006_2020-11-24.png",
                        "00007_2020-12-01.png");
    }

    @Test
    void framesFromChangeToChangeAreTheDaysOfChange() throws Exception {
        assertThat(frames(FRAMES.withSubject(ExportSubject.Span.changeToChange(FIRST, LAST))).stream()
                        .map(Frame::name))
                .containsExactly(
                        "00001_2020-09-20.png",
                        "00002_2020-09-27.png",
                        "00003_2020-11-10.png",
                        "00004_2020-11-20.png",
                        "00005_2020-11-25.png",
                        "00006_2020-12-01.png");
    }

    /** Its legend lists the signs of the whole span; without legend and sources nothing may differ. */
    @Test
    void aFrameIsThePictureOfItsDate() throws Exception {
        ExportRequest bare = FRAMES.withFurniture(List.of());
        for (Frame frame : frames(bare)) {
            LocalDate date = LocalDate.parse(frame.name().substring(6, 16));
            byte[] png = bytes(bare.withFormat(ExportFormat.PNG).withSubject(new ExportSubject.At(date)));
            assertThat(pixels(frame.image()))
                    .as(frame.name())
                    .isEqualTo(pixels(ImageIO.read(new ByteArrayInputStream(png))));
        }
    }

    @Test
    void aFrameDrawnAfterOthersIsTheOneDrawnAlone() throws Exception {
        ExportJob job = EXPORTER.job(FRAMES);
        FrameSource inTurn = new FrameSource(job);
        for (LocalDate date : job.dates()) {
            int[] alone = new FrameSource(job).pixels(date);
            assertThat(inTurn.pixels(date)).as(date.toString()).isEqualTo(alone);
        }
    }

    @Test
    void everyFrameOfAGifIsThereForItsTime() throws Exception {
        byte[] gif = bytes(FRAMES.withFormat(ExportFormat.GIF));
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(7);
            assertThat(reader.getWidth(0)).isEqualTo(640);
            assertThat(reader.getHeight(0)).isEqualTo(420);
        }
    }

    @Test
    void aFilmHasAFrameForEachDateAndLastsAsLongAsTheyStay() throws Exception {
        byte[] mp4 = bytes(FRAMES.withFormat(ExportFormat.MP4));
        MP4Demuxer film =
                MP4Demuxer.createMP4Demuxer(ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(mp4)));
        DemuxerTrackMeta meta = film.getVideoTrack().getMeta();
        assertThat(meta.getTotalFrames()).isEqualTo(7);
        // Three of half a second, and three on which control changed and the last of one and a half.
        assertThat(meta.getTotalDuration()).isEqualTo(3 * 0.5 + 4 * 1.5);
        assertThat(meta.getVideoCodecMeta().getSize().getWidth()).isEqualTo(640);
        assertThat(meta.getVideoCodecMeta().getSize().getHeight()).isEqualTo(420);
    }

    /** JCodec cannot read this kind of macroblock, so an independent player is asked, where there is one. */
    @Test
    void aPlayerShowsTheFramesOfAFilmInTheirOrder() throws Exception {
        Path film = Files.write(folder.resolve("film.mp4"), bytes(FRAMES.withFormat(ExportFormat.MP4)));
        Process player;
        try {
            player = new ProcessBuilder(
                            "ffmpeg",
                            "-v",
                            "error",
                            "-i",
                            film.toString(),
                            "-pix_fmt",
                            "gray",
                            "-f",
                            "rawvideo",
                            "-vsync",
                            "0",
                            "-")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("There is no ffmpeg here: " + e.getMessage());
            return;
        }
        byte[] luma = player.getInputStream().readAllBytes();
        List<Frame> frames = frames(FRAMES);
        assertThat(luma).hasSize(frames.size() * 640 * 420);
        for (int i = 0; i < frames.size(); i++) {
            assertThat(meanDifference(luma, i * 640 * 420, frames.get(i).image()))
                    .as(frames.get(i).name())
                    .isLessThan(1.5);
        }
    }

    /** Of grey values 0 to 255, weighted as BT.709 has it. */
    private static double meanDifference(byte[] grey, int from, BufferedImage image) {
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                double wanted = 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
                sum += Math.abs((grey[from + y * image.getWidth() + x] & 255) - wanted);
            }
        }
        return sum / (image.getWidth() * image.getHeight());
    }
}
