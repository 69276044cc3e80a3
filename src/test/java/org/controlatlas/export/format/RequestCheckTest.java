package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which requests are refused, with which words. */
class RequestCheckTest {
    private static final MapPainter PAINTER = new MapPainter(SmallAtlas.atlas());
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);
    private static final ExportSubject AT = new ExportSubject.At(DAY);
    private static final ExportSubject SPAN = ExportSubject.Span.changeToChange(DAY.minusYears(1), DAY);
    private static final ExportSubject PAIR = new ExportSubject.SideBySide(DAY.minusYears(1), DAY);
    private static final ExportSubject SHEET = new ExportSubject.Sheet(List.of(DAY.minusYears(1), DAY));
    private static final ExportSubject DOSSIER = new ExportSubject.Dossier("north-west", DAY);
    private static final String ADVICE = ": 'control-atlas query --place NAME' tells a place's zone.";

    private static ExportRequest request(ExportFormat format, ExportSubject subject) {
        return ExportRequest.of(format, subject, PAINTER.atlas().info()).withSize(PictureSize.pixels(900, 700));
    }

    private static ExportSubject story(Story.Frame... frames) {
        return ExportSubject.Telling.of(new Story(
                "own",
                Names.english("Own"),
                "",
                true,
                java.util.Arrays.stream(frames)
                        .map(frame -> new Story.Step(
                                frame, Names.english("Head"), Names.english("Told."), Names.EMPTY, List.of()))
                        .toList()));
    }

    private static Story.Frame frame(LocalDate day, String place, String layers) {
        return new Story.Frame(day, Optional.empty(), Optional.ofNullable(place), Optional.empty(), layers);
    }

    private static ExportException refused(ExportRequest request) {
        ExportException refused = catchThrowableOfType(ExportException.class, () -> ExportJob.of(request, PAINTER));
        assertThat(refused).as(request.toString()).isNotNull();
        return refused;
    }

    private static void assertRefused(ExportRequest request, ExportException.Kind kind, String words) {
        ExportException refused = refused(request);
        assertThat(refused).hasMessage(words);
        assertThat(refused.kind()).isEqualTo(kind);
    }

    private static void assertWrong(ExportRequest request, String words) {
        assertRefused(request, ExportException.Kind.BAD_REQUEST, words);
    }

    private static void assertNothing(ExportRequest request, String words) {
        assertRefused(request, ExportException.Kind.NOTHING_THERE, words);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"GIF", "MP4", "FRAMES", "CSV", "CSV_AREAS"})
    void whatShowsASpanIsNotMadeOfADay(ExportFormat format) {
        for (ExportSubject subject : List.of(AT, PAIR, SHEET, DOSSIER)) {
            assertWrong(
                    request(format, subject),
                    "The format " + format.code() + " shows a span of time: give a first and a last day.");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"GEOJSON", "LINKED_PLACES", "KML", "GEOPACKAGE"})
    void whatHoldsZonesIsOfADayOrASpanAndHasNoView(ExportFormat format) {
        for (ExportSubject subject : List.of(PAIR, SHEET, DOSSIER)) {
            assertWrong(
                    request(format, subject),
                    "The format " + format.code() + " holds the state at one date, or all periods of a span of time.");
        }
        assertWrong(
                request(format, AT).withArea(new ExportArea.View(46, 40, 8)),
                "The format " + format.code() + " has no view, whose edges only a picture has: give bounds or a zone.");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PNG", "SVG", "PDF"})
    void aPictureIsNotMadeOfASpan(ExportFormat format) {
        assertWrong(
                request(format, SPAN),
                "The format " + format.code()
                        + " is one picture: give a date, or choose gif, mp4 or frames for a span of time.");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PDF", "MP4", "KML", "HTML"},
            mode = EnumSource.Mode.EXCLUDE)
    void fewFormatsTellStories(ExportFormat format) {
        assertWrong(
                request(format, story(frame(DAY, null, ""))),
                "The format " + format.code() + " tells no story: choose pdf, mp4, kml or html.");
    }

    @Test
    void aWebPageHasOneMapAndNotAllLayers() {
        for (ExportSubject subject : List.of(SHEET, DOSSIER)) {
            assertWrong(
                    request(ExportFormat.HTML, subject),
                    "The format html has one map: give a date, two dates to compare, or a span of time.");
        }
        assertWrong(
                request(ExportFormat.HTML, AT).withLayers(List.of(MapLayerKind.CONTROL, MapLayerKind.GRATICULE)),
                "The format html has no layer 'graticule': leave it out, or choose png, svg or pdf.");
    }

    @ParameterizedTest
    @CsvSource({"1987-12-31", "2025-01-01"})
    void aDayOutsideOfTheDataIsRefusedInWhateverSubjectItStands(LocalDate day) {
        List<ExportSubject> subjects = List.of(
                new ExportSubject.At(day),
                new ExportSubject.Dossier("north-west", day),
                day.isBefore(DAY) ? new ExportSubject.SideBySide(day, DAY) : new ExportSubject.SideBySide(DAY, day),
                new ExportSubject.Sheet(day.isBefore(DAY) ? List.of(day, DAY) : List.of(DAY, day)));
        for (ExportSubject subject : subjects) {
            ExportException refused = refused(request(ExportFormat.PNG, subject));

            assertThat(refused.kind()).isEqualTo(ExportException.Kind.NOTHING_THERE);
            assertThat(refused).hasMessageContainingAll(day.toString(), "1988-01-01", "2024-12-31");
        }
    }

    @ParameterizedTest
    @CsvSource({"1988-01-01", "2024-12-31"})
    void theFirstAndTheLastDayOfTheDataAreTaken(LocalDate day) {
        assertThatCode(() -> ExportJob.of(request(ExportFormat.PNG, new ExportSubject.At(day)), PAINTER))
                .doesNotThrowAnyException();
    }

    @Test
    void aZoneThatIsNotThereIsRefusedAsAreaAsSubjectAndAsOutline() {
        assertNothing(
                request(ExportFormat.PNG, AT).withArea(new ExportArea.OfZone("nowhere")),
                "There is no zone and no group of zones 'nowhere'" + ADVICE);
        assertNothing(
                request(ExportFormat.PNG, new ExportSubject.Dossier("nowhere", DAY)),
                "There is no zone 'nowhere'" + ADVICE);
        assertNothing(
                request(ExportFormat.PNG, AT).withSelectedZone(Optional.of("nowhere")),
                "There is no zone 'nowhere' to be outlined" + ADVICE);
    }

    @Test
    void aGroupIsAnAreaButNeitherASubjectNorAnOutline() {
        assertThatCode(() ->
                        ExportJob.of(request(ExportFormat.PNG, AT).withArea(new ExportArea.OfZone("squares")), PAINTER))
                .doesNotThrowAnyException();
        assertNothing(
                request(ExportFormat.PNG, new ExportSubject.Dossier("squares", DAY)),
                "There is no zone 'squares'" + ADVICE);
        assertNothing(
                request(ExportFormat.PNG, AT).withSelectedZone(Optional.of("squares")),
                "There is no zone 'squares' to be outlined" + ADVICE);
    }

    @ParameterizedTest
    @CsvSource({"4096, 4096, true", "4097, 100, false", "300, 4097, false"})
    void aGifHasNoMoreThanItsFormatCanCount(int width, int height, boolean fits) {
        ExportRequest request =
                request(ExportFormat.GIF, SPAN).withSize(new PictureSize(width, Math.max(200, height), 96));
        if (fits) {
            assertThatCode(() -> RequestCheck.check(request, PAINTER)).doesNotThrowAnyException();
        } else {
            assertWrong(
                    request,
                    "A GIF of " + width + "×" + Math.max(200, height)
                            + " pixels is larger than 4096 on a side: choose a smaller size, or mp4 or frames.");
        }
    }

    @Test
    void aFilmHasNoMorePixelsThanPlayersShow() {
        assertWrong(
                request(ExportFormat.MP4, SPAN).withSize(PictureSize.pixels(8192, 4400)),
                "A film of 8192×4400 pixels is more than players can show: choose 8192×4320 or less.");
    }

    @Test
    void whatTakesMoreThanFourFifthsOfTheMemoryIsRefusedWithASettingThatIsEnough() {
        assertThatCode(() -> RequestCheck.memory(0.8e9, 1e9)).doesNotThrowAnyException();
        ExportException refused = catchThrowableOfType(ExportException.class, () -> RequestCheck.memory(1.9e9, 2e9));

        assertThat(refused)
                .hasMessage("This takes about 1.9 GB of memory, and at most 1.6 GB of Java's 2.0 GB are for it:"
                        + " choose a smaller size or fewer frames, or set CONTROL_ATLAS_OPTS=-Xmx3g.");
        assertThatCode(() -> RequestCheck.memory(1.9e9, 3e9)).doesNotThrowAnyException();
    }

    @Test
    void aPictureWithoutAZoneSaysWhereTheDataAre() {
        String reach = "the data reach from 46.00 to 47.00 degrees of longitude and from 39.50 to 40.50 of latitude.";

        assertNothing(
                request(ExportFormat.PNG, AT).withArea(new ExportArea.Bounds(10, 10, 11, 11)),
                "There is no zone in the picture: " + reach);
        assertNothing(
                request(ExportFormat.GEOJSON, AT).withArea(new ExportArea.Bounds(10, 10, 11, 11)),
                "There is no zone in the bounds: " + reach);
    }

    @Test
    void aPictureOfNothingInTheLayersChosenIsRefused() {
        LocalDate quiet = LocalDate.of(2000, 1, 1);
        assertNothing(
                request(ExportFormat.PNG, new ExportSubject.At(quiet)).withLayers(List.of(MapLayerKind.EVENTS)),
                "Nothing would be drawn: on 2000-01-01 the data have nothing there in the layers chosen.");
        assertNothing(
                request(ExportFormat.PNG, new ExportSubject.SideBySide(quiet, quiet.plusDays(9)))
                        .withLayers(List.of(MapLayerKind.EVENTS)),
                "Nothing would be drawn: on these days the data have nothing there in the layers chosen.");
    }

    @Test
    void aSecondLanguageNeedsNamesBelowWhichItCouldStand() {
        ExportRequest two =
                request(ExportFormat.PNG, AT).withLanguages(new NameLanguages(Language.EN, Optional.of(Language.HY)));

        assertThatCode(() -> ExportJob.of(two, PAINTER)).doesNotThrowAnyException();
        assertWrong(
                two.withLayers(List.of(MapLayerKind.CONTROL)),
                "The picture shows no names below which a second language (--second-lang) could stand:"
                        + " show places or names of zones, choose a larger picture, or one language.");
    }

    @Test
    void aSizeThatHasNoRoomForAMapIsRefusedWithOneThatHas() {
        ExportRequest small = request(ExportFormat.PNG, AT).withSize(PictureSize.pixels(200, 200));
        String words = refused(small).getMessage();

        assertThat(words)
                .startsWith("A picture of 200×200 pixels has no room for a map beside what must stand on it: choose ")
                .endsWith(" or more.");
        String size = words.substring(words.indexOf("choose ") + 7, words.indexOf(" or more"));
        String[] sides = size.split("×");
        assertThatCode(() -> ExportJob.of(
                        small.withSize(PictureSize.pixels(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]))),
                        PAINTER))
                .doesNotThrowAnyException();
    }

    @Test
    void aStoryIsRefusedWithTheNumberOfTheStepThatCannotBeShown() {
        assertNothing(
                request(ExportFormat.PDF, story(frame(DAY, null, ""), frame(DAY, "nowhere", ""))),
                "Step 2 of the story 'own' cannot be shown: there is no zone, group or area 'nowhere'."
                        + " Use one of their ids.");
        assertWrong(
                request(ExportFormat.HTML, story(frame(DAY, null, "+graticule"))),
                "Step 1 of the story 'own' cannot be shown: a web page has no layer 'graticule'."
                        + " Leave it out of the step, or choose pdf or mp4.");
        assertThat(refused(request(ExportFormat.PDF, story(frame(DAY, null, "+nothing")))))
                .hasMessageStartingWith("Step 1 of the story 'own' cannot be shown: ")
                .hasMessageContaining("nothing");
        assertThat(refused(request(ExportFormat.PDF, story(frame(LocalDate.of(1900, 1, 1), null, "")))))
                .hasMessageStartingWith("Step 1 of the story 'own' cannot be shown: ")
                .hasMessageContaining("1900-01-01");
    }

    @Test
    void aStoryThatTheDataSetHasNotIsRefused() {
        assertNothing(
                request(ExportFormat.PDF, ExportSubject.Telling.ofAtlas("war")),
                "There is no story 'war' in the data set: it has none; write one as a file like mine.en.md and give"
                        + " --story mine.en.md.");
    }
}
