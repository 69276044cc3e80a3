package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.request.ExportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No option is passed over: alone and beside each other one, in every format, it either changes what the file shows, apart
 * from what that says of itself, or is refused in a sentence that names it.
 */
class ExportOptionPairsTest {
    /** Each with a value that makes a difference in the data below. */
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("--date", "1806-05-01");
        VALUES.put("--compare", "1804-01-01,1807-01-01");
        VALUES.put("--sheet", "1804-01-01,1806-01-01,1807-01-01");
        VALUES.put("--dossier", "west");
        VALUES.put("--story", "tale");
        VALUES.put("--from", "1804-06-01");
        VALUES.put("--to", "1806-06-01");
        VALUES.put("--step", "P400D");
        VALUES.put("--frame-time", "900");
        VALUES.put("--all-periods", "");
        VALUES.put("--zone", "west");
        VALUES.put("--bbox", "7.8,46.2,8.9,46.6");
        VALUES.put("--view", "8.7,46.4,8");
        VALUES.put(
                "--link",
                "control-atlas://view?date=1806-02-01&at=8.80000,46.50000&zoom=8.500&layers=base,control,borders&lang=ru"
                        + "&theme=print");
        VALUES.put("--select", "west");
        VALUES.put("--size", "500x420");
        VALUES.put("--dpi", "110");
        VALUES.put("--lang", "az");
        VALUES.put("--second-lang", "ru");
        VALUES.put("--theme", "dark");
        VALUES.put("--layers", "-borders");
        VALUES.put("--title", "Another title");
        VALUES.put("--without", "legend");
        VALUES.put("--viewpoint", "de-jure");
        VALUES.put("--cautious", "");
    }

    @TempDir
    static Path folder;

    private static Path data;
    private static final Map<List<String>, Made> KNOWN = new HashMap<>();

    /** @param content what the file shows; empty where it was refused */
    private record Made(Optional<String> content, int status, String said) {}

    @BeforeAll
    static void write() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("atlas.json"),
                """
                {"id":"pairs","title":{"en":"Pairs","ru":"Пары","az":"Cütlər"},"start_date":"1804-01-01","last_day":"1807-12-31",
                "zones":["z.geojson"],"lines":["l.geojson"],"events":"e.geojson","actors":"a.json","planar":true}
                """);
        Files.writeString(
                data.resolve("z.geojson"),
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"zone_id":"west","name":"West","name:az":"Qərb","name:ru":"Запад","end_date":"1805-03-01","de_jure":"y","control":"x"},"geometry":
                {"type":"Polygon","coordinates":[[[8,46],[9,46],[9,47],[8,47],[8,46]]]}},
                {"type":"Feature","properties":{"zone_id":"west","name":"West","name:az":"Qərb","name:ru":"Запад","start_date":"1805-03-01","end_date":"1807-02-01","de_jure":"y","control":"y"},"geometry":
                {"type":"Polygon","coordinates":[[[8,46],[9,46],[9,47],[8,47],[8,46]]]}},
                {"type":"Feature","properties":{"zone_id":"west","name":"West","name:az":"Qərb","name:ru":"Запад","start_date":"1807-02-01","de_jure":"y","control":"x","certainty":"disputed"},"geometry":
                {"type":"Polygon","coordinates":[[[8,46],[9,46],[9,47],[8,47],[8,46]]]}},
                {"type":"Feature","properties":{"zone_id":"east","name":"East","name:az":"Şərq","name:ru":"Восток","start_date":"1804-05-01","de_jure":"x","control":"y"},"geometry":
                {"type":"Polygon","coordinates":[[[9,46],[10,46],[10,47],[9,47],[9,46]]]}}]}
                """);
        Files.writeString(
                data.resolve("l.geojson"),
                """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"b","kind":"state-border","name":"Border"},"geometry":
                {"type":"LineString","coordinates":[[8.2,46.1],[8.8,46.5],[9.3,46.9]]}}]}
                """);
        Files.writeString(
                data.resolve("e.geojson"),
                """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"ev","kind":"handover","name":"Handover"},"geometry":
                {"type":"Point","coordinates":[8.6,46.4]}}]}
                """);
        Files.writeString(
                Files.createDirectories(data.resolve("stories")).resolve("tale.en.md"),
                "# A tale\n\n## One\ndate: 1804-06-01\nplace: west\n\nWords.\n\n## Two\ndate: 1806-06-01\n\nMore.\n");
        Files.writeString(
                data.resolve("a.json"),
                """
                [{"id":"y","kind":"party","color":"#2060A0","names":[{"name":{"en":"Ypsilon","az":"İpsilon","ru":"Ипсилон"}}]},
                {"id":"x","kind":"party","color":"#AA2000","names":[{"name":{"en":"Ix","az":"İks","ru":"Икс"}}]}]
                """);
    }

    private static List<String> words(List<String> options) {
        List<String> words = new ArrayList<>();
        for (String option : options) {
            words.add(option);
            if (!VALUES.get(option).isEmpty()) {
                words.add(VALUES.get(option));
            }
        }
        return words;
    }

    private static Made made(String format, List<String> options) {
        List<String> sorted = new ArrayList<>(options);
        sorted.sort(null);
        List<String> key = new ArrayList<>(sorted);
        key.add(format);
        return KNOWN.computeIfAbsent(key, k -> {
            List<String> args =
                    new ArrayList<>(List.of("export", "--stdout", "--format", format, "--data", data.toString()));
            args.addAll(words(sorted));
            boolean sized = options.contains("--size") || options.contains("--dossier") || options.contains("--sheet");
            if (!sized && !List.of("geojson", "csv", "csv-areas").contains(format)) {
                args.addAll(List.of("--size", "480x400"));
            }
            CliRun run = CliRun.of(args.toArray(new String[0]));
            return new Made(
                    run.status() == 0 ? Optional.of(content(format, run.bytes())) : Optional.empty(),
                    run.status(),
                    run.err());
        });
    }

    /** What the file shows, without what it says of itself. */
    private static String content(String format, byte[] bytes) {
        try {
            return switch (format) {
                case "png" -> pixels(bytes);
                case "svg" ->
                    new String(bytes, StandardCharsets.UTF_8)
                            .replaceAll("(?s)<metadata>.*?</metadata>|<title>.*?</title>", "");
                case "geojson" -> {
                    ObjectNode json = (ObjectNode) new ObjectMapper().readTree(bytes);
                    json.remove("control-atlas");
                    yield json.toString();
                }
                case "frames" -> frames(bytes);
                case "gif" -> String.valueOf(Arrays.hashCode(withoutComment(bytes)));
                case "mp4" -> film(bytes);
                default -> new String(bytes, StandardCharsets.UTF_8);
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String pixels(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return image.getWidth() + "x" + image.getHeight() + " " + Arrays.hashCode(pixels) + " " + dots(png);
    }

    /** The pHYs chunk says how large it is to be on paper. */
    private static String dots(byte[] png) {
        String text = new String(png, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("pHYs");
        return at < 0 ? "" : text.substring(at, at + 12);
    }

    private static String frames(byte[] zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".png")) {
                    all.append(entry.getName()).append(pixels(in.readAllBytes()));
                }
            }
        }
        return all.toString();
    }

    /** A GIF's blocks without its comments. */
    private static byte[] withoutComment(byte[] gif) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int at = 13 + palette(gif[10]);
        while (gif[at] != 0x3B) {
            int start = at;
            boolean comment = gif[at] == 0x21 && (gif[at + 1] & 0xFF) == 0xFE;
            at += gif[at] == 0x21 ? 2 : 10 + palette(gif[at + 9]) + 1;
            while (gif[at] != 0) {
                at += 1 + (gif[at] & 0xFF);
            }
            at++;
            if (!comment) {
                kept.write(gif, start, at - start);
            }
        }
        return kept.toByteArray();
    }

    private static int palette(byte packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << (packed & 7) + 1;
    }

    /** The times and the coded pictures; the description is a box of its own. */
    private static String film(byte[] mp4) {
        StringBuilder boxes = new StringBuilder();
        String text = new String(mp4, StandardCharsets.ISO_8859_1);
        for (String box : List.of("mdat", "stts", "mvhd", "tkhd")) {
            int at = text.indexOf(box);
            int length = java.nio.ByteBuffer.wrap(mp4).getInt(at - 4);
            boxes.append(text.substring(at, at - 4 + length).hashCode()).append(' ');
        }
        return boxes.toString();
    }

    private static boolean isRefused(Made made, String... options) {
        boolean named = Arrays.stream(options).anyMatch(option -> made.said().contains(option))
                || made.said().contains("mutually exclusive");
        // A format that needs days of another kind says so without the option's name.
        boolean format = made.said().contains("The format ") || made.said().contains(" formatı ");
        return made.status() == ExitStatus.USAGE && (named || format);
    }

    @Test
    void theTableHasEveryOption() {
        assertThat(VALUES.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ExportOption.values())
                        .map(ExportOption::flag)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "geojson", "csv", "csv-areas", "gif", "mp4", "frames"})
    void anOptionChangesTheFileOrIsRefused(String format) {
        List<String> faults = new ArrayList<>();
        int changing = 0;
        for (String option : VALUES.keySet()) {
            Made with = made(format, List.of(option));
            if (with.content().isEmpty()) {
                if (!isRefused(with, option)) {
                    faults.add(option + ": " + with.status() + " " + with.said());
                }
            } else if (with.content().equals(made(format, List.of()).content()) && !isMetadata(format, option)) {
                faults.add(option + " changes nothing");
            } else {
                changing++;
            }
        }
        assertThat(faults).isEmpty();
        assertThat(changing).isGreaterThanOrEqualTo(2);
    }

    /** A title of data, and the language of words about them, stand in what the file says of itself. */
    private static boolean isMetadata(String format, String option) {
        return format.equals("geojson") && option.equals("--lang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "geojson", "csv-areas", "gif"})
    void besideEachOtherOptionItDoesSoToo(String format) {
        List<String> faults = new ArrayList<>();
        for (String one : VALUES.keySet()) {
            Made alone = made(format, List.of(one));
            if (alone.content().isEmpty()) {
                continue;
            }
            for (String other : VALUES.keySet()) {
                Made both = made(format, List.of(one, other));
                boolean silent = !one.equals(other)
                        && (both.content().isEmpty()
                                ? !isRefused(both, one, other)
                                : both.content().equals(alone.content()) && !isMetadata(format, other));
                if (silent) {
                    faults.add(one + " " + other + ": "
                            + (both.content().isPresent() ? "changes nothing" : both.status() + " " + both.said()));
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
