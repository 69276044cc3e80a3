package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Language;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A zone's history as a band and as a table. */
class LanesOfAZoneTest {
    private static final PageStyle STYLE = new PageStyle(1);
    private static final PageTexts TEXTS = PageTexts.of(Language.EN);
    private static final Atlas ATLAS = SmallAtlas.atlas();
    private static final Zone ZONE = ATLAS.zones().get(0);
    private static final LocalDate DAY = LocalDate.of(2020, 12, 1);

    private static Marks lane(Atlas atlas, Zone zone, LocalDate day, double width) {
        return Marks.of(new LaneBlock(atlas, zone, day, Theme.LIGHT, TEXTS, STYLE), 0, 0, width);
    }

    private static double x(LocalDate day, double width) {
        LocalDate first = ATLAS.info().start();
        return width
                * ChronoUnit.DAYS.between(first, day)
                / (ChronoUnit.DAYS.between(first, ATLAS.info().lastDay()) + 1.0);
    }

    @Test
    void thePeriodsFillTheBandWithoutGapAndBeginOnTheirDays() {
        List<Rectangle2D> bands = lane(ATLAS, ZONE, DAY, 700).fills().stream()
                .map(Marks.Filled::box)
                // Without what is hatched.
                .filter(box -> box.getHeight() == 20)
                .sorted(Comparator.comparingDouble(Rectangle2D::getX))
                .toList();

        assertThat(bands).hasSize(ZONE.periods().size());
        assertThat(bands.get(0).getX()).isZero();
        assertThat(bands.get(2).getMaxX()).isEqualTo(700);
        for (int i = 1; i < bands.size(); i++) {
            LocalDate start = ZONE.periods().get(i).time().start().orElseThrow();
            assertThat(bands.get(i).getX()).isEqualTo(bands.get(i - 1).getMaxX());
            assertThat(bands.get(i).getX()).isCloseTo(x(start, 700), within(0.5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1988-01-01", "2000-07-01", "2024-12-31"})
    void theMarkStandsAtThePagesDate(String date) {
        LocalDate day = LocalDate.parse(date);
        List<Rectangle2D> strokes = lane(ATLAS, ZONE, day, 700).strokes();

        assertThat(strokes.get(strokes.size() - 1).getCenterX()).isCloseTo(x(day, 700), within(1e-6));
    }

    @Test
    void aDayAfterTheDataIsMarkedAtTheEndOfTheBand() {
        List<Rectangle2D> strokes =
                lane(ATLAS, ZONE, LocalDate.of(2100, 1, 1), 700).strokes();

        assertThat(strokes.get(strokes.size() - 1).getCenterX()).isEqualTo(700);
    }

    private static Atlas lasting(int from, int to) {
        return Made.atlas(
                Made.info(
                        "long",
                        Names.english("Long"),
                        "1",
                        LocalDate.of(from, 1, 1),
                        LocalDate.of(to, 12, 31),
                        new Envelope(0, 1, 0, 1),
                        "",
                        "",
                        "",
                        Fingerprint.of("0".repeat(64)),
                        true),
                List.of(ZONE),
                List.of(),
                ATLAS.actors(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 2004, 700",
        "1988, 2024, 700",
        "1988, 2024, 90",
        "1000, 2020, 700",
        "-3000, 2020, 700",
        "1999, 2001, 70"
    })
    void yearsBelowTheBandAreRoundAndNeverRunIntoOneAnother(int from, int to, double width) {
        Marks marks = lane(lasting(from, to), ZONE, LocalDate.of(to, 1, 1), width);
        List<Marks.Written> years = marks.texts().subList(1, marks.texts().size());
        Set<Integer> steps = new HashSet<>();

        assertThat(years).isNotEmpty();
        for (int i = 1; i < years.size(); i++) {
            assertThat(years.get(i).box().getMinX())
                    .isGreaterThan(years.get(i - 1).box().getMaxX() + 4);
            steps.add(year(years.get(i)) - year(years.get(i - 1)));
        }
        assertThat(steps).hasSizeLessThanOrEqualTo(1);
        steps.forEach(step -> assertThat(year(years.get(0)) % step).isZero());
        assertThat(years).allSatisfy(year -> {
            assertThat(year.box().getMinX()).isGreaterThan(-2);
            assertThat(year.box().getMaxX()).isLessThan(width + 2);
        });
    }

    /** As it is written; 1 BCE stands for the change of the era, where people count no year 0. */
    private static int year(Marks.Written text) {
        String words = text.text().replace('\u00a0', ' ');
        if (words.equals("1 BCE")) {
            return 0;
        }
        return words.endsWith(" BCE") ? -Integer.parseInt(words.replace(" BCE", "")) : Integer.parseInt(words);
    }

    private static Zone changing(int periods) {
        List<ControlPeriod> all = new ArrayList<>();
        for (int i = 0; i < periods; i++) {
            LocalDate start = LocalDate.of(1990 + i, 3, 1);
            all.add(Made.period(
                    "many",
                    ValidTime.of(start, start.plusYears(1)),
                    new Control.By(i % 2 == 0 ? "armenia" : "azerbaijan"),
                    null));
        }
        return new Zone(
                "many",
                Names.english("Many"),
                "zones",
                new GeometryFactory().toGeometry(new Envelope(46, 47, 39, 40)),
                all);
    }

    private static List<String> rows(int periods, double most) {
        HistoryBlock block = new HistoryBlock(ATLAS, changing(periods), DAY, TEXTS, STYLE, most);
        assertThat(block.height(800)).isLessThanOrEqualTo(Math.max(most, 60));
        return Marks.of(block, 0, 0, 800).words();
    }

    @Test
    void aTableThatHasRoomTellsEachPeriodWithItsDatesAndItsHolder() {
        List<String> words = rows(3, 400);

        assertThat(words).startsWith("History");
        assertThat(words).contains("1 March 1990 – 1 March 1991", "1 March 1992 – 1 March 1993");
        assertThat(words.stream().filter(word -> word.startsWith("Armenia"))).hasSize(2);
        assertThat(words).noneMatch(word -> word.startsWith("… +"));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 30})
    void ofMoreThanThereIsRoomForTheEarliestAreCounted(int periods) {
        List<String> words = rows(periods, 90);
        long shown = words.stream().filter(word -> word.contains(" – ")).count();

        assertThat(words).contains("… +" + (periods - shown));
        assertThat(words).anyMatch(word -> word.startsWith("1 March " + (1990 + periods - 1)));
    }

    @Test
    void theLastPeriodIsToldHoweverLittleRoomThereIs() {
        assertThat(rows(4, 1)).contains("1 March 1993 – 1 March 1994", "… +3");
    }

    @Test
    void aPeriodIsToldWithTheEventThatBeganItAndWhatIsInDoubt() {
        HistoryBlock block = new HistoryBlock(ATLAS, ZONE, DAY, TEXTS, STYLE, 400);

        List<String> words = Marks.of(block, 0, 0, 1200).words();

        assertThat(words).contains("Handover").contains("… – 2 April 1993", "25 November 2020 – …");
        assertThat(words).anyMatch(word -> word.contains("approximate"));
    }

    private static LanesPage.Row row(String name, String group, LanesPage.Stretch... stretches) {
        return new LanesPage.Row(name, group, List.of(stretches));
    }

    private static LanesPage.Stretch stretch(int from, int to, Control control) {
        return new LanesPage.Stretch(
                ValidTime.of(LocalDate.of(from, 1, 1), LocalDate.of(to, 1, 1)), control, false, false);
    }

    private static Page lanes(List<LanesPage.Row> rows) {
        return LanesPage.of(
                ATLAS,
                rows,
                ValidTime.of(LocalDate.of(2000, 1, 1), LocalDate.of(2010, 1, 1)),
                Theme.LIGHT,
                Language.EN);
    }

    private static Marks marks(Page page) {
        Marks marks = new Marks();
        page.paint(marks.ink());
        return marks;
    }

    private static List<Rectangle2D> bars(Marks marks, double height) {
        return marks.fills().stream()
                .map(Marks.Filled::box)
                .filter(box -> Math.abs(box.getHeight() - height) < 1e-6 && box.getX() > 250)
                .toList();
    }

    @Test
    void aRowIsColouredAsLongAsItIsHeldWithinTheSpanOfThePage() {
        Page page = lanes(List.of(row(
                "Town",
                "a",
                stretch(1990, 2005, new Control.By("armenia")),
                stretch(2005, 2050, new Control.By("azerbaijan")))));
        double left = 28 + 250;
        double right = 1200 - 28;

        List<Rectangle2D> bars = bars(marks(page), 13);

        assertThat(bars).hasSize(2);
        assertThat(bars.get(0).getMinX()).isEqualTo(left);
        assertThat(bars.get(1).getMaxX()).isEqualTo(right);
        assertThat(bars.get(0).getMaxX()).isEqualTo(bars.get(1).getMinX()).isCloseTo((left + right) / 2, within(1.0));
    }

    @Test
    void aStretchOutsideOfTheSpanIsNeitherDrawnNorExplained() {
        Marks marks = marks(lanes(List.of(row("Town", "a", stretch(1980, 1990, new Control.By("armenia"))))));

        assertThat(bars(marks, 13)).isEmpty();
        assertThat(marks.words()).contains("Town").noneMatch(word -> word.equals("Armenia"));
    }

    @Test
    void whereSomebodyElseHoldsAPartABandHasARim() {
        LanesPage.Stretch shared = new LanesPage.Stretch(ValidTime.ALWAYS, new Control.By("armenia"), true, false);

        assertThat(bars(marks(lanes(List.of(row("Town", "a", shared)))), 2)).hasSize(1);
    }

    @Test
    void whatIsDoubtfulIsPaler() {
        List<Integer> colours = new ArrayList<>();
        for (boolean doubtful : new boolean[] {false, true}) {
            Marks marks = marks(lanes(List.of(row(
                    "Town",
                    "a",
                    new LanesPage.Stretch(ValidTime.ALWAYS, new Control.By("armenia"), false, doubtful)))));
            colours.add(marks.fills().stream()
                    .filter(fill -> fill.box().getHeight() == 13 && fill.box().getX() > 250)
                    .findFirst()
                    .orElseThrow()
                    .argb());
        }

        assertThat(fromPaper(colours.get(1))).isPositive().isLessThan(fromPaper(colours.get(0)) * 3 / 5);
    }

    /** How far a colour is from that of the paper, over its three channels. */
    private static int fromPaper(int argb) {
        int sum = 0;
        for (int shift : new int[] {0, 8, 16}) {
            sum += Math.abs((argb >> shift & 0xFF) - (Theme.LIGHT.paper() >> shift & 0xFF));
        }
        return sum;
    }

    @Test
    void whereNothingIsKnownARowIsDottedAndNotFilled() {
        Marks marks = marks(lanes(List.of(row("Town", "a", stretch(2000, 2010, new Control.NoData())))));

        assertThat(bars(marks, 13)).isEmpty();
        assertThat(marks.strokes().stream().filter(dot -> dot.getWidth() < 3 && dot.getHeight() < 2))
                .hasSizeGreaterThan(100);
    }

    @Test
    void aPageOfThousandsOfRowsIsNoHigherThanPicturesMayBe() {
        List<LanesPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add(row("Row " + i, "a"));
        }

        Page page = lanes(rows);

        assertThat(page.height()).isLessThan(16_000);
        Boxes.assertApart(page.boxes(), new Rectangle2D.Double(0, 0, page.width(), page.height()));
    }

    @Test
    void eachHolderIsExplainedOnceInTheOrderInWhichItAppears() {
        Marks marks = marks(lanes(List.of(
                row("One", "a", stretch(2000, 2005, new Control.By("azerbaijan"))),
                row("Two", "a", stretch(2000, 2005, new Control.By("armenia"))),
                row("Three", "b", stretch(2000, 2005, new Control.By("azerbaijan"))))));

        assertThat(marks.words().stream()
                        .filter(word -> Set.of("Armenia", "Azerbaijan").contains(word)))
                .containsExactly("Azerbaijan", "Armenia");
    }

    @Test
    void aLineStandsBetweenGroupsAndNotWithinThem() {
        int within = marks(lanes(List.of(row("One", "a"), row("Two", "a"))))
                .strokes()
                .size();
        int between = marks(lanes(List.of(row("One", "a"), row("Two", "b"))))
                .strokes()
                .size();

        assertThat(between).isEqualTo(within + 1);
    }
}
