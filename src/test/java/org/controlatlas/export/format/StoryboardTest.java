package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.SmallXml;
import org.controlatlas.export.gis.Kml;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which pictures a story is told in, and how long each stays. */
class StoryboardTest {
    private static final MapPainter PAINTER = new MapPainter(SmallAtlas.atlas());
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);
    private static final LocalDate BEFORE = LocalDate.of(2020, 9, 1);

    private static Story.Step step(Optional<LocalDate> before, String place, String words, String question) {
        return new Story.Step(
                new Story.Frame(DAY, before, Optional.ofNullable(place), Optional.empty(), ""),
                Names.english("Head & line"),
                Names.english(words),
                question.isEmpty() ? Names.EMPTY : Names.english(question),
                List.of("handover"));
    }

    private static Storyboard board(ExportFormat format, Story.Step... steps) throws Exception {
        Story story = new Story("own", Names.english("Own"), "", true, List.of(steps));
        return Storyboard.of(
                ExportRequest.of(
                        format, ExportSubject.Telling.of(story), PAINTER.atlas().info()),
                PAINTER.atlas());
    }

    @Test
    void aHandoutComparesTwoDaysOnOnePage() throws Exception {
        Storyboard board = board(ExportFormat.PDF, step(Optional.of(BEFORE), null, "Told.", ""));

        assertThat(board.shots()).singleElement().satisfies(shot -> assertThat(shot.days())
                .containsExactly(BEFORE, DAY));
    }

    @Test
    void aFilmShowsTheDayBeforeForAWhileAndThenTheDay() throws Exception {
        Storyboard board = board(
                ExportFormat.MP4,
                step(Optional.of(BEFORE), null, "Told.", ""),
                step(Optional.empty(), null, "Told.", ""));

        assertThat(board.shots())
                .extracting(Storyboard.Shot::days)
                .containsExactly(List.of(BEFORE), List.of(DAY), List.of(DAY));
        assertThat(board.shots()).extracting(Storyboard.Shot::index).containsExactly(0, 0, 1);
        assertThat(board.shots().get(0).seconds()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "12, 6", "13, 7", "47, 20", "48, 21", "222, 90", "400, 90"})
    void aPictureStaysAsLongAsItsWordsTakeToRead(int words, int seconds) throws Exception {
        // With the three of the headline.
        String told = "word ".repeat(words).strip();

        assertThat(board(ExportFormat.MP4, step(Optional.empty(), null, told, ""))
                        .shots()
                        .get(0)
                        .seconds())
                .isEqualTo(seconds);
    }

    @Test
    void aStepThatNamesNoPlaceShowsWhatTheRequestDoes() throws Exception {
        Storyboard board = board(
                ExportFormat.PDF,
                step(Optional.empty(), null, "Told.", ""),
                step(Optional.empty(), "north-west", "Told.", ""));

        assertThat(board.area(0, PAINTER.atlas())).isEqualTo(board.request().area());
        assertThat(board.area(1, PAINTER.atlas())).isNotEqualTo(board.request().area());
    }

    @Test
    void theLegendOfEachPageOfAStepTellsOfAllItsDays() throws Exception {
        Storyboard board = board(ExportFormat.MP4, step(Optional.of(BEFORE), null, "Told.", ""));

        var pages = board.pages(PAINTER);

        assertThat(pages).hasSize(2);
        for (var page : pages) {
            assertThat(page.texts(1)).contains("Nagorno-Karabakh", "Azerbaijan");
        }
    }

    @Test
    void layersAreTheUsualOnesOrThoseThatTheStepChooses() {
        Story.Frame usual = new Story.Frame(DAY, Optional.empty(), Optional.empty(), Optional.empty(), "");
        Story.Frame fewer = new Story.Frame(DAY, Optional.empty(), Optional.empty(), Optional.empty(), "-places");

        assertThat(Storyboard.layers(usual, PAINTER.atlas()))
                .isEqualTo(MapLayerKind.defaults(PAINTER.atlas().info()));
        assertThat(Storyboard.layers(fewer, PAINTER.atlas()))
                .doesNotContain(MapLayerKind.PLACES)
                .isNotEmpty();
    }

    @Test
    void theSourcesOfAStoryAreThoseOfItsEvents() throws Exception {
        assertThat(board(ExportFormat.PDF, step(Optional.empty(), null, "Told.", ""))
                        .eventSources(PAINTER.atlas()))
                .containsExactly("report-1");
    }

    private static Document tour(Story.Step... steps) throws Exception {
        StringWriter text = new StringWriter();
        Kml kml = new Kml(text);
        kml.begin("kml", "xmlns:gx", KmlTour.NAMESPACE);
        new KmlTour(kml, board(ExportFormat.KML, steps), PAINTER.atlas()).write();
        kml.end();
        return SmallXml.read(text.toString());
    }

    private static List<String> texts(Document document, String element) {
        List<String> texts = new ArrayList<>();
        NodeList found = document.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void aTourFliesToEachPictureAtTheTimeOfItsDay() throws Exception {
        Document tour =
                tour(step(Optional.of(BEFORE), "north-west", "Told.", ""), step(Optional.empty(), null, "Told.", ""));
        Element playlist = (Element) tour.getElementsByTagName("gx:Playlist").item(0);
        NodeList flights = playlist.getElementsByTagName("gx:FlyTo");
        List<String> days = new ArrayList<>();
        for (int i = 0; i < flights.getLength(); i++) {
            days.add(((Element) flights.item(i))
                    .getElementsByTagName("when")
                    .item(0)
                    .getTextContent());
        }

        assertThat(days).containsExactly(BEFORE.toString(), DAY.toString(), DAY.toString());
    }

    @Test
    void theWordsOfAStepOpenWithItsOwnDayAndCloseBeforeTheNext() throws Exception {
        Document tour = tour(step(Optional.of(BEFORE), null, "Told.", ""), step(Optional.empty(), null, "Told.", ""));
        List<String> changes = new ArrayList<>();
        NodeList marks = ((Element) tour.getElementsByTagName("gx:Playlist").item(0)).getElementsByTagName("Placemark");
        for (int i = 0; i < marks.getLength(); i++) {
            changes.add(((Element) marks.item(i)).getAttribute("targetId") + " "
                    + marks.item(i).getTextContent().strip());
        }

        assertThat(changes).containsExactly("step-1 1", "step-1 0", "step-2 1", "step-2 0");
    }

    @Test
    void wordsWithSignsOfHtmlAreReadAsTheyStand() throws Exception {
        Document tour = tour(step(Optional.empty(), null, "If a < b & c.\n\nThen <b>not</b>.", "Is a < b?"));

        assertThat(texts(tour, "description"))
                .containsExactly("<p>If a &lt; b &amp; c.</p><p>Then &lt;b&gt;not&lt;/b&gt;.</p>"
                        + "<p><b>Is a &lt; b?</b></p>"
                        + "<p><small>A report on &quot;four zones&quot;. https://example.org/report</small></p>");
        assertThat(texts(tour, "name")).contains("Head & line");
    }

    @Test
    void theEyeStandsOverTheMiddleOfWhatTheStepShows() throws Exception {
        Document tour = tour(step(Optional.empty(), "north-west", "Told.", ""));
        Envelope zone = PAINTER.atlas().zones().get(0).extent();

        assertThat(Double.parseDouble(texts(tour, "longitude").get(0))).isEqualTo(zone.centre().x);
        assertThat(Double.parseDouble(texts(tour, "latitude").get(0))).isEqualTo(zone.centre().y);
        assertThat(Double.parseDouble(texts(tour, "range").get(0))).isBetween(40_000.0, 100_000.0);
    }
}
