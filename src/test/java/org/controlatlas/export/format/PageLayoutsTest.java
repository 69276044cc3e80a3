package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.export.meta.RequestJson;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProblem;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;

/** How pages of each shape are laid out, on the bundled atlas. */
class PageLayoutsTest {
    private static final LocalDate BEFORE = LocalDate.of(2020, 9, 26);
    private static final LocalDate AFTER = LocalDate.of(2020, 12, 1);
    private static final PictureSize WIDE = PictureSize.pixels(1920, 1080);
    private static final PictureSize UPRIGHT = PictureSize.millimetres(210, 297, 96);

    private static MapPainter painter;

    @BeforeAll
    static void read() throws Exception {
        painter = new MapPainter(BundledAtlas.read());
    }

    private static ExportRequest request(ExportFormat format, ExportSubject subject, PictureSize size) {
        return ExportRequest.of(format, subject, painter.atlas().info()).withSize(size);
    }

    private static Page page(ExportRequest request) throws Exception {
        return ExportJob.of(request, painter).preview();
    }

    private static Page compared(PictureSize size, Language language) throws Exception {
        return page(request(ExportFormat.PNG, new ExportSubject.SideBySide(BEFORE, AFTER), size)
                .withLanguage(language));
    }

    private static double width(PictureSpec map) {
        return map.viewport().lonLatBounds().getWidth();
    }

    private static void assertNothingOverlaps(Page page) {
        List<Rectangle2D> boxes = page.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(new Rectangle2D.Double(-0.5, -0.5, page.width() + 1, page.height() + 1).contains(boxes.get(i)))
                    .as("%s is on the page", boxes.get(i))
                    .isTrue();
            for (int j = 0; j < i; j++) {
                Rectangle2D common = boxes.get(i).createIntersection(boxes.get(j));
                assertThat(common.getWidth() > 1 && common.getHeight() > 1)
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void twoDaysStandSideBySideOnAWidePageAndShowWhatChanged(Language language) throws Exception {
        Page page = compared(WIDE, language);
        List<Rectangle2D> maps = page.boxes().subList(0, 2);

        assertThat(maps.get(1).getX()).isGreaterThan(maps.get(0).getMaxX());
        assertThat(maps.get(1).getY()).isEqualTo(maps.get(0).getY());
        assertThat(page.pictures()).allSatisfy(map -> assertThat(width(map))
                .isLessThan(painter.atlas().info().extent().getWidth() / 2));
        assertNothingOverlaps(page);
    }

    @ParameterizedTest
    @CsvSource({"SWIPE, 1600, 900", "DIFFERENCE, 1600, 900", "SWIPE, 800, 1200", "DIFFERENCE, 800, 1200"})
    void twoDaysInOneMapAreBothNamedAndKeptInTheFile(CompareMode mode, int width, int height) throws Exception {
        ExportSubject subject = new ExportSubject.SideBySide(BEFORE, AFTER, mode);
        ExportRequest request = request(ExportFormat.PNG, subject, PictureSize.pixels(width, height));
        Page page = page(request);

        assertNothingOverlaps(page);
        assertThat(page.pictures()).extracting(PictureSpec::date).containsExactly(BEFORE, AFTER);
        Set<String> texts = page.texts(1);
        assertThat(texts)
                .anySatisfy(text -> assertThat(text).contains("→ Azerbaijan: ").contains("km²"));
        assertThat(RequestJson.read(RequestJson.write(request), painter.atlas().info()))
                .isEqualTo(request);
    }

    /** Left of the middle the swipe has the pixels of the earlier day's map, right of it those of the later one's. */
    @Test
    void aSwipeShowsEachDayOnItsSideAndADifferenceNeither() throws Exception {
        for (CompareMode mode : List.of(CompareMode.SWIPE, CompareMode.DIFFERENCE)) {
            Page page = page(request(
                    ExportFormat.PNG,
                    new ExportSubject.SideBySide(BEFORE, AFTER, mode),
                    PictureSize.pixels(1600, 900)));
            Rectangle2D box = page.boxes().get(0);
            int[] seen = new int[1600 * 900];
            page.paint(new Ink(PixelCanvas.of(seen, PixelRect.of(1600, 900), 1), page.theme()));
            for (PictureSpec spec : page.pictures()) {
                int[] map = new int[1600 * 900];
                painter.paint(
                        PixelCanvas.of(map, PixelRect.of(1600, 900), 1).movedBy(box.getX(), box.getY()),
                        spec,
                        Optional.empty());
                boolean left = spec.date().equals(BEFORE);
                assertThat(differing(seen, map, box, left) == 0)
                        .as("%s, %s, its own side", mode, spec.date())
                        .isEqualTo(mode == CompareMode.SWIPE);
                assertThat(differing(seen, map, box, !left))
                        .as("%s, %s, the other side", mode, spec.date())
                        .isPositive();
            }
        }
    }

    /** A name or a mark stands on one side, or is left out: the divider goes through none. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theDividerOfASwipeCutsNoNameAndNoMark(Language language) throws Exception {
        Random random = new Random(17);
        for (PictureSize size : List.of(PictureSize.pixels(1600, 900), PictureSize.pixels(900, 900))) {
            for (int i = 0; i < 4; i++) {
                LocalDate before = LocalDate.of(1991, 9, 1).plusDays(random.nextInt(11_000));
                ExportRequest request = request(
                                ExportFormat.PNG,
                                new ExportSubject.SideBySide(
                                        before, before.plusDays(1 + random.nextInt(900)), CompareMode.SWIPE),
                                size)
                        .withLanguage(language);
                List<PictureSpec> days = page(request).pictures();
                for (PictureSpec day : days) {
                    double middle = day.viewport().width() / 2;
                    boolean left = day.equals(days.get(0));
                    assertThat(painter.namesAndMarks(day, day.viewport()))
                            .as("%s, %s", language, day.date())
                            .isNotEmpty()
                            .noneMatch(box -> box.getMaxY() > 0
                                    && box.getMinY() < day.viewport().height()
                                    && (left
                                            ? box.getMinX() < middle - 3 && box.getMaxX() > middle - 2
                                            : box.getMaxX() > middle + 3 && box.getMinX() < middle + 2));
                }
            }
        }
    }

    /** What a swipe hides is not in the file either, where it would be found and copied. */
    @Test
    void aSwipeInAFileOfVectorsHoldsOfEachDayWhatIsSeenOfItAlone() throws Exception {
        ExportRequest request = request(
                ExportFormat.SVG,
                new ExportSubject.SideBySide(BEFORE, AFTER, CompareMode.SWIPE),
                PictureSize.pixels(1600, 900));
        ExportJob job = ExportJob.of(request, painter);
        Rectangle2D box = job.page().boxes().get(0);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        new SvgFormat().write(job, svg, ExportProgress.NONE);
        List<String> names = Pattern.compile(
                        "<text x=\"([\\d.-]+)\" y=\"[\\d.-]+\".*? textLength=\"([\\d.]+)\".*?>.+?</text>")
                .matcher(svg.toString(StandardCharsets.UTF_8))
                .results()
                .filter(text -> {
                    double x = Double.parseDouble(text.group(1));
                    double end = x + Double.parseDouble(text.group(2));
                    return x > box.getX() && end < box.getCenterX() - 10
                            || x > box.getCenterX() + 10 && end < box.getMaxX();
                })
                .map(MatchResult::group)
                .toList();

        assertThat(names).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    private static Story story(String... layers) {
        List<Story.Step> steps = new ArrayList<>();
        for (int i = 0; i < layers.length; i++) {
            steps.add(new Story.Step(
                    new Story.Frame(AFTER.plusDays(i), Optional.empty(), Optional.empty(), Optional.empty(), layers[i]),
                    Names.english("Step"),
                    Names.english("Told."),
                    Names.EMPTY,
                    List.of()));
        }
        return new Story("own", Names.english("Own"), "", true, steps);
    }

    /** Whichever step it is that shows them. */
    @Test
    void aSecondLanguageOfNamesIsRefusedOnlyIfNoStepOfAStoryShowsNames() throws Exception {
        String none = "-places,-zone-names";
        for (List<String> layers : List.of(List.of(none, ""), List.of("", none), List.of(none, none))) {
            ExportRequest request = request(
                            ExportFormat.PDF, ExportSubject.Telling.of(story(layers.toArray(String[]::new))), UPRIGHT)
                    .withLanguages(new NameLanguages(Language.EN, Optional.of(Language.HY)));
            Optional<ExportException> refused = Optional.empty();
            try {
                ExportJob.of(request, painter);
            } catch (ExportException e) {
                refused = Optional.of(e);
            }

            assertThat(refused.map(e -> e.message().code()))
                    .as(layers.toString())
                    .isEqualTo(layers.contains("") ? Optional.empty() : Optional.of(ExportProblem.NO_NAMES));
        }
    }

    /** How many pixels differ well within the left or right half of the box. */
    private static int differing(int[] one, int[] other, Rectangle2D box, boolean left) {
        int from = (int) (left ? box.getX() : box.getCenterX()) + 6;
        int to = (int) (left ? box.getCenterX() : box.getMaxX()) - 6;
        int count = 0;
        for (int y = (int) box.getY() + 6; y < box.getMaxY() - 6; y++) {
            for (int x = from; x < to; x++) {
                count += one[y * 1600 + x] == other[y * 1600 + x] ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void aZoneTooSmallOnItsMapIsShownLargerInACornerOfIt() throws Exception {
        ExportRequest request = request(ExportFormat.PNG, new ExportSubject.At(AFTER), WIDE);
        List<PictureSpec> usual = page(request).pictures();
        List<PictureSpec> both =
                page(request.withSelectedZone(Optional.of("karki"))).pictures();
        List<PictureSpec> large =
                page(request.withSelectedZone(Optional.of("nakhchivan"))).pictures();

        assertThat(usual).hasSize(1);
        assertThat(large).hasSize(1);
        assertThat(both).hasSize(2);
        assertThat(width(both.get(1))).isLessThan(width(both.get(0)) / 20);
        // Nothing is written under it.
        assertThat(both.get(0).nameRoom().orElseThrow().covered())
                .anyMatch(box -> box.width >= both.get(1).viewport().width());
    }

    @Test
    void aLineSaysHowMuchPassedFromWhomToWhom() throws Exception {
        Set<String> texts = compared(WIDE, Language.EN).texts(1);

        assertThat(texts)
                .anySatisfy(text -> assertThat(text).contains("→ Azerbaijan: ").contains("km²"));
    }

    @ParameterizedTest
    @CsvSource({"210,297", "148,210", "200,360", "297,420"})
    void anUprightPageUsesItsHeight(double width, double height) throws Exception {
        Page page = page(
                request(ExportFormat.PNG, new ExportSubject.At(AFTER), PictureSize.millimetres(width, height, 150)));
        double covered = page.boxes().stream()
                .mapToDouble(box -> box.getWidth() * box.getHeight())
                .sum();

        assertThat(page.pictures()).hasSize(2);
        assertThat(covered / (page.width() * page.height())).isGreaterThan(0.75);
        assertNothingOverlaps(page);
    }

    @ParameterizedTest
    @CsvSource({"1920,1080", "794,1123", "1080,1080"})
    void aGroupThatLiesApartIsShownInFrames(int width, int height) throws Exception {
        Page page = page(request(ExportFormat.PNG, new ExportSubject.At(LocalDate.of(2024, 6, 1)), WIDE)
                .withSize(PictureSize.pixels(width, height))
                .withArea(new ExportArea.OfZone("qazax-enclaves")));

        // In a narrow frame a small zone is shown larger, too.
        assertThat(page.pictures()).hasSizeBetween(3, 4).allSatisfy(map -> assertThat(width(map))
                .isLessThan(0.7));
        for (Zone zone : AreaFraming.members(painter.atlas(), new ExportArea.OfZone("qazax-enclaves"))) {
            assertThat(page.pictures()).as(zone.id()).anySatisfy(map -> assertThat(
                            map.viewport().lonLatBounds().contains(zone.extent()))
                    .isTrue());
        }
        assertNothingOverlaps(page);
    }

    @Test
    void aZoneOfOnePieceHasOneFrame() throws Exception {
        Page page = page(
                request(ExportFormat.PNG, new ExportSubject.At(AFTER), WIDE).withArea(new ExportArea.OfZone("karki")));

        assertThat(page.pictures()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPageListsFewSourcesAndSaysHowManyMoreThereAre(Language language) throws Exception {
        Set<String> texts = page(request(ExportFormat.PNG, new ExportSubject.At(AFTER), UPRIGHT)
                        .withLanguage(language))
                .texts(1);

        assertThat(texts.stream().filter(text -> text.matches("\\d\\. .*"))).hasSizeBetween(4, 9);
        assertThat(texts).anySatisfy(text -> assertThat(text).startsWith("… "));
    }

    @Test
    void theMetadataListAllSourcesWithTheirAddresses() throws Exception {
        List<String> sources = ExportJob.of(request(ExportFormat.PNG, new ExportSubject.At(AFTER), WIDE), painter)
                .metadata()
                .sources();

        assertThat(sources).hasSizeGreaterThan(80);
        assertThat(sources.stream().filter(line -> line.contains("http"))).hasSizeGreaterThan(60);
    }

    @Test
    void aFrameOfASmallAnimationNamesSourcesLicenceAndWhatChanged() throws Exception {
        ExportSubject span = ExportSubject.Span.changeToChange(LocalDate.of(2020, 11, 10), LocalDate.of(2020, 11, 25));
        Page page = page(request(ExportFormat.GIF, span, PictureSize.pixels(640, 400)));
        String texts = String.join("\n", page.texts(1));

        assertThat(texts).contains("25 November 2020", "Sources: ", "Licence: ", "Kelbajar district");
        assertNothingOverlaps(page);
    }

    @Test
    void inEvenStepsAFrameWithAChangeStaysLonger() throws Exception {
        ExportSubject span =
                ExportSubject.Span.stepping(LocalDate.of(2020, 11, 18), LocalDate.of(2020, 11, 28), Period.ofDays(1));
        ExportJob job = ExportJob.of(request(ExportFormat.GIF, span, PictureSize.pixels(640, 400)), painter);
        FrameTimes times = FrameTimes.of(job);

        assertThat(times.times()).startsWith(500).endsWith(1500);
        assertThat(times.millis(job.dates().indexOf(LocalDate.of(2020, 11, 25))))
                .isEqualTo(1500);
        assertThat(times.millis(job.dates().indexOf(LocalDate.of(2020, 11, 23))))
                .isEqualTo(500);
    }

    @Test
    void theDetailLeavesOutTheLittleThatLiesFarOff() {
        Optional<Envelope> core = ChangedBounds.core(painter);

        assertThat(core).isPresent();
        assertThat(core.get().contains(46.75, 39.82)).isTrue();
        assertThat(core.get().contains(44.95, 41.06)).isFalse();
    }
}
