package org.controlatlas.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Atlas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void aSmallAtlas() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("atlas.json"), "{\"id\":\"north\",\"version\":\"3\",\"zones\":[\"z.geojson\"]}");
        Files.writeString(
                data.resolve("z.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + feature("norway", "2000-01-01", "2005-06-01") + ","
                        + feature("sweden", "2005-06-01", "2010-01-01") + "]}");
    }

    private static String feature(String control, String start, String end) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[10,60],[11,60],[11,61],"
                + "[10,61],[10,60]]]},\"properties\":{\"zone_id\":\"a\",\"name\":\"Vale\",\"control\":\"" + control
                + "\",\"certainty\":\"agreed\",\"start_date\":\"" + start + "\",\"end_date\":\"" + end + "\"}}";
    }

    private int run(String... args) {
        return run(new ByteArrayOutputStream(), args);
    }

    private int run(ByteArrayOutputStream out, String... args) {
        PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        return org.controlatlas.cli.ControlAtlas.run(
                new org.controlatlas.cli.terminal.Streams(writer, writer, OutputStream.nullOutputStream(), false),
                args);
    }

    private Path packet(String... proposed) {
        Path file = folder.resolve("fix.zip");
        List<String> args = new java.util.ArrayList<>(List.of(
                "correction",
                "--data",
                data.toString(),
                "--at",
                "10.5,60.5",
                "--date",
                "2003-01-01",
                "--output",
                file.toString(),
                "--overwrite",
                "--source",
                "Survey of 2004"));
        for (String each : proposed) {
            args.addAll(List.of("--propose", each));
        }
        assertThat(run(args.toArray(String[]::new))).isZero();
        return file;
    }

    private JsonNode applied(Path file, Path into) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(
                        out,
                        "apply-correction",
                        file.toString(),
                        "--data",
                        data.toString(),
                        "--output",
                        into.toString(),
                        "--format",
                        "json"))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void aPacketHoldsWhatIsShownWhatIsProposedTheRowBothPicturesAndTheRules() throws IOException {
        try (ZipFile zip = new ZipFile(packet("control=sweden").toFile())) {
            Set<String> names = new TreeSet<>();
            zip.stream().forEach(entry -> names.add(entry.getName()));
            assertThat(names)
                    .containsExactly(
                            "README.txt", "after.png", "before.png", "correction.json", "row.csv", "validate.txt");
            JsonNode json = new ObjectMapper().readTree(zip.getInputStream(zip.getEntry("correction.json")));
            assertThat(json.at("/shown/controller").asText()).isEqualTo("norway");
            assertThat(json.at("/row/after/control").asText()).isEqualTo("sweden");
            assertThat(json.at("/validate/valid").asBoolean()).isTrue();
            assertThat(json.at("/source").asText()).isEqualTo("Survey of 2004");
            assertThat(zip.getInputStream(zip.getEntry("before.png")).readAllBytes())
                    .isNotEqualTo(zip.getInputStream(zip.getEntry("after.png")).readAllBytes());
        }
    }

    @Test
    void tryingAPacketChangesTheCopyAloneAndSaysWhat() throws IOException {
        byte[] before = Files.readAllBytes(data.resolve("z.geojson"));

        JsonNode told = applied(packet("control=sweden"), folder.resolve("tried"));

        assertThat(told.at("/valid").asBoolean()).isTrue();
        assertThat(told.at("/changes/0/old").asText()).isEqualTo("norway");
        assertThat(told.at("/changes/0/new").asText()).isEqualTo("sweden");
        assertThat(told.at("/changes/0/start_date").asText()).isEqualTo("2000-01-01");
        assertThat(Files.readAllBytes(data.resolve("z.geojson"))).isEqualTo(before);
        Atlas tried = AtlasReader.read(folder.resolve("tried"));
        assertThat(tried.zones().get(0).periods())
                .allMatch(period -> period.control().code().equals("sweden"));
    }

    @Test
    void whatTheRulesFindIsToldInTheLanguageAskedFor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(
                out,
                "apply-correction",
                packet("control=sweden").toString(),
                "--data",
                data.toString(),
                "--output",
                folder.resolve("tried").toString(),
                "--lang",
                "ru");

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains("всё верно")
                .noneMatch(line -> line.startsWith("remark") || line.startsWith("error") || line.equals("valid"));
    }

    @Test
    void aMovedEndMovesThePeriodThatItTouches() throws IOException {
        JsonNode told = applied(packet("end_date=2004-02-03"), folder.resolve("tried"));

        assertThat(told.at("/changes")).hasSize(1);
        assertThat(told.at("/changes/0/start_date").asText()).isEqualTo("2004-02-03");
        assertThat(told.at("/changes/0/end_date").asText()).isEqualTo("2005-06-01");
    }

    @Test
    void aPacketSaysWhatMovesInTheRowBesideIt() throws IOException {
        Path packet = packet("end_date=2004-02-03");
        JsonNode moved = applied(packet, folder.resolve("tried")).at("/moved");
        assertThat(moved).hasSize(1);
        assertThat(moved.at("/0/start_date").asText()).isEqualTo("2005-06-01");
        assertThat(moved.at("/0/field").asText()).isEqualTo("start_date");
        assertThat(moved.at("/0/old").asText()).isEqualTo("2005-06-01");
        assertThat(moved.at("/0/new").asText()).isEqualTo("2004-02-03");
        try (ZipFile zip = new ZipFile(packet.toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("README.txt")).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("moves with it: start_date 2005-06-01 → 2004-02-03");
        }
    }

    @Test
    void anEndThatIsOpenedMovesNothingAndTheRulesTellOfTheOverlap() throws IOException {
        JsonNode told = applied(packet("end_date="), folder.resolve("tried"));

        assertThat(told.at("/moved")).isEmpty();
        assertThat(told.at("/changes/0/start_date").asText()).isEqualTo("2005-06-01");
        assertThat(told.toString()).contains("has the controllers norway and sweden at one time on one outline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"control=mars", "start_date=1993", "colour=red", "certainty=sure", "peacekeepers=nobody"})
    void aProposalThatCannotStandInTheDataIsRefused(String proposed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(run(
                        out,
                        "correction",
                        "--data",
                        data.toString(),
                        "--at",
                        "10.5,60.5",
                        "--date",
                        "2003-01-01",
                        "--propose",
                        proposed,
                        "--output",
                        folder.resolve("no.zip").toString()))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The proposal");
        assertThat(folder.resolve("no.zip")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "/etc/evil", "..\\evil", "more/correction.json"})
    void aPacketWithAnEntryOfAnotherNameIsRefusedAndWritesNothing(String name) throws IOException {
        Path file = folder.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("correction.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }

        assertThatThrownBy(() -> Packet.read(file))
                .isInstanceOf(CorrectionException.class)
                .hasMessageContaining(name);
    }

    @Test
    void aPacketCutShortAtAnyPlaceIsRefusedInOneSentence() throws IOException {
        byte[] whole = Files.readAllBytes(packet("control=sweden"));
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 50)) {
            Path cut = folder.resolve("cut.zip");
            Files.write(cut, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> Packet.read(cut))
                    .isInstanceOf(CorrectionException.class)
                    .hasMessageStartingWith("The packet '" + cut + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "{}",
                "{\"format\":\"control-atlas-correction\",\"format_version\":2}",
                "{\"format\":\"control-atlas-correction\",\"format_version\":1,\"lon\":1,\"lat\":1,\"zone_id\":\"a\","
                        + "\"proposed\":{},\"date\":\"soon\"}"
            })
    void aPacketWhoseCorrectionIsDamagedIsRefusedInOneSentence(String json) throws IOException {
        Path file = folder.resolve("bad.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            Packet.write(Map.of("correction.json", json.getBytes(StandardCharsets.UTF_8)), out);
        }

        assertThatThrownBy(() -> Packet.read(file))
                .isInstanceOf(CorrectionException.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void aPacketOfOtherDataLeavesNothingBehind() throws IOException {
        Path file = packet("control=sweden");
        Files.writeString(
                data.resolve("z.geojson"),
                Files.readString(data.resolve("z.geojson")).replace("\"a\"", "\"b\""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(run(
                        out,
                        "apply-correction",
                        file.toString(),
                        "--data",
                        data.toString(),
                        "--output",
                        folder.resolve("tried").toString()))
                .isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("has no row of the zone 'a'", "north 3");
        assertThat(folder.resolve("tried")).doesNotExist();
    }
}
