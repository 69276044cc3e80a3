package org.controlatlas.render.decor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.decor.LegendEntry.Group;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/** The scale bar's length, and what of a legend there is room for. */
class ScaleAndLegendCutTest {
    private static PictureSpec map(double lat, double zoom) {
        return PictureSpec.of(new MapViewport(46, lat, zoom, 400, 300, 1), LocalDate.of(2020, 1, 1));
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aBarIsOfARoundLengthAndMoreThanHalfAsLongAsItMayBe(
            @ForAll @DoubleRange(min = -80, max = 80) double lat,
            @ForAll @DoubleRange(min = 1, max = 14) double zoom,
            @ForAll @DoubleRange(min = 40, max = 300) double most) {
        ScaleBar bar = new ScaleBar(map(lat, zoom), most, 10);

        assertThat(bar.length()).isLessThanOrEqualTo(most + 1e-6).isGreaterThan(most / 2 - 1e-6);
        String digits = String.format(java.util.Locale.ROOT, "%.0f", bar.metres() * 1000);
        assertThat(digits).matches("[1245]0*");
        assertThat(bar.size().width()).isGreaterThanOrEqualTo(bar.length());
    }

    @Example
    void aLengthThatIsRoundAlreadyStaysIt() {
        for (double power = 1; power < 1e7; power *= 10) {
            for (int lead : new int[] {1, 2, 4, 5}) {
                assertThat(ScaleBar.roundLength(lead * power)).isEqualTo(lead * power);
            }
            assertThat(ScaleBar.roundLength(9.99 * power)).isEqualTo(5 * power);
            assertThat(ScaleBar.roundLength(3.99 * power)).isEqualTo(2 * power);
        }
    }

    @Example
    void theBarIsTrueOnTheGround() {
        MapViewport view = map(40, 8).viewport();
        ScaleBar bar = new ScaleBar(map(40, 8), 200, 10);
        double west = view.toLonLat(100, 150).x;
        double east = view.toLonLat(100 + bar.length(), 150).x;

        double degree = Math.PI / 180 * 6_378_137 * Math.cos(40 * Math.PI / 180);
        assertThat((east - west) * degree / bar.metres()).isBetween(0.999, 1.001);
    }

    @Example
    void theNorthArrowIsDrawnWithinItsSize() {
        NorthArrow arrow = new NorthArrow(map(40, 8).withLanguage(Language.HY), 12);
        int[] pixels = new int[60 * 60];
        arrow.paint(PixelCanvas.of(pixels, PixelRect.of(60, 60), 1), 20, 10);

        int drawn = 0;
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 60; x++) {
                if (pixels[y * 60 + x] != 0) {
                    drawn++;
                    // Its halo has sharp corners.
                    assertThat(x).isBetween(17, 20 + (int) arrow.size().width() + 2);
                    assertThat(y).isBetween(7, 10 + (int) arrow.size().height() + 5);
                }
            }
        }
        assertThat(drawn).isGreaterThan(100);
    }

    private static List<LegendEntry> entries(Random random, int controllers, int others) {
        List<LegendEntry> entries = new ArrayList<>();
        for (int i = 0; i < controllers; i++) {
            entries.add(entry("c" + i, Group.CONTROL));
        }
        for (int i = 0; i < others; i++) {
            entries.add(entry("o" + i, Group.values()[1 + random.nextInt(3)]));
        }
        return entries;
    }

    private static LegendEntry entry(String id, Group group) {
        return new LegendEntry(id, group, new LegendEntry.Swatch.Line(LineFeature.Kind.STATE_BORDER), id);
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void asManyEntriesAreShownAsThereIsRoomForAndTheOthersAreCounted(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 40) int controllers,
            @ForAll @IntRange(min = 0, max = 15) int others,
            @ForAll @IntRange(min = 1, max = 60) int most) {
        List<LegendEntry> entries = entries(new Random(seed), controllers, others);

        LegendCut cut = LegendCut.of(entries, most);

        assertThat(cut.shown()).hasSize(Math.min(most, entries.size()));
        assertThat(cut.shown().size() + cut.more()).isEqualTo(entries.size());
        List<LegendEntry> inOrder = new ArrayList<>(entries);
        inOrder.retainAll(cut.shown());
        assertThat(cut.shown()).isEqualTo(inOrder);
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void controllersWithLittleGroundGoBeforeAnyOtherSignAndAFewGoLast(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 40) int controllers,
            @ForAll @IntRange(min = 1, max = 15) int others,
            @ForAll @IntRange(min = 1, max = 60) int most) {
        List<LegendEntry> entries = entries(new Random(seed), controllers, others);

        List<LegendEntry> shown = LegendCut.of(entries, most).shown();
        long shownControllers =
                shown.stream().filter(entry -> entry.group() == Group.CONTROL).count();
        long shownOthers = shown.size() - shownControllers;

        assertThat(shown.subList(0, (int) shownControllers))
                .as("the first, which have most ground")
                .isEqualTo(entries.subList(0, (int) shownControllers));
        assertThat(shownControllers).isGreaterThanOrEqualTo(Math.min(5, most));
        if (shownControllers > 5) {
            assertThat(shownOthers).as("all signs before a sixth controller").isEqualTo(others);
        }
    }

    @Example
    void ofNothingNothingIsShown() {
        assertThat(LegendCut.of(List.of(), 5)).isEqualTo(new LegendCut(List.of(), 0));
    }
}
