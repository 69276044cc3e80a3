package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Language;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line below an animation's frame, and the code of a page's link. */
class ProgressAndCodesTest {
    private static final PageStyle STYLE = new PageStyle(1);
    private static final PageTexts TEXTS = PageTexts.of(Language.EN);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2000, 12, 31);

    private static final FrameSpan SPAN = new FrameSpan(
            List.of(FIRST, LocalDate.of(2000, 7, 1), LAST),
            List.of(LocalDate.of(2000, 3, 1), LocalDate.of(2000, 7, 1)),
            Map.of());

    private static Rectangle2D mark(LocalDate day) {
        return Marks.of(new ProgressBlock(SPAN, day, TEXTS, STYLE), 0, 0, 400).fills().stream()
                .map(Marks.Filled::box)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMarkStandsAtTheLeftEdgeOnTheFirstDayAndAtTheRightOnTheLast() {
        assertThat(mark(FIRST).getMinX()).isCloseTo(0, within(1e-6));
        assertThat(mark(LAST).getMaxX()).isCloseTo(400, within(1e-6));
    }

    @Test
    void theMarkMovesAsMuchForEachDay() {
        double day = mark(FIRST.plusDays(1)).getCenterX() - mark(FIRST).getCenterX();

        assertThat(mark(FIRST.plusDays(100)).getCenterX() - mark(FIRST).getCenterX())
                .isCloseTo(100 * day, within(1e-6));
    }

    @Test
    void aDayOutsideOfTheSpanStandsAtItsEnd() {
        assertThat(mark(FIRST.minusDays(50))).isEqualTo(mark(FIRST));
        assertThat(mark(LAST.plusDays(50))).isEqualTo(mark(LAST));
    }

    @Test
    void aTickStandsWhereTheMarkIsOnTheDayOfAChange() {
        List<Rectangle2D> ticks = Marks.of(new ProgressBlock(SPAN, FIRST, TEXTS, STYLE), 0, 0, 400).strokes().stream()
                .filter(line -> line.getWidth() < 1.01)
                .sorted(Comparator.comparingDouble(Rectangle2D::getX))
                .toList();

        assertThat(ticks).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(ticks.get(i).getCenterX())
                    .isCloseTo(mark(SPAN.changes().get(i)).getCenterX(), within(1e-6));
        }
    }

    @Test
    void aSpanOfOneDayHasItsMarkAtTheBeginning() {
        FrameSpan one = new FrameSpan(List.of(FIRST), List.of(), Map.of());

        Marks marks = Marks.of(new ProgressBlock(one, FIRST, TEXTS, STYLE), 0, 0, 400);

        assertThat(marks.fills().get(0).box().getMinX()).isCloseTo(0, within(1e-6));
        assertThat(marks.words()).containsExactly("1 January 2000", "1 January 2000");
    }

    @Test
    void bothEndsOfTheSpanAreNamedAtTheEdges() {
        Marks marks = Marks.of(new ProgressBlock(SPAN, FIRST, TEXTS, STYLE), 50, 0, 400);

        assertThat(marks.words()).containsExactly("1 January 2000", "31 December 2000");
        assertThat(marks.texts().get(0).at().getX()).isEqualTo(50);
        assertThat(marks.texts().get(1).box().getMaxX()).isCloseTo(450, within(1.0));
    }

    @Test
    void aDayOnWhichNothingChangedHasNoNews() {
        FrameSpan span = new FrameSpan(List.of(FIRST, LAST), List.of(LAST), Map.of(LAST, "The town falls."));

        assertThat(span.news(FIRST)).isEmpty();
        assertThat(span.news(LAST)).isEqualTo("The town falls.");
    }

    /** Width and height of the picture of a code: a few pixels more than it takes. */
    private static int[] painted(QrBlock block, double scale) {
        int side = side(block, scale);
        int[] pixels = new int[side * side];
        PixelCanvas canvas = PixelCanvas.of(pixels, PixelRect.of(side, side), scale);
        block.paint(new Ink(canvas, Theme.DARK), 0, 0, block.side());
        return pixels;
    }

    private static int side(QrBlock block, double scale) {
        return (int) Math.ceil(block.side() * scale) + 2;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "1.6, 1", "2.5, 1.5", "0.8, 3"})
    void aCodeHasNoGreyPixelAtAnyScale(double factor, double scale) {
        QrBlock block = new QrBlock("controlatlas:view?date=2020-11-10&lon=46.5", factor);

        assertThat(java.util.Arrays.stream(painted(block, scale)).distinct())
                .isSubsetOf(0xFFFFFFFF, 0xFF000000, 0)
                .contains(0xFFFFFFFF, 0xFF000000);
    }

    /** Three squares of seven modules stand in the corners, with nothing else so near the white margin. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "controlatlas:view?date=2020-11-10&lon=46.5&lat=40.1&zoom=9.25&lang=hy&theme=dark"})
    void aCodeHasAFindersSquareInThreeOfItsCorners(String link) {
        QrBlock block = new QrBlock(link, 2);
        int side = side(block, 1);
        int[] pixels = painted(block, 1);
        int module = 3;
        int first = 0;
        while (pixels[first * side + first] != 0xFF000000) {
            first++;
        }
        int modules = (int) Math.round(block.side() / module) - 6;

        assertThat(first).as("margin of three modules").isBetween(3 * module, 3 * module + 1);
        for (int[] corner : new int[][] {{0, 0}, {modules - 7, 0}, {0, modules - 7}}) {
            for (int row = 0; row < 7; row++) {
                for (int column = 0; column < 7; column++) {
                    int ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
                    int x = first + (corner[0] + column) * module + 1;
                    int y = first + (corner[1] + row) * module + 1;
                    assertThat(pixels[y * side + x])
                            .as("corner %s,%s at %s,%s", corner[0], corner[1], column, row)
                            .isEqualTo(ring == 2 ? 0xFFFFFFFF : 0xFF000000);
                }
            }
        }
    }

    @Test
    void aLongerLinkHasALargerCode() {
        assertThat(new QrBlock("x".repeat(300), 1).side()).isGreaterThan(new QrBlock("x", 1).side());
    }

    @Test
    void aSmallPageHasItsCodeNoSmallerThanAnOrdinaryOne() {
        assertThat(new QrBlock("x", 0.8).side()).isEqualTo(new QrBlock("x", 1).side());
    }

    @Test
    void theCodeOfALinkIsTheSameWhateverWasAskedBetween() {
        boolean[] before = modules("first");
        for (int i = 0; i < 20; i++) {
            LinkCodes.of("link " + i);
        }

        assertThat(modules("first")).isEqualTo(before);
        assertThat(modules("other")).isNotEqualTo(before);
    }

    private static boolean[] modules(String link) {
        var code = LinkCodes.of(link);
        boolean[] modules = new boolean[code.size * code.size];
        for (int i = 0; i < modules.length; i++) {
            modules[i] = code.getModule(i % code.size, i / code.size);
        }
        return modules;
    }
}
