package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.render.decor.Ink;

/** Blocks below one another and side by side. */
class StacksAndColumnsTest {
    private static final double NEARLY = 1e-6;

    /** A block that notes where it was drawn. */
    private record Noted(Slab slab, List<Rectangle2D> drawn) implements Block {
        @Override
        public double height(double width) {
            return slab.height(width);
        }

        @Override
        public void paint(Ink ink, double x, double y, double width) {
            drawn.add(new Rectangle2D.Double(x, y, width, height(width)));
        }
    }

    private static List<Block> blocks(Random random, int count, List<Rectangle2D> drawn) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(new Noted(new Slab(1 + random.nextInt(80), random.nextInt(5000)), drawn));
        }
        return blocks;
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void blocksOfAStackAreDrawnInOrderWithTheGapBetweenAndEndWhereTheStackDoes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int count,
            @ForAll @DoubleRange(min = 0, max = 30) double gap,
            @ForAll @DoubleRange(min = 20, max = 900) double width) {
        List<Rectangle2D> drawn = new ArrayList<>();
        BlockStack stack = new BlockStack(blocks(new Random(seed), count, drawn), gap);

        stack.paint(new Marks().ink(), 7, 11, width);

        assertThat(drawn).hasSize(count);
        Boxes.assertApart(drawn, new Rectangle2D.Double(7, 11, width, stack.height(width)));
        for (int i = 1; i < count; i++) {
            assertThat(drawn.get(i).getY() - drawn.get(i - 1).getMaxY()).isCloseTo(gap, within(NEARLY));
        }
        assertThat(drawn.get(count - 1).getMaxY()).isCloseTo(11 + stack.height(width), within(NEARLY));
    }

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aStackOfTwoStacksIsAsHighAsOneOfAllTheirBlocks(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int first,
            @ForAll @IntRange(min = 1, max = 6) int second,
            @ForAll @DoubleRange(min = 20, max = 900) double width) {
        List<Block> all = blocks(new Random(seed), first + second, new ArrayList<>());
        BlockStack parted = new BlockStack(
                List.of(
                        new BlockStack(all.subList(0, first), 9),
                        new BlockStack(all.subList(first, first + second), 9)),
                9);

        assertThat(parted.height(width)).isCloseTo(new BlockStack(all, 9).height(width), within(NEARLY));
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void columnsAreOfEqualWidthAndFillTheRoom(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int count,
            @ForAll @DoubleRange(min = 0, max = 20) double gap,
            @ForAll @DoubleRange(min = 150, max = 900) double width) {
        List<Rectangle2D> drawn = new ArrayList<>();
        BlockColumns columns = new BlockColumns(blocks(new Random(seed), count, drawn), count, gap);

        columns.paint(new Marks().ink(), 7, 11, width);

        Boxes.assertApart(drawn, new Rectangle2D.Double(7, 11, width, columns.height(width)));
        assertThat(drawn).allSatisfy(box -> {
            assertThat(box.getWidth()).isCloseTo(drawn.get(0).getWidth(), within(NEARLY));
            assertThat(box.getY()).isEqualTo(11);
        });
        assertThat(drawn.get(count - 1).getMaxX()).isCloseTo(7 + width, within(NEARLY));
    }

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void columnsAreAsHighAsTheHighestOfThem(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int count) {
        List<Rectangle2D> drawn = new ArrayList<>();
        BlockColumns columns = new BlockColumns(blocks(new Random(seed), count, drawn), count, 10);

        columns.paint(new Marks().ink(), 0, 0, 600);

        assertThat(columns.height(600))
                .isEqualTo(
                        drawn.stream().mapToDouble(Rectangle2D::getHeight).max().orElseThrow());
    }

    @Example
    void columnsWithoutBlocksStayEmptyAndKeepTheirRoom() {
        List<Rectangle2D> drawn = new ArrayList<>();
        BlockColumns columns = new BlockColumns(blocks(new Random(1), 2, drawn), 4, 10);

        columns.paint(new Marks().ink(), 0, 0, 430);

        assertThat(drawn).extracting(Rectangle2D::getWidth).containsExactly(100.0, 100.0);
        assertThat(drawn).extracting(Rectangle2D::getX).containsExactly(0.0, 110.0);
    }

    @Example
    void whatIsAddedToAListLaterIsNotPartOfTheStackMadeOfIt() {
        List<Block> blocks = new ArrayList<>(List.of(new Slab(5)));
        BlockStack stack = new BlockStack(blocks, 1);
        blocks.add(new Slab(100));

        assertThat(stack.height(10)).isEqualTo(5);
        assertThatThrownBy(() -> stack.blocks().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
