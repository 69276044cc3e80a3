package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Made;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/**
 * A legend names every kind of sign that is on the map and none that is not: for atlases, views, days, layers and pages by
 * chance, against pictures painted with and without each kind.
 */
class LegendListsWhatIsDrawnTest {
    private static final PageComposer.Framing FRAMING = (width, height, scale) ->
            MapViewport.fit(RandomAtlas.EXTENT, width, height, 0, scale).zoomAt(8.3, width * 0.3, height * 0.6);

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    private static MapViewport view(Random random) {
        return new MapViewport(
                RandomAtlas.EXTENT.getMinX() + random.nextDouble() * RandomAtlas.EXTENT.getWidth(),
                RandomAtlas.EXTENT.getMinY() + random.nextDouble() * RandomAtlas.EXTENT.getHeight(),
                6 + 6 * random.nextDouble(),
                120 + random.nextInt(200),
                120 + random.nextInt(200),
                random.nextBoolean() ? 1 : 1.5);
    }

    private static LocalDate day(Random random) {
        return RandomAtlas.FIRST.plusDays(random.nextInt(366));
    }

    private static Set<MapLayerKind> layers(Random random) {
        Set<MapLayerKind> layers = new HashSet<>(MapLayerKind.all(RandomAtlas.INFO));
        layers.removeIf(layer -> random.nextInt(6) == 0);
        // They mark ground, and the oracle tells kinds by what goes when they are taken away.
        layers.remove(MapLayerKind.EVIDENCE);
        layers.remove(MapLayerKind.OTHER_VIEWPOINT);
        return layers;
    }

    private static void assertThatItLists(String what, Set<String> listed, DrawnKinds.Found drawn) {
        assertThat(listed).as(what + ": what is clearly on the map").containsAll(drawn.clearly());
        assertThat(drawn.perhaps()).as(what + ": what may be on the map").containsAll(listed);
    }

    private static Set<String> ids(List<LegendEntry> entries) {
        return entries.stream().map(LegendEntry::id).collect(Collectors.toSet());
    }

    private static Set<String> listedOn(Page page) {
        return page.blocks().stream()
                .map(Page.PlacedBlock::block)
                .filter(LegendBlock.class::isInstance)
                .flatMap(block -> ((LegendBlock) block).rows().entries().stream())
                .map(LegendEntry::id)
                .collect(Collectors.toSet());
    }

    private static DrawnKinds.Found drawnOn(Atlas atlas, List<PictureSpec> pictures) {
        DrawnKinds kinds = new DrawnKinds(atlas);
        return pictures.stream()
                .map(kinds::on)
                .reduce(new DrawnKinds.Found(new HashSet<>(), new HashSet<>()), DrawnKinds.Found::joined);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLegendOfOneViewListsWhatThatViewShows(long seed) {
        Random random = new Random(seed);
        Atlas atlas = RandomAtlas.of(seed, seed % 3 != 0);
        MapPainter painter = new MapPainter(atlas);
        for (int i = 0; i < 2; i++) {
            PictureSpec spec = new PictureSpec(
                    view(random),
                    day(random),
                    Language.EN,
                    Theme.values()[random.nextInt(Theme.values().length)],
                    layers(random),
                    Optional.empty());

            assertThatItLists(
                    spec.toString(), ids(Legend.of(painter, List.of(spec)).entries()), drawnOn(atlas, List.of(spec)));
        }
    }

    private static ExportRequest request(Random random, ExportFormat format, ExportSubject subject) {
        return ExportRequest.of(format, subject)
                .withLayers(layers(random))
                .withSize(PictureSize.pixels(900 + random.nextInt(500), 900 + random.nextInt(500)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLegendOfAPageListsWhatItsMapsShowTogether(long seed) {
        Random random = new Random(seed);
        Atlas atlas = RandomAtlas.of(seed, true);
        for (int maps : new int[] {1, 3}) {
            List<LocalDate> dates = IntStream.range(0, maps)
                    .mapToObj(i -> RandomAtlas.FIRST.plusDays(40L + 60L * i + random.nextInt(30)))
                    .toList();
            Page page = new PageComposer(new MapPainter(atlas))
                    .compose(
                            request(random, ExportFormat.PNG, new ExportSubject.Sheet(dates)),
                            PagePlan.of(dates, FRAMING));

            assertThatItLists(maps + " maps", listedOn(page), drawnOn(atlas, page.pictures()));
        }
    }

    /** Of the earlier day nothing is on the map but the ground that passed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLegendOfADifferenceListsWhatTheMapOfTheLaterDayShows(long seed) {
        Random random = new Random(seed);
        Atlas atlas = RandomAtlas.of(seed, true);
        LocalDate before = RandomAtlas.FIRST.plusDays(40L + random.nextInt(30));
        LocalDate after = before.plusDays(150);
        ExportSubject subject = new ExportSubject.SideBySide(before, after, CompareMode.DIFFERENCE);
        Page page = new PageComposer(new MapPainter(atlas))
                .compose(
                        request(random, ExportFormat.PNG, subject),
                        PagePlan.of(List.of(after), FRAMING)
                                .withSecond(new SecondDay(before, CompareMode.DIFFERENCE, List.of(), List.of())));

        assertThat(page.pictures()).extracting(PictureSpec::date).containsExactly(before, after);
        assertThat(page.drawn()).extracting(PictureSpec::date).containsExactly(after);
        assertThatItLists("difference", listedOn(page), drawnOn(atlas, page.drawn()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theLegendOfAnAnimationListsWhatItsFramesShowTogether(long seed) {
        Random random = new Random(seed);
        Atlas atlas = RandomAtlas.of(seed, true);
        List<LocalDate> dates = IntStream.range(0, 5)
                .mapToObj(i -> RandomAtlas.FIRST.plusDays(10L + 70L * i))
                .toList();
        FrameComposer frames = new FrameComposer(
                new MapPainter(atlas),
                request(random, ExportFormat.GIF, ExportSubject.Span.changeToChange(dates.get(0), dates.get(4))),
                PagePlan.of(dates.subList(0, 1), FRAMING),
                dates);
        List<PictureSpec> pictures = new ArrayList<>();
        List<Set<String>> listed = new ArrayList<>();
        List<Object> boxes = new ArrayList<>();
        for (LocalDate date : dates) {
            Page page = frames.page(date);
            pictures.addAll(page.pictures());
            listed.add(listedOn(page));
            boxes.add(page.boxes());
        }

        assertThat(listed.stream().distinct()).as("one legend for all frames").hasSize(1);
        assertThat(boxes.stream().distinct()).as("nothing jumps").hasSize(1);
        assertThatItLists("animation", listed.get(0), drawnOn(atlas, pictures));
    }

    @Test
    void aLegendOfTheBundledAtlasListsWhatItsViewShows() throws Exception {
        Atlas atlas = near(BundledAtlas.read(), new Envelope(46.3, 46.8, 39.5, 39.9));
        MapPainter painter = new MapPainter(atlas);
        PictureSpec spec = PictureSpec.of(new MapViewport(46.55, 39.7, 9, 300, 260, 1), LocalDate.of(2020, 12, 1));

        assertThatItLists(
                spec.toString(), ids(Legend.of(painter, List.of(spec)).entries()), drawnOn(atlas, List.of(spec)));
    }

    /** The zones there, with lines and events. */
    private static Atlas near(Atlas atlas, Envelope box) {
        return Made.atlas(
                atlas.info(),
                atlas.zones().stream()
                        .filter(zone -> box.contains(zone.geometry().getEnvelopeInternal()))
                        .toList(),
                List.of(),
                atlas.actors(),
                atlas.sources(),
                atlas.events(),
                List.of(),
                atlas.lines(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
