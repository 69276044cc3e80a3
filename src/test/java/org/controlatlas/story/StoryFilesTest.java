package org.controlatlas.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.controlatlas.cli.CliRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** A story as a handout, a film, a tour and a page: of the data set, and of a file of one's own. */
class StoryFilesTest {
    private static final String STORY =
            "# How <b>it</b> moved\n\nauthor: A & B\nchecked: yes\n\n## First\ndate: 1900-01-01\nbounds: 0,0,2,1\n"
                    + "question: Who holds it?\n\nRed ]]> holds it.\n\nAnd nobody else.\n\n"
                    + "## Then\ndate: 1950-01-01\nbefore: 1900-01-01\nplace: a\nlayers: -places\n\nBlue came.\n\n"
                    + "## Now\ndate: 1960-01-01\n\nAll of it.\n";

    @TempDir
    Path folder;

    @BeforeEach
    void data() throws IOException {
        Path stories = Files.createDirectories(folder.resolve("data/stories"));
        Files.writeString(
                folder.resolve("data/zones.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + zone("a", "red", "\"1900-01-01\",\"end_date\":\"1940-01-01\"", 0)
                        + "," + zone("a", "blue", "\"1940-01-01\"", 0) + "," + zone("b", "red", "\"1900-01-01\"", 1)
                        + "]}");
        Files.writeString(stories.resolve("moved.en.md"), STORY);
    }

    private static String zone(String id, String control, String time, int x) {
        return "{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"" + id + "\",\"name\":\"" + id
                + "\",\"control\":\"" + control + "\",\"start_date\":" + time
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + x + ",0],[" + (x + 1) + ",0],["
                + (x + 1) + ",1],[" + x + ",1],[" + x + ",0]]]}}";
    }

    private CliRun export(String story, Path file, String... more) {
        String[] words = new String[more.length + 6];
        words[0] = "export";
        words[1] = "--data";
        words[2] = folder.resolve("data").toString();
        words[3] = "--story";
        words[4] = story;
        words[5] = file.toString();
        System.arraycopy(more, 0, words, 6, more.length);
        return CliRun.of(words);
    }

    private Path made(String story, String name, String... more) {
        Path file = folder.resolve(name);
        CliRun run = export(story, file, more);
        assertThat(run.status()).as(run.err()).isZero();
        return file;
    }

    private CliRun verify(Path file) {
        return CliRun.of("verify", "--data", folder.resolve("data").toString(), file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"story.pdf", "story.mp4", "story.kml", "story.html"})
    void everyFormIsVerifiedAndSaysWhichDataItShows(String name) throws Exception {
        Path file = made("moved", name, "--lang=en");
        CliRun verdict = verify(file);
        assertThat(verdict.out() + verdict.err())
                .contains("is what it claims: \"How <b>it</b> moved\", 1900-01-01/1960-01-01");
        Files.writeString(
                folder.resolve("data/zones.geojson"),
                Files.readString(folder.resolve("data/zones.geojson")).replace("\"red\"", "\"green\""));
        CliRun other = verify(file);
        assertThat(other.status()).isNotZero();
        assertThat(other.out() + other.err()).contains("was made from the data set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"story.pdf", "story.mp4", "story.kml", "story.html"})
    void aStoryFromAFileIsVerifiedWithoutTheFile(String name) throws Exception {
        Path own = Files.writeString(folder.resolve("mine.en.md"), STORY.replace("Blue came.", "Blue has come."));
        Path file = made(own.toString(), name);
        Files.delete(own);
        CliRun verdict = verify(file);
        assertThat(verdict.out()).as(verdict.err()).contains("is what it claims");
    }

    @Test
    void aHandoutHasAPageForEachStepWithItsWordsAndQuestion() throws Exception {
        Path file = made("moved", "story.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getPage(0).getMediaBox().getHeight())
                    .isGreaterThan(document.getPage(0).getMediaBox().getWidth());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(document))
                    .contains("How <b>it</b> moved", "A & B", "1 of 3", "First", "Red ]]> holds it.", "Who holds it?")
                    .contains("And nobody else.", "SHA-256");
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(document)).contains("1 January 1900", "1 January 1950", "Blue came.");
        }
    }

    @Test
    void aTourFliesThroughTheStepsWithTheGlobesTime() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document kml =
                factory.newDocumentBuilder().parse(made("moved", "story.kml").toFile());
        String gx = "http://www.google.com/kml/ext/2.2";
        assertThat(kml.getElementsByTagNameNS(gx, "FlyTo").getLength()).isEqualTo(4);
        assertThat(kml.getElementsByTagNameNS(gx, "TimeStamp").getLength()).isEqualTo(4 + 3);
        assertThat(kml.getElementsByTagNameNS(gx, "balloonVisibility").getLength())
                .isEqualTo(6);
        String text = kml.getDocumentElement().getTextContent();
        assertThat(text).contains("<p>Red ]]&gt; holds it.</p>", "<b>Who holds it?</b>", "A &amp; B".substring(0, 1));
    }

    @Test
    void aFilmStaysAtEachStepAsLongAsItsWordsTake() throws Exception {
        byte[] film = Files.readAllBytes(made("moved", "story.mp4", "--size=640x480"));
        String text = new String(film, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("mvhd") + 4 + 12;
        int scale = java.nio.ByteBuffer.wrap(film, at, 8).getInt();
        int duration = java.nio.ByteBuffer.wrap(film, at + 4, 4).getInt();
        // Three short steps, and the day before the second.
        assertThat((double) duration / scale).isEqualTo(3 * 6 + 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "moved; s.png; only pdf, mp4, kml and html tell a story",
                "moved; s.gif; only pdf, mp4, kml and html tell a story",
                "nothing; s.pdf; There is no story 'nothing' in the data set: it has moved.",
                "no.en.md; s.pdf; no.en.md"
            })
    void whatCannotBeToldIsSaid(String story, String name, String said) {
        Path file = folder.resolve(name);
        CliRun run = export(story, file);
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains(said.strip());
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "date: 1960-01-01|date: 1850-01-01; Step 3 of the story 'bad' cannot be shown",
                "place: a|place: nowhere; there is no zone, group or area 'nowhere'",
                "layers: -places|layers: -palces; Unknown layer 'palces'",
            })
    void aStepThatTheDataCannotShowIsNamed(String change, String said) throws IOException {
        String[] parts = change.split("\\|");
        Path own = Files.writeString(folder.resolve("bad.en.md"), STORY.replace(parts[0], parts[1]));
        CliRun run = export(own.toString(), folder.resolve("s.pdf"));
        assertThat(run.err()).contains(said.strip());
        assertThat(run.status()).isNotZero();
    }

    @Test
    void manyWordsAreSetSmallerAndTooManyAreRefused() throws IOException {
        Path own = Files.writeString(
                folder.resolve("long.en.md"), STORY.replace("Blue came.", "Blue came again. ".repeat(60)));
        assertThat(export(own.toString(), folder.resolve("long.pdf")).status()).isZero();
        Files.writeString(own, STORY.replace("Blue came.", "Blue came again. ".repeat(2_000)));
        CliRun run = export(own.toString(), folder.resolve("longer.pdf"));
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("has no room");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--date=1900-01-01", "--layers=base", "--bbox=0,0,1,1", "--zone=a", "--select=a"})
    void anOptionThatAStoryDecidesIsRefused(String option) {
        CliRun run = export("moved", folder.resolve("s.pdf"), option);
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains(option.substring(0, option.indexOf('=')));
    }
}
