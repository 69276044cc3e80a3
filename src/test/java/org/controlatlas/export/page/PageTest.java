package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final MapPainter PAINTER = new MapPainter(SmallAtlas.atlas());
    private static final PageStyle STYLE = new PageStyle(1);
    private static final LocalDate BEFORE = LocalDate.of(2020, 9, 1);
    private static final LocalDate AFTER = LocalDate.of(2020, 12, 1);
    private static final Rectangle2D BOX = new Rectangle2D.Double(20, 60, 300, 200);

    private static Page.PlacedMap map(LocalDate day) {
        PictureSpec spec = PictureSpec.of(new MapViewport(46.5, 40, 8, 300, 200, 1), day);
        return new Page.PlacedMap(MapCard.of(PAINTER, spec, false), BOX);
    }

    private static Page.PlacedBlock text(String words, double y) {
        return new Page.PlacedBlock(new Paragraph(words, STYLE.body(), 1), 20, y, 300);
    }

    private static Page page(Page.PlacedMap map, Page.PlacedBlock... blocks) {
        return new Page(400, 300, Theme.LIGHT, 0xFFFFFF, List.of(map), List.of(blocks));
    }

    @Test
    void aPageDiffersNowhereFromItsEqual() {
        assertThat(page(map(AFTER), text("Same", 10)).changesFrom(page(map(AFTER), text("Same", 10))))
                .contains(List.of());
    }

    @Test
    void ofTwoMapsOfOnePlaceThePartThatChangedLiesWithinTheMapAndHoldsTheZonesThatDid() {
        List<Rectangle2D> changes =
                page(map(AFTER)).changesFrom(page(map(BEFORE))).orElseThrow();

        assertThat(changes).singleElement().satisfies(part -> {
            assertThat(BOX.contains(part)).isTrue();
            var zone = new MapViewport(46.5, 40, 8, 300, 200, 1)
                    .toScreen(SmallAtlas.atlas().zones().get(0).extent());
            assertThat(part.contains(
                            new Rectangle2D.Double(BOX.getX() + zone.x, BOX.getY() + zone.y, zone.width, zone.height)
                                    .createIntersection(BOX)))
                    .isTrue();
        });
    }

    @Test
    void aBlockThatDiffersIsDrawnAnewWhereItWasAndWhereItIs() {
        Page.PlacedBlock one = text("Short", 10);
        Page.PlacedBlock other = text("Longer than that", 30);

        List<Rectangle2D> changes =
                page(map(AFTER), one).changesFrom(page(map(AFTER), other)).orElseThrow();

        assertThat(changes).hasSize(2);
        assertThat(changes).anyMatch(part -> part.contains(one.box())).anyMatch(part -> part.contains(other.box()));
    }

    @Test
    void pagesThatAreLaidOutDifferentlyAreNotComparedByParts() {
        Page page = page(map(AFTER), text("One", 10));
        Page.PlacedMap moved = new Page.PlacedMap(map(AFTER).card(), new Rectangle2D.Double(21, 60, 300, 200));

        assertThat(page.changesFrom(page(map(AFTER)))).isEmpty();
        assertThat(page.changesFrom(page(moved, text("One", 10)))).isEmpty();
    }

    @Test
    void theTextsOfAPageAreThoseItPrintsAndTheNamesOnItsMaps() {
        assertThat(page(map(AFTER), text("Printed here", 10)).texts(1))
                .contains("Printed here", "Middle", "North East", "Azerbaijan");
    }

    @Test
    void ofAPartOfThePageTheBlocksFarFromItAreNotAsked() {
        Page page = page(map(AFTER), text("Above", 10), text("Below", 280));
        Marks marks = new Marks();

        page.paint(new Ink(marks.within(new Rectangle2D.Double(0, 0, 400, 50)), Theme.LIGHT));

        assertThat(marks.words()).contains("Above").doesNotContain("Below");
    }

    @Test
    void whatIsDrawnInAPartIsWhatTheWholeHasThere() {
        Page page = page(map(AFTER), text("Above", 10), text("Below", 270));
        Marks whole = new Marks();
        page.paint(whole.ink());
        for (int top = 0; top < 300; top += 60) {
            Rectangle2D strip = new Rectangle2D.Double(0, top, 400, 60);
            Marks part = new Marks();
            page.paint(new Ink(part.within(strip), Theme.LIGHT));

            assertThat(part.texts().stream().map(Marks.Written::text))
                    .containsAll(whole.texts().stream()
                            .filter(text -> ShapeBounds.grown(strip, -1).intersects(text.box()))
                            .map(Marks.Written::text)
                            .toList());
        }
    }

    @Test
    void thePlanOfAnotherDayHasTheSameMapsAndCaptions() {
        PageComposer.Framing framing = (width, height, scale) -> new MapViewport(46, 40, 7, width, height, scale);
        PagePlan plan = PagePlan.of(List.of(
                new PagePlan.MapPlan(BEFORE, framing, Optional.of("one")),
                new PagePlan.MapPlan(BEFORE, framing, Optional.of("two"))));

        PagePlan other = plan.on(AFTER);

        assertThat(other.maps()).extracting(PagePlan.MapPlan::date).containsOnly(AFTER);
        assertThat(other.maps())
                .extracting(PagePlan.MapPlan::caption)
                .containsExactly(Optional.of("one"), Optional.of("two"));
        assertThat(plan.isOfFrames()).isTrue();
        assertThat(PagePlan.of(List.of(BEFORE, AFTER), framing).isOfFrames()).isFalse();
    }

    @Test
    void aPlanOfTwoDaysInOneMapHasBothDaysAndHidesTheEarlierOnlyInADifference() {
        PageComposer.Framing framing = (width, height, scale) -> new MapViewport(46, 40, 7, width, height, scale);
        for (var mode : List.of(CompareMode.SWIPE, CompareMode.DIFFERENCE)) {
            PagePlan plan =
                    PagePlan.of(List.of(AFTER), framing).withSecond(new SecondDay(BEFORE, mode, List.of(), List.of()));

            assertThat(plan.dates()).containsExactly(BEFORE, AFTER);
            assertThat(plan.isOneDay()).isFalse();
            assertThat(plan.drawn(plan.dates()).contains(BEFORE)).isEqualTo(mode == CompareMode.SWIPE);
        }
    }

    @Test
    void aZoneIsNamedWithItsStateAndAZoneWithoutAStateByItself() {
        ZoneNames names = new ZoneNames(SmallAtlas.atlas(), Language.RU, AFTER);
        var zone = SmallAtlas.atlas().zones().get(0);

        var held = names.group(zone, Optional.of(zone.periods().get(2)));
        var unknown = names.group(zone, Optional.empty());

        assertThat(held.id()).isEqualTo("zone-north-west");
        assertThat(held.title()).isEqualTo("Северо-запад — Азербайджан");
        assertThat(held.data()).containsEntry("control", "azerbaijan");
        assertThat(unknown.title()).isEqualTo("Северо-запад");
        assertThat(unknown.data()).containsEntry("control", "no-data");
    }

    @Test
    void aPeriodIsDatedAsPreciselyAsItsSourcesAreAndAnOpenEndByDots() {
        var zone = SmallAtlas.atlas().zones().get(0);
        PeriodDates dates = new PeriodDates(PageTexts.of(Language.EN));

        assertThat(dates.of(zone.periods().get(0))).isEqualTo("… – 2 April 1993");
        assertThat(dates.of(zone.periods().get(1))).isEqualTo("2 April 1993 – 25 November 2020");
        assertThat(dates.day(Optional.of(Edtf.parse("1992-05~")), Optional.of(BEFORE)))
                .isEqualTo("about May 1992");
    }

    @Test
    void theSourcesOfMapsAreThoseOfWhatIsSeenOnThem() {
        PictureSpec seen = map(AFTER).card().spec();
        PictureSpec elsewhere = seen.withViewport(new MapViewport(10, 10, 8, 300, 200, 1));

        assertThat(MapSources.ids(PAINTER, List.of(seen))).containsExactly("report-1");
        assertThat(MapSources.ids(PAINTER, List.of(elsewhere))).isEmpty();
        assertThat(MapSources.lines(PAINTER, Set.of("report-1", "of nobody")))
                .containsExactly("A report on \"four zones\". https://example.org/report");
    }
}
