package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.animation.GifAnimation;
import org.controlatlas.export.animation.GifPalette;
import org.controlatlas.export.animation.Mp4Animation;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.meta.Xmp;
import org.controlatlas.export.png.PngStrip;
import org.controlatlas.export.png.PngWriter;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that stand for more than any memory holds are judged in little of it, each with its sentence. */
class HostileFilesTest {
    private static final int MEGA = 1 << 20;

    /** Much more than the memory that is given. */
    private static final int HUGE = 400 * MEGA;

    @TempDir
    Path folder;

    private final List<String> files = new ArrayList<>();

    @BeforeEach
    void writeData() throws IOException {
        OwnData.write(folder.resolve("mine.geojson"));
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        files.add(file.toString());
        return file;
    }

    /** Bytes of a genuine export. */
    private byte[] genuine(String name, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("export", "--data", data()));
        words.addAll(List.of(options));
        words.add(folder.resolve("genuine-" + name).toString());
        CliRun run = CliRun.of(words.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return Files.readAllBytes(folder.resolve("genuine-" + name));
    }

    private String data() {
        return folder.resolve("mine.geojson").toString();
    }

    /** Makes a file long without filling the disk. */
    private static void stretch(Path file) throws IOException {
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "rw")) {
            end.setLength(end.length() + HUGE);
        }
    }

    private static void blanks(OutputStream out, long count) throws IOException {
        byte[] some = " ".repeat(MEGA).getBytes(StandardCharsets.US_ASCII);
        for (long left = count; left > 0; left -= some.length) {
            out.write(some);
        }
    }

    private static OutputStream stream(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(data);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    private void zips() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(stream(file("bomb.zip")))) {
            zip.putNextEntry(new ZipEntry("metadata.json"));
            zip.write("{\"title\":\"".getBytes(StandardCharsets.US_ASCII));
            blanks(zip, HUGE);
        }
        try (ZipOutputStream zip = new ZipOutputStream(stream(file("array.zip")))) {
            zip.putNextEntry(new ZipEntry("metadata.json"));
            zip.write('[');
            byte[] nested = "[],".repeat(MEGA / 3).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 40; i++) {
                zip.write(nested);
            }
        }
        byte[] frames = genuine("frames.zip", "--format", "frames", "--size", "300x200");
        String text = new String(frames, StandardCharsets.ISO_8859_1);
        String json = text.substring(text.indexOf('{'), text.indexOf("PK", 40));
        try (ZipOutputStream zip = new ZipOutputStream(stream(file("frames.zip")))) {
            zip.putNextEntry(new ZipEntry("metadata.json"));
            zip.write(json.getBytes(StandardCharsets.ISO_8859_1));
            zip.putNextEntry(new ZipEntry("00001_2000-01-01.png"));
            blanks(zip, HUGE);
        }
    }

    private void pictures() throws IOException {
        byte[] png = genuine("map.png", "--date", "2002-01-01", "--size", "300x200");
        int pixels = new String(png, StandardCharsets.ISO_8859_1).indexOf("IDAT") - 4;
        byte[] head = java.util.Arrays.copyOf(png, pixels);
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, best)) {
            out.write(new byte[200 * (1 + 3 * 300)]);
            blanks(out, HUGE);
        }
        best.end();
        try (DataOutputStream out = new DataOutputStream(stream(file("pixels.png")))) {
            out.write(head);
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        Path text = file("text.png");
        try (DataOutputStream out = new DataOutputStream(stream(text))) {
            out.write(head);
            out.writeInt(HUGE);
            out.writeBytes("iTXt");
        }
        stretch(text);
        try (DataOutputStream out = new DataOutputStream(stream(file("chunks.png")))) {
            out.write(head);
            for (int i = 0; i < 200_000; i++) {
                chunk(out, String.format("%04x", i & 0xFFFF), new byte[8]);
            }
        }
        Path box = file("box.mp4");
        try (DataOutputStream out = new DataOutputStream(stream(box))) {
            out.writeInt(16);
            out.writeBytes("ftypisom");
            out.writeInt(512);
            out.writeInt(-16);
            out.writeBytes("uuid");
        }
        stretch(box);
        try (DataOutputStream out = new DataOutputStream(stream(file("comment.gif")))) {
            out.writeBytes("GIF89a");
            out.write(new byte[] {1, 0, 1, 0, 0, 0, 0, 0x21, (byte) 0xFE});
            byte[] block = new byte[256];
            block[0] = (byte) 255;
            for (int i = 0; i < 10 * MEGA / 256; i++) {
                out.write(block);
            }
        }
    }

    /** Small files whose metadata are those of large ones. */
    private void liars() throws Exception {
        ExportSubject day = new ExportSubject.At(LocalDate.of(2002, 1, 1));
        ExportSubject decade =
                ExportSubject.Span.stepping(LocalDate.of(2000, 1, 1), LocalDate.of(2009, 12, 31), Period.ofDays(1));
        FileMetadata picture = metadata(ExportRequest.of(ExportFormat.PNG, day), 16_000, 16_000);
        small(file("lying.png"), 300, 200, picture);
        FileMetadata tall = metadata(ExportRequest.of(ExportFormat.PNG, day), 9_000, 6_000);
        small(file("thin.png"), 9_000, 6_000, tall);
        FileMetadata gif = metadata(ExportRequest.of(ExportFormat.GIF, decade), 4_000, 4_000);
        try (OutputStream out = stream(file("lying.gif"))) {
            GifPalette.Histogram histogram = new GifPalette.Histogram();
            histogram.add(new int[300 * 200]);
            GifAnimation film = new GifAnimation(out, 300, 200, histogram.palette(), gif.jsonText());
            film.add(new byte[300 * 200], 500);
            film.finish();
        }
        film(file("lying.mp4"), metadata(ExportRequest.of(ExportFormat.MP4, decade), 8_192, 4_320));
        film(file("long.mp4"), metadata(ExportRequest.of(ExportFormat.MP4, decade), 300, 200));
    }

    /** Metadata of a small picture with the size of a large one, which the exporter itself would refuse. */
    private FileMetadata metadata(ExportRequest request, int width, int height) throws Exception {
        Atlas atlas = AtlasReader.read(Path.of(data()));
        FileMetadata small = new Exporter(atlas, new ControlTimeline(atlas.zones()))
                .job(request.withSize(PictureSize.pixels(600, 400)))
                .metadata();
        return new FileMetadata(
                small.title(),
                small.dates(),
                small.viewLink(),
                small.dataSet(),
                small.sources(),
                small.notes(),
                small.request().withSize(PictureSize.pixels(width, height)));
    }

    private static void small(Path file, int width, int height, FileMetadata metadata) throws IOException {
        try (OutputStream out = stream(file)) {
            PngWriter png = new PngWriter(out, width, height, PictureSize.SCREEN_DPI, metadata.pngTexts());
            png.add(PngStrip.of(new int[width], width, 0, 1));
            png.finish();
        }
    }

    private static void film(Path file, FileMetadata metadata) throws IOException {
        try (OutputStream out = stream(file)) {
            Mp4Animation film = new Mp4Animation(300, 200);
            film.add(film.planes(new int[300 * 200]), 500);
            film.write(out, Xmp.packet(metadata));
        }
    }

    private void texts() throws IOException {
        try (OutputStream out = stream(file("deep.geojson"))) {
            out.write("{\"features\":".getBytes(StandardCharsets.US_ASCII));
            out.write("[".repeat(MEGA).getBytes(StandardCharsets.US_ASCII));
        }
        try (OutputStream out = stream(file("member.geojson"))) {
            out.write("{\"type\":\"FeatureCollection\",\"control-atlas\":[".getBytes(StandardCharsets.US_ASCII));
            byte[] nested = "[[],{}],".repeat(MEGA / 8).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 60; i++) {
                out.write(nested);
            }
        }
        byte[] geojson = genuine("state.geojson", "--date", "2002-01-01");
        stretch(Files.write(file("tail.geojson"), geojson));
        byte[] svg = genuine("map.svg", "--date", "2002-01-01", "--size", "300x200");
        try (OutputStream out = stream(file("head.svg"))) {
            out.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>".getBytes(StandardCharsets.US_ASCII));
            blanks(out, 10 * MEGA);
        }
        stretch(Files.write(file("tail.svg"), svg));
        Files.writeString(
                file("laughs.svg"),
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><svg><metadata>&c;&c;&c;</metadata></svg>");
        stretch(Files.writeString(file("packet.pdf"), "%PDF-1.7\n<?xpacket begin=\"\"?>"));
        genuine("table.csv");
        Files.copy(folder.resolve("genuine-table.csv"), file("table.csv"));
        try (OutputStream out = stream(file("table.csv-metadata.json"))) {
            out.write(Files.readAllBytes(folder.resolve("genuine-table.csv-metadata.json")));
            blanks(out, 10 * MEGA);
        }
    }

    @Test
    void noFileTakesMoreMemoryThanItIsWorth() throws Exception {
        zips();
        pictures();
        liars();
        texts();
        List<String> arguments = new ArrayList<>(List.of("verify", "--data", data()));
        arguments.addAll(files);
        ChildRun run = ChildRun.of(folder, ChildRun.java("-Xmx96m", "-XX:+UseSerialGC"), arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(run.out().lines()).hasSameSizeAs(files);
        Matcher genuine = Pattern.compile("(?m)^.*is what it claims.*$").matcher(run.out());
        assertThat(genuine.find()).as(run.out()).isFalse();
    }
}
