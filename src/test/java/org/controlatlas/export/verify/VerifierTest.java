package org.controlatlas.export.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.animation.Mp4Metadata;
import org.controlatlas.export.meta.CsvCompanion;
import org.controlatlas.export.png.PngStrip;
import org.controlatlas.export.png.PngWriter;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);
    private static final Exporter EXPORTER = new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline());

    @TempDir
    Path folder;

    private static ExportRequest request(ExportFormat format) {
        boolean overTime = format.isAnimation() || format == ExportFormat.CSV || format == ExportFormat.CSV_AREAS;
        ExportSubject subject = overTime
                ? ExportSubject.Span.stepping(DAY.minusDays(8), DAY, Period.ofDays(4))
                : new ExportSubject.At(DAY);
        return ExportRequest.of(format, subject).withSize(PictureSize.pixels(420, 300));
    }

    private Path export(ExportFormat format) throws Exception {
        Path file = folder.resolve("map." + format.extension());
        EXPORTER.export(request(format), file, true, ExportProgress.NONE);
        return file;
    }

    private static Verdict verdict(Path file) throws Exception {
        return verdict(file, SmallAtlas.atlas());
    }

    private static Verdict verdict(Path file, Atlas atlas) throws Exception {
        Exporter exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
        return new Verifier(exporter).verify(file, ExportProgress.NONE);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void anUntouchedFileIsWhatItClaims(ExportFormat format) throws Exception {
        Verdict verdict = verdict(export(format));
        assertThat(verdict.kind()).as(verdict.sentence()).isEqualTo(Verdict.Kind.GENUINE);
        assertThat(verdict.sentence()).contains("Four zones", "2020-11-26", "1.2.3");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aFileFromAnotherVersionOfTheDataCannotBeJudged(ExportFormat format) throws Exception {
        Verdict verdict = verdict(export(format), SmallAtlas.atlas("1.2.4", "beef".repeat(16)));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OTHER_DATA);
        assertThat(verdict.sentence()).contains("1.2.3", "1.2.4", "--data");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aFileThatWasCutShortIsFound(ExportFormat format) throws Exception {
        Path file = export(format);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 40));
        assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.CHANGED);
    }

    /** Writes the picture anew with its texts, some of them changed. */
    private static void rewrite(Path file, BufferedImage image, Map<String, String> changed) throws IOException {
        Map<String, String> texts;
        try (var in = Files.newInputStream(file)) {
            texts = new LinkedHashMap<>(PngChunks.read(in).texts());
        }
        texts.putAll(changed);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        try (OutputStream out = Files.newOutputStream(file)) {
            PngWriter png = new PngWriter(out, image.getWidth(), image.getHeight(), 96, texts);
            // Row by row, which packs it otherwise.
            for (int y = 0; y < image.getHeight(); y++) {
                int[] row = Arrays.copyOfRange(pixels, y * image.getWidth(), (y + 1) * image.getWidth());
                png.add(PngStrip.of(row, image.getWidth(), 0, 1));
            }
            png.finish();
        }
    }

    @Test
    void aPictureThatWasPackedAnewIsStillWhatItClaims() throws Exception {
        Path file = export(ExportFormat.PNG);
        byte[] before = Files.readAllBytes(file);
        rewrite(file, ImageIO.read(file.toFile()), Map.of());
        assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
        assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.GENUINE);
    }

    /** As a version of the program that drew otherwise has left it: without the number, or with another. */
    @Test
    void aPictureThatAnotherVersionHasDrawnIsNotCalledChanged() throws Exception {
        Path file = export(ExportFormat.PNG);
        String json;
        try (var in = Files.newInputStream(file)) {
            json = PngChunks.read(in).texts().get("control-atlas");
        }
        assertThat(json).contains("\"painter\":" + org.controlatlas.render.MapPainter.VERSION + ",");
        BufferedImage image = ImageIO.read(file.toFile());
        image.setRGB(5, 5, 0x123456);
        for (String other : java.util.List.of("", "\"painter\":9999,")) {
            rewrite(file, image, Map.of("control-atlas", json.replaceFirst("\"painter\":\\d+,", other)));
            assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.OTHER_PAINTER);
        }
    }

    /** Data written before their way of writing had a number, and by a later program. */
    @ParameterizedTest
    @EnumSource(names = {"GEOJSON", "CSV", "CSV_AREAS"})
    void dataOfAnotherWayOfWritingAreNotCalledChanged(ExportFormat format) throws Exception {
        Path file = export(format);
        Path says = format == ExportFormat.GEOJSON ? file : CsvCompanion.of(file);
        String json = Files.readString(says);
        assertThat(json).containsPattern("\"writer\" ?: ?\\d+,");
        for (String other : java.util.List.of("", "\"writer\":9999,")) {
            Files.writeString(says, json.replaceFirst("\"writer\" ?: ?\\d+,", other));
            Files.writeString(file, "\n", StandardOpenOption.APPEND);

            assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.OTHER_PAINTER);
        }
    }

    @Test
    void oneChangedPixelIsFoundAndPlaced() throws Exception {
        Path file = export(ExportFormat.PNG);
        BufferedImage image = ImageIO.read(file.toFile());
        image.setRGB(211, 97, image.getRGB(211, 97) ^ 0x000001);
        rewrite(file, image, Map.of());
        Verdict verdict = verdict(file);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CHANGED);
        assertThat(verdict.sentence()).contains("1 pixels").contains("211,97 to 211,97");
    }

    @Test
    void aChangedTitleInTheMetadataIsFoundAndNamed() throws Exception {
        Path file = export(ExportFormat.PNG);
        String json;
        try (var in = Files.newInputStream(file)) {
            json = PngChunks.read(in).texts().get("control-atlas");
        }
        rewrite(file, ImageIO.read(file.toFile()), Map.of("control-atlas", json.replace("Four zones", "Five zones")));
        Verdict verdict = verdict(file);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CHANGED);
        assertThat(verdict.sentence()).contains("metadata").contains("title");
    }

    @Test
    void aPictureThatClaimsAnotherDateIsFound() throws Exception {
        Path file = export(ExportFormat.PNG);
        BufferedImage image = ImageIO.read(file.toFile());
        Path other = folder.resolve("other.png");
        EXPORTER.export(
                request(ExportFormat.PNG).withSubject(new ExportSubject.At(DAY.minusDays(30))),
                other,
                false,
                ExportProgress.NONE);
        rewrite(other, image, Map.of());
        Verdict verdict = verdict(other);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CHANGED);
        assertThat(verdict.sentence()).contains("pixels");
    }

    @Test
    void aChangedCopyrightTextIsFound() throws Exception {
        Path file = export(ExportFormat.PNG);
        rewrite(file, ImageIO.read(file.toFile()), Map.of("Copyright", "Somebody else"));
        assertThat(verdict(file).sentence()).contains("Copyright");
    }

    @Test
    void aPictureWithoutMetadataIsNoExport() throws Exception {
        Path file = export(ExportFormat.PNG);
        ImageIO.write(ImageIO.read(file.toFile()), "png", file.toFile());
        Verdict verdict = verdict(file);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NO_EXPORT);
        assertThat(verdict.sentence()).contains("no metadata");
    }

    /** A box of size 1 has its length behind its type, one of size 0 goes on to the end of the file. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aFilmFromElsewhereIsNoExport(int size) throws Exception {
        Path file = folder.resolve("film.mp4");
        ByteBuffer film = ByteBuffer.allocate(48).putInt(16).put("ftypisom".getBytes(StandardCharsets.US_ASCII));
        film.position(16)
                .putInt(size)
                .put("mdat".getBytes(StandardCharsets.US_ASCII))
                .putLong(32);
        Files.write(file, film.array());
        Verdict verdict = verdict(file);
        assertThat(verdict.kind()).as(verdict.sentence()).isEqualTo(Verdict.Kind.NO_EXPORT);
        assertThat(verdict.sentence()).contains("no metadata");
        assertThat(Mp4Metadata.sides(file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"SVG", "GEOJSON", "CSV", "CSV_AREAS"})
    void aChangedWordOrNumberIsFoundWithItsLine(ExportFormat format) throws Exception {
        Path file = export(format);
        String text = Files.readString(file);
        String part = format == ExportFormat.SVG
                ? ">N</text>"
                : format == ExportFormat.GEOJSON ? "\"area_km2\":" : ",azerbaijan,";
        int at = text.lastIndexOf(part);
        assertThat(at).isPositive();
        Files.writeString(
                file, text.substring(0, at) + part.replaceAll("[N:a]", "4$0") + text.substring(at + part.length()));
        Verdict verdict = verdict(file);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CHANGED);
        assertThat(verdict.sentence()).contains("line");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PDF", "GIF", "MP4", "FRAMES"})
    void aChangedByteInTheContentIsFound(ExportFormat format) throws Exception {
        Path file = export(format);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
        assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.CHANGED);
    }

    @Test
    void aTableWithoutItsMetadataCannotBeChecked() throws Exception {
        Path file = export(ExportFormat.CSV);
        Files.delete(CsvCompanion.of(file));
        Verdict verdict = verdict(file);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NO_EXPORT);
        assertThat(verdict.sentence()).contains("FILE-metadata.json");
    }

    @Test
    void aFrameTakenOutOfTheZipFileIsWhatItClaims() throws Exception {
        Path zipped = export(ExportFormat.FRAMES);
        Path frame = folder.resolve("frame.png");
        try (ZipFile zip = new ZipFile(zipped.toFile())) {
            var entry = zip.stream()
                    .filter(e -> e.getName().endsWith("2020-11-22.png"))
                    .findFirst()
                    .orElseThrow();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            zip.getInputStream(entry).transferTo(bytes);
            Files.write(frame, bytes.toByteArray());
        }
        Verdict verdict = verdict(frame);
        assertThat(verdict.kind()).as(verdict.sentence()).isEqualTo(Verdict.Kind.GENUINE);
        assertThat(verdict.sentence()).contains("2020-11-22");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void whatIsAddedBehindTheEndIsFound(ExportFormat format) throws Exception {
        for (String addition : List.of(" ", "\n", "PK\5\6" + "\0".repeat(18), "<script>alert(1)</script>")) {
            Path file = export(format);
            Files.write(file, addition.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
            Verdict verdict = verdict(file);
            // A zip file has its end where the last mark of an end stands: then it is no export any more.
            assertThat(verdict.isGenuine()).as(verdict.sentence()).isFalse();
        }
    }

    /** A zlib stream that goes on after the picture, and data behind the stream. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsHiddenBehindTheRowsOfAPictureIsFound(boolean withinTheStream) throws Exception {
        Path file = export(ExportFormat.PNG);
        PngParts parts = PngParts.of(file);
        byte[] rows = parts.unpacked();
        byte[] more = Arrays.copyOf(rows, rows.length + 500);
        byte[] packed = PngParts.packed(withinTheStream ? more : rows);
        parts.withPixels(withinTheStream ? packed : Arrays.copyOf(packed, packed.length + 500))
                .write(file);
        Verdict verdict = verdict(file);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CHANGED);
        assertThat(verdict.sentence()).contains("holds more than its picture");
    }

    static Stream<Arguments> partsOfAPicture() {
        byte[] title = "Title\0\0\0\0\0Four zones".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("tEXt", "Comment\0made up".getBytes(StandardCharsets.ISO_8859_1), "tEXt"),
                Arguments.of("tIME", new byte[] {7, (byte) 0xE4, 1, 1, 1, 1, 1}, "tIME"),
                Arguments.of("gAMA", new byte[] {0, 0, 1, 1}, "gAMA"),
                Arguments.of("eXIf", new byte[] {'M', 'M', 0, 42, 0, 0, 0, 0}, "eXIf"),
                Arguments.of("iTXt", title, "'Title' twice"),
                Arguments.of(
                        "iTXt",
                        "Comment\0\0\0\0\0made up".getBytes(StandardCharsets.UTF_8),
                        "no export has (text 'Comment')"));
    }

    @ParameterizedTest
    @MethodSource("partsOfAPicture")
    void aPartThatIsAddedToAPictureIsFoundAndNamed(String type, byte[] data, String named) throws Exception {
        Path file = export(ExportFormat.PNG);
        PngParts.of(file).with(type, data).write(file);
        Verdict verdict = verdict(file);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CHANGED);
        assertThat(verdict.sentence()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pHYs", "sRGB"})
    void aPartOfAPictureThatWasEditedOrTakenOutIsNamed(String type) throws Exception {
        Path file = export(ExportFormat.PNG);
        PngParts parts = PngParts.of(file);
        parts.edited(type).write(file);
        assertThat(verdict(file).sentence()).contains("its part '" + type + "' was changed");
        parts.without(type).write(file);
        assertThat(verdict(file).sentence()).contains("its part '" + type + "' is missing");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "CSV_AREAS"})
    void eachMemberOfATablesMetadataIsChecked(ExportFormat format) throws Exception {
        Path table = export(format);
        Path companion = CsvCompanion.of(table);
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode genuine = (ObjectNode) mapper.readTree(companion.toFile());
        List<String> members = new ArrayList<>();
        genuine.fieldNames().forEachRemaining(members::add);
        assertThat(members).contains("url", "dc:title", "dc:rights", "tableSchema", "@context");
        for (String member : members) {
            for (ObjectNode edited : List.of(
                    genuine.deepCopy().put(member, "http://example.org"),
                    (ObjectNode) genuine.deepCopy().without(member),
                    genuine.deepCopy().put(member + "2", "added"))) {
                Files.writeString(companion, mapper.writeValueAsString(edited));
                assertThat(verdict(table).isGenuine()).as(edited.toString()).isFalse();
                assertThat(verdict(companion).isGenuine()).as(edited.toString()).isFalse();
            }
        }
        ((ObjectNode) genuine.at("/tableSchema/columns/0")).put("datatype", "string");
        Files.writeString(companion, mapper.writeValueAsString(genuine));
        assertThat(verdict(table).sentence()).contains("tableSchema");
    }

    @Test
    void aMemberGivenTwiceIsFound() throws Exception {
        Path table = export(ExportFormat.CSV);
        Path companion = CsvCompanion.of(table);
        Files.writeString(companion, Files.readString(companion).replaceFirst("\\{", "{\"dc:rights\": \"mine\","));
        assertThat(verdict(table).kind()).isEqualTo(Verdict.Kind.CHANGED);
    }

    @Test
    void metadataOfATableThatWereOnlyFormattedAnewAreGenuine() throws Exception {
        Path table = export(ExportFormat.CSV);
        Path companion = CsvCompanion.of(table);
        ObjectMapper mapper = new ObjectMapper();
        Files.writeString(companion, mapper.writeValueAsString(mapper.readTree(companion.toFile())));
        assertThat(verdict(table).isGenuine()).as(verdict(table).sentence()).isTrue();
    }

    @Test
    void theMetadataOfATableStandForTheTable() throws Exception {
        Path table = export(ExportFormat.CSV);
        Verdict verdict = verdict(CsvCompanion.of(table));
        assertThat(verdict.isGenuine()).as(verdict.sentence()).isTrue();
        Files.writeString(table, Files.readString(table).replaceFirst("azerbaijan", "armenia"));
        assertThat(verdict(CsvCompanion.of(table)).kind()).isEqualTo(Verdict.Kind.CHANGED);
        Files.delete(table);
        assertThat(verdict(CsvCompanion.of(table)).sentence()).contains("'map.csv' is missing");
    }

    @Test
    void aTableThatWasRenamedWithItsMetadataIsNotWhatTheySay() throws Exception {
        Path table = export(ExportFormat.CSV);
        Path renamed = folder.resolve("other.csv");
        Files.move(CsvCompanion.of(table), CsvCompanion.of(renamed));
        Files.move(table, renamed);
        assertThat(verdict(renamed).sentence()).contains("'map.csv'");
    }

    @Test
    void aZipFileWithAnAddedEntryOrAnEntryTwiceIsFound() throws Exception {
        Path zipped = export(ExportFormat.FRAMES);
        byte[] genuine = Files.readAllBytes(zipped);
        for (String name : List.of("notes.txt", "metadata.json")) {
            Files.write(zipped, ZipParts.withEntry(genuine, name, "added"));
            Verdict verdict = verdict(zipped);
            assertThat(verdict.isGenuine()).as(verdict.sentence()).isFalse();
        }
        Files.write(zipped, ZipParts.withComment(genuine, "added"));
        assertThat(verdict(zipped).kind()).isEqualTo(Verdict.Kind.CHANGED);
    }

    @Test
    void aFrameThatWasChangedInAZipFileIsNamed() throws Exception {
        Path zipped = export(ExportFormat.FRAMES);
        byte[] bytes = Files.readAllBytes(zipped);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(zipped, bytes);
        assertThat(verdict(zipped).sentence()).contains("its frame of 2020-11-22");
    }

    @Test
    void whatWasChangedInAPdfIsNamed() throws Exception {
        Path file = export(ExportFormat.PDF);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Files.write(
                file, text.replace("Four zones</rdf:li>", "Fore zones</rdf:li>").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verdict(file).sentence()).contains("its description (XMP) was changed");
    }

    @Test
    void aFileOfAnotherKindIsNoExport() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Notes", StandardCharsets.UTF_8);
        assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.NO_EXPORT);
    }
}
