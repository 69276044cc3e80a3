package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.decor.LegendEntry.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The column beside a map. */
class BlockColumnTest {
    private static final PageTexts TEXTS = PageTexts.of(Language.EN);
    private static final double GAP = 12;
    private static final double WIDTH = 220;
    private static final Rectangle2D ROOM = new Rectangle2D.Double(400, 50, 300, 600);

    private final List<Page.PlacedBlock> placed = new ArrayList<>();

    private static LegendSetting legend(int entries) {
        List<LegendEntry> all = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            all.add(new LegendEntry(
                    "c" + i,
                    i % 5 == 4 ? Group.LINE : Group.CONTROL,
                    new LegendEntry.Swatch.Line(LineFeature.Kind.STATE_BORDER),
                    "What it is " + i));
        }
        return new LegendSetting(all, TEXTS, 11);
    }

    private static BlockColumn.Content content(List<Block> facts, double sources, Block... fixed) {
        return new BlockColumn.Content(
                facts, sources == 0 ? Optional.empty() : Optional.of(high -> new Slab(sources * high)), List.of(fixed));
    }

    private void place(double kept, LegendSetting legend, BlockColumn.Content content, Rectangle2D room) {
        new BlockColumn(GAP, kept).place(legend, content, room.getX() + 40, room, WIDTH, placed);
    }

    private List<Block> blocks() {
        return placed.stream().map(Page.PlacedBlock::block).toList();
    }

    private int entries() {
        return blocks().stream()
                .filter(LegendBlock.class::isInstance)
                .mapToInt(block -> ((LegendBlock) block).rows().entries().size())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingLeavesTheColumnAndNothingCoversAnother(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            placed.clear();
            Rectangle2D room = new Rectangle2D.Double(30, 20, 300, 200 + random.nextInt(700));
            List<Block> facts = new ArrayList<>();
            for (int f = random.nextInt(3); f > 0; f--) {
                facts.add(new Slab(10 + random.nextInt(25)));
            }
            place(
                    random.nextBoolean() ? 0 : 100,
                    legend(random.nextInt(70)),
                    content(
                            facts,
                            random.nextInt(3) / 2.0,
                            new Slab(20 + random.nextInt(20)),
                            new Slab(60 + random.nextInt(90))),
                    room);

            Boxes.assertApart(Boxes.of(placed), new Rectangle2D.Double(70, 20, WIDTH, room.getHeight()));
            assertThat(blocks()).containsAll(facts);
        }
    }

    @Test
    void factsStandAboveTheLegendAndTheScaleAtTheFoot() {
        Slab fact = new Slab(30);
        Slab scale = new Slab(25);
        Slab inset = new Slab(80);

        place(0, legend(4), content(List.of(fact), 0, scale, inset), ROOM);

        assertThat(blocks().get(0)).isSameAs(fact);
        assertThat(placed.get(0).y()).isEqualTo(ROOM.getY());
        assertThat(placed.get(1).block()).isInstanceOf(LegendBlock.class);
        Page.PlacedBlock lowest = placed.get(placed.size() - 2);
        assertThat(lowest.block()).isSameAs(scale);
        assertThat(lowest.box().getMaxY()).isCloseTo(ROOM.getMaxY(), within(1e-9));
        assertThat(blocks()).endsWith(scale, inset);
    }

    @Test
    void theInsetGivesWayBeforeTheScaleAndTheScaleBeforeTheLegend() {
        Slab scale = new Slab(100);
        Slab inset = new Slab(400);
        double legendHeight = heightOf(legend(20));

        Rectangle2D roomForOne = new Rectangle2D.Double(0, 0, 300, legendHeight + GAP + 110);
        place(0, legend(20), content(List.of(), 0, scale, inset), roomForOne);
        assertThat(blocks()).contains(scale).doesNotContain(inset);
        assertThat(entries()).isEqualTo(20);

        placed.clear();
        Rectangle2D roomForNone = new Rectangle2D.Double(0, 0, 300, legendHeight + 5);
        place(0, legend(20), content(List.of(), 0, new Slab(legendHeight), inset), roomForNone);
        assertThat(blocks()).allMatch(LegendBlock.class::isInstance);
        assertThat(entries()).isEqualTo(20);
    }

    private static double heightOf(LegendSetting legend) {
        return new BlockStack(legend.whole(all -> true).orElseThrow(), GAP).height(WIDTH);
    }

    @Test
    void whereTheLegendIsCutInAnyCaseTheScaleStays() {
        Slab scale = new Slab(40);

        place(0, legend(200), content(List.of(), 0, scale, new Slab(90)), ROOM);

        assertThat(blocks())
                .contains(scale)
                .hasSize((int) blocks().stream()
                                .filter(LegendBlock.class::isInstance)
                                .count()
                        + 1);
        assertThat(entries()).isBetween(20, 199);
    }

    @Test
    void sourcesTakeWhatIsLeftBetweenTheLegendAndTheFoot() {
        Slab scale = new Slab(40);

        place(0, legend(5), content(List.of(), 1, scale), ROOM);

        Page.PlacedBlock sources = placed.get(placed.size() - 1);
        double lastOfLegend = placed.stream()
                .filter(block -> block.block() instanceof LegendBlock)
                .mapToDouble(block -> block.box().getMaxY())
                .max()
                .orElseThrow();
        assertThat(sources.y()).isCloseTo(lastOfLegend + GAP, within(1e-9));
        assertThat(sources.box().getMaxY()).isCloseTo(ROOM.getMaxY() - 40 - GAP, within(1e-9));
    }

    @Test
    void sourcesAreLeftOutWhereTheyWouldBeAHeadingAndARemark() {
        double legendHeight = heightOf(legend(10));
        for (boolean room : new boolean[] {false, true}) {
            placed.clear();
            double left = BlockColumn.LEAST_SOURCES + (room ? 1 : -1);
            place(0, legend(10), content(List.of(), 1), new Rectangle2D.Double(0, 0, 300, legendHeight + GAP + left));

            assertThat(blocks().stream().filter(Slab.class::isInstance)).hasSize(room ? 1 : 0);
        }
    }

    @Test
    void aRoomTooLowForTheFactsAndOneLineOfTheLegendIsRefused() {
        Slab fact = new Slab(30);
        double least = new BlockStack(
                        List.of(new Slab(30), legend(1).within(all -> false).get(0)), GAP)
                .height(WIDTH);

        place(0, legend(30), content(List.of(fact), 0), new Rectangle2D.Double(0, 0, 300, least + 40));
        assertThat(blocks()).contains(fact).hasSizeGreaterThan(1);

        assertThatThrownBy(() ->
                        place(0, legend(30), content(List.of(fact), 0), new Rectangle2D.Double(0, 0, 300, least - 1)))
                .isInstanceOf(PageTooSmallException.class);
    }

    @Test
    void aSmallerTypeMakesRoomForTheSourcesWhereThatIsKeptForThem() {
        Rectangle2D room = new Rectangle2D.Double(0, 0, 300, heightOf(legend(20)) + GAP + 45);

        place(0, legend(20), content(List.of(), 1), room);
        assertThat(blocks()).noneMatch(Slab.class::isInstance);

        placed.clear();
        place(62, legend(20), content(List.of(), 1), room);
        assertThat(blocks()).anyMatch(Slab.class::isInstance);
        assertThat(entries()).isEqualTo(20);
    }

    @Test
    void aRoomHoldsTheWholeIfTheColumnPlacesAllOfTheLegendAndTheScaleInIt() {
        Random random = new Random(23);
        int whole = 0;
        for (int i = 0; i < 60; i++) {
            placed.clear();
            Slab scale = new Slab(20 + random.nextInt(30));
            int asked = 1 + random.nextInt(40);
            BlockColumn.Content content = content(List.of(new Slab(random.nextInt(90))), 0, scale);
            Rectangle2D room = new Rectangle2D.Double(0, 0, 300, 200 + random.nextInt(500));

            place(0, legend(asked), content, room);

            boolean holds = new BlockColumn(GAP, 0).holdsWhole(legend(asked), content, room.getHeight(), WIDTH);
            assertThat(entries() == asked && blocks().contains(scale))
                    .as("%s of %s in %s", entries(), asked, room)
                    .isEqualTo(holds);
            whole += holds ? 1 : 0;
        }
        assertThat(whole).as("of both kinds").isBetween(10, 50);
    }
}
