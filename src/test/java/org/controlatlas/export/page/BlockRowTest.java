package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockRowTest {
    private static final double GAP = 10;

    private static List<List<Block>> columns(long seed, int count) {
        Random random = new Random(seed);
        List<List<Block>> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Block> column = new ArrayList<>();
            for (int b = random.nextInt(4); b >= 0; b--) {
                column.add(new Slab(5 + random.nextInt(60)));
            }
            columns.add(column);
        }
        return columns;
    }

    @Test
    void aStackIsAsHighAsItsBlocksAndTheGapsBetween() {
        assertThat(new BlockStack(List.of(), GAP).height(100)).isZero();
        assertThat(new BlockStack(List.of(new Slab(7)), GAP).height(100)).isEqualTo(7);
        assertThat(new BlockStack(List.of(new Slab(7), new Slab(3), new Slab(5)), GAP).height(100))
                .isEqualTo(7 + 3 + 5 + 2 * GAP);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void blocksOfARowLieInTheRoomAndNoneOverAnother(long seed) {
        BlockRow row = new BlockRow(GAP, 3, 90);
        List<List<Block>> filled = columns(seed, 3);
        Rectangle2D room = new Rectangle2D.Double(20, 30, 3 * 90 + 2 * GAP, 400);
        List<Page.PlacedBlock> placed = new ArrayList<>();

        row.place(filled, room, placed);

        assertThat(placed).hasSize(filled.stream().mapToInt(List::size).sum());
        Boxes.assertApart(Boxes.of(placed), room);
        assertThat(placed.stream()
                        .mapToDouble(block -> block.box().getMaxY())
                        .max()
                        .orElseThrow())
                .as("at the foot of the room")
                .isCloseTo(room.getMaxY(), within(1e-9));
    }
}
